import { pattern } from '../../shared/pattern.ts';
import { wordSet } from '../../shared/word-set.ts';
import { hasFiniteVerb, hasMainClause, holdsSureVerb, holdsVerb, isOnlySubject } from './clauses.ts';
import { endsHanging } from './hanging-ends.ts';
import { endsLeaning } from './leaning-sentences.ts';
import { baseForms } from './verbs.ts';

const fewestCharacters = 25;

/** Whether what is left of an English sentence after cutting, or the sentence itself, is a sentence that says something. */
export function isWhole(wording: string, isCut: boolean): boolean {
  return (
    wording.length >= fewestCharacters &&
    quotesBalance(wording) &&
    !onlySubordinate.test(wording) &&
    !isTimeAlone(wording) &&
    !hangsOnFunctionWord(wording) &&
    // In small letters: "in May." is whole.
    !/\bmay\.$/.test(wording) &&
    !isHeading(wording) &&
    !isNounAlone(wording) &&
    !doesAlone.test(wording) &&
    !endsLeaning(wording) &&
    (!isCut || isWholeAfterCut(wording))
  );
}

/** "Prohibits new lines as of the effective date.": an item of a list of what a rule does. */
const doesAlone =
  /^(?:Prohibits|Requires|Establishes|Bars|Directs|Allows|Extends|Creates|Adopts|Amends|Clarifies|Eliminates|Provides|Enables|Ensures|Expands|Mandates|Imposes|Authori[sz]es|Strengthens|Introduces|Repeals) (?!Day\b)/;

/** "The agency to determine what it needs.": a heading, or an item of a list. */
function isHeading(wording: string): boolean {
  const verb =
    /^(?!According|Due|Thanks|Owing|Prior|Subject|Access|Next|Contrary|In )(?:\p{Lu}[\p{L}.’'-]* ){1,4}to (\p{Ll}+) /u.exec(
      wording,
    )?.[1];
  const [main = ''] = wording.split(/ (?:that|which|who|what|how|whether) /);
  return verb !== undefined && baseForms.has(verb) && !holdsSureVerb(main);
}

const isWholeAfterCut = (wording: string): boolean =>
  hasMainClause(wording) &&
  !endsInOpenList(wording) &&
  !endsWithoutVerb(wording) &&
  !/(?<!\bthe )\bU\.S\.$/.test(wording) &&
  !isOnlySubject(wording) &&
  !endsBeforeMainClause(wording) &&
  !endsBeforeItsVerb(wording) &&
  !endsInBareName(wording) &&
  !endsInDash(wording) &&
  !endsHanging(wording) &&
  !isOnlySomebody(wording) &&
  !hangsBeforeSource.test(wording);

/** "Meridian's decision to admit services." */
const isNounAlone = (wording: string): boolean => decisionTo.test(wording) && !doesSomething.test(wording);
const decisionTo =
  /^[^,]{2,40}['’]s (?:decision|plan|move|bid|effort|attempt|refusal|failure|proposal) to [^,]*\.$/;
const doesSomething =
  /(?:ed|s|t) (?:to|that|an?|the|after|in|by|on|out|up|its|for|from|with|as|at|how|why|when)\b|\b(?:is|are|was|were|has|had|will|would|can|could|may|might)\b/;

/** "And the rest of it.": it goes on from what is not told. */
const goesOn = /^(?:and|or|but|which|who)\b/i;
const neverLast = wordSet(`
  and but or the a an of to with that which who as while for at by from than because if when where in into
  between among against during is are was were be been being has have had will would could must should all its
  their his my our your every any
`);
/** "What its rules are.", "more than it was.", "in between.", "for the time being.", "to them all.", "which they did not ask for." */
const mayBeLast = pattern('i')`
  \b(?:(?:what|how|who|than) .*(?:is|are|was|were|be)|in between|(?:human|time) being
    |(?:at|of|in|it|to|above|after|them|us|you|for|by|with) all
    |\b(?:which|that|who|whom) (?:[^\s,;]+ ){1,5}(?:ask(?:ed)?|pa(?:y|id)|call(?:ed)?|look(?:ed)?|appl(?:y|ied)|agreed?
      |consent(?:ed)?|sign(?:ed)? up|opt(?:ed)? in|depend(?:ed)?|rel(?:y|ied)) (?:for|to|on))\.$
`;

/** "Stands for." "Has grown and." */
const hangsOnFunctionWord = (wording: string): boolean =>
  goesOn.test(wording) ||
  (neverLast.has(wording.slice(wording.lastIndexOf(' ') + 1, -1).toLowerCase()) && !mayBeLast.test(wording));

/** "When the city voted, residents who had fought it.", "When Ann, a mother, went to collect it.": the main clause is gone. */
function endsBeforeMainClause(wording: string): boolean {
  if (!opensSubordinate.test(wording)) return false;
  const last = wording.slice(wording.lastIndexOf(', ') + 2);
  const [first = ''] = last.split(' ', 1);
  return isOnlySubject(last) || (/^\p{Ll}/u.test(first) && hasFiniteVerb(first));
}
const opensSubordinate = /^(?:When|While|After|As|Since|Because|Although|Though|If|Before|Once|Until) /;

/** "…, when detectives in Norfolk, Va.": what they did is gone. */
function endsBeforeItsVerb(wording: string): boolean {
  const clause = /, (?:when|where|while|because) ((?:[^\s]+ ){2,}[^\s]+)\.$/.exec(wording)?.[1];
  return clause !== undefined && !hasFiniteVerb(clause.replace(/^\S+ /, ''));
}

/** "The main players -- those with the president and the rebels.": what they do is gone. */
function endsInDash(wording: string): boolean {
  const [subject = '', ...asides] = wording.split(/ (?:--|[–—]) /);
  return asides.length === 1 && !hasFiniteVerb(subject);
}

/** "A retired officer, who helped with the draft.", "Acme, which is based here, and which was sold.": what it did is gone. */
function isOnlySomebody(wording: string): boolean {
  const subject =
    /^([^,]{2,80}), (?:who|which|whose|based in|released|issued|published|filed|made|drafted|adopted) [^,]*(?:,(?: [^,]*,)? and (?:who|which|whose) [^,]*)?\.$/.exec(
      wording,
    )?.[1];
  return subject !== undefined && !holdsSureVerb(subject);
}

/** "Demanding that the new house.": what shall be done with it is gone. */
function endsWithoutVerb(wording: string): boolean {
  const last = /\bthat ((?:the|an?|its|their) (?!.*\bthat\b)[^,]*)\.$/u.exec(wording)?.[1];
  // "The newly built house" has no verb either.
  return last !== undefined && !holdsVerb(last.replace(/\b\p{Ll}+ly \p{Ll}+(?:ed|en|t) /u, ''));
}

/** "Collected their location, speed.": the last of the list is gone. */
function endsInOpenList(wording: string): boolean {
  const items = wording.slice(0, -1).split(', ').slice(-2);
  return (
    / [\p{Ll}-]+, (?!too\b|however\b|though\b|instead\b|again\b|respectively\b)\p{Ll}{3,}(?<!ly)\.$/u.test(
      wording,
    ) && !/ (?:and|or) /.test(items[0] ?? '')
  );
}

/** "While the minister was absent.": the main clause is missing. */
const onlySubordinate = pattern()`
  ^(?:While|Although|Though|Whereas|Even if|Even though|Because|Unless|Provided that)\b(?:[^,]|,\d)*$
  |^(?:While|Although|Though|Because|Unless)\b(?:[^,]|,\d)*, and (?:[^,]|,\d)*$
  |^Because [^,]*:[ ]
  |^(?:On|In|At|Last|This) [^,]{2,40}, [a-z]+ing [^,]*$
`;

/** "Last week, when the government fell.": so is it here. */
function isTimeAlone(wording: string): boolean {
  const time = /^([^,]{2,40}), (?:when|where|while|as|after|before)\b[^,]*$/.exec(wording)?.[1];
  return time !== undefined && !hasFiniteVerb(`${time} `);
}

/** "The president is in Aden, and the rebels.": what is told of the second is gone. */
function endsInBareName(wording: string): boolean {
  const last = /^(?:(?:In|On|At|After|For|With|By) [^,]+, )?[^,]+, (?:and|but|or) ([^,]+)\.$/.exec(
    wording,
  )?.[1];
  return last !== undefined && !hasFiniteVerb(last);
}

/** "Written by an executive who, according to a lawsuit." */
const hangsBeforeSource =
  /\b(?:who|which|that|to|of|the|an?|or|and|but|for|with|by), (?:according to [^,]+|[^,]{1,60} (?:said|says|reported))\.$/;

function quotesBalance(text: string): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return (
    count(/"/g) % 2 === 0 &&
    count(/“/g) === count(/”/g) &&
    count(/«/g) === count(/»/g) &&
    count(/\(/g) === count(/\)/g)
  );
}
