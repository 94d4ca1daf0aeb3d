import type { OutgoingMessage, SendOutcome } from '../domain/delivery.ts';
import type { Attention } from '../domain/ports/attention.ts';
import type { ClaimedDelivery, DeliveryRecord } from '../domain/ports/outbox.ts';
import type { DigestPresenter, MessageSender } from '../domain/ports/sending.ts';
import type { SubscriptionStore } from '../domain/ports/subscription-store.ts';
import { quietUntil } from '../domain/schedule.ts';
import type { Clock } from '../shared/clock.ts';
import { assertNever, describeError } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';
import { decide, type Effect, type Failure } from './decide.ts';
import { createEditionReader, type EditionMessages } from './edition-messages.ts';
import type { Pace } from './pace.ts';
import { plainMessage } from './plain-text.ts';

export interface AttemptDeps {
  readonly subscriptions: SubscriptionStore;
  readonly sender: MessageSender;
  readonly presenter: DigestPresenter;
  readonly pace: Pace;
  readonly attention: Attention;
  readonly clock: Clock;
  readonly log: Logger;
  readonly catchUpMs: number;
  readonly onOutcome: (outcome: SendOutcome) => void;
  readonly onUnauthorized: (reason: string) => void;
}

export interface Attempts {
  /**
   * Sends the next message of a delivery and says what to record. With `spacing` the message after it waits
   * in the ledger for its chat's turn; without, only the pace holds it back.
   */
  attempt(
    claimed: ClaimedDelivery,
    options: { readonly spacing: boolean; readonly signal: AbortSignal },
  ): Promise<DeliveryRecord>;
}

type Prepared = Extract<EditionMessages, { kind: 'messages' }>;

export function createAttempts(deps: AttemptDeps): Attempts {
  const { sender, pace, attention, clock, log } = deps;
  const messagesOf = createEditionReader(deps.presenter);

  const send = async (
    claimed: ClaimedDelivery,
    message: OutgoingMessage,
    signal: AbortSignal,
  ): Promise<SendOutcome> => {
    const { chatId, threadId } = claimed.subscription;
    const startedAt = performance.now();
    pace.note(chatId);
    const outcome = await sender.send({ chatId, threadId }, message, signal);
    pace.report(chatId, outcome, performance.now() - startedAt);
    deps.onOutcome(outcome);
    return outcome;
  };

  /** A message Telegram will not take is our mistake; its text still reaches the chat if it can. */
  const sendPlainly = async (
    claimed: ClaimedDelivery,
    message: OutgoingMessage,
    refusal: Extract<SendOutcome, { kind: 'unacceptable' }>,
    signal: AbortSignal,
  ): Promise<SendOutcome> => {
    const outcome = await send(claimed, plainMessage(message), signal);
    const deliveryId = claimed.delivery.id;
    const sentPlain = outcome.kind === 'sent';
    log.error({ deliveryId, reason: refusal.reason, sentPlain }, 'telegram refused the text of a message');
    await attention.alertAdmins({ kind: 'unacceptable', deliveryId, reason: refusal.reason, sentPlain });
    return outcome;
  };

  const attempt: Attempts['attempt'] = async (claimed, { spacing, signal }) => {
    const now = clock.now();
    const deliveryId = claimed.delivery.id;
    const hindrance = hindranceOf(claimed, now, deps.catchUpMs);
    if (hindrance) return hindrance;

    let prepared: EditionMessages;
    try {
      prepared = messagesOf(claimed, now);
    } catch (error) {
      const reason = describeError(error);
      log.error({ deliveryId, err: reason }, 'edition could not be presented');
      await attention.alertAdmins({ kind: 'unpresentable', deliveryId, reason });
      return { kind: 'dead', deliveryId, reason };
    }
    if (prepared.kind === 'nothing') return { kind: 'skipped', deliveryId, reason: prepared.reason };

    const index = claimed.delivery.messagesSent;
    const message = prepared.messages[index];
    // The settings changed between two parts, and the whole has become shorter than what was sent of it.
    if (!message) return sent(claimed, prepared, undefined);

    const audible = asTheHourAsks(claimed, message, now);
    let outcome = await send(claimed, audible, signal);
    if (outcome.kind === 'unacceptable') outcome = await sendPlainly(claimed, audible, outcome, signal);
    if (outcome.kind !== 'sent') return failed(claimed, prepared, outcome);
    if (index === prepared.messages.length - 1) return sent(claimed, prepared, outcome.messageId);
    const waitMs = spacing ? pace.chatWaitMs(claimed.subscription.chatId) : 0;
    return {
      kind: 'message-sent',
      deliveryId,
      messageId: outcome.messageId,
      shownStoryIds: prepared.shownStoryIds,
      notBeforeAt: new Date(clock.now().getTime() + waitMs),
    };
  };

  const failed = async (
    claimed: ClaimedDelivery,
    prepared: Prepared,
    failure: Failure,
  ): Promise<DeliveryRecord> => {
    const { record, effects } = decide(claimed, failure, { now: clock.now(), told: prepared.told });
    for (const effect of effects) {
      try {
        await apply(effect, claimed);
      } catch (error) {
        const fields = { deliveryId: claimed.delivery.id, effect: effect.kind, err: describeError(error) };
        log.error(fields, 'consequence of a failed delivery could not be drawn');
      }
    }
    return record;
  };

  const apply = async (effect: Effect, { subscription }: ClaimedDelivery): Promise<void> => {
    const { subscriptions } = deps;
    const now = clock.now();
    switch (effect.kind) {
      case 'mark-unreachable': {
        const lost = await subscriptions.markUnreachable(subscription.chatId, effect, now);
        for (const one of lost) if (one.chatKind !== 'private') await attention.tellOwner(one, 'gone');
        return;
      }
      case 'migrate':
        return subscriptions.migrateChat(subscription.chatId, effect.newChatId);
      case 'pause-subscription':
        await subscriptions.change(subscription.id, { state: 'paused', stateReason: effect.reason }, now);
        return;
      case 'drop-thread': {
        const whole = await subscriptions.find({ chatId: subscription.chatId });
        const change = whole
          ? ({ state: 'paused', stateReason: 'topic gone' } as const)
          : { threadId: undefined };
        await subscriptions.change(subscription.id, change, now);
        return;
      }
      case 'tell-owner':
        return attention.tellOwner(subscription, effect.trouble);
      case 'halt':
        return deps.onUnauthorized(effect.reason);
      default:
        return assertNever(effect);
    }
  };

  return { attempt };
}

const sent = (
  { delivery }: ClaimedDelivery,
  { told, empty }: Prepared,
  messageId: number | undefined,
): DeliveryRecord => ({ kind: 'sent', deliveryId: delivery.id, messageId, told, empty });

/** Why nothing may be sent now, or undefined. */
function hindranceOf(
  { delivery, subscription }: ClaimedDelivery,
  now: Date,
  catchUpMs: number,
): DeliveryRecord | undefined {
  const deliveryId = delivery.id;
  if (subscription.state !== 'active') {
    return { kind: 'skipped', deliveryId, reason: `the chat is ${subscription.state}` };
  }
  const { quietHours } = subscription.preferences;
  const { zone } = subscription.schedule;
  const holding = quietHours?.mode === 'hold' ? quietHours : undefined;
  const dueAt = quietUntil(holding, zone, delivery.slotAt) ?? delivery.slotAt;
  if (delivery.messagesSent === 0 && now.getTime() - dueAt.getTime() > catchUpMs) {
    return { kind: 'skipped', deliveryId, reason: 'it came too late' };
  }
  const heldUntil = delivery.messagesSent === 0 ? quietUntil(holding, zone, now) : undefined;
  if (heldUntil) {
    return { kind: 'retry', deliveryId, notBeforeAt: heldUntil, reason: 'quiet hours', counts: false };
  }
  return undefined;
}

function asTheHourAsks(
  { subscription }: ClaimedDelivery,
  message: OutgoingMessage,
  now: Date,
): OutgoingMessage {
  const { quietHours } = subscription.preferences;
  const isQuiet = quietHours?.mode === 'silent' && quietUntil(quietHours, subscription.schedule.zone, now);
  return isQuiet ? { ...message, silent: true } : message;
}
