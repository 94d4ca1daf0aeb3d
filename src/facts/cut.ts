/** What is longer has to be cut before it can be a fact. */
export const maximumFactCharacters = 200;

/** A stretch of a sentence that can go without making what remains say something else. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly level: CutLevel;
}

/** 1 goes gladly, 2 for brevity, 3 only where the sentence is too long otherwise. */
export type CutLevel = 1 | 2 | 3;

export type AddCut = (start: number, end: number, level: CutLevel) => void;
