/** Something that people must look at, because Docket cannot mend it. */
export type Trouble =
  /** No new article came. */
  | { readonly kind: 'silence'; readonly sinceAt: Date }
  | {
      readonly kind: 'source-failing';
      readonly feedId: number;
      readonly name: string;
      readonly sinceAt: Date;
      readonly problem: string;
    }
  /** The hour of digests has come and gone, and they were not composed. */
  | { readonly kind: 'digests-missed'; readonly count: number; readonly sinceAt: Date }
  /** Articles come, but none makes a story: the next digests would have nothing to tell. */
  | { readonly kind: 'digests-empty'; readonly sinceAt: Date }
  /** Deliveries are due, and none goes out. */
  | { readonly kind: 'deliveries-stuck'; readonly count: number; readonly sinceAt: Date }
  /** A good part of what was sent lately did not arrive. */
  | { readonly kind: 'deliveries-failing'; readonly failed: number; readonly of: number }
  /** Whether these arrived was never learnt. */
  | { readonly kind: 'deliveries-unknown'; readonly count: number };

export type TroubleKind = Trouble['kind'];

/** A trouble that was told and is over. */
export interface MendedTrouble {
  readonly kind: TroubleKind;
  /** Of a source. */
  readonly name?: string;
}
