import { pattern } from '../shared/pattern.ts';
import { wordSet } from '../shared/word-set.ts';

/**
 * Splits text into its sentences, verbatim but for outer whitespace. The segmenter of the platform finds the
 * candidates; what it gets wrong in news (abbreviations, initials, ordinals, quotes, soft line breaks, missing
 * spaces) is mended by looking at a few characters around each boundary, so the time is linear in the text.
 */
export function splitSentences(text: string, language = 'en'): string[] {
  const sentences: string[] = [];
  if (isOneSentence.test(text)) {
    pushTrimmed(text, sentences);
    return sentences;
  }
  let start = 0;
  let end = 0;
  for (const candidateEnd of candidateEnds(text, segmenterFor(language))) {
    // 「 at the end of a sentence opens the next one.
    if (end > start + 1 && openerAtEnd.test(text.slice(end - 2, end))) end -= 1;
    const next = text.slice(end, end + lookaroundLength);
    const closers = end > start ? (strayClosers.exec(next)?.[0].length ?? 0) : 0;
    end += closers;
    const before = text.slice(Math.max(start, end - lookaroundLength), end);
    if (end > start && !continues(before, next.slice(closers), language)) {
      pushParts(text.slice(start, end), sentences);
      start = end;
    }
    end = Math.max(end, candidateEnd);
  }
  pushParts(text.slice(start), sentences);
  return sentences;
}

/** Half of all blocks hold nothing that could end a sentence before their end: they need no segmenter. */
const isOneSentence = /^[\p{L}\p{M}\p{N} ,;:()“”"'’‘$€£%&/–—-]*[.!?]?["”’]?$/u;
const lookaroundLength = 64;

/**
 * Where the platform would end each sentence. A step of its iterator takes time in proportion to the whole
 * string, so it is given a window at a time, each beginning where the last sure boundary lies.
 */
function* candidateEnds(text: string, segmenter: Intl.Segmenter): Generator<number> {
  let from = 0;
  while (from < text.length) {
    const window = text.slice(from, from + windowLength);
    const isLast = from + window.length >= text.length;
    let next = from;
    for (const { segment, index } of segmenter.segment(window)) {
      const end = index + segment.length;
      if (end === window.length && !isLast) break;
      next = from + end;
      yield next;
    }
    // A sentence longer than the window: go on behind a word of it, where nothing can end.
    if (next === from) {
      const space = window.lastIndexOf(' ', window.length - 1);
      const isInsideSentence = space > 0 && !/[.?!。！？\s]/.test(window.charAt(space - 1));
      next = from + (isInsideSentence ? space : window.length);
    }
    from = next;
  }
}

const windowLength = 1024;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  let segmenter: Intl.Segmenter;
  try {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  }
  // Tags come from feeds; a hostile one must not grow the map without end.
  if (segmenters.size < 64) segmenters.set(language, segmenter);
  return segmenter;
}

const openerAtEnd = /[。！？][「『（《“]$/;
/** Closing marks that the segmenter leaves at the head of the next sentence, as in « Oui. » */
const strayClosers = /^\s?[»”’"')\]]+(?=\s|$)/;

/** Whether the sentence goes on over the boundary between `before` and `after`. */
function continues(before: string, after: string, language: string): boolean {
  const tail = before.trimEnd();
  const head = after.trimStart();
  if (tail === '' || head === '') return true;
  const gap = before.slice(tail.length) + after.slice(0, after.length - head.length);
  if (/\n\s*\n|\u2029/.test(gap)) return false;
  if (gap.includes('\n') && !isSoftLineBreak(tail, head)) return false;
  if (onlyMarksOrNumber.test(tail)) return true;
  // "47 U.S.C. § 230".
  if (/^§/.test(head)) return true;
  // "09961.HK": the place where a share is traded.
  if (gap === '' && /\d\.$/.test(tail) && /^\p{Lu}{1,3}(?![\p{L}\d])/u.test(head)) return true;
  if (gap === '' && addressInTail.test(tail)) return true;
  if (language !== 'fr' && misdecodedQuote.test(tail)) return true;
  if (gap === '' && /(?:^|[^\p{L}])\p{L}\?$/u.test(tail)) return true;
  const unquoted = tail.replace(closingMarks, '');
  const isQuoted = unquoted.length < tail.length;
  if (startsLowerCase.test(head)) return !/[。！？]$/.test(unquoted);
  if (/[?!]$/.test(unquoted)) {
    return (
      (isQuoted && speechTag.test(head)) || (/\b(?:Yahoo|Jeopardy)!$/.test(unquoted) && !opensSentence(head))
    );
  }
  if (!/[^.…]\.$/.test(unquoted) || isQuoted)
    return gap !== '' && !/[.。！？…?!;:]$/.test(unquoted) && gap.includes('\n');
  return endsInAbbreviation(unquoted, head, language);
}

const closingMarks = /[»”’"'）)\]】」』]+$/;
const onlyMarksOrNumber = /^(?:["“‘«'([]+|[("“]?(?:\d{1,3}|[a-zA-Z])[.)])$/;
const addressInTail = /(?:https?:|www\.|\/)\S*$/;
/** "Character.AI" is a name. */
const endsInName = /\p{Lu}[\p{L}\d]*\.$/u;
const domainEnding = /^(?:AI|IO|TV|COM|ORG|NET)(?![\p{L}\d])/u;
/** A question mark where wrong decoding lost a quotation mark: "the word ?virgin", "all day,? he said", "not to ?harm? Beijing". */
const misdecodedQuote =
  /(?:[\p{L}\p{N},]\s|,|\b(?:on|of|the|a|an|by)|(?:^|[\s(])\?\p{L}[^?.!]{0,50}\p{L})\?$/u;
const startsLowerCase = /^["“‘«'([]?\p{Ll}(?!\p{Lu})/u;
const speechTag =
  /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,3}(?:said|says|asked|asks|wrote|told|added|replied|tweeted|warned|wondered)\b/u;

/** A line break inside a paragraph that was wrapped at a fixed width, not one that ends a line of its own. */
function isSoftLineBreak(tail: string, head: string): boolean {
  if (/[.。！？…?!:]["”’»)]?$/.test(tail)) return true;
  if (/^["“‘«'([]?\p{Ll}/u.test(head)) return true;
  const lastLine = tail.slice(tail.lastIndexOf('\n') + 1);
  return lastLine.length >= lookaroundLength - 8 || /[,;–—-]$/.test(lastLine);
}

function endsInAbbreviation(tail: string, head: string, language: string): boolean {
  const word = lastTokenOf(tail);
  const startsWithDigit = /^\d/.test(head);
  if (titles.has(word)) return true;
  // The network has a letter for its name.
  if (onX.test(tail)) return false;
  // "S.B. 53", "H.R. 1": a bill.
  if (startsWithDigit && /^(?:[A-Z]\.)+(?:B|R|J|Res)$|^[HS]$/.test(word)) return true;
  // "La resolución n. ° 214".
  if (/^[°º]/.test(head)) return true;
  if (startsWithDigit && (beforeNumber.has(word.toLowerCase()) || months.test(word))) return true;
  if (/^[ap]\.m$/i.test(word)) return afterClockTime.test(head);
  if (ordinalLanguages.has(language) && /^\d{1,2}$/.test(word)) return !opensSentence(head);
  if (/\d\s?гг?\.$/.test(tail)) return false;
  if (/^\p{Lu}\.\s/u.test(head) && /^\p{Lu}$/u.test(word)) return true;
  if (/(?:^|-)(?:\p{L}\.)*\p{Lu}$/u.test(word) || endings.has(word) || /^\p{Ll}(?:\.\p{Ll})*$/u.test(word)) {
    return startsWithSum.test(head) || (!startsWithDigit && !opensSentence(head));
  }
  return false;
}

/** "Lumenchat Co. 2.6 billion won". */
const startsWithSum = /^\d[\d.,]* (?:thousand|million|billion|trillion|per ?cent)\b/;
const onX = /\b(?:on|to|via|from|by|against|fined?|fines|sued?|sues) X\.$/;
/** What stands before the full stop that ends a text. */
const lastTokenOf = (text: string): string =>
  lastToken.exec(text.slice(text.lastIndexOf(' ') + 1))?.[1] ?? '';
const lastToken = /((?:[\p{L}\p{N}.&-]|(?<=\p{L})['’](?=\p{L}))+)\.$/u;
const months = /^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/;
const afterClockTime =
  /^(?:[A-Z]{2,4}\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Eastern|Pacific|Central|Mountain)\b)/;
const ordinalLanguages = new Set([
  'de',
  'da',
  'nb',
  'no',
  'nn',
  'fi',
  'cs',
  'sk',
  'hu',
  'pl',
  'et',
  'lv',
  'sl',
  'hr',
  'sr',
  'tr',
  'is',
]);

/** Abbreviations that never end a sentence. */
const titles = wordSet(`
  Mr Mrs Ms Dr Pte Pty Prof Sen Sens Rep Reps Gov Govs Gen Col Lt Maj Sgt Capt Cmdr Adm Rev Hon Pres Supt Messrs Amb
  Atty Smt Mme Mlle St ST Ft FT Mt MT vs Rs Sr Sra Srta Dra Dña Lic Ing EE MM Hr Fr Abs bzw ca evtl ggf inkl sog vgl zzgl
  Nr Mio Mrd им ул проф акад стр рис
`);
/** Abbreviations that go with the number after them. */
const beforeNumber = wordSet(
  'no nos nr n az art arts sec fig p pp vol ch para approx c v ed núm pág ст п т гл',
);
/** Abbreviations that may also end a sentence; what follows decides. */
const endings = wordSet(`
  Inc Corp Ltd Co Cos Bros Jr Sr LLC PLC Plc Assn Dept Univ Ave Blvd Rd Dist Ct Cal Calif Mass Pa Va Fla Tex
  etc al est approx Tel usw UU
`);

/** Whether a text begins with a word that opens sentences and is no part of a name. */
function opensSentence(head: string): boolean {
  const word = /^["“‘«'(]?(\p{L}+)/u.exec(head)?.[1];
  return word === undefined || openers.has(word);
}

const openers = wordSet(`
  The A An It Its He She They We You His Her Their Our My In On At But And Or So If As For From To By With
  When While After Before Since This That These Those There Then However Meanwhile Although Though Because
  What Who How Why Where Which Some Many Most Both Under Last Such Not No Yes Also Earlier Later Now Despite
  During Until Only One Two Three According Other Others Several Officials Police Der Die Das Ein Eine Es Er
  Sie Wir Ich Im Am Auch Aber Und Doch Nach Bei Mit Zu Für Von Damit Dabei Diese Dieser Dieses Seit Wenn Le
  La Les Un Une Il Elle Ils Elles On Nous Mais Et Pour Dans Ce Cette Ces En Au Aux Selon El Los Las Una Unos
  Pero Según Este Esta В На И Но По Это Он Она Они Как Для При Если С О К
`);

/** Pushes a sentence, cut where a missing space hides a boundary ("the row.Until now"). */
function pushParts(sentence: string, into: string[]): void {
  if (!stopInside.test(sentence)) {
    pushTrimmed(sentence, into);
    return;
  }
  let from = 0;
  for (const match of sentence.matchAll(missingSpace)) {
    const end = match.index + match[0].length;
    const before = sentence.slice(Math.max(from, end - lookaroundLength), end);
    const word = lastTokenOf(before.replace(closingMarks, ''));
    if (titles.has(word) || addressInTail.test(before) || misdecodedQuote.test(before)) continue;
    if (endsInName.test(before) && domainEnding.test(sentence.slice(end, end + lookaroundLength))) continue;
    pushTrimmed(sentence.slice(from, end), into);
    from = end;
  }
  pushTrimmed(sentence.slice(from), into);
}

/** Most sentences have none, and to look for the missing space takes longer. */
const stopInside = /[.?!]["”’)]{0,2}(?:["“‘(]?[\p{L}\d]|\s+[ei]\p{Lu})/u;
const missingSpace = pattern('gu')`
  (?:\p{Ll}{2}|(?<![\p{L}.])\p{Lu}{2,4}(?=\.\p{Lu}\p{Ll}+ )|[\p{N}%)]|\d0s)[.?!]["”’)]{0,2}
    (?=["“‘(]?(?:\p{Lu}\p{Ll}{1,30}|\p{Lu}{1,8})(?:[\s,’'-]|\?s ))(?!(?:Com|Net|Org|Js|Io)\b)
  |[.?!]["”’)]{0,2}\s+(?=[ei]\p{Lu}\p{Ll})
  |\p{Ll}{2}\.(?=\d{1,2}[:.]\d\d ?[ap]\.?m)
`;

function pushTrimmed(sentence: string, into: string[]): void {
  const trimmed = sentence.trim();
  if (trimmed !== '') into.push(trimmed);
}
