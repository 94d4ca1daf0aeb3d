import { hasFiniteVerb } from './english-clauses.ts';
import type { Gender, Name, NameKind } from './names.ts';

/** The names of one sentence, and its grammatical subject where that is one of them. */
export interface Mentions {
  readonly names: readonly Name[];
  readonly subject: Name | undefined;
}

/** What stands before a sentence, as far as words in it may refer to it. */
export interface Context {
  /** Names of the headline and of every sentence before, in order. */
  readonly namesSoFar: readonly Name[];
  /** The sentences right before, nearest first. */
  readonly recent: readonly Mentions[];
}

/**
 * An English sentence that can stand alone, its pronouns named where it is certain whom they mean; undefined
 * where a reader of this sentence only would ask "who?" or "which?".
 */
export function standAlone(sentence: string, names: readonly Name[], context: Context): string | undefined {
  if (leansBack.test(sentence) || impersonal.test(sentence)) return undefined;
  let text = sentence;
  if (contraction.test(text)) return undefined;
  const bare = firstOutsideQuotes(text, bareDemonstrative);
  if (bare) return undefined;
  if (firstOutsideQuotes(text, speaker)) return undefined;
  const closing = closingSpeaker(text);
  const speaking = closing && closing.word !== 'it' ? closing : undefined;
  const person = speaking ?? firstOutsideQuotes(text, personPronoun);
  if (person && (speaking || !hasAntecedent(person.index, names, isPersonLike, text))) {
    const gender = /^(?:she|her)/i.test(person.word) ? 'female' : 'male';
    const name = quotedSpeech.test(text) ? speakerMeant(context, gender) : personMeant(context, gender);
    if (!name) return undefined;
    text = replaceAt(
      text,
      person,
      /^(?:his|her)$/i.test(person.word) && !isObjectHer(text, person) ? `${name}’s` : name,
    );
  }
  const report = closingSpeaker(text);
  const thing = report ?? firstOutsideQuotes(text, thingPronoun);
  if (thing && (report || !hasAntecedentForThing(text, thing.index))) {
    if (!thing.word.toLowerCase().startsWith('it')) return undefined;
    const name = thingMeant(context);
    if (!name) return undefined;
    text = replaceAt(text, thing, /^its$/i.test(thing.word) ? `${name}’s` : name);
  }
  for (const { pattern, kinds, mustResolve } of definiteNouns) {
    const noun = firstOutsideQuotes(text, pattern);
    if (!noun) continue;
    const isNamedBefore = names.some(
      (name) =>
        name.start < noun.index &&
        (kinds.includes(name.kind) ||
          (name.kind === 'unknown' && !outlet.test(name.text)) ||
          isNamedLike(name, noun.word)),
    );
    if (isNamedBefore) continue;
    const name = mustResolve ? nounMeant(context, kinds) : nounSurelyMeant(context, kinds, noun.word);
    if (name)
      text = replaceAt(text, noun, name.includes(' ') && needsArticle.test(name) ? `the ${name}` : name);
    else if (mustResolve) return undefined;
  }
  return text;
}

const anyOf = (words: string): string => `(?:${words.replaceAll(' | ', '|')})`;
const units = anyOf('minutes? | hours? | days? | weeks? | months? | years?');
const counted = anyOf('A | One | Two | Three | Four | Five | Several | Some | Many');
const timeBefore = anyOf('day | week | month | year');
/** Nouns that "the" points back with, unless what follows tells which: "the decision by the court". */
const pointingNouns = anyOf(
  'latter | former | two | three | pair | duo | trio | same | other | others | above | following | answer | reason | result | ' +
    'problem | question | idea | point | catch | irony | upshot | move | step | news | incident | development | announcement | ' +
    'decision comes | change | changes | findings? | allegations? | comments? | remarks?',
);
/** Subjects that only an earlier sentence names. */
const namelessGroups = anyOf('group | organi[sz]ation | non-?profit');
const pointingPronouns = anyOf('them | him | her | this | that | these | those | it | such');
const amountsOfThem = anyOf(
  'Another | Others? | Both | Neither | Either | Such | One | Some | Many | Most | Several | A few | Two | Three | All | None | Each',
);
const ofThemOrVerb = anyOf(
  'of (?:them|these|those|which) | was | were | is | are | has | have | had | said | say | also | did | do',
);

/** Openings that only make sense after another sentence. */
const leansBack = new RegExp(
  `^(?:${[
    `${anyOf('For | To | With | In | By | Among | Unlike | After | Before | Despite | Following')} ${pointingPronouns}[ ,]`,
    'For (?:his|her|its|their) part\\b',
    'The (?:[a-z-]+ ){1,2}(?:comes?|came|follows?|followed)\\b',
    '["“]?(?:This|These|Those|That) (?!(?:year|month|week|is not|summer|spring|autumn|winter)\\b)',
    `${amountsOfThem} ${ofThemOrVerb}\\b`,
    `The ${pointingNouns}\\b(?! (?:of|by|in|from|at|that|to)\\b)`,
    'Both [a-z]+ed\\b',
    `The ${namelessGroups}\\b(?! (?:of|who|whose|that|behind|in|from|with|accused|charged)\\b)`,
    'At (?:the|that) (?:time|point|moment)\\b',
    "(?:By (?:then|that)|Since then|Until then|That['’]s\\b|Then\\b|There(?:fore)?,|Here\\b|Hence\\b|Thus\\b)",
    `(?:The|That) ${timeBefore} (?:before|after|later)(?:,| (?:it|he|she|they|that|this)\\b)`,
    `${counted} (?:few )?${units} (?:(?:later|earlier)[ ,]|(?:before|after),)`,
    '(?:Days|Weeks|Months|Years|Hours) (?:later|earlier)',
    '(?:Later\\b|Earlier,)',
    'The (?:next|following|previous|preceding|same) (?:day|week|month|year|morning)',
    '(?:If so|Not so|Worse|Better still|Either way|Nor (?:is|does|did|do|are|was|has|have)\\b)',
    '(?:Another|Other) [a-z]',
    '(?:Also among|Among them|Like(?:wise)? (?:him|her|them|it)|Doing so|To do so)',
    'So (?:far|is|was|does|did|has|are) (?!this year)',
    'So (?:began|begins|started|starts|ended|ends|goes|went|comes|came|say|says|said|do)\\b',
    '[Ww]hat (?:is|was)\\b',
  ].join('|')})`,
);

/** "It is unclear whether", "it remains to be seen": no thing is meant, and nothing is said either. */
const impersonal =
  /^(?!It (?:is|was|has been) (?:now |also |widely |generally |reportedly )*\p{Ll}{4,}(?:ed|known|thought|understood) that )(?:It(?: is|['’]s| was| remains| has been| would be| will be| may be) (?:not (?:yet )?)?(?:immediately )?(?:un)?(?:clear|known|certain|to be seen|possible|difficult|hard|easy|important|worth|true|a|an|the|one|no|only|just|also|about|time|like|so|too|very|all|been|part|our|my|your)\b|It (?:comes|came|follows|seems|appears|takes|took|turns|looks)\b|There (?:is|are|was|were|['’]s|has|have) (?:no doubt|also|more|another|still|nothing|something)\b)/u;

const personPronoun = /(?<!-)\b(He|She|he|she|him|Him|His|his|Her|her|himself|herself)\b(?!-)/g;
const thingPronoun = /\b(It|it|Its|its|itself|They|they|Their|their|Them|them|Theirs|theirs|themselves)\b/g;

/** Nobody can tell who "I" and "we" are. */
const speaker =
  /\bI(?= (?:am|was|have|had|will|would|can|could|do|did|think|know|want|feel|believe|say|said)\b)|(?<!\p{Lu}\p{L}* )\b(?:I|I['’](?:m|ve|d|ll)|[Mm]e|[Mm]y|[Ww]e|[Oo]ur|[Ww]e['’](?:re|ve|d|ll))\b/gu;

/** ", she said" or ", it noted" at the end: who says it is seldom among those it is said of. */
const closingSpeech = /, (he|she|it) (?:said|says|added|told|wrote|explained|noted|argued)\b[^,]{0,40}$/;
/** What is quoted from the first word on, and by whom. */
const quotedSpeech =
  /^["“].*(?:[,?!]["”]|["”],) (he|she|it) (?:said|says|added|told|wrote|explained|noted|argued|asked|posted|tweeted|recalled)\b[^,]{0,80}$/s;

function closingSpeaker(text: string): Found | undefined {
  const word = (quotedSpeech.exec(text) ?? closingSpeech.exec(text))?.[1];
  return word === undefined ? undefined : { word, index: text.lastIndexOf(` ${word} `) + 1 };
}

/** "According to Technode, this is the first time": which? */
const bareDemonstrative =
  /(?<=, |\b(?:said|says|that|and|but|as|because|while) )(?:this|that|these|those) (?:is|was|are|were|comes?|came|means?|meant|would|will|could|has|had|may|marks?|marked)\b/g;

/** "He'd been": no name can stand in its place. */
const contraction = /^(?:He|She|It|They)['’](?:d|s|ll|ve|re)\b/;

interface Found {
  readonly word: string;
  readonly index: number;
}

function firstOutsideQuotes(text: string, pattern: RegExp): Found | undefined {
  if (text.search(pattern) < 0) return undefined;
  for (const match of text.matchAll(pattern)) {
    if (!insideQuotes(text, match.index)) return { word: match[0], index: match.index };
  }
  return undefined;
}

function insideQuotes(text: string, index: number): boolean {
  let straight = 0;
  let depth = 0;
  for (let at = 0; at < index; at++) {
    const character = text.charAt(at);
    if (character === '"') straight++;
    else if (character === '“') depth++;
    else if (character === '”') depth = Math.max(0, depth - 1);
  }
  return straight % 2 === 1 || depth > 0;
}

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
const personNoun = new RegExp(
  `\\b${anyOf(
    '\\d+-year-old | man | men | woman | women | boy | girl | youth | teen(?:ager)? | student | officer | driver | suspect | victim | mother' +
      ' | father | son | daughter | wife | husband | brother | sister | judge | lawyer | attorney' +
      ' | professor | teacher | doctor | worker | employee | user | person | president | minister | senator' +
      ' | director | chief | executive | founder | official | spokes[a-z]+ | commissioner | chair[a-z]*' +
      ' | author | analyst | researcher | activist | journalist | player | coach | actor | actress | singer' +
      ' | athlete | citizen | patient | resident | guest | buyer | tourist | travell?er | passenger' +
      ' | customer | contractor | soldier | nurse | mayor | priest | baby | kid | child | mom | dad' +
      ' | grandmother | grandfather | neighbou?r | immigrant | refugee | prisoner | inmate | winner | voter' +
      ' | subscriber | speaker | host | chef | fan | boss | CEO | GP | engineer | scientist | developer' +
      ' | hacker | whistleblower | candidate | leader | lawmaker | owner | manager | nominee | general' +
      ' | prince | king | queen | pope | everyone | anyone | someone | who | VC | MP | cop | regulator | envoy | diplomat | blogger | trader | broker | producer | editor | banker | colonel | sheriff | complainant | accused | defendant | plaintiff',
  )}\\b`,
  'i',
);

/** Whether someone is named before the pronoun, or right after it ("In his ruling, Judge Mehta"). */
function hasAntecedent(
  index: number,
  names: readonly Name[],
  suits: (name: Name) => boolean,
  text: string,
): boolean {
  const before = text.slice(0, index);
  const isSubject =
    before.endsWith(', ') &&
    /^s?he\b/.test(text.slice(index)) &&
    !opensSubordinate.test(before) &&
    !hasFiniteVerb(before);
  const nearest = names.filter(
    (name) =>
      name.start < index && suits(name) && !namesMany(name, text) && !(isSubject && isObject(name, text)),
  );
  if (nearest.length > 1 || nearest.some((name) => !isOwnObject(before.slice(name.end), text.slice(index))))
    return true;
  if (personNoun.test(before)) return true;
  const phrase = /, | (?:--|[–—]) /.exec(text.slice(index));
  if (!phrase || !(fronted.test(text) || /^\p{Lu}\p{Ll}+ing\b/u.test(text))) return false;
  const end = index + phrase.index;
  return names.some((name) => name.start > end && name.start < end + 24 && suits(name));
}

/** "Richard Teng succeeds him": whoever acts, acts on somebody else. */
const isOwnObject = (between: string, rest: string): boolean =>
  /^him\b/i.test(rest) &&
  !/\b(?:and|but|after|before|who|when|while|as|that|to|because|if|where|said|says|told|tells|believes?|thinks?|thought|knew|knows)\b/.test(
    between,
  );

/** "Speaking to Thierry Breton, he said": in a phrase without a verb only an owner, or who opens it, can be meant. */
const opensSubordinate = /^(?:When|While|If|Although|Though|Because|Even as|Once)\b/;
const isObject = ({ start, end }: Name, text: string): boolean =>
  start > 0 && !/^['’]s?\b/.test(text.slice(end));

const fronted =
  /^(?:After|As|When|While|If|In|On|At|With|By|Despite|Although|Though|Since|Because|For|Under|Following|Before|During|Until|Through|From|Unlike|Like|Throughout)\b/;

/** A noun before the pronoun it can stand for, or a fronted phrase whose clause names it later. */
function hasAntecedentForThing(text: string, index: number): boolean {
  const before = text.slice(0, index);
  if (
    /(?:^|\s)(?:\p{Lu}[\p{L}\p{N}.&’'-]+|X(?!\p{L})|(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Ss]ome|[Mm]any|[Mm]ost|[Ss]everal|[Aa]ll|[Ee]ach|[Ee]very|[Nn]o|\d[\d,.]*|[Tt]wo|[Tt]hree|[Mm]ore|[Oo]ther) [\p{L}\d]+)/u.test(
      before.replace(/^\p{Lu}\p{Ll}+ /u, (word) => (fronted.test(word) ? '' : word)),
    )
  )
    return true;
  if (/(?:^|\s)\p{L}{3,}s\b/u.test(before.replace(/^(?:As|This|Its)\b/, ''))) return true;
  const comma = text.indexOf(', ', index);
  return (
    fronted.test(text) &&
    comma > 0 &&
    /^(?:the |a |an )?[\p{L}\p{N}]/iu.test(text.slice(comma + 2)) &&
    !/^(?:it|they|he|she|this|that|these)\b/i.test(text.slice(comma + 2)) &&
    index < 24
  );
}

const isObjectHer = (text: string, found: Found): boolean =>
  found.word.toLowerCase() === 'her' &&
  (!/^her \p{Ll}/iu.test(text.slice(found.index)) || objectFollows.test(text.slice(found.index)));
/** "Troll her for", "gave her the": no noun that she could own. */
const objectFollows =
  /^her (?:for|to|with|from|in|on|at|of|as|by|about|into|over|after|before|the|an?|that|and|or|but|who|because|when|while|if)\b/i;

/** The one person of that gender whom the nearest sentence with persons names. */
function personMeant(context: Context, gender: Gender): string | undefined {
  const suits = (name: Name): boolean =>
    name.kind === 'person' && (name.gender === 'unknown' || name.gender === gender);
  for (const { names, subject } of context.recent) {
    const persons = unique(names.filter(suits));
    // A subject that may be a person nobody introduced is as likely meant.
    if (subject?.kind === 'unknown' && persons.length > 0) return undefined;
    if (persons.length === 1) return fullest(persons[0], context);
    if (persons.length > 1) return undefined;
  }
  const all = unique(context.namesSoFar.filter(suits));
  return all.length === 1 ? fullest(all[0], context) : undefined;
}

/** Words are put into nobody's mouth but that of the person whom the sentence before is about. */
function speakerMeant(context: Context, gender: Gender): string | undefined {
  const subject = context.recent[0]?.subject;
  if (subject?.kind !== 'person' || (subject.gender !== 'unknown' && subject.gender !== gender))
    return undefined;
  return fullest(subject, context);
}

const isThing = (name: Name): boolean =>
  name.kind !== 'person' && name.kind !== 'place' && name.kind !== 'unknown';

function thingMeant(context: Context): string | undefined {
  const previous = context.recent[0];
  const subject = previous?.subject;
  if (!previous || !subject || !isThing(subject)) return undefined;
  if (unique(previous.names.filter(isThing)).length !== 1) return undefined;
  return withArticle(fullest(subject, context) ?? subject.text);
}

function nounMeant(context: Context, kinds: readonly NameKind[]): string | undefined {
  const suits = (name: Name): boolean => kinds.includes(name.kind);
  for (const { names } of context.recent.slice(0, 2)) {
    const near = unique(names.filter(suits));
    if (near.length === 1) return fullest(near[0], context);
    if (near.length > 1) return undefined;
  }
  const all = unique(context.namesSoFar.filter(suits));
  return all.length === 1 ? fullest(all[0], context) : undefined;
}

/**
 * "The bill" may reform the act that was named, and "the court" follow the one it cites: the law has to bear the
 * word in its name, the court has to be whom the sentence before is about.
 */
function nounSurelyMeant(context: Context, kinds: readonly NameKind[], noun: string): string | undefined {
  const subject = context.recent[0]?.subject;
  if (subject && kinds.includes(subject.kind) && isNamedLike(subject, noun)) return fullest(subject, context);
  if (!kinds.includes('law')) return undefined;
  const named = unique(context.recent.slice(0, 2).flatMap(({ names }) => names)).filter(
    (name) => kinds.includes(name.kind) && isNamedLike(name, noun),
  );
  return named.length === 1 ? fullest(named[0], context) : undefined;
}

/** Where something was said is not who said it: "In a statement to Fox News, the agency". */
const outlet =
  /(?:^|\s)(?:News|Times|Post|Journal|Guardian|Reuters|Magazine|TV|CNN|BBC|AP|AFP|NBC|CBS|ABC|NPR|Bloomberg|Herald|Tribune|Telegraph|Politico|Axios)$/;

const needsArticle =
  /\b(?:Commission|Authority|Agency|Ministry|Department|Bureau|Administration|Council|Court|Tribunal|Union|Board|Service|Committee|Parliament|Senate|Treasury|Office|Act|Bill|Law|Regulation|Directive)\b/;
const withArticle = (name: string): string =>
  (needsArticle.test(name) && name.includes(' ')) || takesArticle.test(name) ? `the ${name}` : name;
const takesArticle =
  /^(?:Senate|Commission|Treasury|Council|Court|Board|[A-Z]{2,3}C|FTC|DOJ|CMA|ICO|EDPB|FBI|CIA|NSA|EU|UN|ECB|FAA)$/;

/** The longest form in which the article names the same one. */
function fullest(name: Name | undefined, context: Context): string | undefined {
  if (!name) return undefined;
  let best = name.text;
  for (const other of context.namesSoFar) {
    if (
      other.text.length > best.length &&
      other.text.length <= 60 &&
      (other.text.endsWith(` ${best}`) ||
        (name.kind !== 'person' && other.text.startsWith(`${best} `) && !endsInOffice.test(other.text)))
    )
      best = other.text;
  }
  return best;
}

/** "Tata Motors CEO" is somebody of Tata Motors. */
const endsInOffice =
  / (?:C[EFTIO]O|[Cc]hief|[Cc]hairman|[Cc]hairwoman|[Cc]hair|[Pp]resident|[Dd]irector|[Ff]ounder|[Bb]oss)$/;

/** Names once each; a shorter form is the same as the longer one that holds it. */
function unique(names: readonly Name[]): Name[] {
  const distinct: Name[] = [];
  for (const name of [...names].sort((a, b) => b.text.length - a.text.length)) {
    if (
      !distinct.some((longer) => longer.text === name.text || ` ${longer.text} `.includes(` ${name.text} `))
    )
      distinct.push(name);
  }
  return distinct;
}

/** "Federal Communications Commission Chairman Tom Wheeler" tells which "the commission" is. */
const isNamedLike = (name: Name, noun: string): boolean =>
  name.text
    .toLowerCase()
    .split(' ')
    .includes(noun.split(' ').at(-1)?.toLowerCase() ?? '');

interface DefiniteNoun {
  readonly pattern: RegExp;
  readonly kinds: readonly NameKind[];
  /** Without its name nobody knows which one is meant. */
  readonly mustResolve: boolean;
}

const definiteNouns: readonly DefiniteNoun[] = [
  {
    pattern:
      /\b[Tt]he (?:(?:tech|technology|social media|ride-hailing|search|e-commerce|internet|[a-z]+-based|Chinese|American|U\.S\.|US|Californian?) )?(?:company|firm|tech giant|giant|app|platform|startup|start-up|chipmaker|carmaker|automaker|retailer|social network|search giant|conglomerate|exchange|operator|business(?! (?!has\b|is\b|was\b|says\b)\p{Ll}+s\b)|messaging service)(?=['’]s\b| (?!of\b|that\b|which\b|behind\b|for\b|in\b|whose\b|store\b|to\b|\p{Lu})|[,.])/gu,
    kinds: ['company'],
    mustResolve: true,
  },
  {
    pattern:
      /\b[Tt]he (?:regulator|agency|watchdog|commission|authority|ministry|department|bureau|regulators)(?=['’]s\b| (?!of\b|for\b|that\b|in\b|\p{Lu})|[,.])/gu,
    kinds: ['authority'],
    mustResolve: true,
  },
  {
    pattern:
      /\b[Tt]he (?:court|tribunal|appeals court)(?=['’]s\b| (?!of\b|in\b|that\b|case\b|system\b)|[,.])/g,
    kinds: ['court'],
    mustResolve: false,
  },
  {
    pattern:
      /\b[Tt]he (?:act|bill|law|regulation|directive)(?=['’]s\b| (?!of\b|that\b|on\b|to\b|was to\b|firm\b|enforcement\b|school\b)|[,.])/g,
    kinds: ['law'],
    mustResolve: false,
  },
];

function replaceAt(text: string, found: Found, replacement: string): string {
  const isStart = found.index === 0 || /^["“]$/.test(text.slice(0, found.index));
  const written = isStart ? replacement.charAt(0).toUpperCase() + replacement.slice(1) : replacement;
  return text.slice(0, found.index) + written + text.slice(found.index + found.word.length);
}

/** The subject of a sentence where it is a name, for what the next sentence may call "it". */
export function subjectOf(sentence: string, names: readonly Name[]): Name | undefined {
  const first = names[0];
  if (!first) return undefined;
  const lead = sentence.slice(0, first.start).replace(/^(?:But|And|Yet|So|Still|However|Meanwhile),? /, '');
  if (/^(?:[Tt]he |[Aa]n? )?(?:[\p{L}-]+ ){0,4}$/u.test(lead) && !fronted.test(lead)) {
    // "Apple's lawyers said": the lawyers are the subject.
    return /^['’]s\b|^s['’]/.test(sentence.slice(first.end)) ? undefined : first;
  }
  const comma = sentence.indexOf(', ');
  if (comma > 0 && fronted.test(sentence))
    return names.find((name) => name.start >= comma && name.start < comma + 8);
  return undefined;
}
