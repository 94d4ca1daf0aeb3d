/**
 * Rights that one process holds at a time, by name: the sending pace, the schedule, getUpdates. They end by
 * themselves when their holder dies; time is the database's own, so that clocks of machines need not agree.
 */
export interface LeaseStore {
  /** Takes or renews a lease until `ttlMs` from now. False while another holder has it. */
  acquire(name: string, holder: string, ttlMs: number): Promise<boolean>;
  release(name: string, holder: string): Promise<void>;
  /** Who holds it now. */
  holderOf(name: string): Promise<string | undefined>;
}
