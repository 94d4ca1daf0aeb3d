import type { Message, User } from './objects.ts';

/** What happens in the chats, for the page and for tests that wait for it. */
type WorldEvent =
  | { readonly kind: 'message'; readonly chatId: number; readonly message: Message }
  | { readonly kind: 'edited'; readonly chatId: number; readonly message: Message }
  | { readonly kind: 'deleted'; readonly chatId: number; readonly messageId: number }
  | {
      readonly kind: 'action';
      readonly chatId: number;
      readonly threadId?: number;
      readonly action: string;
    }
  | {
      readonly kind: 'callback-answered';
      readonly queryId: string;
      readonly chatId: number;
      readonly messageId: number;
      readonly userId: number;
      readonly text: string;
      readonly showAlert: boolean;
      readonly url?: string;
    }
  /** A chat is new, or what the chat list shows of it changed. */
  | { readonly kind: 'chat'; readonly chatId: number }
  /** The bot changed its commands, name or description. */
  | { readonly kind: 'profile' }
  | { readonly kind: 'person'; readonly person: User };

export interface Events {
  emit(event: WorldEvent): void;
  subscribe(listener: (event: WorldEvent) => void): () => void;
}

export function createEvents(): Events {
  const listeners = new Set<(event: WorldEvent) => void>();
  return {
    emit(event) {
      for (const listener of [...listeners]) listener(event);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
