import { createHash } from 'node:crypto';
import type { Audience } from '../domain/digest.ts';
import type { Story, StorySource } from '../domain/story.ts';
import type { Preferences } from '../domain/subscription.ts';
import { mentions } from './words.ts';

/** The part of a chat's preferences that decides the content of an edition, in one order for all. */
export function audienceOf(preferences: Preferences): Audience {
  return {
    topics: sorted(preferences.topics),
    regions: sorted(preferences.regions),
    languages: sorted(preferences.languages),
    mutedOutlets: sorted(preferences.mutedOutlets),
    mutedWords: sorted(preferences.mutedWords),
    requiredWords: sorted(preferences.requiredWords),
  };
}

/** Equal for equal audiences, and short enough to index. */
export function audienceKey(audience: Audience): string {
  return createHash('sha256').update(JSON.stringify(audience)).digest('base64url').slice(0, 22);
}

/**
 * The story as this audience may see it, without its muted outlets and the languages it does not read, or undefined
 * when it is not for them.
 */
export function storyFor(audience: Audience, story: Story): Story | undefined {
  if (!overlaps(audience.topics, story.topics)) return undefined;
  if (!overlaps(audience.regions, story.regions)) return undefined;
  const visible = toldBy(
    story,
    ({ outlet, language }) =>
      !audience.mutedOutlets.includes(outlet) && overlaps(audience.languages, [language]),
  );
  if (!visible) return undefined;
  const text = [visible.title, ...visible.facts.map((fact) => fact.text)].join('\n');
  if (audience.mutedWords.some((word) => mentions(text, word))) return undefined;
  if (audience.requiredWords.length > 0 && !audience.requiredWords.some((word) => mentions(text, word))) {
    return undefined;
  }
  return visible;
}

/** What is left of a story when only some of its sources count; undefined where none does. */
function toldBy(story: Story, counts: (source: StorySource) => boolean): Story | undefined {
  const sources = story.sources.filter(counts);
  if (sources.length === story.sources.length) return story;
  const [first] = sources;
  if (!first) return undefined;
  const headline = sources.find((source) => source.url === story.url) ?? first;
  const outlets = new Set(sources.map((source) => source.outlet));
  const addresses = new Set(sources.map((source) => source.url));
  return {
    ...story,
    title: headline.title,
    url: headline.url,
    language: headline.language,
    sources,
    outletCount: outlets.size,
    facts: story.facts
      .filter(({ outlet, url }) => outlets.has(outlet) && addresses.has(url))
      .map((fact) => ({ ...fact, outlets: fact.outlets.filter((outlet) => outlets.has(outlet)) })),
    disagreements: story.disagreements.filter((disagreement) =>
      disagreement.statements.every(({ outlet, url }) => outlets.has(outlet) && addresses.has(url)),
    ),
  };
}

/** An empty choice means no restriction. */
function overlaps(chosen: readonly string[], present: readonly string[]): boolean {
  return chosen.length === 0 || chosen.some((one) => present.includes(one));
}

const sorted = (values: readonly string[]): string[] => [...new Set(values)].sort();
