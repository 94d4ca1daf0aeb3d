import type { Delivery, DeliveryState, SendOutcome } from '../delivery.ts';
import type { ComposedDigest, Digest } from '../digest.ts';
import type { Slot } from '../schedule.ts';
import type { Subscription } from '../subscription.ts';

/** A subscription whose slot has come, and the slot. */
export interface DueSubscription {
  readonly subscription: Subscription;
  readonly slot: Slot;
}

/** A delivery claimed by this process, with what sending it needs. */
export interface ClaimedDelivery {
  readonly delivery: Delivery;
  readonly subscription: Subscription;
  readonly digest: Digest;
  /** Stories of the digest that the chat was told before. */
  readonly toldStoryIds: ReadonlySet<number>;
}

/** What the worker decided after one attempt; each is a legal move of the ledger. */
export type DeliveryRecord =
  | { readonly kind: 'message-sent'; readonly deliveryId: number; readonly messageId: number }
  /** The last message went out: the delivery is `sent`, and the stories shown are told. */
  | {
      readonly kind: 'sent';
      readonly deliveryId: number;
      readonly messageId: number;
      readonly toldStoryIds: readonly number[];
    }
  | { readonly kind: 'skipped'; readonly deliveryId: number; readonly reason: string }
  | {
      readonly kind: 'retry';
      readonly deliveryId: number;
      readonly notBeforeAt: Date;
      readonly reason: string;
    }
  | { readonly kind: 'unknown'; readonly deliveryId: number; readonly reason: string }
  | { readonly kind: 'dead'; readonly deliveryId: number; readonly reason: string };

export interface DeliveryCounts {
  readonly byState: Readonly<Record<DeliveryState, number>>;
  readonly oldestPendingSlotAt?: Date;
}

/** The ledger of what was promised to whom, and what became of it. */
export interface Outbox {
  /** Active subscriptions whose next slot is due, grouped so that one audience comes in a row, page by page. */
  due(now: Date, limit: number): Promise<readonly DueSubscription[]>;
  /**
   * Writes a digest and its deliveries, and moves each subscription to its next slot, in one transaction.
   * A (subscription, slot) that has a delivery is left as it is. Returns the number of deliveries written.
   */
  enqueue(digest: ComposedDigest | Digest, due: readonly DueSubscription[], now: Date): Promise<number>;
  /** Marks up to `limit` deliveries `sending` in a short transaction and returns them. */
  claim(now: Date, limit: number): Promise<readonly ClaimedDelivery[]>;
  /** Records outcomes in one transaction. */
  record(records: readonly DeliveryRecord[], now: Date): Promise<void>;
  /** Deliveries left `sending` by a process that died become `unknown`. Returns how many. */
  recoverAbandoned(now: Date): Promise<number>;
  counts(): Promise<DeliveryCounts>;
  /** Deliveries whose outcome was never learnt, newest first. */
  unknown(limit: number): Promise<readonly Delivery[]>;
  /** An admin decides about an unknown delivery: send it again, or count it as sent. */
  resolveUnknown(deliveryId: number, decision: 'send-again' | 'count-as-sent', now: Date): Promise<void>;
  /** Deletes finished deliveries, told memories, entries and articles older than the retention. Returns rows deleted. */
  purge(before: Date): Promise<number>;
}

export type { SendOutcome };
