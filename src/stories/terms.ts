/** The words that carry what an article is about, each with how often it counts. */
export type TermCounts = ReadonlyMap<string, number>;

/** A headline names the event; its words count this many times. */
const titleWeight = 2;
/** The event stands in the beginning; later paragraphs are background that other events share. */
const charactersRead = 1500;

const word = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Function words of the languages read; what else is common, its document frequency takes care of. */
const functionWords = new Set(
  (
    'the a an of to in and for on with at by from is are was were be been as that this these those it its has have had not but or will ' +
    'would he she they his her their who said says say after over new more than about into up out i we you what how why when amid can ' +
    'could may no us also which there if ' +
    'le la les un une des du de et à en dans pour par sur au aux est sont a ont que qui ne pas se ce cette son sa ses plus avec ' +
    'der die das ein eine einen einem einer den dem des und oder nicht mit von zu zum zur im ist sind hat haben wird werden auf für an bei aus nach sich auch als wie ' +
    'el los las y o del al que en con por para su sus se es son ha han no una uno como más ' +
    'и в во на с со по для от до из за не что как это его ее их он она они был была были будет а но или также'
  ).split(' '),
);

/** Terms of a headline and the beginning of a text: stemmed words, or pairs of characters where scripts put no spaces. */
export function countTerms(title: string, text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (source: string, weight: number) => {
    for (const term of termsIn(source)) counts.set(term, (counts.get(term) ?? 0) + weight);
  };
  add(title, titleWeight);
  add(text.slice(0, charactersRead), 1);
  return counts;
}

export function* termsIn(text: string): Generator<string> {
  for (const [found] of text.normalize('NFKC').toLowerCase().matchAll(word)) {
    if (unspaced.test(found)) yield* characterPairs(found);
    else if (found.length > 1 && !functionWords.has(found)) {
      const stemmed = stem(found);
      if (stemmed.length > 1) yield stemmed;
    }
  }
}

function* characterPairs(text: string): Generator<string> {
  const characters = [...text];
  if (characters.length === 1) yield text;
  for (let index = 0; index + 1 < characters.length; index++)
    yield `${characters[index]}${characters[index + 1]}`;
}

/**
 * Brings the inflections headlines vary in (fine, fines, fined) to one form. It need not be a word, and it is
 * light on purpose: two names must not become one.
 */
function stem(inflected: string): string {
  let base = inflected.replace(/['’].*$/, '');
  if (base.length <= 3 || /\d/.test(base)) return base;
  if (base.endsWith('ies') && base.length > 4) base = `${base.slice(0, -3)}y`;
  else if (/(?:sh|ch|x|z|s)es$/.test(base)) base = base.slice(0, -2);
  else if (base.endsWith('s') && !/(?:ss|us|is)$/.test(base)) base = base.slice(0, -1);
  if (base.endsWith('ing') && base.length > 6) base = base.slice(0, -3);
  else if (base.endsWith('ed') && base.length > 5) base = base.slice(0, -2);
  return base.length > 4 && base.endsWith('e') ? base.slice(0, -1) : base;
}
