import type { OutgoingMessage, SendOutcome } from '../delivery.ts';
import type { ComposedDigest, DigestStory } from '../digest.ts';
import type { ChatAddress, Subscription } from '../subscription.ts';

/** Sends one message to one chat; never throws for what Telegram or the network answer. */
export interface MessageSender {
  send(chat: ChatAddress, message: OutgoingMessage, signal?: AbortSignal): Promise<SendOutcome>;
}

/** How an edition looks to a chat. Chats with equal views are sent the same messages, made once for all. */
export interface DigestView {
  readonly subscription: Pick<Subscription, 'chatKind' | 'locale' | 'schedule' | 'preferences'>;
  /**
   * The stories to show, best first, those told before already left out. More than the chat's story count
   * may be given: the next few stand as one-liners, and `storyIds` of the messages says which were told.
   */
  readonly stories: readonly DigestStory[];
  /** Stories among them that the chat was told before and that have moved on since. */
  readonly updatedStoryIds?: ReadonlySet<number>;
  /** What the reader asked for, where it is narrower than their choice. */
  readonly topicId?: string;
  /** To the minute. */
  readonly now: Date;
}

/** Turns a Digest into messages, every one inside Telegram's limits; an empty digest is said plainly. */
export interface DigestPresenter {
  present(digest: ComposedDigest, view: DigestView): readonly OutgoingMessage[];
}
