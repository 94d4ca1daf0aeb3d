import type { Audience, ComposedDigest } from '../domain/digest.ts';
import type { StoryStore } from '../domain/ports/article-store.ts';
import type { Metrics } from '../domain/ports/observability.ts';
import type { Cohort, Outbox } from '../domain/ports/outbox.ts';
import type { Story } from '../domain/story.ts';
import type { Clock } from '../shared/clock.ts';
import type { Logger } from '../shared/logger.ts';

/** What happened longer ago is news no more, only a digest's matter. */
const breakingWindowMs = 6 * 3_600_000;
const maximumStories = 200;

/** Sends a story as it happens to chats that asked for it: told by enough outlets, or by a regulator itself. */
export function createBreakingPublisher(deps: {
  readonly outbox: Outbox;
  readonly stories: StoryStore;
  readonly compose: (options: {
    stories: readonly Story[];
    audience: Audience;
    kind: 'breaking';
    since: Date;
    now: Date;
  }) => ComposedDigest;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
}) {
  const { outbox, stories, clock, log, metrics } = deps;

  const publish = async (cohort: Cohort, story: Story, since: Date, now: Date): Promise<void> => {
    const digest = deps.compose({
      stories: [story],
      audience: cohort.audience,
      kind: 'breaking',
      since,
      now,
    });
    if (digest.stories.length === 0) return;
    const recipients = { kind: 'breaking', cohort, storyId: story.id } as const;
    if ((await outbox.countRecipients(recipients, now)) === 0) return;
    const { editionId, deliveries } = await outbox.enqueue(digest, recipients, now);
    metrics.digestComposed('breaking');
    log.info({ editionId, cohortId: cohort.id, storyId: story.id, deliveries }, 'breaking story enqueued');
  };

  return async (signal: AbortSignal): Promise<void> => {
    const now = clock.now();
    const cohorts = await outbox.breakingCohorts(now);
    if (cohorts.length === 0) return;
    const since = new Date(now.getTime() - breakingWindowMs);
    const recent = await stories.since(since, maximumStories);
    for (const cohort of cohorts) {
      for (const story of recent.filter((one) => isBreaking(one, cohort, since))) {
        if (signal.aborted) return;
        await publish(cohort, story, since, now);
      }
    }
  };
}

function isBreaking(story: Story, cohort: Cohort, since: Date): boolean {
  if (!cohort.breaking || story.firstSeenAt < since) return false;
  return (
    story.outletCount >= cohort.breaking.minimumOutlets ||
    story.sources.some((source) => source.feedKind === 'regulator')
  );
}
