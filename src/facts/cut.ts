/** What is longer has to be cut before it can be a fact. */
export const maximumFactCharacters = 200;

/** A stretch of a sentence that can go without making what remains say something else. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly level: CutLevel;
}

/** How much sense goes with it: 1 hardly any, 2 an aside, 3 part of the statement, 4 when it was. */
export type CutLevel = 1 | 2 | 3 | 4;

export type AddCut = (start: number, end: number, level: CutLevel) => void;

/** The text without the given stretches. */
export function withoutCuts(text: string, cuts: readonly Cut[]): string {
  let result = '';
  let from = 0;
  for (const cut of [...cuts].sort((a, b) => a.start - b.start)) {
    if (cut.start > from) result += text.slice(from, cut.start);
    from = Math.max(from, cut.end);
  }
  return result + text.slice(from);
}
