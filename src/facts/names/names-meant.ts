import { pattern } from '../../shared/pattern.ts';
import { legalForms } from './legal-forms.ts';
import type { Gender, Name, NameKind } from './names.ts';

/** The names of one sentence, and its grammatical subject where that is one of them. */
export interface Mentions {
  readonly names: readonly Name[];
  readonly subject: Name | undefined;
  /** "The bill": what it is about, where that is a rule without a name. */
  readonly rule: string | undefined;
  /** "The agent said that nobody could wake Falwell": what the subject says may be about somebody else. */
  readonly subjectSpeaks: boolean;
  /** "A caller", "the man": a pronoun may as well mean somebody without a name. */
  readonly holdsUnnamedPerson: boolean;
  /** "Some find him unlike Mr. Lee": of whomever it speaks, it is not of the person whom it names later. */
  readonly opensWithPronoun: boolean;
  /** "The chief executive said": of several persons named before, nobody can tell which it was. */
  readonly officeSpeaks: boolean;
}

/** What stands before a sentence, as far as words in it may refer to it. */
export interface Context {
  /** Names of the headline and of every sentence before, in order. */
  readonly namesSoFar: readonly Name[];
  /** The sentences right before, nearest first; worked out where it is asked for. */
  recent(): readonly Mentions[];
}

/** The one person of that gender whom the nearest sentence with persons names. */
export function personMeant(context: Context, gender: Gender): string | undefined {
  const suits = (name: Name): boolean =>
    name.kind === 'person' && (name.gender === 'unknown' || name.gender === gender);
  const everybody = unique(context.namesSoFar.filter(suits));
  for (const mentions of context.recent()) {
    const { names, subject, subjectSpeaks, holdsUnnamedPerson, opensWithPronoun, officeSpeaks } = mentions;
    const persons = unique(names.filter(suits));
    const mayBeAnother = names.some(({ kind }) => kind === 'unknown');
    if (holdsUnnamedPerson && !(persons.length === 1 && subject?.kind === 'person')) return undefined;
    if (officeSpeaks && everybody.length > 1) return undefined;
    // A subject that may be a person nobody introduced is as likely meant.
    if (subject?.kind === 'unknown' && persons.length > 0) return undefined;
    if (persons.length === 0) continue;
    const [person] = persons;
    // Who is only mentioned there ("his agent, Dan Stanton, said") is meant if nobody else was named before.
    const isSure =
      persons.length === 1 &&
      (subject?.text === person?.text
        ? !(subjectSpeaks && mayBeAnother)
        : everybody.length === 1 && !mayBeAnother && !opensWithPronoun);
    return isSure ? fullest(person, context) : undefined;
  }
  return everybody.length === 1 ? fullest(everybody[0], context) : undefined;
}

/** Words are put into nobody's mouth but that of the person whom the sentence before is about. */
export function speakerMeant(context: Context, gender: Gender): string | undefined {
  const subject = context.recent()[0]?.subject;
  if (subject?.kind !== 'person' || (subject.gender !== 'unknown' && subject.gender !== gender))
    return undefined;
  return fullest(subject, context);
}

/** What the sentence before is about, where it is the only thing named there. */
export function thingMeant(context: Context): string | undefined {
  const previous = context.recent()[0];
  const subject = previous?.subject;
  if (!previous || !subject || !isThing(subject)) return undefined;
  if (unique(previous.names.filter(isThing)).length !== 1) return undefined;
  return withArticle(fullest(subject, context) ?? subject.text);
}

/** The law that the sentence before is about, where it names no other; one without a name as it is called there. */
export function lawMeant(context: Context): string | undefined {
  const previous = context.recent()[0];
  if (previous?.rule !== undefined) return previous.rule;
  const laws = unique((previous?.names ?? []).filter(({ kind }) => kind === 'law'));
  const [law] = laws;
  return law && laws.length === 1 && previous?.subject?.kind === 'law'
    ? withArticle(fullest(law, context) ?? law.text)
    : undefined;
}

export const isThing = (name: Name): boolean =>
  name.kind !== 'person' && name.kind !== 'place' && name.kind !== 'unknown';

/** The only name of such a kind so far, or what the nearest sentence that names one is about. */
export function nounMeant(context: Context, kinds: readonly NameKind[], noun: string): string | undefined {
  const suits = (name: Name): boolean => kinds.includes(name.kind) && !isOtherBody(name, noun);
  const all = unique(context.namesSoFar.filter(suits));
  // "The FIU issued a warning. The agency": what the short form stands for, nobody has told.
  const before = context.recent()[0]?.subject;
  if (before?.kind === 'unknown' && acronymOnly.test(before.text) && before.start === 'The '.length)
    return undefined;
  if (all.length === 1) return fullest(all[0], context);
  for (const { names, subject } of context.recent().slice(0, 2)) {
    const near = unique(names.filter(suits));
    if (near.length > 0) return subject && suits(subject) ? fullest(subject, context) : undefined;
  }
  return undefined;
}

/** "The bureau" is no parliament and no union of states, and no ministry that says so itself; people call any regulator an agency. */
const isOtherBody = (name: Name, noun: string): boolean =>
  !isNamedLike(name, noun) &&
  (legislature.test(name.text) ||
    (acronymOnly.test(name.text) && !name.text.includes(initialOfBody(noun))) ||
    (/ (?:bureau|commission|ministry|department)$/i.test(noun) && body.test(name.text)) ||
    (/ authority$/i.test(noun) && noAuthority.test(name.text)));
/** "The ministry" is not TRAI. */
const initialOfBody = (noun: string): string =>
  / (bureau|commission|ministry|department)$/i.exec(noun)?.[1]?.charAt(0).toUpperCase() ?? '';
const acronymOnly = /^[A-Z]{2,7}$/;
const legislature = /\b(?:Parliament|Senate|Congress|House|Assembly|Union|Nations|EU|UN)\b/;
/** Nobody calls them an authority. */
const noAuthority = /\b(?:Commission|Ministry|Department|Council|Court)\b/;
const body =
  /\b(?:Commission|Ministry|Department|Bureau|Agency|Authority|Office|Board|Administration|Council|Tribunal|Court)\b/;

/** The only name so far that is of such a kind, or may be, where the sentence before has it. */
export function onlyMeant(context: Context, kinds: readonly NameKind[]): string | undefined {
  const suits = (name: Name): boolean => kinds.includes(name.kind);
  const [only, ...others] = unique(
    context.namesSoFar.filter((name) => suits(name) || name.kind === 'unknown'),
  );
  const isNear = context.recent()[0]?.names.some((name) => suits(name)) === true;
  return only && suits(only) && others.length === 0 && isNear ? fullest(only, context) : undefined;
}

/** What the sentence before is about, if it is of such a kind. */
export function subjectMeant(context: Context, kinds: readonly NameKind[]): string | undefined {
  const subject = context.recent()[0]?.subject;
  return subject && kinds.includes(subject.kind) ? fullest(subject, context) : undefined;
}

/**
 * "The bill" may reform the act that was named, and "the court" follow the one it cites: the law has to bear the
 * word in its name, the court has to be whom the sentence before is about.
 */
export function nounSurelyMeant(
  context: Context,
  kinds: readonly NameKind[],
  noun: string,
): string | undefined {
  const subject = context.recent()[0]?.subject;
  if (subject && kinds.includes(subject.kind) && isNamedLike(subject, noun)) return fullest(subject, context);
  if (!kinds.includes('law')) return undefined;
  const named = unique(
    context
      .recent()
      .slice(0, 2)
      .flatMap(({ names }) => names),
  ).filter((name) => kinds.includes(name.kind) && isNamedLike(name, noun));
  return named.length === 1 ? fullest(named[0], context) : undefined;
}

/** "Federal Communications Commission Chairman Tom Wheeler" tells which "the commission" is. */
export const isNamedLike = (name: Name, noun: string): boolean =>
  name.text
    .toLowerCase()
    .split(' ')
    .includes(noun.split(' ').at(-1)?.toLowerCase() ?? '');

export const withArticle = (name: string): string =>
  (needsArticle.test(name) && name.includes(' ') && !/\d$/.test(name)) || takesArticle.test(name)
    ? `the ${name}`
    : name;

const needsArticle = pattern()`
  \b(?:Commission|Authority|Agency|Ministry|Department|Bureau|Administration|Council|Court|Tribunal|Union
    |Board|Service|Committee|Institute|Organi[sz]ation|Association|Parliament|Senate|Treasury|Office|Act|Bill|Law|Regulation|Directive|Amendment
    |Constitution)\b
`;

const takesArticle =
  /^(?:Senate|Commission|Treasury|Council|Court|Board|[A-Z]{2,3}C|FTC|DOJ|CMA|ICO|EDPB|FBI|CIA|NSA|EU|UN|ECB|FAA)$/;

/** The longest form in which the article names the same one; none where a surname is that of two. */
function fullest(name: Name | undefined, context: Context): string | undefined {
  if (!name) return undefined;
  let best = name.text;
  if (name.kind === 'person') {
    const namesakes = unique(context.namesSoFar.filter(({ text }) => text.endsWith(` ${best}`)));
    if (namesakes.length > 1) return undefined;
  }
  for (const other of context.namesSoFar) {
    if (
      other.text.length > best.length &&
      other.text.length <= 60 &&
      // "FBI Director Ann Lee" is no longer form of the FBI.
      (other.kind === 'person') === (name.kind === 'person') &&
      (other.text.endsWith(` ${best}`) ||
        (name.kind !== 'person' && other.text.startsWith(`${best} `) && !endsInOffice.test(other.text)))
    )
      best = other.text;
  }
  return name.kind === 'person' ? best : best.replace(endsInOffice, '').replace(legalForm, '');
}

/** "Lumenchat Inc." is known as Lumenchat. */
const legalForm = new RegExp(` (?:${legalForms})\\.?$`);
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
