import { european } from '../../shared/european.ts';
import { pattern } from '../../shared/pattern.ts';
import { type AddCut, maximumFactCharacters } from '../cut.ts';
import {
  endsInParticiple,
  hasFiniteVerb,
  hasMainClause,
  holdsSureVerb,
  isClauseWhole,
  isOnlySubject,
} from './clauses.ts';
import { endsInBareVerb, leavesOpen, needsPhrase, restricts } from './complements.ts';
import { plainDates } from './dates/writing.ts';
import { listOfNames, makesWrong, saysInWhatRole, setsCondition } from './guards.ts';
import {
  attribution,
  endBeforeAttribution,
  insideDashes,
  insideQuote,
  type Mark,
  numberJustBefore,
} from './marks.ts';
import { addSecondStatements } from './second-statements.ts';
import { addSourceCuts } from './source-cuts.ts';

/**
 * Ways to end a sentence earlier that is too long, none of which turns what remains into something else. `endings` is
 * where it can end already and would still be too long.
 */
export function addTailCuts(
  text: string,
  marks: readonly Mark[],
  { tailEnd, endings }: { readonly tailEnd: number; readonly endings: readonly number[] },
  add: AddCut,
): void {
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
      !isOnlySubject(before) &&
      !(pairOpened.test(before) && pairClosed.test(gone)) &&
      !(betweenOne.test(before) && / and /.test(gone)) &&
      !(bothOne.test(before) && / (?:and|or) /.test(gone)) &&
      !makesWrong(before, gone) &&
      !(soFar.test(before) && gone.startsWith(' as ')) &&
      isClauseWhole(before)
    );
  };
  addSourceCuts(text, tailEnd, add);
  addLooseClauses(text, tailEnd, canEndAt, add);
  addSecondStatements(text, tailEnd, canEndAt, add);
  addTrailingPhrases(text, tailEnd, canEndAt, add);
  const addBefore = (end: number, addFrom: AddCut): void => {
    addLooseClauses(text, end, canEndAt, addFrom);
    addSecondStatements(text, end, canEndAt, addFrom);
    addTrailingPhrases(text, end, canEndAt, addFrom);
  };
  const clauses = clauseEnds(text, marks, tailEnd);
  for (const end of clauses) addBefore(end, add);
  // What such an ending says more of may stand in the phrase before it: both go.
  for (const end of endings)
    if (!clauses.includes(end)) addBefore(end, (start, _, level) => add(start, tailEnd, level));
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
    if (takesVerbAlong(before, phrase)) continue;
    // "After the engine burst, | killing a passenger": what killed him goes with it.
    if (/^, \p{Ll}+ing /u.test(text.slice(tailEnd)) && hasFiniteVerb(phrase)) continue;
    // "With officials | saying": without it they do nothing.
    if (/^ \p{Ll}+ing /u.test(phrase) && /, with [^,;]+$/.test(before)) continue;
    // "Not because": what is denied is the reason.
    if (phrase.startsWith(' because') && denies.test(before)) continue;
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

const tellsWhat = european(/^\p{Ll}+ing (?:on [^,]{3,20} )?that |^failing which /u);

const goesOn = european(pattern('u')`
  ^(?:(?:(?:\p{Ll}+ly|more than|thus) )?(?!including|excluding|according|pending|regarding)\p{Ll}{2,}ing
    |as(?! an? )|while|after|amid|and (?:for|by)|according to|which|who|but)[ ]
`);

/** "Offering goods | and services at lower prices". */
const pairOpened = /\b(?:goods|products|terms|research|text|supply|checks|pros|safety|health)$/;
const pairClosed = /^ and (?:services|conditions|development|data|demand|balances|cons|security|safety)\b/;

/** "A no-man’s land between activists": and whom? */
const betweenOne = / between (?!.* and )[^,;:]*$/;

/** "Lacking both an authorization": and what else? */
const bothOne = / (?:both|either) (?!.* (?:and|or) )[^,;:]*$/;

/** "Passwords as short": as what? */
const soFar = european(/\bas \p{Ll}+$/u);

const looseClause = european(pattern('gu')`
  [ ](?:even (?:as|though)|just as|on the grounds? that
    |as(?! \p{Ll}+ as\b| an? | \p{Ll}+ing )|amid|following|after|while|in a move
    |in what|in areas (?:linked|relating|related) to|in order for|because(?! of)
    |over (?:allegations|accusations|claims|charges|suspicions|concerns|fears) that
    |in (?:connection with|relation to)|involving|to help|to settle|to resolve
    |by (?:\p{Ll}+ly )?(?!engineering|advertising|marketing|trading|shipping|publishing|banking|lobbying
    |broadcasting|mining|manufacturing)\p{Ll}{3,}ing|in an effort to|in a bid to|making|saying|citing
    |marking|adding) (?=[\p{L}\d$€£])
`);

/** To build a pattern of. */
const boundByYear = '^ (?:after|before|since|until) (?:19|20)\\d\\d\\b';

/** "Sought 40,000 pounds as damages if the owner failed to", "that were connected after 2025": without it more is said. */
const onCondition = new RegExp(
  ` (?:if|unless|provided) |${boundByYear}|^ while (?:not|under|on|in|(?:it|they|he|she) (?:is|are))\\b`,
);

/** What opens a phrase or clause at the end: of place, manner, time or purpose, or one that says more of a noun. */
const trailingPhrase = european(pattern('gu')`
  [ ](?:in(?= (?:an?|the|its|their|his|her|recent|several|some|many|most|all|other|response|protest|retaliation) | \p{Lu}| (?:19|20)\d\d)|at(?! (?:least|most)\b)|under|during|near|across|throughout|through|over|around|inside|outside
    |alongside|within|after|before|since|as(?! an? | \p{Ll}+ing )|while|where|ahead of|because of|due to
    |along with|as part of|contrary to|pursuant to|in breach of|in violation of) (?=[\p{L}\d$€£])
`);

const opensPhrase = /^ (?:in|at|under|during|near|across|over|within) /;

/** A phrase up to the first clause in it. */
const ownWords = (phrase: string): string =>
  phrase.split(/ (?:that|who|which|as|after|before|while|when|where|since|because) /)[0] ?? '';

const verbOutsideClause = (phrase: string): boolean => hasFiniteVerb(ownWords(phrase));

/** "After the manager | for Acme accused him", "the driver who had left | in May said": the verb goes with the phrase. */
function takesVerbAlong(before: string, phrase: string): boolean {
  if (!opensWithoutSubject.test(phrase)) return false;
  const own =
    phrase
      .replace(/^ \S+/, '')
      .split(
        / (?:that|who|which|what|how|why|whether|as|after|before|while|when|where|since|because|if|than) /,
      )[0] ?? '';
  return (
    saysSomething.test(own) ||
    auxiliary.test(own) ||
    (holdsSureVerb(own) && !hasFiniteVerb(lastSubordinate.exec(before)?.[1] ?? 'is'))
  );
}
const opensWithoutSubject = european(pattern('u')`
  ^ (?:in|at|under|during|near|across|throughout|through|over|around|inside|outside|alongside
    |within|by|involving|(?:(?:while|when|after|before|since|to) )?\p{Ll}+ing)[ ]
`);
const auxiliary =
  /(?<! to) (?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does) /;
const saysSomething = european(/[\p{L}\d] (?:said|says|told|tells) (?!in\b)/u);
const lastSubordinate = pattern()`
  [ ](?:after|as|before|since|while|once|although|though|until)[ ]
    ((?:(?! (?:after|as|before|since|while|once|although|though|until) )[^,;:])+)$
`;

/** "Blamed them | in the north for its spread", "called for a centre | in Quayside to be used": what belongs to the verb stands behind the place. */
const sayHowBehindPlace = european(
  /^ (?:in(?! (?:response|retaliation|protest))|at|near|around|across|throughout|outside|inside) [^,]*? (?:to \p{Ll}+|for (?!the first time)|as|back) /u,
);

const denies = /\b(?:not|no|never|only|none|neither|unless|if|\w+n['’]t)\b/i;

/** "Personal data for the manufacturer where it has means to link them to somebody", "consent for each download". */
const conditions = european(pattern('iu')`
  \b(?:only|unless|if|except|where (?:it|they)|(?:when|while) (?:it|they|he|she) (?:is|are|has|have)
    |while (?:not|under)|for (?:each|every))\b
  |${boundByYear}
  |^ from (?:(?:early|mid|late)[- ])?(?:\d{1,2} )?(?:\p{Lu}\p{Ll}+ \d|next |(?:19|20)\d\d)
`);

/** "Is to be charged in the coming weeks with favouring". */
const charges = /\bcharg(?:ed|es|ing)\b[^,;]*$/;

/** "In areas hit by fires, floods and storms". */
const listOfNouns = european(/, (?=(?:\p{Ll}+, )*\p{Ll}+ (?:and|or) \p{Ll}+)/gu);

const longestTail = 150;

const tailsOffered = 3;

const endsInBareNoun = european(/\b(?:an?|the|one|any|some) \p{Ll}+$/u);

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
      /[,;:"“”]/.test(phrase.replace(listOfNames, '').replace(listOfNouns, '').replace(plainDates, ' '))
    )
      return;
    const first = text.slice(0, match.index);
    if (denies.test(first) || setsCondition(first) || conditions.test(phrase)) continue;
    if (charges.test(first) && / with \p{Ll}+ing /u.test(phrase)) continue;
    if (!canEndAt(match.index) || leavesOpen(first)) continue;
    if (numberJustBefore(text, match.index)) continue;
    if (needsPhrase(first, phrase) || restricts(first, phrase) || endsInBareVerb(first)) continue;
    // "Replacing a system under which companies needed waivers": of which nothing else is told.
    if (/^ \p{Ll}+ wh(?:ich|om) /u.test(phrase) && endsInBareNoun.test(first)) continue;
    // ", a report in the Enterprise said": the verb comes behind the phrase.
    const segment = first.slice(first.lastIndexOf(', ') + 1);
    const mayBeSubject = segment !== first && !hasFiniteVerb(segment) && verbOutsideClause(phrase);
    if (opensPhrase.test(phrase) && mayBeSubject) continue;
    if (takesVerbAlong(first, phrase) || sayHowBehindPlace.test(phrase)) continue;
    add(match.index, tailEnd, 3);
    if (text.length - phrase.length <= maximumFactCharacters) offered++;
  }
}
