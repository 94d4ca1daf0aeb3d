import type { OutgoingMessage } from './delivery.ts';
import type { ComposedDigest, Digest } from './digest.ts';

/** Messages sent to many chats as they are: an announcement by an admin. */
export interface Notice {
  readonly id: number;
  readonly kind: 'notice';
  readonly composedAt: Date;
  /** At least one. */
  readonly messages: readonly OutgoingMessage[];
}

export type ComposedNotice = Omit<Notice, 'id'>;

/** What a Delivery carries. */
export type Edition = Digest | Notice;
export type ComposedEdition = ComposedDigest | ComposedNotice;
