import { pattern } from '../../shared/pattern.ts';
import { capitalised } from '../capitalised.ts';
import { maximumFactCharacters } from '../cut.ts';
import type { Document } from '../document.ts';
import { hasFiniteVerb } from '../english/clauses.ts';
import { insideQuote } from '../english/marks.ts';
import type { Word } from '../words.ts';
import { roleIn } from './roles.ts';

/** What a sentence takes for known, because the article has told it before: "the pair", "the demand", "Falwell". */
export interface Givens {
  /** The stems of nouns and surnames that a text from this place in the article leans on. */
  of(text: string, words: readonly Word[], index: number): string[];
  /** The text with the first whom it calls by a surname alone in full, except those whom `isTold` knows. */
  nameInFull(text: string, words: readonly Word[], index: number, isTold: (stem: string) => boolean): string;
}

export function createGivens({ sentences, terms, titleStems }: Document): Givens {
  const fullNames = new Map<string, FullName>();
  sentences.forEach(({ names, text: sentence }, index) => {
    for (const { kind, text, start } of names) {
      const surname = kind === 'person' ? / (\p{Lu}[\p{L}’'-]+)$/u.exec(text)?.[1] : undefined;
      if (surname !== undefined && !fullNames.has(surname))
        fullNames.set(surname, { name: text, role: roleIn(sentence.slice(0, start)), index });
    }
  });
  const isGiven = (stem: string, index: number): boolean =>
    !titleStems.has(stem) && (terms.get(stem)?.firstSentence ?? index) < index;
  const fullNameOf = (
    text: string,
    words: readonly Word[],
    at: number,
    index: number,
  ): FullName | undefined => {
    const word = words[at];
    const known = word && fullNames.get(surnameOf(word));
    return known && known.index < index && isGiven(word.stem, index) && standsAlone(text, words, at)
      ? known
      : undefined;
  };

  return {
    of: (text, words, index) =>
      words.flatMap((word, at) => {
        const head = definite.test(word.text) ? headBehind(text, words, at) : undefined;
        if (head) return isGiven(head.stem, index) ? [head.stem] : [];
        return fullNameOf(text, words, at, index) === undefined ? [] : [word.stem];
      }),
    nameInFull: (text, words, index, isTold) => {
      for (const [at, word] of words.entries()) {
        const known = isTold(word.stem) ? undefined : fullNameOf(text, words, at, index);
        // Whom somebody quoted calls so stays as he said it, and so does "Acme v. Lee".
        if (!known || insideQuote(text, word.start) || /\bvs?\. $/.test(text.slice(0, word.start))) continue;
        const before = text.slice(0, word.start).replace(courtesyTitle, '');
        const after = text.slice(word.start + surnameOf(word).length);
        const { role, name } = known;
        const isToldWho = role === undefined || !leavesRoleOpen.test(before) || after.startsWith(',');
        return (
          [isToldWho ? name : `${before === '' ? capitalised(role) : role} ${name}`, name]
            .map((inFull) => before + inFull + after)
            .find((named) => named.length <= maximumFactCharacters) ?? text
        );
      }
      return text;
    },
  };
}

interface FullName {
  readonly name: string;
  /** "Co-pilot", where the article calls whoever it names so. */
  readonly role: string | undefined;
  /** Of the sentence that names it first. */
  readonly index: number;
}

/** "Champion Fenninger" tells already who it is. */
const leavesRoleOpen =
  /(?:^|[,;:]|\b(?:said|says|told|by|with|to|of|and|for|from|that|on|against|as|while|when|but|after|before|because))\s?$/i;

/** "Mr. Snowden" is Edward Snowden where he is named first. */
const courtesyTitle = /\b(?:Mr|Mrs|Ms|Miss)\.? $/;

const surnameOf = ({ text }: Word): string => text.replace(/['’]s?$/, '');

const definite = /^(?:the|these|those|this|such)$/i;
/** Everybody knows which is meant, or it is none of the article's. */
const wellKnown = pattern()`
  ^(?:police|government|authorit|world|public|internet|web|countr|nation|state|president|market|media
    |econom|industr|law|past|future|year|month|week|day|time|end|beginning|first|second|third|last|next
    |same|other|only|most|more|best|worst|number|way|case|right|rest|lack|use|fact|abilit|start|morning
    |evening)(?:y|ies|s|ity|ities)?$
`;
/** "The head of a force", "the page that": the phrase tells itself which one is meant. */
const tellsWhich =
  /^(?:of|that|who|which|whose|to|in|for|on|by|at|from|with|where|when|between|against|behind)$/;

/** The noun of "the demand", "the safety bill"; undefined where a reader needs nothing before it. */
function headBehind(text: string, words: readonly Word[], at: number): Word | undefined {
  const [first, second, third] = words.slice(at + 1, at + 4);
  if (!first || isNoCommonNoun(first)) return undefined;
  const isCompound =
    second !== undefined &&
    !isNoCommonNoun(second) &&
    text.slice(first.end, second.start) === ' ' &&
    !hasFiniteVerb(second.text) &&
    !/(?:ed|ing|ly)$/.test(second.text);
  const [head, next] = isCompound ? [second, third] : [first, second];
  return wellKnown.test(head.text) || (next && tellsWhich.test(next.text)) ? undefined : head;
}

const isNoCommonNoun = (word: Word): boolean => word.isCapitalised || word.isFunctionWord || word.isNumber;

/** Whether no other part of a name touches this one. */
function standsAlone(text: string, words: readonly Word[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (!word) return false;
  const joinsBefore =
    before?.isCapitalised === true &&
    !courtesyTitle.test(text.slice(before.start, word.start)) &&
    !before.isFunctionWord &&
    /^\.? (?:& )?$/.test(text.slice(before.end, word.start));
  const joinsAfter = after?.isCapitalised === true && /^ (?:& )?$/.test(text.slice(word.end, after.start));
  // "Charles E. Schumer", "Friends of Lee", "the Marathon", "Hurricanes Irma and Maria".
  const isPartOfName = /(?:\b\p{Lu}\.|\p{Lu}\p{Ll}+ of|\b[Tt]he|\p{Lu}\p{Ll}+s \p{Lu}\p{L}+ and) $/u.test(
    text.slice(0, word.start),
  );
  return !joinsBefore && !joinsAfter && !isPartOfName;
}
