import type { Audience, ComposedDigest } from '../domain/digest.ts';
import type { StoryStore } from '../domain/ports/article-store.ts';
import type { Metrics } from '../domain/ports/observability.ts';
import type { DigestDesk } from '../domain/ports/services.ts';
import type { SubscriptionStore } from '../domain/ports/subscription-store.ts';
import type { Story } from '../domain/story.ts';
import type { Preferences } from '../domain/subscription.ts';
import type { Clock } from '../shared/clock.ts';

const maximumStories = 1000;

/** Composes editions on demand. They are shown at once and not stored; the bot remembers what it showed. */
export function createDigestDesk(deps: {
  readonly stories: StoryStore;
  readonly subscriptions: SubscriptionStore;
  readonly audienceOf: (preferences: Preferences) => Audience;
  readonly compose: (options: {
    stories: readonly Story[];
    audience: Audience;
    kind: 'on-demand';
    since: Date;
    now: Date;
  }) => ComposedDigest;
  readonly windowMs: number;
  readonly clock: Clock;
  readonly metrics: Metrics;
}): DigestDesk {
  return {
    latest: async (subscription, options = {}) => {
      const now = deps.clock.now();
      const since = new Date(now.getTime() - deps.windowMs);
      const { preferences } = subscription;
      const audience = deps.audienceOf(
        options.topic === undefined ? preferences : { ...preferences, topics: [options.topic] },
      );
      const candidates = await deps.stories.since(since, maximumStories);
      const digest = deps.compose({ stories: candidates, audience, kind: 'on-demand', since, now });
      deps.metrics.digestComposed('on-demand');
      const told = options.repeat
        ? new Set<number>()
        : await deps.subscriptions.toldAmong(
            subscription.id,
            digest.stories.map(({ story }) => story.id),
          );
      const fresh = digest.stories.filter(({ story }) => !told.has(story.id));
      return { digest, stories: fresh.slice(0, options.count) };
    },
  };
}
