/** Small facts the bot must remember: JSON values by key. Who reads one parses it. */
export interface SettingsStore {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
  /** Every key with a prefix, in order. */
  list(prefix: string): Promise<readonly { readonly key: string; readonly value: unknown }[]>;
}
