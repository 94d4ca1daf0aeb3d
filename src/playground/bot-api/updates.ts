import type { Update } from '../world/objects.ts';
import { BotApiError } from './errors.ts';

/** Update types a bot gets without asking; the others it has to name in `allowed_updates`. */
const onlyOnRequest: readonly string[] = ['chat_member', 'message_reaction', 'message_reaction_count'];

const queueLimit = 100_000;

export interface UpdateQueue {
  /** Adds an update unless the bot does not want its type. */
  push(type: string, body: unknown): void;
  /** Updates from the head, blocking up to `timeoutMs` while there are none; an overlapping call ends with 409. */
  poll(options: {
    offset: number;
    limit: number;
    timeoutMs: number;
    signal: AbortSignal;
  }): Promise<readonly Update[]>;
  /** For webhooks: the oldest update, left in the queue until `confirm`. */
  head(): Update | undefined;
  confirm(updateId: number): void;
  onPush(listener: () => void): void;
  setAllowed(types: readonly string[] | undefined): void;
  allowed(): readonly string[] | undefined;
  pendingCount(): number;
  clear(): void;
  /** Ends a waiting poll with an error, or with no updates when none is given. */
  interrupt(error?: BotApiError): void;
}

/** The updates of one bot, in order, kept until they are confirmed. */
export function createUpdateQueue(): UpdateQueue {
  let pending: Update[] = [];
  let allowed: readonly string[] | undefined;
  // Telegram's numbers start anywhere; a high start keeps them from being taken for counts.
  let nextId = 700_000_001;
  let waiting: { wake: () => void; fail: (error: BotApiError) => void } | undefined;
  const listeners: (() => void)[] = [];

  return {
    push(type, body) {
      const wanted = allowed ? allowed.includes(type) : !onlyOnRequest.includes(type);
      if (!wanted) return;
      pending.push({ update_id: nextId, [type]: body });
      nextId += 1;
      if (pending.length > queueLimit) pending.shift();
      waiting?.wake();
      for (const listener of listeners) listener();
    },
    async poll({ offset, limit, timeoutMs, signal }) {
      waiting?.fail(
        new BotApiError(
          409,
          'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
        ),
      );
      if (offset > 0) pending = pending.filter((update) => update.update_id >= offset);
      else if (offset < 0) pending = pending.slice(offset);
      if (pending.length === 0 && timeoutMs > 0 && !signal.aborted) {
        await new Promise<void>((resolve, reject) => {
          const settle = (): void => {
            clearTimeout(timer);
            signal.removeEventListener('abort', current.wake);
            if (waiting === current) waiting = undefined;
          };
          const current = {
            wake: () => {
              settle();
              resolve();
            },
            fail: (error: BotApiError) => {
              settle();
              reject(error);
            },
          };
          const timer = setTimeout(current.wake, timeoutMs);
          signal.addEventListener('abort', current.wake);
          waiting = current;
        });
      }
      return pending.slice(0, limit);
    },
    head: () => pending[0],
    confirm(updateId) {
      pending = pending.filter((update) => update.update_id > updateId);
    },
    onPush: (listener) => void listeners.push(listener),
    setAllowed(types) {
      allowed = types;
    },
    allowed: () => allowed,
    pendingCount: () => pending.length,
    clear() {
      pending = [];
    },
    interrupt(error) {
      if (error) waiting?.fail(error);
      else waiting?.wake();
    },
  };
}
