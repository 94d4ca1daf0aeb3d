import { pattern } from '../shared/pattern.ts';
import { wordSet } from '../shared/word-set.ts';

/** A word of a sentence, with what the later steps ask of it. */
export interface Word {
  /** As printed. */
  readonly text: string;
  /** In lower case. */
  readonly lower: string;
  /** Equal for the inflections of one word. */
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  readonly isFunctionWord: boolean;
  readonly isNumber: boolean;
  readonly isCapitalised: boolean;
}

const wordPattern = pattern('gu')`
  \p{N}+(?:[.,]\p{N}+)*
  |[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+|(?:\p{Lu}\.){2,}
  |(?:(?<!\p{L})\p{Lu}['’](?=\p{Lu}\p{Ll}))?[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’]\p{L}{1,2}(?!\p{L}))?
`;
const unspacedScript = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const startsUpperCase = /^\p{Lu}/u;
const startsWithDigit = /^\p{N}/u;

/** The words of a text in order; by dictionary where a script puts no spaces. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  wordPattern.lastIndex = 0;
  for (let match = wordPattern.exec(text); match; match = wordPattern.exec(text)) {
    const start = match.index;
    const form = formOf(match[0]);
    if (form === unspaced) pushUnspacedWords(match[0], start, words);
    else {
      const { text: written, lower, stem, isFunctionWord, isNumber, isCapitalised } = form;
      const end = start + written.length;
      words.push({ text: written, lower, stem, start, end, isFunctionWord, isNumber, isCapitalised });
    }
  }
  return words;
}

/** What a word is wherever it stands. */
type WordForm = Omit<Word, 'start' | 'end'>;

/** Stands for a run of characters that is several words. */
const unspaced: WordForm = {
  text: '',
  lower: '',
  stem: '',
  isFunctionWord: false,
  isNumber: false,
  isCapitalised: false,
};

const knownForms = new Map<string, WordForm>();
const formsKept = 8_000;
/** A longer piece of a text would keep the whole text in memory. */
const longestKept = 12;

function formOf(written: string): WordForm {
  const known = knownForms.get(written);
  if (known) return known;
  const form = unspacedScript.test(written) ? unspaced : readForm(written);
  if (written.length <= longestKept) {
    if (knownForms.size >= formsKept) knownForms.clear();
    knownForms.set(written, form);
  }
  return form;
}

function readForm(written: string): WordForm {
  const lower = written.toLowerCase();
  const isNumber = startsWithDigit.test(written);
  return {
    text: written,
    lower,
    stem: isNumber ? written : stem(lower),
    isFunctionWord: functionWords.has(lower),
    isNumber,
    isCapitalised: startsUpperCase.test(written),
  };
}

/** Not the language of the machine: the words of a text are the same everywhere. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function pushUnspacedWords(run: string, start: number, into: Word[]): void {
  for (const { segment: text, index } of segmenter.segment(run)) {
    into.push({
      text,
      lower: text,
      stem: text,
      start: start + index,
      end: start + index + text.length,
      isFunctionWord: unspacedFunctionCharacters.test(text),
      isNumber: false,
      isCapitalised: false,
    });
  }
}

/** The stems of words that carry meaning: no function words. */
export function contentStems(words: readonly Word[]): Set<string> {
  const stems = new Set<string>();
  for (const word of words) if (!word.isFunctionWord) stems.add(word.stem);
  return stems;
}

/** Brings inflections to one form; it need not be a word. */
function stem(lower: string): string {
  let base = lower.replace(/['’]\p{L}*$/u, '').replaceAll('.', '');
  if (base.length <= 3) return base;
  if (base.endsWith('ies') && base.length > 4) base = `${base.slice(0, -3)}y`;
  else if (/(?:sh|ch|x|z|ss)es$/.test(base)) base = base.slice(0, -2);
  else if (base.endsWith('s') && !/(?:ss|us|is)$/.test(base)) base = base.slice(0, -1);
  if (base.endsWith('ing') && base.length > 5) base = undouble(base.slice(0, -3));
  else if (base.endsWith('ed') && base.length > 4) base = undouble(base.slice(0, -2));
  if (base.length > 3 && base.endsWith('e')) base = base.slice(0, -1);
  return base;
}

const undouble = (base: string): string => (/([bdgmnprt])\1$/.test(base) ? base.slice(0, -1) : base);

/** Particles and pronouns that say nothing of what a Chinese or Japanese text is about. */
const unspacedFunctionCharacters =
  /^[的了是在和与及也就都而但为将对于以这那其之我们他她它不被把从到或等所上下中のはがをにでとも]{1,2}$/;

/** English, French, German, Spanish, Russian. */
const functionWords = wordSet(`
  a an the of in on at to for from by with as and or but nor so yet is are was were be been being am do does
  did has have had having will would can could may might shall should must not no it its it's he she him her
  his hers they them their theirs we us our you your i me my mine this that that's these those there here
  who whom whose which what when where why how than then also just only very too more most much many some
  any each all both such into over under about after before between during through against out up off again
  further once because while if until unless although though since amid among within without upon per via s
  t don didn't doesn't isn't wasn't aren't won't can't couldn't wouldn't hasn't haven't said say says saying
  according told tell tells added one two other another same own even still now new like get got make made
  including

  le la les un une des du de et à en dans pour par sur au aux est sont a ont que qui ne pas se ce cette ces
  son sa ses plus avec il elle ils elles on nous vous leur leurs mais ou où été être avoir avait fait comme
  selon dont

  der die das ein eine einen einem einer eines den dem des und oder nicht mit von zu zum zur im ist sind hat
  haben wird werden auf für an bei aus nach sich auch als wie er sie es wir ihr dass daß war waren wurde
  wurden noch nur aber über um so vor durch sein seine seiner ihre ihren kann soll am beim vom

  el los las y o u e del al con por para su sus es son ha han más se lo como pero sin sobre este esta estos
  estas fue ser también ya hay entre cuando muy dijo

  и в во на с со по к ко для от до из у за о об не ни что как это этот эта эти его ее её их он она оно они
  был была было были будет быть а но или также который которая которые которого при чтобы же бы если уже
  только так
`);
