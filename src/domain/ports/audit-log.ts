/** What an admin did. */
export interface AuditEntry {
  readonly at: Date;
  readonly userId: number;
  /** A constant such as `feed.added`. */
  readonly action: string;
  /** What it was done to, in plain words: an address, a feed's name. */
  readonly subject: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

export interface AuditLog {
  append(entry: AuditEntry): Promise<void>;
  /** Newest first. */
  recent(limit: number, offset: number): Promise<readonly AuditEntry[]>;
  /** Forgets what was done before. Returns how much that was. */
  purge(before: Date): Promise<number>;
}
