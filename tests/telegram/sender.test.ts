import { describe, expect, it } from 'vitest';
import type { FaultInput } from '../../src/playground/bot-api/faults.ts';
import { createTelegramClient } from '../../src/telegram/api/client.ts';
import { createSender } from '../../src/telegram/sender.ts';
import { startLocalTelegram } from '../support/playground.ts';

const chatId = 42;

async function senderWithChat(timeouts = {}) {
  const telegram = await startLocalTelegram();
  telegram.people.say(chatId, chatId, '/start');
  const client = createTelegramClient({ token: telegram.token, apiRoot: telegram.apiRoot, timeouts });
  return { telegram, client, sender: createSender({ telegram: client.telegram }) };
}

describe('the sender', () => {
  it('sends HTML with buttons and without previews', async () => {
    const { telegram, sender } = await senderWithChat();
    const outcome = await sender.send(
      { chatId },
      {
        html: '<b>Bold</b> &amp; <a href="https://a.example/">linked</a>',
        buttons: [[{ text: 'More', callbackData: '1:l' }], [], [{ text: 'Site', url: 'https://a.example/' }]],
        silent: true,
      },
    );
    const message = telegram.people.messages(chatId).at(-1);
    expect(outcome).toEqual({ kind: 'sent', messageId: message?.message_id });
    expect(message?.text).toBe('Bold & linked');
    expect(message?.reply_markup?.inline_keyboard).toEqual([
      [{ text: 'More', callback_data: '1:l' }],
      [{ text: 'Site', url: 'https://a.example/' }],
    ]);
    const [call] = telegram.calls.list('sendMessage');
    expect(JSON.parse(call?.values.link_preview_options ?? '{}')).toEqual({ is_disabled: true });
    expect(call?.values.disable_notification).toBe('true');
  });

  const refusal = (code: number, description: string): FaultInput => ({ kind: 'refusal', code, description });
  it.each<{ name: string; fault: FaultInput; kind: string; more?: object }>([
    {
      name: '429',
      fault: { kind: 'too-many-requests', retryAfterSeconds: 7 },
      kind: 'rate-limited',
      more: { retryAfterSeconds: 7 },
    },
    { name: 'a block', fault: { kind: 'blocked' }, kind: 'unreachable', more: { certainty: 'certain' } },
    {
      name: 'a deleted account',
      fault: { kind: 'deactivated' },
      kind: 'unreachable',
      more: { certainty: 'certain' },
    },
    { name: 'a kick', fault: { kind: 'kicked' }, kind: 'unreachable', more: { certainty: 'certain' } },
    {
      name: 'a chat not found',
      fault: { kind: 'chat-not-found' },
      kind: 'unreachable',
      more: { certainty: 'suspected' },
    },
    {
      name: 'PEER_ID_INVALID',
      fault: refusal(400, 'Bad Request: PEER_ID_INVALID'),
      kind: 'unreachable',
      more: { certainty: 'suspected' },
    },
    { name: 'missing rights', fault: { kind: 'no-rights' }, kind: 'no-rights' },
    {
      name: 'CHAT_WRITE_FORBIDDEN in capitals with 400',
      fault: refusal(400, 'Bad Request: CHAT_WRITE_FORBIDDEN'),
      kind: 'no-rights',
    },
    {
      name: 'admin rights needed',
      fault: refusal(400, 'Bad Request: need administrator rights in the channel chat'),
      kind: 'no-rights',
    },
    { name: 'a thread that is gone', fault: { kind: 'thread-not-found' }, kind: 'thread-gone' },
    { name: 'a closed topic', fault: refusal(400, 'Bad Request: TOPIC_CLOSED'), kind: 'thread-gone' },
    { name: 'a bad token', fault: { kind: 'unauthorized' }, kind: 'unauthorized' },
    { name: '502', fault: { kind: 'server-error', status: 502 }, kind: 'ambiguous' },
    { name: 'a reset connection', fault: { kind: 'reset' }, kind: 'ambiguous' },
    { name: 'a truncated answer', fault: { kind: 'truncated' }, kind: 'ambiguous' },
    { name: 'an answer that is not JSON', fault: { kind: 'not-json' }, kind: 'ambiguous' },
    { name: 'a hanging call', fault: { kind: 'hang' }, kind: 'ambiguous' },
  ])('files $name as $kind', async ({ fault, kind, more }) => {
    const { telegram, sender } = await senderWithChat({ callMs: 300 });
    telegram.faults.add({ ...fault, method: 'sendMessage' });
    expect(await sender.send({ chatId }, { html: 'News' })).toMatchObject({ kind, ...more });
  });

  it('reads the new id of a group that became a supergroup', async () => {
    const { telegram, sender } = await senderWithChat();
    const group = telegram.people.createChat({ type: 'group', title: 'Policy desk', creator: chatId });
    telegram.people.setBot(group.id, { status: 'member', by: chatId });
    telegram.people.migrate(group.id, -1005);
    expect(await sender.send({ chatId: group.id }, { html: 'News' })).toEqual({
      kind: 'migrated',
      newChatId: -1005,
    });
  });

  it('knows that nothing was sent when Telegram cannot be reached', async () => {
    const { telegram, sender } = await senderWithChat();
    await telegram.close();
    expect(await sender.send({ chatId }, { html: 'News' })).toMatchObject({ kind: 'not-sent' });
  });

  it('names a text that Telegram does not take', async () => {
    const { sender } = await senderWithChat();
    expect(await sender.send({ chatId }, { html: '<b>5 &lt; 6</i>' })).toMatchObject({
      kind: 'unacceptable',
    });
    expect(await sender.send({ chatId }, { html: '<b></b>' })).toMatchObject({ kind: 'unacceptable' });
  });
});
