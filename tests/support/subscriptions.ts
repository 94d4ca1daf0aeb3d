import type { ComposedDigest } from '../../src/domain/digest.ts';
import type { BusyChats } from '../../src/domain/ports/outbox.ts';
import type { NewSubscription } from '../../src/domain/ports/subscription-store.ts';
import type { Story } from '../../src/domain/story.ts';
import { defaultPreferences, defaultSchedule } from '../../src/domain/subscription.ts';
import { now, story } from './stories.ts';

export function newSubscription(overrides: Partial<NewSubscription> = {}): NewSubscription {
  return {
    chatId: 1001,
    chatKind: 'private',
    locale: 'en',
    schedule: defaultSchedule,
    preferences: defaultPreferences,
    ...overrides,
  };
}

export function composedDigest(stories: readonly Story[] = [story()]): ComposedDigest {
  return {
    audienceKey: 'everyone',
    kind: 'scheduled',
    composedAt: now,
    since: new Date(now.getTime() - 24 * 3_600_000),
    stories: stories.map((one) => ({ story: one, score: 1, reasons: [{ kind: 'outlets', count: 1 }] })),
    counts: { stories: stories.length, articles: stories.length, outlets: 1 },
  };
}

export const busyChats = (...chatIds: number[]): BusyChats => ({
  has: (chatId) => chatIds.includes(chatId),
  ids: () => chatIds,
});
