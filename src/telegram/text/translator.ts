import { createInstance } from 'i18next';
import { de } from '../locales/de.ts';
import { en } from '../locales/en.ts';
import { es } from '../locales/es.ts';
import { fr } from '../locales/fr.ts';
import type { Group, LocaleTexts, PluralForms } from '../locales/locale-texts.ts';
import { ru } from '../locales/ru.ts';
import { zh } from '../locales/zh.ts';
import { escapeHtml, type Html } from './html.ts';

/** The languages the bot speaks, each by its own name. */
export const locales = {
  en: 'English',
  zh: '简体中文',
  es: 'Español',
  fr: 'Français',
  de: 'Deutsch',
  ru: 'Русский',
} as const;
export type Locale = keyof typeof locales;
export const defaultLocale: Locale = 'en';

const texts: Readonly<Record<Locale, LocaleTexts>> = { en, zh, es, fr, de, ru };

type KeyOf<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string | PluralForms
    ? `${Prefix}${K}`
    : KeyOf<T[K], `${Prefix}${K}.`>;
}[keyof T & string];
export type TextKey = KeyOf<typeof en>;

type At<T, Key extends string> = Key extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? At<T[Head], Rest>
    : never
  : Key extends keyof T
    ? T[Key]
    : never;
type Names<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Names<Rest> : never;
type NamesOf<Leaf> = Leaf extends string
  ? Names<Leaf>
  : Leaf extends PluralForms
    ? 'count' | Names<Leaf['other']>
    : never;
type Bare<Name extends string> = Name extends `- ${infer Inner}` ? Inner : Name;

/** The values a text asks for; `{{- name}}` takes HTML as it is, every other value is escaped. */
export type ValuesOf<Key extends TextKey> = {
  readonly [Name in Bare<NamesOf<At<typeof en, Key>>>]: Name extends 'count' ? number : string | number;
};
type Arguments<Key extends TextKey> = [Bare<NamesOf<At<typeof en, Key>>>] extends [never]
  ? []
  : [values: ValuesOf<Key>];

/** Says the bot's texts in one language. */
export interface Translator {
  readonly locale: Locale;
  /** For messages: values are escaped. */
  html<Key extends TextKey>(key: Key, ...values: Arguments<Key>): Html;
  /** For buttons, notices and file names, where nothing is formatted. */
  plain<Key extends TextKey>(key: Key, ...values: Arguments<Key>): string;
}

type I18n = ReturnType<typeof createInstance>;
let shared: I18n | undefined;

/** The texts are constants, so one instance serves the process; it is made when first asked for. */
function instance(): I18n {
  if (shared) return shared;
  shared = createInstance();
  void shared.init({
    lng: defaultLocale,
    fallbackLng: defaultLocale,
    initAsync: false,
    returnNull: false,
    interpolation: { escape: escapeHtml, escapeValue: true },
    resources: Object.fromEntries(
      Object.entries(texts).map(([locale, group]) => [locale, { translation: withPluralSuffixes(group) }]),
    ),
  });
  return shared;
}

export function translator(locale: string): Translator {
  const known = toLocale(locale);
  const translate = instance().getFixedT(known);
  return {
    locale: known,
    html: (key, ...[values]) => translate(key, { ...values }),
    plain: (key, ...[values]) => translate(key, { ...values, interpolation: { escapeValue: false } }),
  };
}

export const textsOf = (locale: Locale): LocaleTexts => texts[locale];

export const isLocale = (code: string): code is Locale => Object.hasOwn(locales, code);

/** The bot's language nearest to an IETF tag such as Telegram gives; English where it speaks none of it. */
export function toLocale(tag: string | undefined): Locale {
  const primary = tag?.toLowerCase().split(/[-_]/)[0] ?? defaultLocale;
  return isLocale(primary) ? primary : defaultLocale;
}

const pluralCategories = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

export const isPluralForms = (value: object): value is PluralForms =>
  'other' in value && Object.keys(value).every((key) => pluralCategories.has(key));

/** i18next wants plural forms as sibling keys with a suffix. */
function withPluralSuffixes(group: Group): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(group).flatMap(([key, value]): [string, unknown][] => {
      if (typeof value === 'string') return [[key, value]];
      if (isPluralForms(value)) {
        return Object.entries(value).map(([category, form]): [string, unknown] => [
          `${key}_${category}`,
          form,
        ]);
      }
      return [[key, withPluralSuffixes(value)]];
    }),
  );
}
