import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** What was written for training: a headline, or a headline with the opening of a text. */
export interface Written {
  readonly relevant: boolean;
  readonly title: string;
  readonly text: string | undefined;
}

const columns = z.union([
  z.tuple([z.enum(['0', '1']), z.string().min(1)]),
  z.tuple([z.enum(['0', '1']), z.string().min(1), z.string().min(1)]),
]);

/** The headlines, or the items of a language, in files beside this one; lines that begin with # are remarks. */
export const readWritten = (file: string): Written[] => linesOf(file).map((line) => parse(line.split('\t')));

/** What was written to measure by, and in which language. */
export const readMeasured = (
  file: 'hard-english.tsv' | 'hard-items.tsv' | 'mixed-feeds.tsv' | 'further-items.tsv',
): (Written & { language: string })[] =>
  linesOf(file).map((line) => {
    const [language = '', ...rest] = line.split('\t');
    return { language, ...parse(rest) };
  });

/** The languages besides English for which items were written. */
export const otherLanguages: readonly string[] =
  'ar bg cs da de el es fa fi fr he hi hr hu id it ja ko nl no pl pt ro ru sk sv tr uk vi zh'.split(' ');

function parse(cells: readonly string[]): Written {
  const [label, title, text] = columns.parse(cells, { reportInput: true });
  return { relevant: label === '1', title, text };
}

export const linesOf = (file: string): string[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
