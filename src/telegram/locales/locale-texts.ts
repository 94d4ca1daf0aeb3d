import type { en } from './en.ts';

/** Forms by count, as CLDR names them; a language has those its grammar knows. */
export interface PluralForms {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

export type Group = { readonly [key: string]: string | PluralForms | Group };
type Shape<T> = T extends string
  ? string
  : T extends PluralForms
    ? PluralForms
    : { readonly [K in keyof T]: Shape<T[K]> };
/** What every language file holds: the same keys as the English one, in its own words and plural forms. */
export type LocaleTexts = Shape<typeof en>;
