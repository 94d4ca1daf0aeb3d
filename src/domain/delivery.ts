import type { ChatAddress } from './subscription.ts';

/**
 * `pending → sending → sent`, or `unknown` when the outcome was never learnt, or `dead` when it cannot be sent.
 * `sending` goes back to `pending` only when it is certain that nothing reached the chat.
 * `skipped`: nothing was left to say (every story was told before and the chat wants silence), or it came too late.
 */
export const deliveryStates = ['pending', 'sending', 'sent', 'unknown', 'dead', 'skipped'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** One edition for one chat; unique by (subscription, slot). */
export interface Delivery extends ChatAddress {
  readonly id: number;
  readonly subscriptionId: number;
  /** The Digest or Notice it carries. */
  readonly editionId: number;
  /** Which promise it keeps: `2026-11-22T08:00 Europe/Berlin`, `breaking:<story>`, `broadcast:<id>`. */
  readonly slot: string;
  readonly slotAt: Date;
  readonly state: DeliveryState;
  readonly attempts: number;
  /** Not to be claimed earlier. */
  readonly notBeforeAt: Date;
  /** How many messages of the edition are recorded as sent; the next to send has this index. */
  readonly messagesSent: number;
  readonly problem?: string;
}

/** A link button opens an address; a callback button comes back to the bot. */
export interface MessageButton {
  readonly text: string;
  readonly url?: string;
  readonly callbackData?: string;
}

/** One message, in Telegram's HTML and inside every limit of Telegram. */
export interface OutgoingMessage {
  readonly html: string;
  readonly buttons?: readonly (readonly MessageButton[])[];
  readonly silent?: boolean;
  /** The stories this message tells, for the chat's memory. */
  readonly storyIds?: readonly number[];
}

/** What became of one attempt to send one message; every way Telegram can answer is one of these. */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly messageId: number }
  | { readonly kind: 'rate-limited'; readonly retryAfterSeconds: number }
  | { readonly kind: 'migrated'; readonly newChatId: number }
  /** The person or group is gone or has shut the bot out; `suspected` needs three failures over a day. */
  | { readonly kind: 'unreachable'; readonly reason: string; readonly certainty: 'certain' | 'suspected' }
  | { readonly kind: 'no-rights'; readonly reason: string }
  | { readonly kind: 'thread-gone'; readonly reason: string }
  /** Our bug: Telegram will never take this text. */
  | { readonly kind: 'unacceptable'; readonly reason: string }
  | { readonly kind: 'unauthorized'; readonly reason: string }
  /** Certain that nothing was sent. */
  | { readonly kind: 'not-sent'; readonly reason: string }
  /** It may or may not have been sent. */
  | { readonly kind: 'ambiguous'; readonly reason: string };
