/** Where messages go: a chat, and inside a forum one topic of it. */
export interface ChatAddress {
  readonly chatId: number;
  readonly threadId?: number;
}

export const chatKinds = ['private', 'group', 'supergroup', 'channel'] as const;
export type ChatKind = (typeof chatKinds)[number];

export const rhythms = ['daily', 'weekdays', 'twice-daily', 'weekly', 'breaking'] as const;
/** `breaking` has no slots: stories are sent as they happen. */
export type Rhythm = (typeof rhythms)[number];

/** When digests are due, on the wall clock of the chat's zone. */
export interface Schedule {
  readonly rhythm: Rhythm;
  /** 0 to 23. */
  readonly hour: number;
  /** The later hour of `twice-daily`. */
  readonly secondHour: number;
  /** 1 (Monday) to 7, for `weekly`. */
  readonly weekday: number;
  /** An IANA zone name. */
  readonly zone: string;
}

export interface QuietHours {
  /** 0 to 23; from equals to means none. */
  readonly fromHour: number;
  readonly toHour: number;
  /** `silent` sends without a sound, `hold` waits until they end. */
  readonly mode: 'silent' | 'hold';
}

/** What is chosen for a chat. Empty lists mean no restriction. */
export interface Preferences {
  readonly topics: readonly string[];
  readonly regions: readonly string[];
  /** Languages of sources. */
  readonly languages: readonly string[];
  readonly mutedOutlets: readonly string[];
  readonly mutedWords: readonly string[];
  readonly requiredWords: readonly string[];
  readonly storyCount: number;
  readonly form: 'short' | 'full';
  /** What happens on a day without news. */
  readonly emptyDigest: 'say-once' | 'stay-silent';
  readonly quietHours?: QuietHours;
  readonly breaking: { readonly minimumOutlets: number; readonly maximumPerDay: number };
}

/**
 * `unreachable`: Telegram refused the chat (blocked, kicked, gone); the settings are kept for its return.
 * `ended`: the chat unsubscribed; its settings are kept until /forget.
 */
export type SubscriptionState = 'active' | 'paused' | 'unreachable' | 'ended';

/** A chat and what it asked for. */
export interface Subscription extends ChatAddress {
  readonly id: number;
  readonly chatKind: ChatKind;
  /** The title of a group or channel; never the name of a person. */
  readonly chatTitle?: string;
  /** Who set it up, where that is not the chat itself: told when a group or channel breaks. */
  readonly ownerUserId?: number;
  /** The language the bot speaks here. */
  readonly locale: string;
  readonly schedule: Schedule;
  readonly preferences: Preferences;
  readonly state: SubscriptionState;
  readonly pausedUntil?: Date;
  readonly stateReason?: string;
  /** When the next digest is due; undefined while nothing is scheduled. */
  readonly nextSlotAt?: Date;
  readonly createdAt: Date;
}

export const defaultSchedule: Schedule = {
  rhythm: 'daily',
  hour: 8,
  secondHour: 18,
  weekday: 1,
  zone: 'UTC',
};

export const defaultPreferences: Preferences = {
  topics: [],
  regions: [],
  languages: [],
  mutedOutlets: [],
  mutedWords: [],
  requiredWords: [],
  storyCount: 7,
  form: 'full',
  emptyDigest: 'say-once',
  breaking: { minimumOutlets: 3, maximumPerDay: 3 },
};
