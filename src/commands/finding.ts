/** One thing looked at. A warning is well enough to start with. */
export interface Finding {
  readonly what: string;
  readonly ok: boolean;
  readonly warning?: boolean;
  readonly detail: string;
  /** Of a source: how many items it holds, and its newest. */
  readonly items?: number;
  readonly newestTitle?: string;
  readonly newestAt?: string;
  readonly ageHours?: number;
}
