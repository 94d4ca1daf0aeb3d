import { european } from '../../shared/european.ts';
import { pattern } from '../../shared/pattern.ts';
import type { AddCut } from '../cut.ts';
import { hasFiniteVerb, hasMainClause, holdsVerb } from './clauses.ts';
import { endsInBareVerb } from './complements.ts';
import { grantsOnly, setsCondition } from './guards.ts';
import { endOfText } from './marks.ts';
import { baseForms } from './verbs.ts';

/** The second of two things that are done, ordered or said; it goes with the hedges in it. */
export function addSecondStatements(
  text: string,
  tailEnd: number,
  canEndAt: (at: number) => boolean,
  add: AddCut,
): void {
  addSecondPredicates(text, tailEnd, canEndAt, add);
  for (const { joint, first } of seconds) {
    for (const { index, 1: verb } of text.matchAll(joint)) {
      const isOrder = verb === undefined || baseForms.has(verb);
      const before = text.slice(0, index);
      if (
        isOrder &&
        first.test(before) &&
        !setsCondition(before) &&
        !asksForObject(before) &&
        canEndAt(index)
      )
        add(index, tailEnd, 3);
    }
  }
}

/** What joins a second statement, and what the first one holds. */
const seconds: readonly { readonly joint: RegExp; readonly first: RegExp }[] = [
  // "To check their names and to block those who".
  { joint: european(/ and to (?=\p{Ll})/gu), first: european(/\bto \p{Ll}+ [^,]*$/u) },
  // "Would hand over devices and jail anyone".
  {
    joint: european(pattern('gu')`
      ,? and (?:instead |also |then )?(\p{Ll}+) (?=
        (?:the|an?|any|all|its|their|his|her|every|at least|up to|\d[\d,.]*|(?:\p{Ll}+,? ){0,2}\p{Ll}+s|\p{Ll}+, \p{Ll}+ \p{Ll}+
        |\p{Ll}{4,}(?= (?:for|from|until|about|with))) )
    `),
    first: european(
      /\b(?:recommend|demand|propos|request)(?:s|ed|es|ing|d)? that [^,]+$|\b(?:to|will|would|must|can|could|may|might|should) (?:\p{Ll}+ly )?\p{Ll}+ [^,]+$/u,
    ),
  },
  // "By tying one to the other and by imposing conditions".
  {
    joint: european(/ and by (?=(?:\p{Ll}+ly )?\p{Ll}+ing )/gu),
    first: european(/ by (?:\p{Ll}+ly )?\p{Ll}+ing /u),
  },
  // "…, introducing fines tied to revenue and a right to".
  { joint: european(/ and an? (?=\p{Ll})/gu), first: european(/, \p{Ll}{3,}ing [^,]+$/u) },
  // "Without a legal basis and without informing them".
  { joint: european(/ and without (?=\p{Ll})/gu), first: / without / },
  // "Said that … and that …".
  { joint: european(/,? and that (?=\p{L})/gu), first: /\bthat\b|\b(?:said|says) / },
];

/** Where what else the subject is or will be begins: "… has been halted | and will be resumed". */
export function secondPredicatesIn(text: string): number[] {
  return [...text.matchAll(secondAuxiliary)]
    .map(({ index }) => index)
    .filter((at) => {
      const first = text.slice(0, at);
      return at < endOfText(text) && hasMainClause(first);
    });
}

/** What is done now is the news. */
const notNow = '(?!(?:is|are|has|have) now )';

const secondAuxiliary = european(
  new RegExp(
    ` and(?:, [^,]{5,140},)? ${notNow}(?=(?:will|would|is|are|was|were|has|have|had|can|must|should|does|do) \\p{Ll})`,
    'gu',
  ),
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
    const before = text.slice(0, match.index);
    const isBehindModal = baseForms.has(verb) && modal.test(before) && !endsInVerb(before);
    const isVerb = verb.endsWith('ing') || verb.endsWith('ed') || hasFiniteVerb(verb) || isBehindModal;
    if (!isVerb || isShared(before, verb) || asksForObject(before)) continue;
    if (verb.endsWith('ing') && isListed(before)) continue;
    if (isNoVerb(before, text.slice(match.index + joint.length - verb.length))) continue;
    if (joint.startsWith(' but') && grantsOnly(before)) continue;
    // "Held its 12th meeting and decided to": what came of it is the news.
    if (meeting.test(before)) continue;
    if (canEndAt(match.index)) add(match.index, tailEnd, 3);
  }
}

/** "Words for hatred, “faith” and being told": the last of a list. */
const isListed = (before: string): boolean => {
  const last = /, ([^,]*)$/.exec(before)?.[1];
  return last !== undefined && !holdsVerb(last) && !/\p{Ll}ing\b/u.test(last);
};

/** "Permission to grow and use them": both share what comes after. */
const asksForObject = (before: string): boolean => baseForms.has(bareInfinitive.exec(before)?.[1] ?? '');
const bareInfinitive = european(
  /\b(?:to|will|would|can|cannot|could|must|should|may|might)(?: \p{Ll}+ly)? (\p{Ll}+)(?: (?:in|out|up|off|down|on|over|away|back))?$/u,
);

/** "And scores of others", "and closed sites have caused it", "a sweeping and detailed rebuke", "the growing and selling of". */
const isNoVerb = (before: string, rest: string): boolean =>
  /^\p{Ll}+s of /u.test(rest) ||
  (endsInQuality.test(before) && /^\p{Ll}+ed \p{Ll}+s\b/u.test(rest)) ||
  describesSubject.test(rest) ||
  (behindAdjective.test(before) &&
    /^\p{Ll}+(?:ed|ing) (?!(?:an?|the|its|their|his|her|to|that|by|for|in|on|with)\b)\p{Ll}/u.test(rest));
/** "Whether it treated older | and disabled claimants fairly". */
const endsInQuality = european(
  / (?:old|young|poor|rich|small|large|new|sick|elderly|foreign|female|male|black|white|\p{Ll}+(?:er|able|ible|ful|less|ous|ical))$/u,
);
const describesSubject = european(
  /^\p{Ll}+(?:ed|ing) (?:(?!(?:it|them|him|her|to|that|who|which)\b)[\p{L}’'-]+ ){1,6}?(?:is|are|was|were|has|have|had|will|would|can|could|may|might) /u,
);
const behindAdjective = european(
  /\b(?:an?|the|its|their|his|her) (?:\p{Ll}+ly )?\p{Ll}+(?:ing|ed|ive|al|ous|ful|ic|able|ible)$/u,
);

/** "Will halve the quota of miners and auction the rest", "forced them to pay a fee and keep a register". */
const modal = european(/\b(?:will|would|must|shall|can|could|should|to \p{Ll}+)\b(?:[^,;:]|,\d)*$/u);

/** "To buy and rent them", "will take up and pass a bill": both share what comes after. */
const endsInVerb = (before: string): boolean =>
  endsInBareVerb(before) || baseForms.has(lastVerb.exec(before)?.[1] ?? '');
const lastVerb = european(/(\p{Ll}+)(?: (?:in|out|up|off|down|on|over|away|back))?$/u);

/** Not "The order marked secret and issued by the court directs", where the subject still waits for its verb. */
const secondPredicate = european(
  new RegExp(
    ` (?:and ${notNow}(?!\\p{Ll}+ed by )|but )(?!that |misleading |remains? )(?:then |also |later )?(\\p{Ll}+)(?= )`,
    'gu',
  ),
);

/** "Bribing and coercing them": both verbs share what comes after. */
const isShared = (first: string, verb: string): boolean =>
  ((verb.endsWith('ing') || baseForms.has(verb)) && endsInIng.test(first)) ||
  (verb.endsWith('ed') && endsInEd.test(first));

const endsInIng = european(/\p{Ll}ing(?: (?:in|out|up|off|down|on|over|away))?$/u);

const endsInEd = european(/\p{Ll}ed(?: (?:in|out|up|off|down|on|over|away))?$/u);

const meeting = pattern()`
  \b(?:held|convened|concluded|completed|finished|met for) (?:its|an?|the) [^,]*\b
    (?:meeting|session|plenary|hearing|review|inquiry|investigation)\b(?:[^,]|, (?=\d{4}))*$
`;
