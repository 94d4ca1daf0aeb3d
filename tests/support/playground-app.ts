import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { vi } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { playgroundConfig } from '../../src/composition/playground-config.ts';
import { loadConfig } from '../../src/config/load.ts';
import { createPlayground, type Playground } from '../../src/playground/playground.ts';

export interface PlaygroundApp {
  readonly app: App;
  readonly playground: Playground;
  readonly databaseFile: string;
  /** Writes as a person in a chat. */
  write(chatId: number, text: string): Promise<void>;
  press(chatId: number, messageId: number, data: string): Promise<void>;
  messages(chatId: number): Promise<readonly ChatMessage[]>;
  /** Waits, by looking, until a message of the bot says something. */
  heard(chatId: number, text: string): Promise<ChatMessage>;
  close(): Promise<void>;
}

export interface ChatMessage {
  readonly message_id: number;
  readonly text?: string;
  readonly from?: { readonly is_bot: boolean };
  readonly reply_markup?: {
    readonly inline_keyboard: readonly (readonly { text: string; callback_data?: string }[])[];
  };
}

const patienceMs = 20_000;

/** The whole bot as `npm start` runs it, against the local Telegram and the sample news. */
export async function openPlaygroundApp(): Promise<PlaygroundApp> {
  const log = pino({ level: 'silent' });
  const loaded = loadConfig('config', {});
  if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('\n'));
  const playground = await createPlayground({ logger: log });
  const databaseFile = join(mkdtempSync(join(tmpdir(), 'docket-app-')), 'docket.sqlite');
  const app = await createApp(playgroundConfig(loaded.config, playground, databaseFile), {
    log,
    trustedOrigins: [playground.newsOrigin],
  });
  const api = `${playground.telegram.apiRoot}/api/chats`;
  const post = async (path: string, body: object): Promise<void> => {
    const answer = await fetch(`${api}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  };
  const messages = async (chatId: number): Promise<readonly ChatMessage[]> => {
    const answer = await fetch(`${api}/${chatId}/messages`);
    const read: readonly ChatMessage[] = JSON.parse(await answer.text());
    return read;
  };
  const heard = (chatId: number, text: string): Promise<ChatMessage> =>
    vi.waitFor(
      async () => {
        const said = await messages(chatId);
        const found = said.findLast((message) => message.from?.is_bot && message.text?.includes(text));
        if (!found) throw new Error(`nobody said "${text}"; last: ${said.at(-1)?.text ?? 'nothing'}`);
        return found;
      },
      { timeout: patienceMs, interval: 25 },
    );
  return {
    app,
    playground,
    databaseFile,
    write: (chatId, text) => post(`${chatId}/messages`, { from: chatId, text }),
    press: (chatId, messageId, data) => post(`${chatId}/callbacks`, { from: chatId, messageId, data }),
    messages,
    heard,
    close: async () => {
      await app.stop();
      await playground.close();
    },
  };
}
