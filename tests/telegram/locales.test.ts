import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/telegram/locales/en.ts';
import { isPluralForms, type Locale, locales, textsOf } from '../../src/telegram/text/translator.ts';

const folder = join(import.meta.dirname, '../../src/telegram');
const codes = Object.keys(locales) as Locale[];

type Leaf = string | Readonly<Record<string, string>>;

/** Every text by its key; plural forms stay together. */
function leavesOf(group: object, prefix = ''): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  for (const [key, value] of Object.entries(group)) {
    if (typeof value === 'string') leaves.set(prefix + key, value);
    else if (isPluralForms(value)) leaves.set(prefix + key, { ...value });
    else for (const [inner, leaf] of leavesOf(value, `${prefix}${key}.`)) leaves.set(inner, leaf);
  }
  return leaves;
}

const english = leavesOf(en);
const formsOf = (leaf: Leaf | undefined): string[] =>
  leaf === undefined ? [] : typeof leaf === 'string' ? [leaf] : Object.values(leaf);
const namesIn = (text: string): string[] =>
  [...text.matchAll(/\{\{-? ?(\w+)\}\}/g)].map(([, name = '']) => name);
const tagsIn = (text: string): string[] => (text.match(/<\/?[a-z]+>/g) ?? []).toSorted();
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('locales'))
  .map((file) => readFileSync(join(folder, file), 'utf8'))
  .join('\n');

describe('the texts', () => {
  it('are all used', () => {
    const families = [...sources.matchAll(/`([a-zA-Z.]+\.)\$\{/g)].map(([, prefix = '']) => prefix);
    const unused = [...english.keys()].filter(
      (key) => !sources.includes(`'${key}'`) && !families.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });

  it.each(codes)('are complete in %s', (code) => {
    expect([...leavesOf(textsOf(code)).keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it.each(codes)('have in %s every form its grammar counts with', (code) => {
    const { pluralCategories } = new Intl.PluralRules(code).resolvedOptions();
    for (const [key, leaf] of leavesOf(textsOf(code))) {
      if (typeof leaf === 'string') continue;
      const needed = pluralCategories.filter((category) => !isForMillionsOnly(code, category));
      expect(Object.keys(leaf), key).toEqual(expect.arrayContaining(needed));
    }
  });

  it.each(codes)('ask in %s for the same values and keep the same formatting', (code) => {
    for (const [key, leaf] of leavesOf(textsOf(code))) {
      const original = english.get(key);
      const known = new Set([
        ...formsOf(original).flatMap(namesIn),
        ...(typeof original === 'string' ? [] : ['count']),
      ]);
      for (const form of formsOf(leaf)) {
        expect([...known], `${key}: ${form}`).toEqual(expect.arrayContaining(namesIn(form)));
        expect(tagsIn(form), key).toEqual(tagsIn(formsOf(original).at(-1) ?? ''));
      }
      const missing = formsOf(original).at(-1);
      if (typeof leaf === 'string' && missing !== undefined) {
        expect(namesIn(leaf).toSorted(), key).toEqual(namesIn(missing).toSorted());
      }
    }
  });

  it.each(codes)('stay in %s inside what Telegram takes', (code) => {
    const texts = textsOf(code);
    for (const description of Object.values(texts.commandList))
      expect(description.length).toBeLessThanOrEqual(100);
    expect(texts.profile.name.length).toBeLessThanOrEqual(64);
    expect(texts.profile.shortDescription.length).toBeLessThanOrEqual(120);
    expect(texts.profile.description.length).toBeLessThanOrEqual(512);
    for (const notice of Object.values(texts.problem)) expect(notice.length).toBeLessThanOrEqual(200);
  });
});

/** Spanish and French count with `many` from a million on, which no text here reaches. */
const isForMillionsOnly = (code: Locale, category: string): boolean =>
  category === 'many' && !code.startsWith('ru');
