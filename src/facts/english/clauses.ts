import { european } from '../../shared/european.ts';
import { pattern } from '../../shared/pattern.ts';
import { capitalised } from '../capitalised.ts';
import { baseForms, finiteForms } from './verbs.ts';

/** Whether a stretch of English holds a finite verb, as far as its forms tell. */
export function hasFiniteVerb(passage: string): boolean {
  const text = passage.replace(nounBeforeCourt, '');
  for (const [word] of text.matchAll(/(?<![\p{L}-])[\p{L}’']+/gu)) if (finiteForms.has(word)) return true;
  return (
    contractedVerb.test(text) || activePast.test(text) || pastOfName.test(text) || presentOfMany.test(text)
  );
}

/** "A federal appeals court" does nothing yet. */
const nounBeforeCourt = /\b[Aa]ppeals (?=(?:court|panel|judge|board|body|tribunal))/g;

/** "72 countries worldwide continue to", "critics say": verbs that are hardly ever nouns behind a plural. */
const presentOfMany = european(pattern('u')`
  (?:\p{Ll}s|\bmen|\b[Ww]omen|\b[Cc]hildren|\b[Pp]eople|\bpolice
    |\band \p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)*) (?:\p{Ll}+ly |worldwide |also )?
    (?:continue|remain|say|want|need|face|include|believe|argue|fear|expect|allow|require|give|take|make
    |get|become|know|think|seek|speak|buy|pay|keep|tell|fall|rise|begin)\b
`);

/** "There's", "they're", "who've". */
const contractedVerb =
  /\b(?:I|[Ii]t|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|[Yy]ou|[Tt]here|[Tt]hat|[Ww]ho|[Ww]hat)['’](?:s|re|ll|ve|d|m)\b/;

/** "Regency initially partnered with": the first verb behind a name. */
const pastOfName = european(
  /^(?:\p{Lu}[\p{L}\d.&'’-]* )+(?:\p{Ll}+ly )?\p{Ll}{3,}ed (?:with|to|on|in|for|from|at|over|against|that|up|out) /u,
);

/** What stands behind a form in -ed where no object does, as alternatives of a pattern. */
export const insteadOfObject =
  'by|on|in|at|to|from|with|for|as|of|and|or|under|over|into|during|through|against|between|after|before|since|near|via|among|about|outside|inside|across|along|without|that';

/** "The period of grace having come to an end": a clause whose verb is a participle, as an alternative of a pattern. */
export const clauseWithParticiple = '(?:its|their|the) [^,]{2,40} (?:having|(?:no longer )?being)';

/** A form in -ed with an object behind it: "the opposition stalled proceedings", not "images posted on", "Delaware-based Acme". */
const activePast = european(pattern('u')`
  (?<!\b(?:an?|the|of|in|by|with|for|to|and|or|its|their|his|her|more|most|one|two|three|four|five|six|seven
    |eight|nine|ten|\d+|\p{Ll}+ly) )(?<!-)\b
    \p{Ll}{3,}ed (?!(?:(?:out|up|off|down) )?(?:${insteadOfObject}|who|which)\b)[\p{L}\d$€£“"]
`);

/** Whether a stretch holds a form that can be nothing but a finite verb: "retired" and "names" may be something else. */
export const holdsSureVerb = (text: string): boolean => sureForm.test(text) || activePast.test(text);
const sureForm = pattern()`
  \b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|said|says|told
    |gave|made|took|found|held|ruled|sued|won|lost|began|sent|went|came|saw|met)\b
`;

/** Whether what stands before a comma could end there: a subject with its verb, not a fronted phrase. */
export function hasMainClause(text: string): boolean {
  const fronted = frontedPhrase.test(text) && !gerundSubject.test(text);
  const clause = fronted ? text.slice(text.indexOf(', ') + 1) : text;
  if (fronted && !text.includes(', ')) return false;
  // "In 2015, despite a lack of rules": still no subject.
  if (fronted && secondOpening.test(clause))
    return clause.includes(', ') && hasMainClause(capitalised(clause.trim()));
  return hasFiniteVerb(clause.replace(doneBySomebody, ' ')) && clause.trim().length > 12;
}

/** "Telling patients to stop may be better". */
const gerundSubject = european(/^\p{Lu}\p{Ll}{2,}ing [^,]* (?:may|might|will|would|could|can) /u);

const secondOpening = /^ (?:despite|amid|after|before|during|under|following|while|although|though|because) /;

/** Words in -ing that are no form of a verb, as alternatives of a pattern. */
export const nounsInIng =
  'Beijing|Boeing|Sterling|Nothing|Anything|Everything|Something|Spending|King|Messaging|Streaming|Gaming|Banking|Advertising';

const frontedPhrase = european(pattern('u')`
  ^(?:After|As(?! (?:many|much|few|little|high|low) as\b)|When|While|If|In|On(?! \p{Lu}\p{Ll}+ (?:\d{1,2}(?:, \d{4})? )?(?:the \p{L}|an? |\p{Lu}))|At(?! (?:least|most)\b)|With|By|Despite|Although
    |Though|Since|Because|For|Under(?! \d)|Following|Amid|Before|During|Until|Unless|From|Among|Within|Through
    |Across|Throughout|Alongside|Beyond|Besides|Unlike|Like|Once|Citing|Speaking|Asked|Given|Known|Founded
    |Based|According|\p{Lu}\p{Ll}{2,}ed (?:by|in|on|as|for|to|with|at)
    |(?:\p{L}+ |(?:Nearly|Almost|About|Around|Just|Only|Barely|Over|More than|Less than) (?:(?:a|an|one|two|three|four|five
    |six|seven|eight|nine|ten|\d+|half|few|several) ){1,3})?(?:[Hh]ours?|[Dd]ays?|[Ww]eeks?|[Mm]onths?|[Yy]ears?) (?:after|before)|Whether|Over(?! \d)|Of|Just(?! \d)
    |Earlier|Late|Last|This(?! \p{Ll}+['’]s )|To|Using|Starting|Beginning|(?!${nounsInIng})\p{Lu}\p{Ll}{2,}ing)\b
`);

/** "… when she said that officials": the last clause has a verb of its own before anything of it may go. */
export function isClauseWhole(text: string): boolean {
  // "Two people familiar with the matter said the mission": did what?
  const told = toldWithoutThat.exec(text)?.[1];
  if (told !== undefined && !hasFiniteVerb(`${told} `)) return false;
  const clause = lastClause.exec(text)?.[1];
  return (
    clause === undefined ||
    whoDo.test(text) ||
    orderedToDo(text) ||
    hasFiniteVerb(`${clause.replace(doneBySomebody, ' ')} `) ||
    whatTheyDo.test(clause) ||
    opensWithVerb(clause) ||
    manyDo(clause)
  );
}
const toldWithoutThat = european(
  /[\p{L}\d] (?:said|says|say|saying|claiming|believes?) ((?:the|its|their|his|her) (?:[\p{L}\d.’'-]+ ){0,6}[\p{L}\d.’'-]+)$/u,
);
/** "That a mechanism proposed by the Commission": the verb of the clause is yet to come. */
const doneBySomebody = european(
  /(?<!\b(?:is|are|was|were|be|been|being|get|gets|got)(?: \p{Ll}+ly)? )\b\p{Ll}{3,}ed by /gu,
);
/** "Researchers who poke around the systems of others": behind "who" stands a verb, known or not. */
const whoDo = european(pattern('u')`
  [ ]who (?!(?:after|before|when|while|if|as|in|on|at|by|with|for|from|under|during|are|is|was|were|have
    |has|had|will|would|can|could|may|also|then|once|whose|which
    |\p{Ll}+ly)\b)\p{Ll}+ (?:[^\s,;:]+ ){2,}[^\s,;:]+$
`);
/** "Ordered that Acme pay 40,000 pounds": the verb has no ending. */
const orderedToDo = (text: string): boolean => baseForms.has(orderedThat.exec(text)?.[1] ?? '');
const orderedThat = european(
  /\b(?:order|demand|recommend|propos|request|requir|insist|direct|suggest)(?:s|ed|es|e)? that (?:[\p{L}\d.&’'-]+ ){1,4}?(\p{Ll}+) (?:[^\s,]+ )*[^\s,]+$/u,
);
/** "Whose platforms they police". */
const whatTheyDo = european(/ (?:they|we|he|she|it) (?:\p{Ll}+ly )?\p{Ll}+$/u);
/** "Whether fees for apps comply with". */
const manyDo = (clause: string): boolean =>
  [
    ...clause.matchAll(
      /\p{Ll}s (?:(?:\p{Ll}+ly )??(\p{Ll}+) (?:with|to|for|on|the|an?|their|from|in)\b|\p{Ll}+ly (\p{Ll}+) \p{Ll})/gu,
    ),
  ].some(([, verb = '', describedVerb = '']) => baseForms.has(verb) || baseForms.has(describedVerb));
/** "Rules that require providers": behind a plural the verb has no ending that would tell it. */
function opensWithVerb(clause: string): boolean {
  const [verb = '', ...rest] = clause.trim().split(' ');
  return baseForms.has(verb) && rest.length > 0;
}
const lastClause = pattern()`
  (?= )(?<!\b(?:so|such)) (?:(?<!\b(?:of|in|at|for|on|from|by|with|to) )that|who|which|whose|whether|how
    |why|because|when|where|if)((?: (?!(?:that|who|which|whose|whether|how|why|because|when|where
    |if) )[^\s,;:]+)*)$
`;

/** "The increase that would be caused by the melting.": the only verb is that of a relative clause. */
export function isOnlySubject(text: string): boolean {
  const relative = relativeOfSubject.exec(text);
  if (!relative || hasFiniteVerb(relative[1] ?? '')) return false;
  const rest = text.slice(relative[0].length).replace(verbGroup, '');
  return !hasFiniteVerb(rest);
}
const relativeOfSubject = european(/^([^;:]*?) (?:that|which|who) (?=\p{Ll})/u);
/** An auxiliary and what belongs to it, or one verb. */
const verbGroup = european(
  /^(?:(?:\p{Ll}+ly|not|never|also|have|has|had|is|are|was|were|be|been|being|will|would|can|could|may|might|must|should|do|does|did) )*\p{Ll}+[ .]/u,
);

/** "A statement released": the form in -ed may belong to the subject, whose verb is yet to come. */
export const endsInParticiple = (text: string): boolean => bareParticiple.test(text);
const bareParticiple = european(pattern('u')`
  (?<!\b(?:is|are|was|were|be|been|being|has|have|had|get|gets|got) (?:\p{Ll}+ly )?)\b
    (?:\p{Ll}{3,}ed|(?:re)?taken|given|seen|shown|known|written|drawn|thrown|chosen|stolen|driven|broken
    |forbidden|built|caught|sought|brought)$
`);

/** "Develop a programme": somebody is told to do it, as the items of a list of orders do. */
export function opensWithOrder(text: string): boolean {
  const [, verb = ''] = order.exec(text) ?? [];
  return baseForms.has(verb.toLowerCase());
}
const order = european(
  /^(\p{Lu}\p{Ll}+)(?:,? (?:and|or) \p{Ll}+)? (?:an?|the|all|any|its|their|your|such|every|each|whether) \p{Ll}/u,
);

/** Whether a stretch holds any verb, also in a form that a noun shares: "that the council provide". */
export function holdsVerb(text: string): boolean {
  if (hasFiniteVerb(text)) return true;
  for (const [word] of text.matchAll(/[\p{L}’']+/gu)) if (baseForms.has(word)) return true;
  return false;
}

/** Whether the object of the verb is yet to come: "The authority closed, with the acceptance of promises, the inquiry". */
export const waitsForObject = (text: string): boolean => endsBeforeObject.test(text);
const endsBeforeObject = european(pattern('u')`
  (?<!\b(?:is|are|was|were|be|been|being) (?:\p{Ll}+ly )?)\b
    (?:closed|adopted|approved|ordered|imposed|issued|launched|opened|published|rejected|dismissed
    |annulled|granted|sent|set|postponed|delayed|extended|deferred|suspended)(?: by [^,]{3,20})?
    (?:, (?:on|this|in|late|early|to|until) [^,]{3,30})?$
`);
