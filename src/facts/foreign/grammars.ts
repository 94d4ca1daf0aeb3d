import { dutch } from './dutch.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import type { Grammar } from './grammar.ts';
import { italian } from './italian.ts';
import { portuguese } from './portuguese.ts';
import { russian } from './russian.ts';
import { spanish } from './spanish.ts';

const grammars: Readonly<Record<string, Grammar | undefined>> = {
  de: german,
  es: spanish,
  fr: french,
  nl: dutch,
  it: italian,
  pt: portuguese,
  ru: russian,
};

/** What can go of the sentences of a language other than English, where it is known. */
export const grammarOf = (language: string): Grammar | undefined => grammars[language];
