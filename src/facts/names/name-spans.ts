import { wordSet } from '../../shared/word-set.ts';
import type { Word } from '../words.ts';
import { legalForms } from './legal-forms.ts';
import {
  authorityWords,
  companyWords,
  institutional,
  numberedLaws,
  personTitles,
  weekdaysAndMonths,
} from './name-lists.ts';
import { endsInRole } from './roles.ts';

/** Opens a sentence more often than a name. */
const countingWord =
  /^(?:Whether|Neither|Either|Both|Nor|Few|Fewer|Several|Many|Most|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Twenty|Thirty|Forty|Fifty|Half|Hundreds|Thousands|Dozens|Millions|Billions)$/;

/** A run of capitalised words: a name, whoever's it is. */
export interface NameSpan {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Its words without connectives and possessives. */
  readonly words: readonly string[];
  /** What stands right before and after it. */
  readonly before: string;
  readonly after: string;
}

export interface NameSpans {
  of(sentence: string, words: readonly Word[]): NameSpan[];
}

export const innerCapital = /\p{Ll}\p{Lu}/u;
export const acronym = /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,})$/u;

/**
 * Finds names by their capitals. The first word of a sentence has one anyway; whether it is a name, the rest
 * of the article tells.
 */
export function createNameSpans(sentences: readonly { text: string; words: readonly Word[] }[]): NameSpans {
  const lowerCased = new Set<string>();
  const capitalisedInside = new Set<string>();
  for (const { text, words } of sentences) {
    words.forEach((word, index) => {
      if (!word.isCapitalised) lowerCased.add(word.text);
      else if (index > 0 && !opensClause.test(text.slice(Math.max(0, word.start - 3), word.start))) {
        capitalisedInside.add(withoutPossessive(word.text));
      }
    });
  }

  const isNameWord = (word: Word, index: number): boolean => {
    if (!word.isCapitalised || word.isFunctionWord) return false;
    if (weekdaysAndMonths.has(word.text) || furniture.has(word.text)) return false;
    if (index > 0) return true;
    if (countingWord.test(word.text)) return false;
    // "Actress Ann Lee" opens with a role, as "Judge Ann Lee" does with a part of the name.
    if (!personTitles.has(word.text) && endsInRole(`${word.text} `)) return false;
    const base = withoutPossessive(word.text);
    return (
      innerCapital.test(base) ||
      acronym.test(base) ||
      capitalisedInside.has(base) ||
      !lowerCased.has(base.toLowerCase())
    );
  };

  /** The index of the last word of the name that begins at `first`. */
  const endOf = (sentence: string, words: readonly Word[], first: number): number => {
    let last = first;
    for (;;) {
      const here = words[last];
      const next = words[last + 1];
      if (!here || !next || /['’]s$/.test(here.text)) return last;
      const gap = sentence.slice(here.end, next.start);
      // "Charles E. Schumer": in another language the letter is a function word.
      const behindInitial = isInitial(next, sentence) ? words[last + 2] : undefined;
      if (gap === ' ' && behindInitial && isNameWord(behindInitial, last + 2)) {
        last += 2;
        continue;
      }
      // "Publication 800-239".
      const isSecondPart = here.isNumber && last > first && next.isNumber && gap === '-';
      const isModelNumber =
        isSecondPart ||
        (next.isNumber &&
          gap === ' ' &&
          (next.text.length < 4 || numberedLaws.has(here.text)) &&
          !innerCapital.test(here.text) &&
          !counts.test(sentence.slice(next.end)));
      if (currencySign.test(sentence.charAt(next.end))) return last;
      if (joinsNames.test(gap) && (isModelNumber || isNameWord(next, last + 1))) last++;
      else {
        const connected =
          institutionTo(sentence, words, { first, last }) ?? connectedTo(sentence, words, last);
        const target = connected === undefined ? undefined : words[connected];
        if (connected === undefined || !target || !isNameWord(target, connected)) return last;
        last = connected;
      }
    }
  };

  return {
    of: (sentence, words) => {
      const spans: NameSpan[] = [];
      for (let index = 0; index < words.length; index++) {
        const first = words[index];
        if (!first || !isNameWord(first, index) || currencySign.test(sentence.charAt(first.end))) continue;
        const from = index;
        const lastIndex = endOf(sentence, words, index);
        const end = withSyllable(sentence, words[lastIndex - 1], words[lastIndex]?.end ?? first.end);
        const text = withoutPossessive(sentence.slice(first.start, end));
        const isBehindNumber = /\d ?$/.test(sentence.slice(0, first.start));
        index = lastIndex;
        // "Acme, Inc.", "404 Media": that is only the end of a name.
        if (companyWords.has(text) && (isBehindNumber || legalForm.test(text))) continue;
        spans.push({
          text,
          start: first.start,
          end: first.start + text.length,
          words: words.slice(from, lastIndex + 1).map((word) => withoutPossessive(word.text)),
          before: sentence.slice(Math.max(0, first.start - 40), first.start),
          after: sentence.slice(end, end + 24),
        });
      }
      return spans;
    },
  };
}

/** "Acme 18 million euros", "Acme R$ 38": what a verb gives besides the name. */
const counts =
  /^(?:%|[.,]\d| (?:thousand|million|billion|trillion|per ?cent|euros?|dollars?|pounds?|days?|weeks?|months?|years?|times|people|users)\b)/;
const currencySign = /[$€£¥]/;

const isInitial = ({ text, end }: Word, sentence: string): boolean =>
  /^\p{Lu}$/u.test(text) && sentence.startsWith('. ', end);

/** Words around a picture or player, glued to the name behind them. */
const furniture = wordSet('CLOSE Collapse Hide Image Photo Video Caption Watch');

const legalForm = new RegExp(`^(?:${legalForms})$`);
const opensClause = /[.?!:“"‘(—–]\s?$/u;
const joinsNames = /^(?:\s|\s?&\s?|[-–]|\.\s)$/;

/** The end of "Moon Jae-in", "Tsai Ing-wen", whose second syllable has no capital. */
function withSyllable(sentence: string, family: Word | undefined, end: number): number {
  const syllable = familyNames.has(family?.text ?? '')
    ? /^-\p{Ll}{2,5}(?![\p{L}-])/u.exec(sentence.slice(end))?.[0]
    : undefined;
  return end + (syllable?.length ?? 0);
}
const familyNames = wordSet(`
  Moon Kim Park Yoon Ban Choi Cho Chung Hong Hwang Jang Kang Shin Song Lee Han Lim Oh Seo Ahn Tsai Lai Chen Ma Su
  Chang Ko Hou Wu
`);

/** The index of the last word of "the Securities and Exchange Commission", one body though "and" parts its name. */
function institutionTo(
  sentence: string,
  words: readonly Word[],
  { first, last }: { readonly first: number; readonly last: number },
): number | undefined {
  const [from, here] = [words[first], words[last]];
  // "Radio-television and Telecommunications Commission".
  const isHyphened = here !== undefined && sentence.charAt(here.end) === '-';
  const and = isHyphened ? last + 2 : last + 1;
  if (
    !from ||
    !here ||
    words[and]?.text !== 'and' ||
    !/(?:\b[Tt]he(?: U\.?S\.?| UK| EU)?|['’]s) $/.test(sentence.slice(0, from.start))
  )
    return undefined;
  if (words.slice(first, last + 1).some(({ text }) => authorityWords.has(text))) return undefined;
  for (const at of [and + 1, and + 2, and + 3]) {
    const word = words[at];
    if (!word?.isCapitalised || !/^(?:-\p{Ll}+)?[\p{L}\s]+$/u.test(sentence.slice(here.end, word.start)))
      return undefined;
    if (at > and + 1 && authorityWords.has(word.text)) return at;
  }
  return undefined;
}

/** The index of the name word that "of China" or "of the Interior" adds to the name ending at `last`. */
function connectedTo(sentence: string, words: readonly Word[], last: number): number | undefined {
  const here = words[last];
  const connector = words[last + 1];
  if (!here || !connector || !/^(?:of|for|on|de|du|des|von|van|der|bin|al|da|di)$/.test(connector.text)) {
    return undefined;
  }
  if (/^(?:of|for|on)$/.test(connector.text) && !institutional.has(here.text)) return undefined;
  const following = words[last + 2];
  const target = following && /^(?:the|and)$/.test(following.text) ? last + 3 : last + 2;
  const end = words[target];
  const [and, second] = [words[target + 1], words[target + 2]];
  // "The Ministry of Electronics and Information Technology (MeitY)".
  if (
    end?.isCapitalised &&
    and?.text === 'and' &&
    second?.isCapitalised &&
    /^(?:Ministry|Department)$/.test(here.text) &&
    /^[\p{L}\s]+$/u.test(sentence.slice(here.end, second.start))
  )
    return target + 2;
  return end && /^[\p{L}\s]+$/u.test(sentence.slice(here.end, end.start)) ? target : undefined;
}

const withoutPossessive = (text: string): string => text.replace(/['’]s?$/, '');
