/**
 * How many articles a second find their story when 1,000, 10,000 and 100,000 articles of the last 72 hours are known.
 * The articles are made up: English words as frequent as in news, and events told by one to a dozen outlets.
 */
import { readFileSync } from 'node:fs';
import { createClusterer } from '../../src/stories/clusterer.ts';

const windowMs = 72 * 3_600_000;
const marks = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1_000, 10_000, 100_000];
const measured = 500;
const wordsOfText = 220;
const wordsOfTitle = 10;
const startedAtMs = Date.UTC(2026, 2, 2);

let state = 20_260_302;
const random = (): number => {
  state = (state + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};
const below = (limit: number): number => Math.floor(random() * limit);

const onsets = [
  'b',
  'br',
  'c',
  'd',
  'f',
  'g',
  'gr',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'];
const syllable = (): string => `${onsets[below(onsets.length)]}${vowels[below(vowels.length)]}`;
const newWord = (): string => Array.from({ length: 2 + below(3) }, syllable).join('');

/** English words as frequent as they are in news, and words nobody knows. */
const frequencies = new URL('../../src/stories/background-frequencies.json', import.meta.url);
const counted: { byCount: Record<string, string> } = JSON.parse(readFileSync(frequencies, 'utf8'));
const vocabulary = Object.entries(counted.byCount).flatMap(([count, terms]) =>
  terms.split(' ').map((term) => ({ term, count: Number(count) })),
);
const totals: number[] = [];
for (const { count } of vocabulary) totals.push((totals.at(-1) ?? 0) + count);
const commonWord = (): string => {
  const drawn = random() * (totals.at(-1) ?? 0);
  let from = 0;
  let to = totals.length - 1;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((totals[middle] ?? 0) > drawn) to = middle;
    else from = middle + 1;
  }
  return vocabulary[from]?.term ?? '';
};

interface Event {
  readonly words: readonly string[];
  readonly names: readonly string[];
  left: number;
}

const newEvent = (): Event => ({
  words: Array.from({ length: 15 }, () => vocabulary[below(vocabulary.length)]?.term ?? ''),
  names: Array.from({ length: 4 }, () => {
    const name = newWord();
    return `${name[0]?.toUpperCase()}${name.slice(1)}`;
  }),
  left: random() < 0.6 ? 1 : 2 + below(11),
});

const underWay: Event[] = Array.from({ length: 200 }, newEvent);

function nextArticle(index: number) {
  const slot = below(underWay.length);
  let event = underWay[slot] ?? newEvent();
  if (event.left === 0) {
    event = newEvent();
    underWay[slot] = event;
  }
  event.left--;
  const wordOf = (): string => {
    const draw = random();
    if (draw < 0.06) return event.names[below(event.names.length)] ?? '';
    return draw < 0.2 ? (event.words[below(event.words.length)] ?? '') : commonWord();
  };
  const at = new Date(startedAtMs + (index * windowMs) / 100_000);
  return {
    title: Array.from({ length: wordsOfTitle }, wordOf).join(' '),
    text: Array.from({ length: wordsOfText }, (_, word) =>
      word % 18 === 17 ? `${wordOf()}.` : wordOf(),
    ).join(' '),
    outlet: `Outlet ${below(300)}`,
    language: 'en',
    publishedAt: at,
    firstSeenAt: at,
  };
}

const clusterer = createClusterer({ windowMs });
let stories = 0;
const place = (item: ReturnType<typeof nextArticle>): void => {
  const { storyId, mergedStoryIds } = clusterer.place(item);
  clusterer.commit(item, storyId ?? ++stories, mergedStoryIds);
};

let known = 0;
for (const mark of marks) {
  while (known < mark) place(nextArticle(known++));
  const items = Array.from({ length: measured }, () => nextArticle(known++));
  const startedMs = performance.now();
  const coreBefore = process.cpuUsage();
  for (const item of items) place(item);
  const elapsedMs = performance.now() - startedMs;
  const { user, system } = process.cpuUsage(coreBefore);
  const { heapUsed, rss } = process.memoryUsage();
  console.log(
    `${mark} articles known: ${Math.round((measured * 1000) / elapsedMs)} articles/s, ` +
      `${Math.round((measured * 1e6) / (user + system))} a second of processor time, ${stories} stories, ` +
      `heap ${Math.round(heapUsed / 2 ** 20)} MB, resident ${Math.round(rss / 2 ** 20)} MB`,
  );
}
