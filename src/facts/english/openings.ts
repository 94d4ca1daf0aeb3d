import { european } from '../../shared/european.ts';
import { pattern } from '../../shared/pattern.ts';
import { hasFiniteVerb, hasMainClause, nounsInIng } from './clauses.ts';
import { isGuarded } from './guards.ts';
import { attribution, endBeforeAttribution, type Mark, marksOf } from './marks.ts';

/**
 * The statement of "Facing pressure from the president, the air force is negotiating" without what leads up to it;
 * undefined where nothing does, or what does cannot go.
 */
export function withoutOpening(text: string): string | undefined {
  if ((!leadingUp.test(text) && !circumstance.test(text)) || excepts.test(text)) return undefined;
  const marks = marksOf(text);
  const tailEnd = endBeforeAttribution(text);
  const first = marks.findIndex(({ kind }) => kind === 'comma');
  const end = marks.findIndex((mark, index) => {
    if (mark.kind !== 'comma') return false;
    // "On Monday, 150 companies including Acme, Meta and others asked": a later comma is one of the subject.
    if (index !== first && !leadingUp.test(text)) return false;
    const rest = text.slice(mark.after).replace(onDay, '');
    const [word = '', next = ''] = rest.split(/[^\p{L}\d]+/u);
    if (notASubject.test(word) || hasFiniteVerb(word)) return false;
    // ", finally showed their hands": the subject stands before.
    if (word.endsWith('ly') && hasFiniteVerb(next)) return false;
    // ", sources said" is no statement, nor is ", a silence that developers blame on".
    if (mark.at >= tailEnd || saysWhenItSaidSo.test(rest)) return false;
    // "From May a licence will be required for parts, updates and": that was the statement.
    if (!leadingUp.test(text) && auxiliary.test(text.slice(0, mark.at).replace(relativeInside, '')))
      return false;
    // "Starting today, listeners in Sweden, Ireland and Norway will see": the comma is one of a list.
    if (listsOn.test(rest) && /\p{Lu}[\p{L}’'-]*$/u.test(text.slice(0, mark.at))) return false;
    return hasMainClause(clauseBehind(text, marks, index).replace(relativeClause, ''));
  });
  const mark = marks[end];
  if (!mark) return undefined;
  const opening = text.slice(0, mark.at);
  const statement = text.slice(mark.after);
  // "In 2020, it made 22% of its revenue there": the time is the scope of the number.
  const isScope = !leadingUp.test(text) && period.test(opening) && /\d/.test(statement);
  const namesSource = /^As\b/.test(text) && attribution.test(opening);
  // A clause with a verb of its own takes its hedges with it.
  const isHedge = isGuarded(opening) && !hasFiniteVerb(opening);
  // "After reports that the nominee for director, Ann Lee, was": the comma is one of the opening.
  if (interrupted.test(statement)) return undefined;
  return isScope || namesSource || isHedge || onlyProposed.test(opening) ? undefined : statement;
}

const interrupted = european(
  /^(?:(?:[Tt]he )?\p{Lu}[\p{L}.’'-]*(?: (?:and )?(?:the )?\p{Lu}[\p{L}.’'-]*){0,5}), (?:to|in|on|at|was|were|is|are|had|has) /u,
);

/** "With the exception of 39 requests": without it the statement is of all. */
const excepts =
  /^(?:With the exception of|In the absence of|With(?:out)? (?:few|some|one|two|certain) exceptions?|Under certain|In (?:some|certain|most|many) (?:cases|circumstances|places|states|countries))\b/;

/** What stands up to the next mark; "MeritTrac, a technology firm, claimed that" without what is told of the name. */
function clauseBehind(text: string, marks: readonly Mark[], index: number): string {
  const from = marks[index]?.after ?? 0;
  if (onDay.test(text.slice(from))) return clauseBehind(text, marks, index + 1);
  const next = marks[index + 1];
  const clause = text.slice(from, next?.at);
  const behindDashes = marks.findIndex(({ kind }, at) => at > index + 1 && kind === 'dash');
  // "The Bureau — the watchdog — has received".
  if (next?.kind === 'dash' && marks[behindDashes])
    return `${clause} ${text.slice(marks[behindDashes]?.after, marks[behindDashes + 1]?.at)}`;
  const close = marks.slice(index + 2).find((mark) => mark.kind === 'comma');
  return close && bareName.test(clause) ? `${clause} ${text.slice(close.after)}` : clause;
}
/** "…, the authority confirmed after talks". */
const saysWhenItSaidSo = pattern()`
  ^(?:the |an? )?[^,]{2,40} (?:said|says|alleges|alleged|argues|argued|claims|claimed),[ ]
  |^[^,]{2,60} (?:said|says|confirmed|announced|reported|warned|ruled|found) (?:after|on|in|at|as|when
    |while|during|late|today|yesterday)\b(?!(?: [^,]{1,30})? that )
`;
const relativeClause = european(
  / (?:which|whose|whether|where) .*$|(?<=^(?:an?|the) (?:\p{Ll}+ ){0,2}\p{Ll}+) that .*$/u,
);
/** "Just when nobody expected it, on Monday, senators sent a letter". */
const onDay = european(/^on \p{Lu}\p{Ll}+day, /u);
const bareName = european(/^(?:[Tt]he )?\p{Lu}[\p{L}\d.’'-]*(?: \p{Lu}[\p{L}\d.’'-]*){0,4}$/u);

const notASubject = european(pattern('iu')`
  ^(?:it|they|he|she|this|that|these|those|who|which|whose|where|when|whereas|while|as|so|and|but|or|its|their|his|her
    |not(?! (?:one|an?)\b)|rather|along|together|even|especially|including|in|on|at|by|for|from|with|of|to|\p{Ll}+ing|)$
`);
const auxiliary = / (?:is|are|was|were|has|have|had|will|would|can|could|must|may) /;
const relativeInside = / (?:that|which|who|where|when|what|how) [^,]*/g;
/** "Arizona, California, Colorado, Illinois and". */
const listsOn = european(/^(?:\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)?, ){2,}/u);

const leadingUp = european(pattern('u')`
  ^(?:Facing|Speaking|Addressing|Asked|Describing|Called|Known|Named|Founded|Based|Launched|Seeking|Hoping
    |Trying|Looking|Building|Citing|Calling|Using|Taking|Making|Marking|Protesting|Following
    |(?!${nounsInIng}|During|According|Including)\p{Lu}\p{Ll}{2,}ing
    |Because|Although|By a vote of|Amid|After|As part of|As(?! (?:many|much|few|little|high|low) as\b)|While
    |When|Since|Even as|Just (?:when|as|days|hours|weeks|months)|With
    |(?:\p{L}+ ){0,3}(?:[Hh]ours?|[Dd]ays?|[Ww]eeks?|[Mm]onths?|[Yy]ears?) (?:after|before)
    |In an? (?:(?:big|huge|major|rare|key|bold|sharp|serious|significant|welcome) )?(?:bid|move|sign|blow|step|first|victory|win|setback|major|rare|new|landmark|bold|surprise
      |dramatic|form|verdict|development|shocking|shock|stunning|historic|extreme|unprecedented|unusual
      |apparent|attempt|effort)
    |In (?:response to|what)
    |To (?:deter|help|prevent|avoid|ensure|protect|make|address|combat|tackle|keep|meet|curb|fight|improve
      |boost|reduce))\b
`);

/** Where, when or under what a sentence says something; only a sentence that is too long may lose it. */
const circumstance = /^(?:Today,|In|On|At|During|Under|With|From|Through|Across|Around|Over|Among|For|By) /;
/** "Under a proposed order, it will pay": it may yet not. */
const onlyProposed = european(pattern('u')`
  ^As (?:originally|first|initially|currently|previously) \p{Ll}+ed\b
  |^(?:Under|In|With|By|As part of) (?:an?|the|its|their) (?:\p{Ll}+ ){0,2}
    (?:proposed|draft|tentative|provisional|preliminary) \p{Ll}
  |^Under (?:one|another) (?:option|proposal|plan|scenario|draft)\b
`);
const period = /\d|\b(?:[Tt]oday|quarter|half|years?|months?|weeks?|days?|decades?|century)\b/;
