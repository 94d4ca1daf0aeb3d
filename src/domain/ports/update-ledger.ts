/** Which updates of Telegram were taken, so that one delivered twice to a webhook is handled once. */
export interface UpdateLedger {
  /** True the first time an update is seen, over all processes. */
  accept(updateId: number, now: Date): Promise<boolean>;
  /** Forgets updates older than an instant; Telegram repeats none after a day. */
  purge(before: Date): Promise<number>;
}
