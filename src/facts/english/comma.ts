import type { Cut } from '../cut.ts';
import type { Mark } from './marks.ts';

/** A comma and what stands around it. */
export interface Comma {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Of its mark. */
  readonly index: number;
  /** Where who says the sentence is named, or its stop. */
  readonly tailEnd: number;
  readonly at: number;
  /** Where the words behind it begin. */
  readonly after: number;
  readonly before: string;
  /** What stands behind it, up to `tailEnd`. */
  readonly rest: string;
}

/** What goes; `none` where it is known that nothing may. */
export type CommaCut = Cut | 'none';
