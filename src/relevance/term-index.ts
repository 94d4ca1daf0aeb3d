import { foldLetters, longestWordKept, type Token, tokenize } from './tokens.ts';

/** A phrase found in a text: the words `start` to `end` (exclusive) of it. */
export interface Match<Entry> {
  readonly entry: Entry;
  readonly start: number;
  readonly end: number;
}

export interface TermIndex<Entry> {
  /** Every phrase of the index in the text, by where it starts, longer ones first. */
  find(tokens: readonly Token[]): Match<Entry>[];
}

interface Node<Entry> {
  /** Missing where no phrase goes on, which is most nodes. */
  next?: Map<number, Node<Entry>>;
  readonly entries: Entry[];
}

/** Which letters of a word must be capitals for it to be the word meant. */
type Capitals = 'any' | 'some' | 'all';

interface Symbol {
  readonly id: number;
  readonly capitals: Capitals;
  /** Small letters without accents, as written otherwise. */
  readonly letters: string;
}

const wordsRemembered = 8_000;
const noSymbols: readonly number[] = [];

/**
 * An index of phrases over the words of a text: one tree walked from each word, so that the time it takes grows
 * with the length of the text and not with the number of phrases.
 */
export function createTermIndex<Entry>(
  phrases: Iterable<readonly [phrase: string, entry: Entry]>,
): TermIndex<Entry> {
  const root: Node<Entry> = { next: undefined, entries: [] };
  const words = new Map<string, Symbol[]>();
  const beginnings = new Map<string, Symbol[]>();
  let symbols = 0;

  for (const [phrase, entry] of phrases) {
    let node = root;
    for (const word of phrase.trim().split(/\s+/)) {
      const isBeginning = word.endsWith('*');
      const tokens = tokenize(isBeginning ? word.slice(0, -1) : word).filter((token) => token.written !== '');
      for (const [position, token] of tokens.entries()) {
        const last = position === tokens.length - 1;
        // A beginning keeps its last -s: inside a longer word that is no plural.
        const symbol =
          isBeginning && last
            ? symbolOf(beginnings, foldLetters(token.written), token)
            : symbolOf(words, token.folded, token);
        node = child(node, symbol);
      }
    }
    if (node !== root) node.entries.push(entry);
  }
  const beginningLengths = [...new Set([...beginnings.keys()].map((beginning) => beginning.length))].sort(
    (a, b) => a - b,
  );

  function symbolOf(table: Map<string, Symbol[]>, key: string, { written }: Token): number {
    const capitals = capitalsOf(written);
    const letters = foldLetters(written);
    const known = table.get(key) ?? [];
    table.set(key, known);
    const same = known.find((symbol) => symbol.capitals === capitals && symbol.letters === letters);
    if (same) return same.id;
    known.push({ id: symbols, capitals, letters });
    return symbols++;
  }

  const remembered = new Map<string, readonly number[]>();

  function symbolsFor(token: Token): readonly number[] {
    const known = remembered.get(token.written);
    if (known) return known;
    const found: number[] = [];
    for (const symbol of words.get(token.folded) ?? []) {
      if (hasCapitals(token.written, symbol.capitals) && isSameName(token.written, symbol))
        found.push(symbol.id);
    }
    for (const length of beginningLengths) {
      if (length > token.folded.length) break;
      for (const symbol of beginnings.get(token.folded.slice(0, length)) ?? []) {
        if (hasCapitals(token.written, symbol.capitals)) found.push(symbol.id);
      }
    }
    const result = found.length > 0 ? found : noSymbols;
    if (token.written.length <= longestWordKept) {
      if (remembered.size >= wordsRemembered) remembered.clear();
      remembered.set(token.written, result);
    }
    return result;
  }

  return {
    find(tokens) {
      const symbolsAt = tokens.map((token) => (token.written === '' ? noSymbols : symbolsFor(token)));
      const matches: Match<Entry>[] = [];
      for (let start = 0; start < tokens.length; start++) {
        if (symbolsAt[start] === noSymbols) continue;
        let nodes: Node<Entry>[] = [root];
        const found: Match<Entry>[] = [];
        for (let end = start; nodes.length > 0 && end < tokens.length; end++) {
          nodes = step(nodes, symbolsAt[end] ?? noSymbols);
          for (const node of nodes) {
            for (const entry of node.entries) found.push({ entry, start, end: end + 1 });
          }
        }
        for (let last = found.length - 1; last >= 0; last--) {
          const match = found[last];
          if (match) matches.push(match);
        }
      }
      return matches;
    },
  };
}

function child<Entry>(node: Node<Entry>, symbol: number): Node<Entry> {
  const known = node.next?.get(symbol);
  if (known) return known;
  const created: Node<Entry> = { next: undefined, entries: [] };
  node.next ??= new Map();
  node.next.set(symbol, created);
  return created;
}

function step<Entry>(nodes: readonly Node<Entry>[], symbols: readonly number[]): Node<Entry>[] {
  const reached: Node<Entry>[] = [];
  if (symbols.length === 0) return reached;
  for (const node of nodes) {
    for (const symbol of symbols) {
      const next = node.next?.get(symbol);
      if (next) reached.push(next);
    }
  }
  return reached;
}

function capitalsOf(written: string): Capitals {
  if (written === written.toLowerCase()) return 'any';
  return written.length > 1 && isAllCapitals(written) ? 'all' : 'some';
}

function hasCapitals(written: string, wanted: Capitals): boolean {
  if (wanted === 'any') return true;
  return wanted === 'all' ? isAllCapitals(written) : written !== written.toLowerCase();
}

/** A name has no singular: `Rogers` is not `Roger`. */
function isSameName(written: string, { capitals, letters }: Symbol): boolean {
  if (capitals !== 'some') return true;
  const found = foldLetters(written);
  return found === letters || found === `${letters}s`;
}

/** `ISPs` is as good as `ISPS`. */
function isAllCapitals(written: string): boolean {
  const stem = written.length > 2 && written.endsWith('s') ? written.slice(0, -1) : written;
  return stem === stem.toUpperCase() && stem !== stem.toLowerCase();
}
