import { Telegram, TelegramError } from 'telegraf';
import type * as Typegram from 'telegraf/types';
import { type Dispatcher, Pool } from 'undici';
import { type Clock, systemClock } from '../../shared/clock.ts';
import { encodePayload } from './body.ts';
import { TelegramAbortError, TelegramNetworkError, toNetworkError } from './network-error.ts';

export interface TelegramOptions {
  readonly token: string;
  /** Where the Bot API is; `http://` addresses are for local servers. */
  readonly apiRoot?: string;
  readonly timeouts?: Partial<TelegramTimeouts>;
  /** Connections kept open at most. */
  readonly connections?: number;
  /** Told of each message that goes out to a chat with a number. */
  readonly onMessage?: (chatId: number) => void;
  /** Told of each answer 429. */
  readonly onRateLimited?: (retryAfterSeconds: number) => void;
  readonly clock?: Clock;
}

export interface TelegramTimeouts {
  readonly connectMs: number;
  /**
   * For an ordinary call. Telegram itself holds a call back for up to 8 s under load before it answers 429,
   * so giving up early would double messages.
   */
  readonly callMs: number;
  readonly uploadMs: number;
  /** Added to the wait a getUpdates call asks Telegram for. */
  readonly pollGraceMs: number;
}

/** telegraf's Telegram over our own transport, and the way to let go of its connections. */
export interface TelegramClient {
  readonly telegram: Telegram;
  /** When Telegram last answered a getUpdates. */
  lastPollAnsweredAt(): Date | undefined;
  close(): Promise<void>;
}

const defaultTimeouts: TelegramTimeouts = {
  connectMs: 10_000,
  callMs: 40_000,
  uploadMs: 120_000,
  pollGraceMs: 15_000,
};

const maximumAnswerBytes = 32 * 1024 * 1024;

/** As much of an AbortSignal as telegraf's own polyfill has too. */
interface AbortSource {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

interface Answer {
  readonly ok: boolean;
  readonly result?: unknown;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: Typegram.ResponseParameters;
}

/**
 * A Telegram whose every call goes through one undici pool with our own deadlines. Errors are telegraf's
 * TelegramError when Telegram answered (without the payload), TelegramNetworkError when it did not, and
 * TelegramAbortError when the caller's signal fired; none of them holds the token.
 */
export function createTelegramClient(options: TelegramOptions): TelegramClient {
  const clock = options.clock ?? systemClock;
  const root = new URL(options.apiRoot ?? 'https://api.telegram.org');
  const timeouts = { ...defaultTimeouts, ...options.timeouts };
  const pool = new Pool(root.origin, {
    connections: options.connections ?? 50,
    pipelining: 1,
    connect: { timeout: timeouts.connectMs },
    headersTimeout: 0,
    bodyTimeout: 0,
    keepAliveTimeout: 10_000,
  });
  const directory = root.pathname.endsWith('/') ? root.pathname : `${root.pathname}/`;

  let polledAt: Date | undefined;

  async function call(method: string, payload: object, outer: AbortSource | undefined): Promise<unknown> {
    if (outer?.aborted) throw new TelegramAbortError(method);
    const request = encodePayload(payload);
    const chatId = chatOfMessage(method, payload);
    if (chatId !== undefined) options.onMessage?.(chatId);
    const deadline = new AbortController();
    const giveUp = () => deadline.abort();
    let timedOut = false;
    const timer = setTimeout(
      () => {
        timedOut = true;
        deadline.abort();
      },
      timeLimitMs(method, payload, request.isUpload, timeouts),
    );
    outer?.addEventListener('abort', giveUp);
    try {
      const response = await pool.request({
        method: 'POST',
        path: `${directory}bot${options.token}/${method}`,
        headers: request.headers,
        body: request.body,
        signal: deadline.signal,
      });
      return resultOf(method, response.statusCode, await readAnswer(method, response));
    } catch (error) {
      if (error instanceof TelegramError && error.code === 429) {
        options.onRateLimited?.(error.parameters?.retry_after ?? 1);
      }
      if (error instanceof TelegramError || error instanceof TelegramNetworkError) throw error;
      if (outer?.aborted) throw new TelegramAbortError(method);
      if (timedOut) throw new TelegramNetworkError(method, 'TIMEOUT', false, 'no answer in time');
      throw toNetworkError(method, error);
    } finally {
      clearTimeout(timer);
      outer?.removeEventListener('abort', giveUp);
    }
  }

  class PooledTelegram extends Telegram {
    override async callApi<M extends keyof Typegram.Telegram>(
      method: M,
      payload: Typegram.Opts<M>,
      { signal }: { signal?: AbortSource } = {},
    ): Promise<ReturnType<Typegram.Telegram[M]>> {
      const result = await call(method, payload, signal);
      if (method === 'getUpdates') polledAt = clock.now();
      // Telegram's own contract: an answer that says ok carries the result of the method called.
      return result as ReturnType<Typegram.Telegram[M]>;
    }
  }

  return {
    telegram: new PooledTelegram(options.token, { apiRoot: root.href, webhookReply: false }),
    lastPollAnsweredAt: () => polledAt,
    close: () => pool.destroy(),
  };
}

/** Telegram's limits count messages, not edits, deletions or the signs that something is being done. */
function chatOfMessage(method: string, payload: object): number | undefined {
  if (!method.startsWith('send') || method === 'sendChatAction') return undefined;
  return 'chat_id' in payload && typeof payload.chat_id === 'number' ? payload.chat_id : undefined;
}

function timeLimitMs(method: string, payload: object, isUpload: boolean, timeouts: TelegramTimeouts): number {
  if (method === 'getUpdates') {
    const waitSeconds = 'timeout' in payload && typeof payload.timeout === 'number' ? payload.timeout : 0;
    return waitSeconds * 1000 + timeouts.pollGraceMs;
  }
  return isUpload ? timeouts.uploadMs : timeouts.callMs;
}

async function readAnswer(method: string, response: Dispatcher.ResponseData): Promise<Answer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    if (!(chunk instanceof Uint8Array)) continue;
    size += chunk.byteLength;
    if (size > maximumAnswerBytes) {
      response.body.destroy();
      throw new TelegramNetworkError(method, 'ANSWER_TOO_LARGE', false, 'the answer is too large');
    }
    chunks.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
  }
  try {
    const parsed: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    if (isAnswer(parsed)) return parsed;
  } catch {
    // Falls through: whatever stands between us and Telegram answered something else.
  }
  throw new TelegramNetworkError(
    method,
    'BAD_ANSWER',
    false,
    `an answer that is not the Bot API's (HTTP ${response.statusCode})`,
  );
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';
}

function resultOf(method: string, statusCode: number, answer: Answer): unknown {
  if (answer.ok) return answer.result;
  const code = answer.error_code ?? statusCode;
  const description = answer.description ?? `HTTP ${statusCode}`;
  // After a 5xx telegraf would not poll for five seconds; after a network error it goes on as that says.
  if (method === 'getUpdates' && code >= 500) {
    throw new TelegramNetworkError(method, 'SERVER_ERROR', false, description);
  }
  throw new TelegramError(
    {
      error_code: code,
      description,
      ...(answer.parameters && { parameters: answer.parameters }),
    },
    { method },
  );
}
