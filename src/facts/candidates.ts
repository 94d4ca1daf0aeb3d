import { mentionsIn } from './antecedents.ts';
import { isClutter } from './clutter.ts';
import { type Cut, maximumFactCharacters } from './cut.ts';
import type { DateResolver } from './dates.ts';
import type { Document, Sentence } from './document.ts';
import { cutsOf, withoutCuts } from './english-cuts.ts';
import { splitsOf } from './english-splits.ts';
import { trimEnglish } from './english-trims.ts';
import { falsehoodsIn } from './falsehoods.ts';
import { standsAloneElsewhere } from './foreign-sentences.ts';
import { isFamous, type Name } from './names.ts';
import type { Context, Mentions } from './names-meant.ts';
import { standAlone } from './references.ts';
import { isWhole } from './whole-sentences.ts';
import { wordsOf } from './words.ts';

/** A sentence that can be a fact, in the wordings it can take; each fits the limit. */
export interface Candidate {
  readonly index: number;
  /** Where its clause begins in the sentence. */
  readonly start: number;
  readonly sentence: Sentence;
  readonly wordings: readonly string[];
}

/** A pronoun seldom reaches further back. */
const sentencesRemembered = 3;

/** The sentences that can stand alone as facts, pronouns and dates made plain; only those asked for. */
export function candidatesOf(
  document: Document,
  isWanted: (index: number) => boolean,
  resolveDates: DateResolver,
): Candidate[] {
  const candidates: Candidate[] = [];
  const falsehoods = falsehoodsIn(document);
  const namesSoFar = [...document.titleNames];
  let recent: Mentions[] = [];
  document.sentences.forEach((sentence, index) => {
    const context: Context = { namesSoFar, recent };
    if (isWanted(index) && !sentence.isInsideQuote && !falsehoods.has(index)) {
      const statements =
        document.language === 'en'
          ? englishStatements(document, sentence, index, context, resolveDates)
          : [{ start: 0, wordings: foreignWordings(document, sentence, resolveDates) }];
      for (const { start, wordings } of statements) {
        if (wordings.length > 0) candidates.push({ index, start, sentence, wordings });
      }
    }
    const mentions = mentionsIn(sentence.text, sentence.names);
    recent = [mentions, ...recent.slice(0, sentencesRemembered - 1)];
    namesSoFar.push(...sentence.names);
  });
  return candidates;
}

function foreignWordings(document: Document, sentence: Sentence, resolveDates: DateResolver): string[] {
  if (isClutter(sentence.text, document.language)) return [];
  if (!standsAloneElsewhere(sentence.text, document.language)) return [];
  return [resolveDates(sentence.text)].filter(fits);
}

const nothingBefore: Context = { namesSoFar: [], recent: [] };

/** The wordings of the sentence, and of each clause of a long one that can be told apart. */
function englishStatements(
  document: Document,
  sentence: Sentence,
  index: number,
  context: Context,
  resolveDates: DateResolver,
): Pick<Candidate, 'start' | 'wordings'>[] {
  const trimmed = capitalised(closedQuotation(trimEnglish(sentence.text, index < 2)));
  if (isClutter(trimmed, 'en')) return [];
  const namesIn = (text: string): Name[] =>
    text === sentence.text ? [...sentence.names] : document.nameBook.namesIn(text, wordsOf(text));
  const headline = document.title.toLowerCase();
  const isKnown = (name: string) => isFamous(name) || headline.includes(name.toLowerCase());
  const names = namesIn(trimmed);
  const plain = standAlone(trimmed, names, context);
  const splits = trimmed.length > maximumFactCharacters ? splitsOf(trimmed, names) : [];
  const statements =
    plain === undefined ? [] : [{ start: 0, wordings: wordingsOf(resolveDates(plain), isKnown) }];
  for (const split of splits) {
    const clause = capitalised(split.statement);
    // Whom a pronoun in the clause means, its own words must tell: the sentence may hold two that it fits.
    const told = standAlone(clause, namesIn(clause), nothingBefore);
    if (told !== undefined && !isClutter(finished(told), 'en'))
      statements.push({ start: split.start, wordings: wordingsOf(resolveDates(told), isKnown) });
  }
  return statements;
}

/** So many optional cuts are tried one by one; the rest only together. */
const cutsTriedAlone = 5;

/** Of the cuts that a sentence bears only for its length, so many wordings to choose from. */
const lastResorts = 4;
/** A long sentence that can only be told in fewer loses more than it must. */
const comfortableCharacters = 160;

/** The ways to tell a sentence within the limit, each a sentence of its own: whole, or cut where it is too long. */
function wordingsOf(text: string, isKnown: (name: string) => boolean): string[] {
  const whole = finished(text);
  if (fits(whole)) return isWhole(whole, false) ? [whole] : [];
  const cuts = cutsOf(text, isKnown);
  const glad = cuts.filter((cut) => cut.level === 1);
  const brief = cuts.filter((cut) => cut.level === 2);
  const wordings = new Set<string>();
  const offer = (chosen: readonly Cut[]) => {
    const wording = finished(withoutCuts(text, chosen));
    if (fits(wording) && isWhole(wording, chosen.length > 0)) wordings.add(wording);
  };
  offer(glad);
  for (const cut of glad.slice(0, cutsTriedAlone)) offer([cut]);
  for (const cut of brief.slice(0, cutsTriedAlone)) offer([...glad, cut]);
  if (brief.length > 1) offer([...glad, ...brief]);
  const longest = Math.max(0, ...[...wordings].map((wording) => wording.length));
  const opening = cuts.find((cut) => cut.level === 3 && cut.start === 0);
  if (opening && longest < comfortableCharacters) {
    for (const wording of wordingsOf(capitalised(text.slice(opening.end)), isKnown)) wordings.add(wording);
  }
  if (longest < comfortableCharacters) {
    const enough = wordings.size + lastResorts;
    const last = cuts.filter((cut) => cut.level === 3).sort((a, b) => a.end - a.start - (b.end - b.start));
    for (const cut of last) {
      offer([cut]);
      offer([...glad, cut]);
      offer([...glad, ...brief, cut]);
      if (wordings.size >= enough) break;
    }
    for (const [index, cut] of last.entries()) {
      if (wordings.size > 0) break;
      for (const other of last.slice(index + 1)) offer([...glad, ...brief, cut, other]);
    }
  }
  return [...wordings];
}

/** "He told them that "our march is not over.": the quotation goes on in the next sentence. */
function closedQuotation(text: string): string {
  const opened = openQuotation.exec(text);
  return opened ? `${text}${opened[1] === '“' ? '”' : '"'}` : text;
}
const openQuotation = /^[^"“”]+(?:[,:]|\bthat) (["“])[^"“”]+[.!?…]$/u;

const fits = (wording: string): boolean => wording.length <= maximumFactCharacters;

/** Spaces and punctuation put right after cutting. */
function finished(text: string): string {
  const mended = text
    .replace(/ {2,}/g, ' ')
    .replace(/ +([,.;:])/g, '$1')
    .replace(/,(?: ?,)+/g, ',')
    .replace(/(?:[,;:]| [–—-]{1,2})\./g, '.')
    .replace(/,(["”])\.?$/, '.$1')
    .replace(/(?<!\.)\.\.$/, '.')
    .replace(/\s+\?$/, '')
    .replace(/[\s,;:—–-]+$/, '')
    .trim();
  return capitalised(/[.!?…。]["”’»)]*\??$/.test(mended) ? mended : `${mended}.`);
}

const capitalised = (text: string): string =>
  /^\p{Ll}(?!\p{Lu})/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
