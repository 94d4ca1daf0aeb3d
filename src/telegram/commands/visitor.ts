import type { Subscription } from '../../domain/subscription.ts';
import type { FeatureDeps } from '../core/handlers.ts';
import type { Turn } from '../core/turn.ts';
import { guessZone } from '../zones/search.ts';

/** The chat's subscription, or what a chat without one reads as: the defaults, and nothing remembered. */
export function readerOf(
  turn: Pick<Turn, 'subscription' | 'chat' | 't' | 'requester'>,
  { settings, clock }: Pick<FeatureDeps, 'settings' | 'clock'>,
): Subscription {
  const { subscription, chat, t, requester } = turn;
  if (subscription) return subscription;
  const zone = guessZone(requester?.languageCode, settings.defaultSchedule.zone);
  return {
    id: 0,
    chatId: chat.chatId,
    chatKind: chat.kind,
    locale: t.locale,
    schedule: { ...settings.defaultSchedule, zone },
    preferences: settings.defaultPreferences,
    state: 'ended',
    createdAt: clock.now(),
  };
}
