import { european } from '../../shared/european.ts';
import { pattern } from '../../shared/pattern.ts';
import { hasFiniteVerb } from '../english/clauses.ts';
import { plainDates, weekdayForms } from '../english/dates/writing.ts';
import { baseForms } from '../english/verbs.ts';
import type { Name } from './names.ts';
import type { Mentions } from './names-meant.ts';
import { endsInRole } from './roles.ts';

/** Whether someone is named before the pronoun, or right after it ("In his ruling, Judge Mehta"). */
export function hasPerson(text: string, index: number, names: readonly Name[]): boolean {
  const before = text.slice(0, index);
  const isSubject =
    before.endsWith(', ') &&
    /^s?he\b/.test(text.slice(index)) &&
    !opensSubordinate.test(before) &&
    !hasFiniteVerb(before);
  const nearest = names.filter(
    (name) =>
      name.start < index &&
      isPersonLike(name) &&
      !namesMany(name, text) &&
      !(isSubject && isObject(name, text)),
  );
  // "LaRose said he": no company does.
  if (
    /^s?he\b/.test(text.slice(index)) &&
    names.some(({ start, end }) => start === 0 && saysThat.test(text.slice(end, index)))
  )
    return true;
  if (nearest.length > 1 || nearest.some((name) => !isOwnObject(before.slice(name.end), text.slice(index))))
    return true;
  if (/^(?:him|her)\b/.test(text.slice(index)) && actsOnAnother.test(before)) return false;
  if (!isSubject && (personNoun.test(before) || opensWithNational.test(before))) return true;
  if (/^s?he\b/.test(text.slice(index)) && opensWithSomebody.test(before)) return true;
  const phrase = /, | (?:--|[–—]) /.exec(text.slice(index));
  if (!phrase || !(fronted.test(text) || /^\p{Lu}\p{Ll}+ing\b/u.test(text))) return false;
  const end = index + phrase.index;
  return names.some((name) => name.start > end && name.start < end + 24 && isPersonLike(name));
}

const saysThat = /^ (?:said|says|added|argued|noted|recalled|believes|thinks) (?:that )?$/;

/** "An official told her": the official is somebody else. */
const actsOnAnother = european(
  /^(?:An?|The|One|Another) (?:[\p{L}’'-]+ ){1,5}(?:told|asked|warned|gave|offered|showed|sent|ordered|allowed|let|urged|advised) $/u,
);

/** "The American has said that it was his dream". */
const opensWithNational = european(/^The \p{Lu}\p{Ll}+(?:an|ese|ish|man) \p{Ll}/u);

/** "A former censor said he": whoever the sentence introduces. */
const opensWithSomebody = european(pattern('u')`
  ^An? (?:[\p{L}’'-]+ ){0,4}(?!(?:letter|order|paper|newspaper|filter|matter|number|computer|server|factor
    |member)\b)\p{Ll}{2,}(?:er|or|ist|ian|ee) (?:[\p{L}’'-]+ ){0,4}$
`);

const isPersonLike = (name: Name): boolean =>
  name.kind === 'person' || (name.kind === 'unknown' && !namesNobody(name));

/** "ICC", and what has a capital only because the sentence begins with it: "Sources", "Detention", "Responding". */
const namesNobody = ({ text, start }: Name): boolean =>
  !/\p{Ll}/u.test(text) || (start === 0 && /^\p{L}+(?:s|ing|ed|ion|ty|ment|ness)$/u.test(text));

/** "Rohingya refugees": whose name it is, no singular pronoun means. */
const namesMany = (name: Name, text: string): boolean =>
  name.kind === 'unknown' &&
  /^ \p{Ll}{3,}s(?=[,.]| (?:are|were|have|who|in|from|of)\b)/u.test(text.slice(name.end));

/** Whom a pronoun behind it can mean. */
const personNoun = pattern('i')`
  \b(?:\d+-year-old|man|men|woman|women|boy|girl|youth|teen(?:ager)?|student|officer|driver|suspect|victim
    |mother|father|son|daughter|wife|husband|brother|sister|judge|lawyer|attorney|professor|teacher
    |doctor|worker|employee|user|person|president|minister|senator|director|chief|executive|founder
    |official|spokes[a-z]+|commissioner|chair[a-z]*|author|analyst|researcher|activist|journalist|player
    |coach|actor|actress|singer|athlete|citizen|patient|resident|guest|buyer|tourist|travell?er
    |passenger|customer|contractor|soldier|nurse|mayor|priest|baby|kid|child|mom|dad|grandmother
    |grandfather|neighbou?r|immigrant|refugee|prisoner|inmate|winner|voter|subscriber|speaker|host|chef
    |fan|boss|CEO|GP|engineer|scientist|developer|hacker|whistleblower|candidate|leader|lawmaker|owner
    |manager|nominee|general|pastor|bishop|cleric|imam|rabbi|reporter|photographer|filmmaker|writer
    |gunman|attacker|prince|king|queen|pope|everyone|anyone|someone|who|heir|heiress|millionaire
    |billionaire|tycoon|magnate|mogul|rapper|model|designer|artist|comedian|musician|golfer|sprinter
    |skipper|pilot|captain|VC|MP|cop|regulator|envoy|diplomat|blogger|trader|broker|producer|editor
    |banker|colonel|sheriff|complainant|accused|defendant|plaintiff|congressman|congresswoman|pontiff)\b
`;

/** "Richard Teng succeeds him": whoever acts, acts on somebody else. */
const isOwnObject = (between: string, rest: string): boolean =>
  /^him\b/i.test(rest) &&
  !/\b(?:and|but|after|before|who|when|while|as|that|to|because|if|where|said|says|told|tells|believes?|thinks?|thought|knew|knows)\b/.test(
    between,
  ) &&
  // "Looked at the warships behind him": who looked.
  !/ (?:behind|around|beside|near|above|below|with|in front of|ahead of) $/.test(between);

/** "Speaking to Thierry Breton, he said": in a phrase without a verb only an owner, or who opens it, can be meant. */
const isObject = ({ start, end }: Name, text: string): boolean =>
  start > 0 && !/^['’]s?\b/.test(text.slice(end));

const opensSubordinate = /^(?:When|While|If|Although|Though|Because|Even as|Once)\b/;

/** A noun before the pronoun it can stand for, or a fronted phrase whose clause names it later. */
export function hasThing(text: string, index: number): boolean {
  const isOne = /^its?\b/.test(text.slice(index));
  // "In February, it ordered": the month did not.
  const before = text.slice(0, index).replace(plainDates, ' ').replace(weekdayNames, ' ');
  if (isOne && subjectAndVerb.test(before) && !/^its\b/.test(text.slice(index))) return false;
  if (isOne && namesOnlyWhoActs.test(before)) return false;
  if (isOne && (opensWithPhrase.test(before) || opensWithDayAndPlace.test(before)) && !hasFiniteVerb(before))
    return false;
  // "For 52,000 people who had retired because they were ill, it included files".
  if (isOne && /^(?:For|Of|Among) (?:[^,]|,(?=\d))*, $/.test(before)) return false;
  // "Acme gets them": the verb before it is no plural.
  if (/^them\b/i.test(text.slice(index)) && !namesSeveral.test(before.replace(/\p{Ll}+ $/u, '')))
    return false;
  if (nameOrNoun.test(before.replace(/^\p{Lu}\p{Ll}+ /u, (word) => (fronted.test(word) ? '' : word))))
    return true;
  // "Hackers gained access to its systems": one thing is none of many.
  if (!isOne && several.test(before)) return true;
  const comma = text.indexOf(', ', index);
  return (
    fronted.test(text) &&
    !resumes.test(text.slice(index + 4)) &&
    comma > 0 &&
    /^(?:the |a |an )?[\p{L}\p{N}]/iu.test(text.slice(comma + 2)) &&
    !/^(?:it|they|he|she|this|that|these)\b/i.test(text.slice(comma + 2)) &&
    index < 24
  );
}

const several = /(?:^|\s)(?:\p{L}{3,}s|women|men|people|children|police|media|youth)\b/iu;
const weekdayNames = new RegExp(`\\b(?:${weekdayForms})\\b(?!['’]s)`, 'g');
/** "Because they hold access to clinics, schools and banks, they must": the clause behind names nobody either. */
const resumes = /, (?:it|they) (?:will|would|must|can|could|may|has|have|had|is|are|was|were|\w+ed|\w+s)\b/;

const nameOrNoun = european(pattern('u')`
  (?:^|\s)(?:\p{Lu}[\p{L}\p{N}.&’'-]+|X(?!\p{L})
    |(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Ss]ome|[Mm]any|[Mm]ost|[Ss]everal|[Aa]ll|[Ee]ach|[Ee]very
      |[Nn]o|\d[\d,.]*|[Tt]wo|[Tt]hree|[Mm]ore|[Oo]ther) [\p{L}\d]+)
`);

/** "The Commission fined it": nobody fines himself. */
const subjectAndVerb = european(pattern('u')`
  ^(?:(?:In|On|At|Under|After|Last|This) [^,]{0,30}, )?(?:[Tt]he )?(?:\p{Lu}[\p{L}\d.&’'-]* )+
    (?:fined|sued|ordered|accused|barred|banned|forced|required|allowed|urged|charged|told|asked|gave
    |warned|stopped|blocked|rejected|upheld|vetoed|signed|approved|suspended|opposed|halted|dismissed
    |(?:\p{Ll}+ ){0,3}vot(?:ed|ing) (?:for|against)) $
`);
/** "Indonesia is once more threatening to block it". */
const namesOnlyWhoActs = european(
  /^(?:[Tt]he )?(?:\p{Lu}[\p{L}\d.&’'-]* )+(?:\p{Ll}+ ){0,6}to (?:block|ban|fine|sue|buy|stop|regulate|acquire|investigate|shut|remove|dismantle) $/u,
);
/** "For 6,120 people, it held notes": what a phrase opens with is not what it is told of. */
const opensWithPhrase =
  /^(?:For|In|On|At|Of|As well as|Besides|Among|Across|Under|Over|From|With|Without|By|Despite|Within|During|Through|Between|Instead of) (?:(?:[a-z][^\s,]*|\d[\d,.]*) ){0,9}[a-z\d][^\s]*, $/;
/** "And on Thursday, in a room of the old Saltmere building, it passed": where it was is not what passed. */
const opensWithDayAndPlace =
  /^(?:And |But )?(?:(?:[Oo]n|[Ii]n|[Bb]y|[Ll]ast|[Tt]his) +|[Ll]ast week), (?:in|at|on|inside|outside) an? [^,]{3,80}, $/;
/** "Jolie hugged them": one name is nobody whom "them" could mean. */
const namesSeveral = european(
  /\p{Ll}s\b|\d|\b(?:and|people|police|men|women|children|staff|team|family|couple|crowd|public|media|everyone|anyone|someone|who)\b/iu,
);

/** What a sentence leaves in the reader's mind for pronouns to mean. */
export function mentionsOf(text: string, names: readonly Name[]): Mentions {
  const withoutNames = names.reduce((rest, name) => rest.replace(name.text, ''), text);
  const subject = subjectOf(text, names);
  const person = names.find(({ kind }) => kind === 'person');
  return {
    names,
    subject,
    rule: ruleAsSubject.exec(text)?.[1]?.replace('The ', 'the '),
    opensWithPronoun: person !== undefined && personalPronoun.test(text.slice(0, person.start)),
    subjectSpeaks: subject !== undefined && speaks.test(text.slice(subject.end)),
    holdsUnnamedPerson:
      unnamedPerson.test(withoutNames.toLowerCase()) ||
      (!names.some(({ kind }) => kind === 'person') && personWithAge.test(text)),
    officeSpeaks: endsInRole(speakerBehindArticle.exec(text)?.[1] ?? ''),
  };
}
const ruleAsSubject = european(
  /^(The (?:(?:new|final|proposed|draft|amended|revised) )?(?:bill|law|measure|rule|regulation|ordinance|legislation|order|ban|directive|decree|statute|act)) (?:\p{Ll}+ ){1,2}(?!of\b)/u,
);
const personalPronoun = /\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|him)\b/;
/** "The chief executive said". */
const speakerBehindArticle = european(
  /^The ((?:[\p{Ll}-]+ ){0,2}\p{L}+ )(?:said|says|told|added|wrote|argued|noted|warned)\b/u,
);
const speaks = european(
  /^(?:, [^,]{2,60},)? (?:\p{Ll}+ly )?(?:said|says|told|added|wrote|claims?|claimed|believes?|reported|recalled|explained)\b/u,
);
/** "Manjunath S, 29,": somebody, whatever the name is taken for. */
const personWithAge = european(/, \d\d,(?<=\p{Lu}[\p{L}.’'-]*, \d\d,)/u);
/** Not the office behind "the", which is mostly that of somebody named. */
const unnamedPerson = european(pattern('u')`
  \b(?:someone|somebody)\b|\b(?:(?:an?|my|our|his|her|their) (?:[\p{Ll}\d-]+ ){0,3}|another |the )
    (?:man|woman|boy|girl|teenager|caller|suspect|victim|gunman|driver|officer|passenger|neighbou?r
    |attacker|robber|witness|accused|student|teacher|worker|patient|colleague|friend|brother|sister|father
    |mother|son|daughter|husband|wife|user|customer|source|official)\b
`);

/** The subject of a sentence where it is a name, for what the next sentence may call "it". */
function subjectOf(sentence: string, names: readonly Name[]): Name | undefined {
  const first = names[0];
  if (!first) return undefined;
  const lead = sentence.slice(0, first.start);
  if (
    /^(?:[Tt]he |[Aa]n? )?(?:[\p{L}-]+ ){0,4}$/u.test(lead) &&
    !fronted.test(lead) &&
    !nounThatActs.test(lead)
  ) {
    // "The president's nominee said": the nominee is the subject.
    // And of "Mark Goodacre: Judas is a mystery", what he says is; of "The Senate plan", the plan.
    const rest = sentence.slice(first.end);
    const next = /^ (\p{Ll}+)/u.exec(rest)?.[1] ?? '';
    const isOfNoun = baseForms.has(next) && first.kind !== 'unknown';
    const isOwner = (first.kind === 'person' && /^['’]/.test(rest)) || /^['’]s? \p{Lu}/u.test(rest);
    return isOfNoun || isOwner || rest.startsWith(':') ? undefined : first;
  }
  const comma = sentence.indexOf(', ');
  if (comma > 0 && fronted.test(sentence))
    return names.find((name) => name.start >= comma && name.start < comma + 8);
  return undefined;
}

/** "The commission fined rival": the name behind it is whom it fined. */
const nounThatActs = european(pattern('u')`
  ^(?:[Tt]he|[Aa]n?) \p{Ll}+ (?:(?:has|have|had|also) )?
    (?:\p{Ll}{3,}ed|said|told|gave|took|found|sent|made|won|held|sued)[ ]
`);

const fronted = pattern()`
  ^(?:After|As|When|While|If|In|On|At|With|By|Despite|Although|Though|Since|Because|For|Under|Following
    |Before|During|Until|Through|From|Unlike|Like|Throughout|According)\b
`;
