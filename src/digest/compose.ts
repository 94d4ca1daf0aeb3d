import type { Audience, ComposedDigest, Digest } from '../domain/digest.ts';
import type { Story } from '../domain/story.ts';
import { audienceKey, storyFor } from './audience.ts';
import { rankStories } from './rank.ts';

/**
 * How many stories an edition holds: more than a chat is shown, since what a chat was told before is left out
 * when the edition is presented to it.
 */
const storiesHeld = 30;

/** Chooses and orders, among the stories of a time, those for an audience. Counts are of all that suited it. */
export function composeDigest(options: {
  readonly stories: readonly Story[];
  readonly audience: Audience;
  readonly kind: Digest['kind'];
  readonly since: Date;
  readonly now: Date;
}): ComposedDigest {
  const { audience, kind, since, now } = options;
  const suited = options.stories.flatMap((story) => storyFor(audience, story) ?? []);
  const sources = suited.flatMap((story) => story.sources);
  return {
    audienceKey: audienceKey(audience),
    kind,
    composedAt: now,
    since,
    stories: rankStories(suited, now).slice(0, storiesHeld),
    counts: {
      stories: suited.length,
      articles: sources.length,
      outlets: new Set(sources.map((source) => source.outlet)).size,
    },
  };
}
