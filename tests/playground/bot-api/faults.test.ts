import { describe, expect, it } from 'vitest';
import type { FaultInput } from '../../../src/playground/bot-api/faults.ts';
import type { LocalTelegram } from '../../../src/playground/local-telegram.ts';
import { callApi, startLocalTelegram } from '../../support/playground.ts';

async function startWith(fault: FaultInput): Promise<LocalTelegram> {
  const telegram = await startLocalTelegram();
  telegram.people.say(42, 42, 'hello');
  telegram.faults.add(fault);
  return telegram;
}
const send = (telegram: LocalTelegram): ReturnType<typeof callApi> =>
  callApi(telegram, 'sendMessage', { chat_id: 42, text: 'news' });
const arrived = (telegram: LocalTelegram): number =>
  telegram.people.messages(42).filter((message) => message.text === 'news').length;

describe('faults on demand', () => {
  it.each<[FaultInput, object]>([
    [
      { kind: 'too-many-requests', retryAfterSeconds: 7 },
      { status: 429, description: 'Too Many Requests: retry after 7', parameters: { retry_after: 7 } },
    ],
    [{ kind: 'server-error' }, { status: 502, description: 'Bad Gateway' }],
    [{ kind: 'blocked' }, { status: 403, description: 'Forbidden: bot was blocked by the user' }],
    [{ kind: 'kicked' }, { status: 403, description: 'Forbidden: bot was kicked from the group chat' }],
    [
      { kind: 'no-rights' },
      { status: 400, description: 'Bad Request: not enough rights to send text messages to the chat' },
    ],
    [{ kind: 'unauthorized' }, { status: 401, description: 'Unauthorized' }],
    [
      { kind: 'refusal', code: 400, description: 'Bad Request: X' },
      { status: 400, description: 'Bad Request: X' },
    ],
  ])('$kind refuses once, then lets the next call through', async (fault, refusal) => {
    const telegram = await startWith(fault);
    expect(await send(telegram)).toMatchObject(refusal);
    expect(arrived(telegram)).toBe(0);
    expect((await send(telegram)).ok).toBe(true);
    expect(arrived(telegram)).toBe(1);
  });

  it.each<[FaultInput, number]>([
    [{ kind: 'reset' }, 0],
    [{ kind: 'reset', happens: 'after' }, 1],
    [{ kind: 'truncated' }, 1],
    [{ kind: 'truncated', happens: 'before' }, 0],
    [{ kind: 'not-json' }, 0],
    [{ kind: 'not-json', happens: 'after' }, 1],
  ])('%j spoils the answer, with %i messages arrived', async (fault, count) => {
    const telegram = await startWith(fault);
    await expect(send(telegram)).rejects.toThrow();
    expect(arrived(telegram)).toBe(count);
    expect(telegram.calls.list('sendMessage')).toMatchObject([{ tookEffect: count === 1 }]);
  });

  it('hangs until the caller gives up', async () => {
    const telegram = await startWith({ kind: 'hang', happens: 'after' });
    const request = fetch(`${telegram.apiRoot}/bot${telegram.token}/sendMessage?chat_id=42&text=news`, {
      signal: AbortSignal.timeout(50),
    });
    await expect(request).rejects.toThrow();
    expect(arrived(telegram)).toBe(1);
  });

  it('delays an answer', async () => {
    const telegram = await startWith({ kind: 'delay', delayMs: 60 });
    const startedAt = performance.now();
    expect((await send(telegram)).ok).toBe(true);
    expect(performance.now() - startedAt).toBeGreaterThan(50);
  });

  it('strikes only the chat and method it is for, as often as asked', async () => {
    const telegram = await startWith({ kind: 'blocked', method: 'sendMessage', chatId: 42, times: 'always' });
    telegram.people.say(43, 43, 'hello');
    expect((await callApi(telegram, 'sendMessage', { chat_id: 43, text: 'x' })).ok).toBe(true);
    expect((await callApi(telegram, 'sendChatAction', { chat_id: 42, action: 'typing' })).ok).toBe(true);
    for (let round = 0; round < 3; round += 1) expect((await send(telegram)).status).toBe(403);
    expect(telegram.faults.list()).toMatchObject([{ kind: 'blocked', struck: 3 }]);
    telegram.faults.clear();
    expect((await send(telegram)).ok).toBe(true);
  });

  it('upgrades a group, with the new id in the refusal and a service message in both chats', async () => {
    const telegram = await startLocalTelegram();
    const group = telegram.people.createChat({ type: 'group', title: 'Desk', creator: 42 });
    telegram.people.setBot(group.id, { status: 'member' });
    telegram.faults.add({ kind: 'migrated', chatId: group.id, toChatId: -1_001_234_567_890 });
    const payload = { chat_id: group.id, text: 'x' };
    const refusal = {
      status: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: -1_001_234_567_890 },
    };
    expect(await callApi(telegram, 'sendMessage', payload)).toMatchObject(refusal);
    expect(await callApi(telegram, 'sendMessage', payload)).toMatchObject(refusal);
    expect((await callApi(telegram, 'sendMessage', { ...payload, chat_id: -1_001_234_567_890 })).ok).toBe(
      true,
    );
    expect(await callApi(telegram, 'getUpdates', { offset: -2 })).toMatchObject({
      result: [
        { message: { chat: { id: group.id }, migrate_to_chat_id: -1_001_234_567_890 } },
        { message: { chat: { id: -1_001_234_567_890 }, migrate_from_chat_id: group.id } },
      ],
    });
  });

  it('can be armed and cleared over HTTP', async () => {
    const telegram = await startLocalTelegram();
    telegram.people.say(42, 42, 'hello');
    const faults = `${telegram.apiRoot}/api/faults`;
    await fetch(faults, {
      method: 'POST',
      body: JSON.stringify({ kind: 'server-error', status: 503, times: 'always' }),
    });
    expect(await send(telegram)).toMatchObject({ status: 503, description: 'Service Unavailable' });
    await fetch(faults, { method: 'DELETE' });
    expect((await send(telegram)).ok).toBe(true);
    const bad = await fetch(faults, { method: 'POST', body: JSON.stringify({ kind: 'flood' }) });
    expect(bad.status).toBe(400);
  });
});
