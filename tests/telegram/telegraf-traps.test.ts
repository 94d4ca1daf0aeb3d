import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createTelegramClient } from '../../src/telegram/api/client.ts';
import { createBot } from '../../src/telegram/bot.ts';
import { readerId, startBot } from '../support/bot.ts';

const quickly = { first: 5, longest: 20 };

describe('what ends or stalls a plain telegraf', () => {
  it.each([
    { name: 'another process polling (409)', fault: { kind: 'refusal', code: 409, description: 'Conflict' } },
    { name: 'a truncated answer', fault: { kind: 'truncated', happens: 'before' } },
    { name: 'an answer that is not JSON', fault: { kind: 'not-json' } },
    { name: 'a flood wait of its own', fault: { kind: 'too-many-requests', retryAfterSeconds: 1 } },
  ] as const)('does not end polling: $name', async ({ fault }) => {
    const world = await startBot({ pollingBackoffMs: quickly });
    await world.say(readerId, '/help');
    world.telegram.faults.add({ ...fault, method: 'getUpdates', times: 2 });
    await world.say(readerId, '/privacy');
    const before = world.texts(readerId).length;
    await world.say(readerId, '/help');
    expect(world.texts(readerId).length).toBeGreaterThan(before);
  });

  it('a handler that throws loses its own update only, and says so without the text of the person', async () => {
    const world = await startBot();
    const lines: string[] = [];
    const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
    const broken = new Error('the store broke');
    const bot = createBot({
      ...world.deps,
      logger,
      subscriptions: { ...world.deps.subscriptions, find: () => Promise.reject(broken) },
    });
    await bot.prepare();
    const chat = { id: readerId, type: 'private' };
    const from = { id: readerId, is_bot: false, first_name: 'Ada' };
    const message = { message_id: 1, date: 1, chat, from, text: '/settings my-secret-words' };
    await bot.handleUpdate({ update_id: 1, message });
    await bot.handleUpdate({ update_id: 2, message: { ...message, text: '/help' } });
    await bot.idle();
    const said = lines.join('');
    expect(said).toContain('the store broke');
    expect(said).not.toContain('my-secret-words');
    expect(said).not.toContain(world.telegram.token);
    await bot.stop();
  });

  it('an answer that never ends is given up in time, not after 500 s', async () => {
    const world = await startBot();
    const client = createTelegramClient({
      token: world.telegram.token,
      apiRoot: world.telegram.apiRoot,
      timeouts: { callMs: 300 },
    });
    world.telegram.faults.add({ kind: 'hang', method: 'getChat' });
    const startedAtMs = performance.now();
    await expect(client.telegram.getChat(readerId)).rejects.toMatchObject({ name: 'FetchError' });
    expect(performance.now() - startedAtMs).toBeLessThan(3000);
    await client.close();
  });
});
