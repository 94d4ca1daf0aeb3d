import { createHash } from 'node:crypto';
import type { Audience } from '../domain/digest.ts';
import type { KeyFact, Story, StorySource } from '../domain/story.ts';
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
 * The story as this audience may see it, or undefined when it is not for them: without its muted outlets, and with
 * what stands in the languages they read first.
 */
export function storyFor(audience: Audience, story: Story): Story | undefined {
  if (!overlaps(audience.topics, story.topics)) return undefined;
  if (!overlaps(audience.regions, story.regions)) return undefined;
  const audible = withoutOutlets(story, audience.mutedOutlets);
  const visible = audible && inLanguages(audible, audience.languages);
  if (!visible) return undefined;
  const text = [visible.title, ...visible.facts.map((fact) => fact.text)].join('\n');
  if (audience.mutedWords.some((word) => mentions(text, word))) return undefined;
  if (audience.requiredWords.length > 0 && !audience.requiredWords.some((word) => mentions(text, word))) {
    return undefined;
  }
  return visible;
}

function withoutOutlets(story: Story, muted: readonly string[]): Story | undefined {
  if (!story.sources.some((source) => muted.includes(source.outlet))) return story;
  const sources = story.sources.filter((source) => !muted.includes(source.outlet));
  const [first] = sources;
  if (!first) return undefined;
  return {
    ...story,
    ...headlineOf(sources.find((source) => source.url === story.url) ?? first),
    sources,
    outletCount: new Set(sources.map((source) => source.outlet)).size,
    facts: story.facts
      .filter((fact) => !muted.includes(fact.outlet))
      .map((fact) => ({ ...fact, outlets: fact.outlets.filter((outlet) => !muted.includes(outlet)) })),
    disagreements: story.disagreements.filter((disagreement) =>
      disagreement.statements.every((statement) => !muted.includes(statement.outlet)),
    ),
  };
}

/** Other languages are left out only where nothing stands in those that are read. */
function inLanguages(story: Story, languages: readonly string[]): Story | undefined {
  if (languages.length === 0) return story;
  const readable = story.sources.filter((source) => languages.includes(source.language));
  const [first] = readable;
  if (!first) return undefined;
  if (readable.length === story.sources.length) return story;
  const addresses = new Set(readable.map((source) => source.url));
  const isReadable = ({ url }: KeyFact): boolean => addresses.has(url);
  return {
    ...story,
    ...headlineOf(readable.find((source) => source.url === story.url) ?? first),
    facts: [...story.facts.filter(isReadable), ...story.facts.filter((fact) => !isReadable(fact))],
  };
}

const headlineOf = ({ title, url, language }: StorySource) => ({ title, url, language });

/** An empty choice means no restriction. */
function overlaps(chosen: readonly string[], present: readonly string[]): boolean {
  return chosen.length === 0 || chosen.some((one) => present.includes(one));
}

const sorted = (values: readonly string[]): string[] => [...new Set(values)].sort();
