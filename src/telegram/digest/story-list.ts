import type { Story } from '../../domain/story.ts';
import { actions } from '../core/actions.ts';
import { type ButtonRows, inEvenRows } from '../core/view.ts';
import type { Html } from '../text/html.ts';
import { briefTime } from '../text/times.ts';
import type { Translator } from '../text/translator.ts';
import { storyLine } from './story-block.ts';

/** Numbered stories, a line each. */
export function storyLines(
  stories: readonly Story[],
  { t, zone, now }: { readonly t: Translator; readonly zone: string; readonly now: Date },
): Html {
  return stories
    .map((story, index) => {
      const reportedAt = story.sources[0]?.publishedAt ?? story.firstSeenAt;
      const time = briefTime(reportedAt, now, zone, t.locale);
      return t.html('search.lineTime', { line: storyLine(story, t, `${index + 1}.`), time });
    })
    .join('\n');
}

/** A number a story; each opens its card, from which the others are a tap away. */
export function openButtons(stories: readonly Story[], t: Translator): ButtonRows {
  const ids = stories.map(({ id }) => id);
  const label = (index: number): string =>
    stories.length > 4 ? String(index + 1) : t.plain('search.open', { number: index + 1 });
  return inEvenRows(
    ids.map((_id, index) => ({ text: label(index), callbackData: actions.openStories.data(ids, index) })),
  );
}
