import type { BotCommand, ChatType } from '../world/objects.ts';

export type CommandScope =
  | { readonly type: 'default' | 'all_private_chats' | 'all_group_chats' | 'all_chat_administrators' }
  | { readonly type: 'chat' | 'chat_administrators'; readonly chatId: number }
  | { readonly type: 'chat_member'; readonly chatId: number; readonly userId: number };

const profileTexts = ['name', 'description', 'short_description'] as const;
export type ProfileText = (typeof profileTexts)[number];

export interface Profile {
  setCommands(scope: CommandScope, language: string, commands: readonly BotCommand[]): void;
  commands(scope: CommandScope, language: string): readonly BotCommand[];
  /** What a person sees in a chat: the narrowest scope that has commands, in their language first. */
  commandsFor(viewer: {
    chatId: number;
    chatType: ChatType;
    userId: number;
    isChatAdmin: boolean;
    language: string;
  }): readonly BotCommand[];
  setText(text: ProfileText, language: string, value: string): void;
  /** In the asked language, else the one for everybody. */
  text(text: ProfileText, language: string): string;
}

/** What the bot says of itself, per scope and language. */
export function createProfile(name: string): Profile {
  const commandLists = new Map<string, readonly BotCommand[]>();
  const texts = new Map<string, string>([['name:', name]]);
  const key = (scope: CommandScope, language: string): string => JSON.stringify([scope, language]);
  const commands = (scope: CommandScope, language: string): readonly BotCommand[] =>
    commandLists.get(key(scope, language)) ?? [];

  return {
    commands,
    setCommands(scope, language, list) {
      if (list.length === 0) commandLists.delete(key(scope, language));
      else commandLists.set(key(scope, language), list);
    },
    commandsFor({ chatId, chatType, userId, isChatAdmin, language }) {
      const primary = language.split('-')[0] ?? '';
      const scopes: CommandScope[] =
        chatType === 'private'
          ? [{ type: 'chat', chatId }, { type: 'all_private_chats' }, { type: 'default' }]
          : [
              { type: 'chat_member', chatId, userId },
              ...(isChatAdmin ? [{ type: 'chat_administrators', chatId } as const] : []),
              { type: 'chat', chatId },
              ...(isChatAdmin ? [{ type: 'all_chat_administrators' } as const] : []),
              { type: 'all_group_chats' },
              { type: 'default' },
            ];
      for (const scope of scopes) {
        for (const tried of [primary, '']) {
          const list = commands(scope, tried);
          if (list.length > 0) return list;
        }
      }
      return [];
    },
    setText(text, language, value) {
      if (value === '') texts.delete(`${text}:${language}`);
      else texts.set(`${text}:${language}`, value);
      if (text === 'name' && !texts.has('name:')) texts.set('name:', name);
    },
    text: (text, language) => texts.get(`${text}:${language}`) ?? texts.get(`${text}:`) ?? '',
  };
}
