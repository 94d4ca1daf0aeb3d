import { european } from '../../shared/european.ts';
import { pattern } from '../../shared/pattern.ts';
import { capitalised } from '../capitalised.ts';
import { hasMainClause } from '../english/clauses.ts';
import { leansOnAnother } from '../english/leaning-sentences.ts';
import { isQuotedAt } from '../quotation-marks.ts';
import { hasPerson, hasThing } from './antecedents.ts';
import { definiteNouns, isNamedBefore } from './definite-nouns.ts';
import type { Name } from './names.ts';
import {
  type Context,
  isThing,
  lawMeant,
  personMeant,
  speakerMeant,
  thingMeant,
  withArticle,
} from './names-meant.ts';

/**
 * An English sentence that can stand alone, its pronouns named where it is certain whom they mean; undefined
 * where a reader of this sentence only would ask "who?" or "which?".
 */
export function standAlone(sentence: string, names: readonly Name[], context: Context): string | undefined {
  if (leansOnAnother(sentence)) return undefined;
  if (holdsBareDemonstrative(sentence) || firstOutsideQuotes(sentence, speaker)) return undefined;
  const withPerson = namePerson(sentence, names, context);
  const withThing = withPerson === undefined ? undefined : nameThing(withPerson, names, context);
  return withThing === undefined ? undefined : nameNouns(withThing, names, context);
}

/** "He", "her": whoever the sentence does not name itself. */
function namePerson(text: string, names: readonly Name[], context: Context): string | undefined {
  const closing = closingSpeaker(text);
  const speaking = closing && closing.word !== 'it' ? closing : undefined;
  const person = speaking ?? subjectBehindPhrase(text) ?? firstOutsideQuotes(text, personPronoun);
  if (!person || (!speaking && hasPerson(text, person.index, names))) return text;
  const gender = /^(?:she|her)/i.test(person.word) ? 'female' : 'male';
  const name = quotedSpeech.test(text) ? speakerMeant(context, gender) : personMeant(context, gender);
  if (!name || isNamedLater(name, person, names)) return undefined;
  // "Kerry lashed out against attacks against him": he himself.
  if (names.some(({ text: other, start }) => start < person.index && name.split(' ').includes(other)))
    return text;
  const isPossessive = /^(?:his|her)$/i.test(person.word) && !isObjectHer(text, person);
  return replaceAt(text, person, isPossessive ? `${name}’s` : name);
}

/** "His mission is to give the bat to Modi": whoever is named in the same breath is somebody else. */
function isNamedLater(meant: string, pronoun: Found, names: readonly Name[]): boolean {
  const parts = meant.split(' ');
  return names.some(
    (name) => name.start > pronoun.index && name.text.split(' ').some((part) => parts.includes(part)),
  );
}

/** "Getting out his card, he asked": with the name in place of the second, the first is clear. */
function subjectBehindPhrase(text: string): Found | undefined {
  const subject = opensPhrase.test(text) ? firstOutsideQuotes(text, /(?<=, )s?he\b/g) : undefined;
  const before = text.slice(0, subject?.index);
  return subject && /\b(?:his|her|him)\b/.test(before) && !/\bs?he\b/i.test(before) ? subject : undefined;
}
const opensPhrase = european(
  /^(?:After|Before|While|By|With|In|On|At|Despite|For|Since|\p{Lu}\p{Ll}+ing)\b/u,
);

/** "It", "its"; "they" is nobody in particular. */
function nameThing(text: string, names: readonly Name[], context: Context): string | undefined {
  const report = closingSpeaker(text);
  // In the opening of an article only what the sentence begins with can say it.
  if (
    report &&
    context.recent().length === 0 &&
    (opensWithBody.test(text) || names.some((name) => name.start <= 4 && isThing(name)))
  )
    return text;
  const thing = report ?? firstOutsideQuotes(text, thingPronoun);
  if (!thing || impersonalReport.test(text) || (!report && hasThing(text, thing.index))) return text;
  const isOne = thing.word.toLowerCase().startsWith('it');
  const name = !isOne ? undefined : tellsOfRules.test(text) ? lawMeant(context) : thingMeant(context);
  if (!name) return undefined;
  return replaceAt(text, thing, /^its$/i.test(thing.word) ? `${name}’s` : name);
}

/** "It applies to applicants above 10 megawatts": a decision does, and not who took it. */
const tellsOfRules = pattern()`
  ^It (?:(?:does|did|will|would)(?:n['’]t| not) (?:apply|cover|resolve|bind|affect|replace|stop)
    |(?:will |would )?(?:resolve|replace|appl(?:y|ies|ied) (?:to|from|in|only)|take effect|come into force|cover)
    |takes effect|took effect|comes into force|came into force|entered into force|covers|expires|amends
    |repeals)\b
`;

/** "Poland's antitrust watchdog has opened proceedings, it said". */
const opensWithBody = european(
  /^(?:[\p{L}.’'-]+ ){0,4}(?:watchdog|regulator|authority|agency|commission|ministry|government|company|bank|office|council)\b/u,
);

/** "It was found that a ferry sank": nothing is meant. */
const impersonalReport = european(pattern('u')`
  ^It (?:is|was|(?:already )?(?:has|had)(?: already| long)? been) (?:\p{Ll}+ly )?
    (?!(?:concerned|satisfied|convinced|worried|disappointed|pleased|aware|confident|adamant
    |afraid) )\p{Ll}+ that\b
`);

function nameNouns(sentence: string, names: readonly Name[], context: Context): string | undefined {
  let text = sentence;
  for (const definite of definiteNouns) {
    const noun = firstOutsideQuotes(text, definite.pattern);
    if (!noun || isNamedBefore(definite, noun, names, text)) continue;
    // "The operator, Lantern Holdings, said": named at once.
    if (/^, \p{Lu}/u.test(text.slice(noun.index + noun.word.length))) continue;
    const { kinds, mustResolve, meant } = definite;
    const name = meant(context, kinds, noun.word);
    // "The ministry had asked TRAI to reconsider": nobody asks himself.
    if (name && text.includes(name)) return undefined;
    // The Union has one commission among others.
    if (name && /commission/i.test(noun.word) && /^(?:EU|European Union)$/.test(name)) return undefined;
    if (name) text = replaceAt(text, noun, withArticle(name));
    else if (mustResolve) return undefined;
  }
  return text;
}

const personPronoun = /(?<!-)\b(He|She|he|she|him|Him|His|his|Her|her|himself|herself)\b(?!-)/g;

const thingPronoun = /\b(It|it|Its|its|itself|They|they|Their|their|Them|them|Theirs|theirs|themselves)\b/g;

/** "According to Technode, this is the first time": which? */
const bareDemonstrative = pattern('g')`
  (?=th)(?<=, |\b(?:said|says|that|and|but|as|because|while) )
    (?:this|that|these|those) (?:is|was|are|were|comes?|came|means?|meant|would|will|could|has|had|may
    |marks?|marked)\b
`;

function holdsBareDemonstrative(sentence: string): boolean {
  const found = firstOutsideQuotes(sentence, bareDemonstrative);
  if (!found) return false;
  const before = sentence.slice(0, found.index);
  // "A petition by Acme, formerly Quayside, that had challenged": behind a main clause it says more of a noun.
  if (!found.word.startsWith('that ')) return true;
  // "In a step that will affect Acme, and that could anger".
  if (/ (?:that|which) [^;]* and $/.test(before)) return false;
  return !(before.endsWith(', ') && hasMainClause(before.slice(0, -2)));
}

/** Nobody can tell who "I" and "we" are. */
const speaker = european(pattern('gu')`
  \bI(?= (?:am|was|have|had|will|would|can|could|do|did|think|know|want|feel|believe|say|said)\b)
  |(?=[IMmOoWw])(?<!\S \p{Lu}\p{L}* (?=\p{Lu}))\b(?!(?<=\S )(?:My|Our) \p{Lu})
    (?:I|I['’](?:m|ve|d|ll)|[Mm]e|[Mm]y|[Ww]e|[Oo]ur|[Ww]e['’](?:re|ve|d|ll))\b
  |(?=[Yy]our )[Yy]our (?:correspondent|columnist|scribe)\b
  |(?=this )this (?:newsletter|newspaper|paper|website|magazine|publication|blog|reporter)\b
  |(?=u)(?<=\b(?:told|gave|sent|showed|asked|tells?|with|to|for|of|by|from|lets?|helps?|allows?|enables?|requires?|permits?) )us\b
`);

/** ", she said" or ", it noted" behind what was said: who says it is seldom among those it is said of. */
const closingSpeech = pattern()`
  , (he|she|it) (?:said|says|added|told|wrote|explained|noted|argued|found|ruled|concluded|held)
    (?:\b[^,]{0,40}$|(?<=, it [a-z]+), (?!["“]))
`;

/** What is quoted from the first word on, and by whom. */
const quotedSpeech =
  /^["“].*(?:[,?!]["”]|["”],) (he|she|it) (?:said|says|added|told|wrote|explained|noted|argued|asked|posted|tweeted|recalled)\b[^,]{0,80}$/s;

function closingSpeaker(text: string): Found | undefined {
  const word = (quotedSpeech.exec(text) ?? closingSpeech.exec(text))?.[1];
  if (word === undefined) return undefined;
  const index = text.lastIndexOf(` ${word} `) + 1;
  // "Cases of “he said, she said”."
  return isQuotedAt(text, index) ? undefined : { word, index };
}

interface Found {
  readonly word: string;
  readonly index: number;
}

function firstOutsideQuotes(text: string, pattern: RegExp): Found | undefined {
  if (text.search(pattern) < 0) return undefined;
  for (const match of text.matchAll(pattern)) {
    if (!isQuotedAt(text, match.index)) return { word: match[0], index: match.index };
  }
  return undefined;
}

const isObjectHer = (text: string, found: Found): boolean =>
  found.word.toLowerCase() === 'her' &&
  (!/^her [\p{Ll}\d]/iu.test(text.slice(found.index)) || objectFollows.test(text.slice(found.index)));

/** "Troll her for", "gave her the": no noun that she could own. */
const objectFollows =
  /^her (?:for|to|with|from|in|on|at|of|as|by|about|into|over|after|before|the|an?|that|and|or|but|who|because|when|while|if)\b/i;

function replaceAt(text: string, found: Found, replacement: string): string {
  const isStart = found.index === 0 || /^["“]$/.test(text.slice(0, found.index));
  const written = isStart ? capitalised(replacement) : replacement;
  const rest = text.slice(found.index + found.word.length);
  // "Calder Systems' filing".
  const behind = written.endsWith('s') ? rest.replace(/^(['’])s\b/, '$1') : rest;
  return text.slice(0, found.index) + written + behind;
}
