import type { Subscription } from '../subscription.ts';
import type { MendedTrouble, Trouble } from '../trouble.ts';

/** What went wrong with a group or channel, so that only its people can mend it. */
export type ChatTrouble = 'gone' | 'no-rights' | 'topic-gone' | 'topic-closed';

export type DeliveryAlert =
  /** Telegram refused a text of ours; it was sent as plain text instead, or not at all. */
  | {
      readonly kind: 'unacceptable';
      readonly deliveryId: number;
      readonly reason: string;
      readonly sentPlain: boolean;
    }
  /** The edition could not be turned into messages. */
  | { readonly kind: 'unpresentable'; readonly deliveryId: number; readonly reason: string }
  /** The token is refused: nothing is sent until the process starts again. */
  | { readonly kind: 'unauthorized'; readonly reason: string };

/** Tells people what Docket cannot mend by itself. Never throws: what cannot be told is logged. */
export interface Attention {
  /** To whoever set the subscription up, in their private chat; nobody where it is a private chat itself. */
  tellOwner(subscription: Subscription, trouble: ChatTrouble): Promise<void>;
  alertAdmins(alert: DeliveryAlert): Promise<void>;
}

/** Reports to the admins. Never throws. */
export interface AdminReports {
  /** What was found wrong, and what is well again, in one message. False when nobody could be told. */
  reportTroubles(found: readonly Trouble[], mended: readonly MendedTrouble[]): Promise<boolean>;
}
