import type { Delivery, SendOutcome } from '../domain/delivery.ts';
import type { ChatTrouble } from '../domain/ports/attention.ts';
import type { DeliveryRecord } from '../domain/ports/outbox.ts';
import type { Subscription } from '../domain/subscription.ts';
import { assertNever } from '../shared/errors.ts';

/** Something that must happen besides the record. */
export type Effect =
  | {
      readonly kind: 'mark-unreachable';
      readonly reason: string;
      readonly certainty: 'certain' | 'suspected';
    }
  | { readonly kind: 'migrate'; readonly newChatId: number }
  | { readonly kind: 'pause-subscription'; readonly reason: string }
  | { readonly kind: 'drop-thread' }
  | { readonly kind: 'tell-owner'; readonly trouble: ChatTrouble }
  | { readonly kind: 'halt'; readonly reason: string };

export interface Decision {
  readonly record: DeliveryRecord;
  readonly effects: readonly Effect[];
}

/** An outcome that did not bring the message to the chat. */
export type Failure = Exclude<SendOutcome, { kind: 'sent' }>;

/** A chat that keeps moving or losing its topic is sent to no more. */
const mostDetours = 3;
const longestBackoffMs = 60_000;

/**
 * What a failed attempt means for the delivery and for its chat. Only where it is certain that nothing arrived
 * is anything sent again.
 */
export function decide(
  { delivery, subscription }: { delivery: Delivery; subscription: Subscription },
  failure: Failure,
  context: { readonly now: Date; readonly told: Extract<DeliveryRecord, { kind: 'unknown' }>['told'] },
): Decision {
  const { now } = context;
  const deliveryId = delivery.id;
  const dead = (reason: string, effects: readonly Effect[] = []): Decision => ({
    record: { kind: 'dead', deliveryId, reason },
    effects,
  });
  const retry = (waitMs: number, reason: string, effects: readonly Effect[], counts = false): Decision => ({
    record: { kind: 'retry', deliveryId, notBeforeAt: new Date(now.getTime() + waitMs), reason, counts },
    effects,
  });

  switch (failure.kind) {
    case 'rate-limited':
      return retry(failure.retryAfterSeconds * 1_000, 'Telegram asked to wait', []);
    case 'migrated': {
      if (delivery.attempts > mostDetours) return dead('the chat moves in circles');
      return retry(
        0,
        'the chat became a supergroup',
        [{ kind: 'migrate', newChatId: failure.newChatId }],
        true,
      );
    }
    case 'unreachable':
      return dead(failure.reason, [
        { kind: 'mark-unreachable', reason: failure.reason, certainty: failure.certainty },
      ]);
    case 'no-rights':
      return dead(failure.reason, [
        { kind: 'pause-subscription', reason: failure.reason },
        { kind: 'tell-owner', trouble: 'no-rights' },
      ]);
    case 'thread-gone': {
      if (delivery.attempts > mostDetours || subscription.threadId === undefined) return dead(failure.reason);
      if (/closed/i.test(failure.reason)) {
        return dead(failure.reason, [
          { kind: 'pause-subscription', reason: failure.reason },
          { kind: 'tell-owner', trouble: 'topic-closed' },
        ]);
      }
      const effects: Effect[] = [{ kind: 'drop-thread' }, { kind: 'tell-owner', trouble: 'topic-gone' }];
      return retry(0, failure.reason, effects, true);
    }
    case 'unacceptable':
      return dead(failure.reason);
    case 'unauthorized':
      return retry(0, failure.reason, [{ kind: 'halt', reason: failure.reason }]);
    case 'not-sent':
      return retry(0, failure.reason, []);
    case 'ambiguous':
      return {
        record: { kind: 'unknown', deliveryId, reason: failure.reason, told: context.told },
        effects: [],
      };
    default:
      return assertNever(failure);
  }
}

/** How long the lane rests after so many failures to reach Telegram in a row. */
export const backoffMs = (failuresInARow: number): number =>
  Math.min(longestBackoffMs, 250 * 2 ** Math.min(failuresInARow, 10));
