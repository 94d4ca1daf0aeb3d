import type { Delivery, DeliveryState } from '../delivery.ts';
import type { Audience } from '../digest.ts';
import type { ComposedEdition, Edition } from '../edition.ts';
import type { Slot } from '../schedule.ts';
import type { Preferences, QuietHours, Schedule, Subscription } from '../subscription.ts';

/**
 * Subscriptions that share everything that decides what they are told and when. Work that grows with the
 * audience is done cohort by cohort inside the database, so memory does not grow with subscribers.
 */
export interface Cohort {
  readonly id: number;
  readonly audience: Audience;
  readonly schedule: Schedule;
  readonly quietHours?: QuietHours;
  /** Only for the rhythm `breaking`. */
  readonly breaking?: Preferences['breaking'];
}

/** A cohort whose slot has come. */
export interface DueCohort extends Cohort {
  /** The latest slot not after now: earlier ones that were missed are folded into it. */
  readonly slot: Slot;
}

/** Whom an edition is for; each kind names its own slot, so that nobody is promised the same thing twice. */
export type Recipients =
  /** The active subscriptions of a cohort that were there at its slot. The cohort moves to its next slot. */
  | { readonly kind: 'due'; readonly cohort: DueCohort }
  /** Those of a `breaking` cohort that were not told the story and have not had their day's maximum. */
  | { readonly kind: 'breaking'; readonly cohort: Cohort; readonly storyId: number }
  /** Every active subscription; `key` names the announcement. */
  | { readonly kind: 'everyone'; readonly key: string }
  | { readonly kind: 'one'; readonly subscriptionId: number; readonly slot: Slot };

export interface Enqueued {
  /** Undefined where nobody was left to write to, so that a new edition was not stored. */
  readonly editionId?: number;
  /** How many deliveries were written. */
  readonly deliveries: number;
}

/** A delivery claimed by this process, with what sending it needs. */
export interface ClaimedDelivery {
  readonly delivery: Delivery;
  readonly subscription: Subscription;
  readonly edition: Edition;
  /** Stories of the edition that the chat was told before, with the revision it was told. */
  readonly told: ReadonlyMap<number, number>;
  /** Stories of the edition that the chat does not want to hear of again. */
  readonly mutedStoryIds: ReadonlySet<number>;
  /** Those it follows: when they have moved on, they are told first. */
  readonly followedStoryIds: ReadonlySet<number>;
  /** Set once a part was sent: the stories the edition was presented with, so that the rest fits it. */
  readonly shownStoryIds?: readonly number[];
  /** Whether the last edition of this chat said that there was no news. */
  readonly saidEmpty: boolean;
}

/** A story as a chat was told it. */
export interface ToldStory {
  readonly storyId: number;
  readonly revision: number;
}

/** What the worker decided after one attempt; each is a legal move of the ledger. */
export type DeliveryRecord =
  /** More messages follow: the delivery waits for its chat's next turn. */
  | {
      readonly kind: 'message-sent';
      readonly deliveryId: number;
      readonly messageId: number;
      readonly shownStoryIds: readonly number[];
      readonly notBeforeAt: Date;
    }
  /** The last message went out: the delivery is `sent`, and the stories shown are told. */
  | {
      readonly kind: 'sent';
      readonly deliveryId: number;
      readonly messageId?: number;
      readonly told: readonly ToldStory[];
      /** The edition said that there was no news. */
      readonly empty: boolean;
    }
  | { readonly kind: 'skipped'; readonly deliveryId: number; readonly reason: string }
  /** Certain that nothing was sent. `counts` is false where the delivery itself is not to blame. */
  | {
      readonly kind: 'retry';
      readonly deliveryId: number;
      readonly notBeforeAt: Date;
      readonly reason: string;
      readonly counts: boolean;
    }
  /** `told`: what the chat was told if the message did arrive. */
  | {
      readonly kind: 'unknown';
      readonly deliveryId: number;
      readonly reason: string;
      readonly told: readonly ToldStory[];
    }
  | { readonly kind: 'dead'; readonly deliveryId: number; readonly reason: string };

/** Chats that may not be sent to at this moment. */
export interface BusyChats {
  has(chatId: number): boolean;
  ids(): readonly number[];
}

export interface ClaimRequest {
  readonly limit: number;
  readonly busy: BusyChats;
}

export interface Claim {
  readonly claimed: readonly ClaimedDelivery[];
  /** Something due was left because its chat is busy. */
  readonly passedOver: boolean;
}

export interface DeliveryCounts {
  readonly byState: Readonly<Record<DeliveryState, number>>;
  /** From when on the first of those pending may be sent. */
  readonly firstPendingAt?: Date;
}

/** What ended on one day, UTC. */
export interface DeliveryDay {
  /** `2026-11-22` */
  readonly day: string;
  readonly byState: Readonly<Record<DeliveryState, number>>;
}

/** The ledger of what was promised to whom, and what became of it. */
export interface Outbox {
  /**
   * Cohorts whose slot has come, equal audiences in a row, read page by page. A slot missed by up to
   * `catchUpMs` is sent late; where the latest missed slot is older than that, the cohort moves on at once and
   * the next edition tells what was missed.
   */
  due(now: Date, catchUpMs: number): AsyncIterable<DueCohort>;
  /** Cohorts with the rhythm `breaking` that have an active subscription, equal audiences in a row. */
  breakingCohorts(now: Date): Promise<readonly Cohort[]>;
  /**
   * Stores an edition (or takes one stored before, by its id) and writes a delivery for each recipient, in
   * transactions of a few thousand rows; the first holds the edition. Who has a delivery for that slot keeps
   * it, so enqueuing again after a crash adds only what is missing.
   */
  enqueue(
    edition: ComposedEdition | { readonly id: number },
    recipients: Recipients,
    now: Date,
  ): Promise<Enqueued>;
  /** How many an edition would go to, before it is enqueued. */
  countRecipients(recipients: Recipients, now: Date): Promise<number>;
  /**
   * Marks up to `limit` deliveries `sending` in a short transaction and returns them, at most one a chat:
   * those begun before first, then breaking news, digests, announcements, each in order of their slot.
   */
  claim(request: ClaimRequest, now: Date): Promise<Claim>;
  /**
   * Records outcomes in one transaction. Returns those that could not be recorded because the delivery is no
   * longer this process's (its chat asked to be forgotten, or another process took over).
   */
  record(records: readonly DeliveryRecord[], now: Date): Promise<readonly DeliveryRecord[]>;
  /** `record` and `claim` in one transaction. */
  recordAndClaim(
    records: readonly DeliveryRecord[],
    request: ClaimRequest,
    now: Date,
  ): Promise<Claim & { readonly refused: readonly DeliveryRecord[] }>;
  /**
   * Gives back what this process claimed and is not sending: after a failure of the database it cannot know
   * what its last claim took.
   */
  release(except: readonly number[]): Promise<void>;
  /** Says that this process lives; a sender calls it every few seconds, lest another take it for dead. */
  keepAlive(): Promise<void>;
  /** Deliveries left `sending` by a process that died become `unknown`. Returns how many. */
  recoverAbandoned(now: Date): Promise<number>;
  counts(): Promise<DeliveryCounts>;
  /** How far the deliveries of one edition are; those being sent count as pending. */
  progress(editionId: number): Promise<Readonly<Record<DeliveryState, number>>>;
  /** Deliveries that ended since an instant, by day, oldest first. */
  history(since: Date): Promise<readonly DeliveryDay[]>;
  findEdition(id: number): Promise<Edition | undefined>;
  /** Deliveries in a state, newest first: `unknown` and `dead` are for admins to look at. */
  inState(state: DeliveryState, limit: number): Promise<readonly Delivery[]>;
  /** An admin decides about an unknown delivery. False when it is unknown no longer. */
  resolveUnknown(
    deliveryId: number,
    decision: 'send-again' | 'count-as-sent' | 'give-up',
    now: Date,
  ): Promise<boolean>;
  /** Computes every future slot anew, for zone rules that changed. Run at start. */
  refreshSlots(now: Date): Promise<void>;
  /**
   * Deletes finished deliveries, editions nobody waits for, told memories of stories that rest, entries no
   * longer in their feed, articles and stories older than an instant, in short transactions. Returns rows
   * deleted.
   */
  purge(before: Date): Promise<number>;
}
