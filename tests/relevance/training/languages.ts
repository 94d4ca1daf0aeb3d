/**
 * Learns `src/shared/language-groups.json`: the most frequent groups of letters of each language for which items were
 * written. Prints how many of the items that only measure it tells, by the headline alone and with the opening.
 *
 *   npx tsx tests/relevance/training/languages.ts
 */
import { writeFileSync } from 'node:fs';
import { rankLetterGroups } from './letter-ranks.ts';
import { readMeasured } from './written.ts';

const file = new URL('../../../src/shared/language-groups.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(rankLetterGroups(), undefined, 2)}\n`);

const { detectLanguage } = await import('../../../src/shared/language.ts');
const measured = (['hard-items.tsv', 'mixed-feeds.tsv', 'further-items.tsv'] as const).flatMap(readMeasured);
const told = new Map<string, { items: number; title: number; opening: number }>();
for (const { language, title, text } of measured) {
  for (const key of [language, 'all']) {
    const counts = told.get(key) ?? { items: 0, title: 0, opening: 0 };
    counts.items++;
    if (detectLanguage(title) === language) counts.title++;
    if (detectLanguage(`${title}\n${text ?? ''}`) === language) counts.opening++;
    told.set(key, counts);
  }
}
for (const [language, { items, title, opening }] of [...told].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const percent = (count: number): string => ((100 * count) / items).toFixed(1).padStart(6);
  console.log(
    `${language.padEnd(4)}${items} items, % told by title${percent(title)}, with opening${percent(opening)}`,
  );
}
