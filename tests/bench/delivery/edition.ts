import type { ComposedDigest } from '../../../src/domain/digest.ts';
import type { Story } from '../../../src/domain/story.ts';
import { fact, hoursBefore, source, story } from '../../support/stories.ts';

const outlets = ['Meridian Wire', 'Harbour Gazette', 'Policy Lantern', 'The Civic Signal'];

/** As large as an ordinary digest: seven stories of two or three facts and four outlets. */
export function digestStories(mark: string, now: Date, count = 7): Story[] {
  return Array.from({ length: count }, (_, index) => {
    const sources = outlets.map((outlet, place) =>
      source({ outlet, articleId: index * 10 + place, publishedAt: hoursBefore(place + 1, now) }),
    );
    const facts = [1, 2, 3].map((number) =>
      fact({
        text: `The authority opened case ${index}.${number} and asked for an answer within ${number * 10} days`,
        outlet: outlets[number],
        outlets,
      }),
    );
    return story({
      id: index + 1,
      title: `#${mark} Regulator opens inquiry ${index + 1} into how platforms rank what people see`,
      sources,
      facts,
      topics: [index % 2 === 0 ? 'competition' : 'privacy'],
      firstSeenAt: hoursBefore(3, now),
      updatedAt: hoursBefore(3, now),
    });
  });
}

export function digestOf(stories: readonly Story[], now: Date): ComposedDigest {
  return {
    audienceKey: 'everyone',
    kind: 'scheduled',
    composedAt: now,
    since: hoursBefore(24, now),
    stories: stories.map((one) => ({ story: one, score: 1, reasons: [{ kind: 'outlets', count: 4 }] })),
    counts: { stories: stories.length, articles: stories.length * 4, outlets: 4 },
  };
}
