import type {
  ChatAddress,
  ChatKind,
  Preferences,
  Schedule,
  Subscription,
  SubscriptionState,
} from '../subscription.ts';

export interface NewSubscription extends ChatAddress {
  readonly chatKind: ChatKind;
  readonly chatTitle?: string;
  readonly ownerUserId?: number;
  readonly locale: string;
  readonly schedule: Schedule;
  readonly preferences: Preferences;
}

export interface SubscriptionChange {
  readonly chatTitle?: string;
  readonly threadId?: number;
  readonly ownerUserId?: number;
  readonly locale?: string;
  readonly schedule?: Schedule;
  readonly preferences?: Preferences;
  readonly state?: SubscriptionState;
  readonly stateReason?: string;
  readonly pausedUntil?: Date;
}

export interface SubscriptionStore {
  find(chat: ChatAddress): Promise<Subscription | undefined>;
  findById(id: number): Promise<Subscription | undefined>;
  /** Every subscription of one chat, over its threads. */
  ofChat(chatId: number): Promise<readonly Subscription[]>;
  /** Groups and channels this person set up. */
  ownedBy(userId: number): Promise<readonly Subscription[]>;
  /** Adds one, or makes the chat's old one active again with its settings kept. The next slot is set. */
  subscribe(subscription: NewSubscription, now: Date): Promise<Subscription>;
  /** Changes what is given; the next slot follows the schedule and the state. `undefined` values clear. */
  change(id: number, change: SubscriptionChange, now: Date): Promise<Subscription>;
  /** A group became a supergroup: every row of the old id moves to the new one, at once. */
  migrateChat(fromChatId: number, toChatId: number): Promise<void>;
  /** Erases every row about a chat, deliveries and memory included. */
  forget(chatId: number): Promise<void>;
  /** Everything kept about a chat, as plain JSON for its owner. */
  exportChat(chatId: number): Promise<unknown>;
  /** How many are in each state. */
  counts(): Promise<Readonly<Record<SubscriptionState, number>>>;
  /** Remembers stories a chat was shown outside a delivery (/latest), so that no digest repeats them. */
  markTold(subscriptionId: number, storyIds: readonly number[], now: Date): Promise<void>;
  /** Which of these stories the chat was told, and the revision it was told. */
  toldAmong(subscriptionId: number, storyIds: readonly number[]): Promise<ReadonlyMap<number, number>>;
  /**
   * Telegram refused the chat: every subscription of it becomes `unreachable`, its settings kept. A
   * `suspected` refusal only counts, and acts at the third over a day at least. Returns those that changed.
   */
  markUnreachable(
    chatId: number,
    refusal: { readonly reason: string; readonly certainty: 'certain' | 'suspected' },
    now: Date,
  ): Promise<readonly Subscription[]>;
  /** How many subscriptions there were at the end of each day (UTC) since an instant, oldest first. */
  history(since: Date): Promise<readonly { readonly day: string; readonly count: number }[]>;
}
