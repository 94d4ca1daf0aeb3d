import { describeError } from '../../shared/errors.ts';
import type { UpdateQueue } from './updates.ts';

interface WebhookSettings {
  readonly url: string;
  readonly secretToken: string;
  readonly maxConnections: number;
}

export interface Webhook {
  set(settings: WebhookSettings | undefined): void;
  settings(): WebhookSettings | undefined;
  lastError(): { readonly atMs: number; readonly message: string } | undefined;
  close(): void;
}

/**
 * Posts updates to the bot's address, one after another, each until it is taken: an answer other than 2xx is
 * tried again after a growing pause. A method in the answer's body is called, as at Telegram.
 */
export function createWebhook(deps: {
  updates: UpdateQueue;
  retryDelayMs: number;
  nowMs: () => number;
  callMethod: (body: unknown) => Promise<void>;
}): Webhook {
  let settings: WebhookSettings | undefined;
  let lastError: { atMs: number; message: string } | undefined;
  let isPumping = false;
  let stop = new AbortController();

  const post = async (target: WebhookSettings, update: unknown, signal: AbortSignal): Promise<void> => {
    const response = await fetch(target.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(target.secretToken ? { 'x-telegram-bot-api-secret-token': target.secretToken } : {}),
      },
      body: JSON.stringify(update),
      signal: AbortSignal.any([signal, AbortSignal.timeout(60_000)]),
    });
    const body = await response.text();
    if (!response.ok) {
      throw new Error(`Wrong response from the webhook: ${response.status} ${response.statusText}`);
    }
    const answered = parseMethodCall(body);
    if (answered) await deps.callMethod(answered);
  };

  const pump = async (): Promise<void> => {
    if (isPumping) return;
    isPumping = true;
    let failures = 0;
    try {
      while (settings) {
        const update = deps.updates.head();
        if (!update) return;
        const { signal } = stop;
        try {
          await post(settings, update, signal);
          deps.updates.confirm(update.update_id);
          failures = 0;
        } catch (error) {
          if (signal.aborted) continue;
          lastError = { atMs: deps.nowMs(), message: describeError(error) };
          await pause(deps.retryDelayMs * 2 ** Math.min(failures, 6), signal);
          failures += 1;
        }
      }
    } finally {
      isPumping = false;
    }
  };
  deps.updates.onPush(() => void pump());

  return {
    set(next) {
      stop.abort();
      stop = new AbortController();
      settings = next;
      lastError = undefined;
      // After the loop saw the abort, so that it is the new address that gets what is waiting.
      setImmediate(() => void pump());
    },
    settings: () => settings,
    lastError: () => lastError,
    close() {
      settings = undefined;
      stop.abort();
    },
  };
}

function parseMethodCall(body: string): unknown {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && 'method' in value ? value : undefined;
  } catch {
    return undefined;
  }
}

const pause = (delayMs: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, delayMs);
    signal.addEventListener('abort', finish);
  });
