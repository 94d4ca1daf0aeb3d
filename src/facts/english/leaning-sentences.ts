import { european } from '../../shared/european.ts';
import { compact, pattern } from '../../shared/pattern.ts';
import { anyOf } from '../any-of.ts';

const units = anyOf('minutes? | hours? | days? | weeks? | months? | years?');
const counted = anyOf('A | One | Two | Three | Four | Five | Several | Some | Many');
const timeBefore = anyOf('day | week | month | year');
/** Nouns that "the" points back with, unless what follows tells which: "the decision by the court". */
const pointingNouns = anyOf(
  'latter | former | two | three | pair | duo | trio | same | other | others | above | following | answer | reason | ' +
    'problem | idea | point | catch | irony | upshot | move | step | news | incident | development | announcement | ' +
    'decision comes | change | changes | findings? | allegations? | comments? | remarks?',
);
/** Subjects that only an earlier sentence names. */
const namelessGroups = anyOf('group | organi[sz]ation | non-?profit');
const pointingPronouns = anyOf('them | him | her | this | that | these | those | it | such');
const amountsOfThem = anyOf(
  'Another | Others? | Both | Neither | Either | Such | One | Some | Many | Most | Several | A few | Two | Three | All | None | Each',
);
const ofThemOrVerb = anyOf(
  'of (?:them|these|those|which|it) | was | were | is | are | has | have | had | said | say | also | did | does | do',
);

/** Openings that only make sense after another sentence. */
const leansBack = compact(
  new RegExp(
    `^(?:${[
      `${anyOf('For | To | With | In | By | Among | Unlike | After | Before | Despite | Following')} ${pointingPronouns}[ ,]`,
      'For (?:his|her|its|their) part\\b',
      '["“]?(?:This|These|Those|That) (?!(?:year|month|week|is not|summer|spring|autumn|winter)\\b)',
      `${amountsOfThem} ${ofThemOrVerb}\\b`,
      // Not among the amounts above: each of them is compiled with each of the verbs, which slows all reading.
      '(?:Four|Five|Six|Seven|Eight|Nine|Ten|Dozens|Hundreds) (?:were|was|have|has|had)\\b',
      `The ${pointingNouns}\\b(?! (?:of|by|in|from|at|that|to)\\b)`,
      'Both [a-z]+ed\\b',
      '\\(',
      'Of the (?:two|three|four|five|pair|others|rest|latter),',
      '(?:[^\\s,]+ ){0,4}of (?:them|these|those)\\b',
      '(?:(?:At least|About|Nearly|More than|Some|Around|Almost|Only) )?\\d[\\d,.]* (?:were|was|are|is|have|has|had)\\b',
      'One (?:[a-z]+ly |has |had |also |even |of the )?[a-z]+ed\\b',
      'The (?:number|figure|total|count|toll|tally) (?:stood|stands|rose|fell|was|is|has|had|went|climbed|dropped)\\b',
      `The ${namelessGroups}\\b(?! (?:of|who|whose|that|behind|in|from|with|accused|charged)\\b)`,
      'At (?:the|that) (?:time|point|moment)\\b',
      '(?:Between|From|Since|Until|After|Before|On|By|In) that (?:date|day|time|moment|point|year|month)\\b',
      'If (?:neither|either|these|those|this|that|so)\\b',
      'Only (?:below|then|there|later|afterwards) (?:could|did|can|do|does|would|will|were|was|is|are)\\b',
      "(?:By (?:then|that)|Since then|From then|Until then|That['’]s\\b|Then\\b|There(?:fore)?,|Here\\b|Hence\\b|Thus\\b)",
      `(?:The|That) ${timeBefore} (?:before|after|later)(?:,| (?:it|he|she|they|that|this)\\b)`,
      `${counted} (?:few )?${units} (?:(?:later|earlier)[ ,]|(?:before|after),)`,
      '(?:Days|Weeks|Months|Years|Hours) (?:later|earlier)',
      // "Halyard operates seven, of which two are in Perth": seven what?
      `[^,]{3,60} ${anyOf('two | three | four | five | six | seven | eight | nine | ten | [0-9]{1,3}')}, of which\\b`,
      '(?:Later\\b|Earlier,)',
      'The (?:next|following|previous|preceding|same) (?:day|week|month|year|morning)',
      '(?:If so|Not so|Worse|Better still|Either way|Nor (?:is|does|did|do|are|was|has|have)\\b)',
      '(?:Another|Other) [a-z]',
      '(?:Failing that,|Otherwise,|Elsewhere,|Throughout,|In return,?|In the meantime,?) ',
      'Also [a-z]+ (?:is|are|was|were)\\b',
      '(?:On average|In total|In all),? (?:that|this|these|those)\\b',
      '(?:Also among|Among them|Like(?:wise)? (?:him|her|them|it)|Doing so|To do so)',
      "(?:[Tt]oday|[Yy]esterday|[A-Z][a-z]+day)['’]s (?:action|decision|ruling|announcement|vote|order|settlement|judgment|report|filing|proposals?)\\b",
      '(?:The|A) (?:first|second|third|latter)(?: and (?:second|third|fourth|last))? (?:concerns?|covers?|requires?|would|will|is|was|are|were)\\b',
      'The one\\b',
      'All (?:of )?(?:this|that|these|those)\\b',
      'In (?:one|another|both|each|some|others?)(?: of them)?,',
      'In the (?:next|other|latter|former|second),',
      `(?:By|In|For|With|After|Before|Without) [a-z]+ing (?:into |to |on |in |with )?${anyOf('this | that | these | those')} `,
      'Not (?:in|at|for|on|by|with) ',
      '(?:Cases|Examples|Others|Victims|Reasons|Highlights) include\\b',
      'So (?:far|is|was|does|did|has|are) (?!this year)',
      'So (?:began|begins|started|starts|ended|ends|goes|went|comes|came|say|says|said|do)\\b',
      '[Ww]hat (?:is|was|it|he|she|they)\\b',
      // "The longer such passports are kept", "under such permits".
      '(?:[^\\s,]+ ){1,3}such (?!as\\b|an? )[a-z]',
    ].join('|')})`,
  ),
);

/** "It is unclear whether", "it remains to be seen": no thing is meant, and nothing is said either. */
const impersonal = european(pattern('u')`
  ^(?!It (?:is|was|has been) (?:now |also |widely |generally |reportedly )*\p{Ll}{4,}
    (?:ed|known|thought|understood) that )(?:It
    (?: is|['’]s| was| remains| has been| would be| will be| may be) (?:not (?:yet )?)?(?:immediately |now |then )?(?:by (?:far|some distance|a long way) )?
    (?:un)?(?:for|up to|clear|known|certain|to be seen|possible|difficult|hard|easy|important|worth|true|a|an|the
    |one|no|only|just|also|about|time|like|so|too|very|all|been|part|our|my|your)\b
    |It (?:did|does)(?:n['’]t| not) (?:help|matter|hurt)\b|It (?:helps|helped|hurts|matters) that\b
    |It (?:comes|came|follows|marks|marked|seems|appears|(?:takes|took)(?! effect)|turns|looks)(?! into force)\b
    |There (?:is|are|was|were|['’]s|has|have) (?:no doubt|also|more|another|still|nothing|something)\b)
`);

/** "He'd been", "In many ways, it's": no name can stand in its place. */
const contraction = /^(?:[^,"“]{2,40}, )?(?:he|she|it|they)['’](?:d|s|ll|ve|re)\b/i;

/** Whether an English sentence begins in a way that only makes sense after another, or says nothing by itself. */
export const leansOnAnother = (sentence: string): boolean =>
  leansBack.test(sentence) ||
  impersonal.test(sentence) ||
  contraction.test(sentence) ||
  (dayOfAnother.test(sentence) && !/\d{4}|\b\p{Lu}\p{Ll}+ \d{1,2}\b/u.test(sentence)) ||
  (others.test(sentence) && !otherThanThese.test(sentence));

/** "Decided at a meeting the previous day": before which? */
const dayOfAnother = /\b(?:the previous|the following|the next|that same) day(?=[,.;]| and\b|$)/;

/** "It must do the same on the others": than which? */
const others = /\bthe others\b/;
const otherThanThese = /\b(?:one|two|some|first|\d+)\b.* the others\b/i;

/** "The rape was punishment for it", "In reality, the minister is neither." */
const leaningEnd = european(pattern('u')`
  ^(?:(?!\b(?:and|but|or|that|who|which|when|as|while|because|if)\b)[^,;:])*\b
    (?:for|of|to|by|with|about|against|behind) it\.$
  |\bthat question\b
  |\b(?:above|below|under|over|within|beyond|exceed(?:s|ing)?|before|after|by) that (?:limit|threshold|level|amount|period|number|figure|size|date)\b
  |\b(?:cease|stop|end) that \p{Ll}+\.$
  |, (?:did|does|do|has|have|is|are|was|were|will|would) not\.$
  |^(?:The|An?) [^,]{3,60} (?:would|will|does|did|do)(?: not|n['’]t)?, by \p{Ll}+ing 
  |\bthe answer (?:is|was) (?:no|yes)\b
  |\bhow (?:it|they) (?:is|are|was|were) (?:calculated|computed|worked out|determined)\b
  |\bhow much (?:it|they) (?:would |will )?(?:total|cost|come to|amount to)\b
  |\b(?:neither|either|so|such|(?:with|of|about|to|for|by|from) (?:that|this)
    |\p{Ll}{3,}(?:ed|es|s) this)\.$
  |\b(?:attribut|describ|explain|justif|link|trac)(?:ed|es|ied|ies) (?:this|that) (?:as|to|by|with)\b
  |\b(?:seem(?:s|ed)?|is|are|was|were) both,
  |\b(?:announced|confirmed|denied|disclosed|revealed|of|about) this (?:on|at|in|during|when|while|after|before|and)\b
`);

/** Whether it ends on a word that only another sentence makes plain. */
export const endsLeaning = (sentence: string): boolean => leaningEnd.test(sentence) || endsInThose(sentence);

/** "Exempting it from those checks.": which, if the sentence names none? */
function endsInThose(sentence: string): boolean {
  const noun = /\b(?:from|of|to|by|with|under|against|on) (?:those|these) (\p{Ll}+)s\.$/u.exec(sentence)?.[1];
  return noun !== undefined && sentence.indexOf(noun) === sentence.lastIndexOf(noun);
}
