import { type AddCut, maximumFactCharacters } from '../cut.ts';
import {
  endsInParticiple,
  hasFiniteVerb,
  hasMainClause,
  holdsSureVerb,
  isClauseWhole,
  isOnlySubject,
} from './clauses.ts';
import {
  asksSomebody,
  endsInBareVerb,
  givesReason,
  leavesOpen,
  needsPhrase,
  restricts,
} from './complements.ts';
import { plainDates } from './dates.ts';
import { grantsOnly, saysInWhatRole } from './guards.ts';
import {
  attribution,
  endBeforeAttribution,
  endOfText,
  insideDashes,
  insideQuote,
  type Mark,
  numberJustBefore,
} from './marks.ts';
import { baseForms } from './verbs.ts';

/** Ways to end a sentence earlier that is too long, none of which turns what remains into something else. */
export function addTailCuts(text: string, marks: readonly Mark[], tailEnd: number, add: AddCut): void {
  const canEndAt = (at: number): boolean => {
    const before = text.slice(0, at);
    const gone = text.slice(at);
    return (
      at < tailEnd &&
      !insideQuote(text, at) &&
      !insideDashes(marks, at) &&
      hasMainClause(before) &&
      // "The database, collected": its verb is yet to come.
      !/, \p{Ll}+ed$/u.test(before) &&
      !subjectStillWaits(before) &&
      !isOnlySubject(before) &&
      !(betweenOne.test(before) && / and /.test(gone)) &&
      !(soMuch.test(before) && / that /.test(gone)) &&
      isClauseWhole(before)
    );
  };
  const decoration = decoratedSource.exec(text.slice(tailEnd));
  if (decoration) {
    const source = decoration.slice(1).find(Boolean) ?? '';
    // "According to the nonprofit, the Open Harbour Fund": the name is no decoration.
    const isNamed = !decoration[0].endsWith(', ') || /\p{Lu}[\p{L}\p{N}.’'-]*$/u.test(source);
    if (isNamed) add(tailEnd + decoration.index + source.length, endOfText(text), 3);
  }
  addLooseClauses(text, tailEnd, canEndAt, add);
  addSecondPredicates(text, tailEnd, canEndAt, add);
  for (const match of text.matchAll(secondInfinitive)) {
    if (/\bto \p{Ll}+ [^,]*$/u.test(text.slice(0, match.index)) && canEndAt(match.index))
      add(match.index, tailEnd, 3);
  }
  for (const match of text.matchAll(secondOrder)) {
    const before = text.slice(0, match.index);
    if (baseForms.has(match[1] ?? '') && ordered.test(before) && canEndAt(match.index))
      add(match.index, tailEnd, 3);
  }
  for (const match of text.matchAll(secondReason)) {
    if (/ for \p{Ll}+ing /u.test(text.slice(0, match.index)) && canEndAt(match.index))
      add(match.index, tailEnd, 3);
  }
  const venue = venueOfSaying.exec(text);
  if (venue) add(venue.index, endOfText(text), 2);
  for (const match of text.matchAll(secondThatClause)) {
    if (/\bthat\b|\b(?:said|says) /.test(text.slice(0, match.index)) && canEndAt(match.index))
      add(match.index, tailEnd, 3);
  }
  addTrailingPhrases(text, tailEnd, canEndAt, add);
  for (const end of clauseEnds(text, marks, tailEnd)) {
    addLooseClauses(text, end, canEndAt, add);
    addTrailingPhrases(text, end, canEndAt, add);
  }
}

function addLooseClauses(
  text: string,
  tailEnd: number,
  canEndAt: (at: number) => boolean,
  add: AddCut,
): void {
  for (const match of text.slice(0, tailEnd).matchAll(looseClause)) {
    const before = text.slice(0, match.index);
    const phrase = text.slice(match.index, tailEnd);
    if (leavesOpen(before) || needsPhrase(before, phrase) || onCondition.test(phrase)) continue;
    // "Clerks employed by outsourcing firms".
    if (phrase.startsWith(' by ') && endsInParticiple(before)) continue;
    if (canEndAt(match.index) && !attribution.test(phrase))
      add(match.index, tailEnd, saysInWhatRole(phrase) ? 4 : 3);
  }
}

/**
 * Where the main clause ends, or who says it is named, before a clause that tells what was found, or without which it is
 * still too long.
 */
const clauseEnds = (text: string, marks: readonly Mark[], tailEnd: number): number[] =>
  marks
    .filter(({ kind, at, after }) => {
      const rest = text.slice(after);
      const isTooLong = at + text.length - tailEnd > maximumFactCharacters;
      return kind === 'comma' && at < tailEnd && (tellsWhat.test(rest) || (isTooLong && goesOn.test(rest)));
    })
    .map(({ at }) => endBeforeAttribution(text.slice(0, at)));
const tellsWhat = /^\p{Ll}+ing (?:on [^,]{3,20} )?that |^failing which /u;
const goesOn =
  /^(?:(?:(?:\p{Ll}+ly|more than|thus) )?(?!including|excluding|according|pending|regarding)\p{Ll}{2,}ing|as|while|after|amid|and (?:for|by)|according to|which|who) /u;

/** "To check their names and to block those who". */
const secondInfinitive = / and to (?=\p{Ll})/gu;

/** "Fined for having kept the records and for having failed to guard them". */
const secondReason = / and for (?=\p{Ll}+ing )/gu;

/** "Would hand over devices and jail anyone". */
const secondOrder =
  /,? and (?:instead |also |then )?(\p{Ll}+) (?=(?:the|an?|any|all|its|their|his|her|every|(?:\p{Ll}+ )?\p{Ll}+s) )/gu;
const ordered =
  /\b(?:recommend|demand|propos|request)(?:s|ed|es|ing|d)? that [^,]+$|\b(?:to|will|would|must|can|could|may|might|should) (?:\p{Ll}+ly )?\p{Ll}+ [^,]+$/u;

/** ", a harbour court said in a decision that could encourage others": where it said so has a clause of its own. */
const venueOfSaying =
  /(?<=, [^,;]{2,60} (?:said|ruled|found|concluded|warned|wrote)) in an? (?:\p{L}+ )?(?:decision|ruling|judgment|report|statement|order|opinion|letter|speech|study|review) (?:that|which) [^;]+(?=\.$)/u;

/** "said that … and that …": the second thing said goes, with the hedges in it. */
const secondThatClause = /,? and that (?=\p{L})/gu;

/** ", according to a group of experts who argue that …": the source is named before. */
const decoratedSource =
  /(\b(?:according to|said|says) [^,;]{4,80}?)(?:,| who| which| [–—-]) |( (?:said|says|reported)(?: (?:on )?\p{Lu}\p{Ll}+day)?), citing |(\baccording to [^,;]{0,60}?\b(?:investigation|report|study|review|analysis|lawsuit|complaint|filing|documents?|survey|memo|notice|letter|(?<! to )(?:measures|rules|guidelines|logs|contracts|records))(?: (?:from|by) [^,;]+?)?) (?:into|about|on|based on|that|dated|released|published|issued|obtained|reviewed|seen) |(\baccording to [^,;]{3,60}? (?:published|released|issued)(?: (?:on )?\p{Lu}\p{L}+(?: \d{1,2})?)?) by /u;

/** "A no-man’s land between activists": and whom? */
const betweenOne = / between (?!.* and )[^,;:]*$/;

/** "Enjoyed so much success": that what? */
const soMuch = /\b(?:so \p{Ll}+|such an?) (?!.* that )/u;

/** "Akshay Kumar, whose film stresses …": the subject still waits for its verb. */
const subjectWithClause = /^([^,]{2,80}), (?:who|whose|which|where|whom)\b[^,]*$/;

function subjectStillWaits(text: string): boolean {
  const subject = subjectWithClause.exec(text)?.[1];
  return subject !== undefined && !holdsSureVerb(subject);
}

const looseClause =
  / (?:even (?:as|though)|just as|on the grounds? that|as(?! (?:well|much|many|far|long|soon|often|few|little) as\b)|amid|following|after|while|in a move|in what|to help|to settle|to resolve|by (?:\p{Ll}+ly )?(?!engineering|advertising|marketing|trading|shipping|publishing|banking|lobbying|broadcasting|mining|manufacturing)\p{Ll}{3,}ing|in an effort to|in a bid to|making|saying|citing|marking|adding) (?=[\p{L}\d$€£])/gu;
/** "Sought 40,000 pounds as damages if the owner failed to": without the condition it says more. */
const onCondition = / (?:if|unless|provided) /;
/** What opens a phrase or clause at the end: of place, manner, time or purpose, or one that says more of a noun. */
const trailingPhrase =
  / (?:in|at|under|during|near|across|throughout|with|through|on|over|about|among|around|inside|outside|alongside|from|within|for|to|by|after|before|since|as|while|when|where|ahead of|because of|due to|along with|as part of|contrary to|pursuant to|in breach of|in violation of) (?=[\p{L}\d$€£])/gu;
const opensPhrase = /^ (?:in|at|under|during|near|across|with|on|over|among|from|within|for|by|of) /;
/** A phrase up to the first clause in it. */
const ownWords = (phrase: string): string =>
  phrase.split(/ (?:that|who|which|as|after|before|while|when|where|since|because) /)[0] ?? '';
const verbOutsideClause = (phrase: string): boolean => hasFiniteVerb(ownWords(phrase));
const passive = /^(?:(?! and ).)* (?:was|were|is|are|has been|have been) (?:\p{Ll}+ly )?\p{Ll}+ed\b/u;
const denies = /\b(?:not|no|never|only|without|none|neither|unless|if|\w+n['’]t)\b/i;
const conditions = /\b(?:only|unless|if|except)\b/i;
/** "In China, Singapore and Japan". */
const listOfNames = /, (?=\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)*(?:,| and | or )|(?:and|or) \p{Lu})/gu;
/** "The Cybercrimes Act, 2015". */
const yearOfLaw = /, (?=(?:19|20)\d\d\b)/g;
const longestTail = 150;
const tailsOffered = 3;

/** Phrases at the very end, which a statement without negation can lose; the shortest that are enough. */
function addTrailingPhrases(
  text: string,
  tailEnd: number,
  canEndAt: (at: number) => boolean,
  add: AddCut,
): void {
  let offered = 0;
  for (const match of [...text.slice(0, tailEnd).matchAll(trailingPhrase)].reverse()) {
    const phrase = text.slice(match.index, tailEnd);
    if (
      offered >= tailsOffered ||
      phrase.length > longestTail ||
      /[,;:"“”]/.test(phrase.replace(listOfNames, '').replace(yearOfLaw, '').replace(plainDates, ' '))
    )
      return;
    const first = text.slice(0, match.index);
    if (denies.test(first) || conditions.test(phrase)) continue;
    if (!canEndAt(match.index) || leavesOpen(first)) continue;
    if (numberJustBefore(text, match.index) && !/^ for \p{Ll}+ing /u.test(phrase)) continue;
    if (phrase.startsWith(' to ') && asksSomebody(first)) continue;
    if (needsPhrase(first, phrase) || restricts(first, phrase) || endsInBareVerb(first)) continue;
    // ", a report in the Enterprise said", "the details at the summit were released": the verb comes behind the phrase.
    const segment = first.slice(first.lastIndexOf(', ') + 1);
    const mayBeSubject = segment !== first && !hasFiniteVerb(segment) && verbOutsideClause(phrase);
    if (opensPhrase.test(phrase) && (mayBeSubject || passive.test(ownWords(phrase)))) continue;
    add(match.index, tailEnd, givesReason(first, phrase) ? 4 : 3);
    if (text.length - phrase.length <= maximumFactCharacters) offered++;
  }
}

/** Where what else the subject is or will be begins: "… has been halted | and will be resumed". */
export function secondPredicatesIn(text: string): number[] {
  return [...text.matchAll(secondAuxiliary)]
    .map(({ index }) => index)
    .filter((at) => {
      const first = text.slice(0, at);
      return (
        at < endOfText(text) &&
        hasMainClause(first) &&
        !(first.endsWith(',') && isLastOfThree(first.slice(0, -1)))
      );
    });
}
/** What is done now is the news. */
const notNow = '(?!(?:is|are|has|have) now )';
const secondAuxiliary = new RegExp(
  ` and(?:, [^,]{5,140},)? ${notNow}(?=(?:will|would|is|are|was|were|has|have|had|can|must|should|does|do|did) \\p{Ll})`,
  'gu',
);

/** " and told the players": what else the subject does. */
function addSecondPredicates(
  text: string,
  tailEnd: number,
  canEndAt: (at: number) => boolean,
  add: AddCut,
): void {
  for (const match of text.matchAll(secondPredicate)) {
    const [joint, verb = ''] = match;
    const first = text.slice(0, match.index);
    const isVerb = verb.endsWith('ing') || verb.endsWith('ed') || hasFiniteVerb(verb);
    const before = first.replace(/,$/, '');
    if (!isVerb || isShared(before, verb) || isLastOfThree(before)) continue;
    if (first !== before && !verb.endsWith('ed') && !irregularPast.test(verb)) continue;
    if (joint.startsWith(' but') && grantsOnly(first)) continue;
    // "Approached the president and asked if": what was asked is the news.
    if (asking.test(verb) && turningTo.test(first)) continue;
    if (canEndAt(before.length)) add(before.length, tailEnd, 3);
  }
}

const irregularPast = /^(?:gave|told|set|made|took|sent|held|won|lost|struck|found|left|sought|began)$/;
/** Not "The order marked secret and issued by the court directs", where the subject still waits for its verb. */
const secondPredicate = new RegExp(
  ` (?:and ${notNow}(?!\\p{Ll}+ed by )|but )(?!that )(?:then |also |later )?(\\p{Ll}+)(?= )`,
  'gu',
);

/** "Bribing and coercing them": both verbs share what comes after. */
const isShared = (first: string, verb: string): boolean =>
  (verb.endsWith('ing') && endsInIng.test(first)) || (verb.endsWith('ed') && endsInEd.test(first));
const endsInIng = /\p{Ll}ing(?: (?:in|out|up|off|down|on|over|away))?$/u;
const endsInEd = /\p{Ll}ed(?: (?:in|out|up|off|down|on|over|away))?$/u;

/** "Married early, had a son and raised him": the last of three. */
function isLastOfThree(first: string): boolean {
  const second = /, (\p{Ll}+) [^,]*$/u.exec(first)?.[1] ?? '';
  return second.endsWith('ed') || hasFiniteVerb(second);
}

const asking = /^(?:ask|urge|beg|plead|demand|order|warn|tell|told|offer)(?:s|d|ed)?$/;
const turningTo =
  /\b(?:approach|contact|turn|phon|telephon|call|met|meet|stopp|interrupt)(?:es|ed|e|s)? [^,]*$/;
