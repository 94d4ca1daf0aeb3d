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

/** The lines of a file beside this one; lines that begin with # are remarks. */
export const readWritten = (file: 'headlines.tsv' | 'items.tsv'): Written[] =>
  linesOf(file).map((line) => {
    const [label, title, text] = columns.parse(line.split('\t'), { reportInput: true });
    return { relevant: label === '1', title, text };
  });

export const linesOf = (file: string): string[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
