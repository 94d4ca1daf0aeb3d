import { describe, expect, it } from 'vitest';
import type { LocalTelegram } from '../../../src/playground/local-telegram.ts';
import type { Chat } from '../../../src/playground/world/objects.ts';
import { callApi, startLocalTelegram } from '../../support/playground.ts';

const admin = { id: 1, first_name: 'Ada' };
const reader = { id: 2, first_name: 'Robin' };

async function startWith(
  chat: { type: 'group' | 'supergroup' | 'channel'; isForum?: boolean },
  bot?: 'member' | 'administrator',
): Promise<{ telegram: LocalTelegram; chat: Chat; send: (payload?: object) => ReturnType<typeof callApi> }> {
  const telegram = await startLocalTelegram();
  const made = telegram.people.createChat({ title: 'Desk', creator: admin, members: [reader], ...chat });
  if (bot) telegram.people.setBot(made.id, { status: bot });
  await drain(telegram);
  return {
    telegram,
    chat: made,
    send: (payload) => callApi(telegram, 'sendMessage', { chat_id: made.id, text: 'x', ...payload }),
  };
}

/** Confirms everything that waits and returns what came since the last time. */
async function drain(telegram: LocalTelegram): Promise<Record<string, unknown>[]> {
  const { result } = await callApi(telegram, 'getUpdates');
  const updates = Array.isArray(result) ? result : [];
  if (updates.length > 0) await callApi(telegram, 'getUpdates', { offset: updates.at(-1).update_id + 1 });
  return updates;
}

describe('groups', () => {
  it('tells the bot that it was added, promoted and removed, and by whom', async () => {
    const { telegram, chat, send } = await startWith({ type: 'supergroup' });
    expect(await send()).toMatchObject({
      status: 403,
      description: 'Forbidden: bot is not a member of the supergroup chat',
    });
    telegram.people.setBot(chat.id, { status: 'member' });
    telegram.people.setBot(chat.id, {
      status: 'administrator',
      by: admin,
      rights: { can_pin_messages: false },
    });
    telegram.people.removeBot(chat.id, { by: admin });
    expect(await drain(telegram)).toMatchObject([
      {
        my_chat_member: {
          from: admin,
          old_chat_member: { status: 'left' },
          new_chat_member: { status: 'member' },
        },
      },
      { message: { new_chat_members: [{ id: telegram.bot.id }] } },
      {
        my_chat_member: {
          new_chat_member: { status: 'administrator', can_pin_messages: false, can_delete_messages: true },
        },
      },
      {
        my_chat_member: {
          old_chat_member: { status: 'administrator' },
          new_chat_member: { status: 'kicked' },
        },
      },
    ]);
    expect(await send()).toMatchObject({
      status: 403,
      description: 'Forbidden: bot was kicked from the supergroup chat',
    });
  });

  it('shows a member bot only commands for it, answers to it and service messages', async () => {
    const { telegram, chat, send } = await startWith({ type: 'group' }, 'member');
    const { people } = telegram;
    await send();
    const posted = people.messages(chat.id).at(-1)?.message_id ?? 0;
    people.say(chat.id, reader, 'just talking');
    people.say(chat.id, reader, '/help');
    people.say(chat.id, reader, '/help@another_bot');
    people.say(chat.id, reader, `/help@${telegram.bot.username}`);
    people.say(chat.id, reader, 'thanks', { replyToMessageId: posted });
    expect((await drain(telegram)).map(({ message }) => message)).toMatchObject([
      { text: '/help' },
      { text: `/help@${telegram.bot.username}` },
      { text: 'thanks', reply_to_message: { message_id: posted } },
    ]);
    people.setBot(chat.id, { status: 'administrator' });
    await drain(telegram);
    people.say(chat.id, reader, 'just talking');
    expect(await drain(telegram)).toMatchObject([{ message: { text: 'just talking' } }]);
  });

  it('answers who is who', async () => {
    const { telegram, chat } = await startWith({ type: 'supergroup' }, 'administrator');
    const status = async (userId: number): Promise<unknown> =>
      callApi(telegram, 'getChatMember', { chat_id: chat.id, user_id: userId });
    expect(await status(admin.id)).toMatchObject({ result: { status: 'creator', user: admin } });
    expect(await status(reader.id)).toMatchObject({ result: { status: 'member' } });
    telegram.people.person(3);
    expect(await status(3)).toMatchObject({ result: { status: 'left' } });
    expect(await status(4)).toMatchObject({
      status: 400,
      description: 'Bad Request: user not found',
    });
    expect(await callApi(telegram, 'getChatMemberCount', { chat_id: chat.id })).toMatchObject({ result: 3 });
    expect(await callApi(telegram, 'getChatAdministrators', { chat_id: chat.id })).toMatchObject({
      result: [{ user: admin }, { user: { id: telegram.bot.id } }],
    });
    expect(await callApi(telegram, 'getChat', { chat_id: chat.id })).toMatchObject({
      result: { id: chat.id, type: 'supergroup', title: 'Desk' },
    });
  });

  it('hides an anonymous administrator behind the group', async () => {
    const { telegram, chat } = await startWith({ type: 'supergroup' }, 'member');
    telegram.people.say(chat.id, admin, '/settings', { anonymously: true });
    expect(await drain(telegram)).toMatchObject([
      { message: { from: { username: 'GroupAnonymousBot' }, sender_chat: { id: chat.id } } },
    ]);
    expect(() => telegram.people.say(chat.id, reader, '/settings', { anonymously: true })).toThrow(
      'administrators',
    );
  });

  it('refuses to write without rights, where members may not write', async () => {
    const { telegram, chat, send } = await startWith({ type: 'supergroup' }, 'member');
    telegram.people.setMembersMayWrite(chat.id, false);
    expect(await send()).toMatchObject({
      status: 400,
      description: 'Bad Request: not enough rights to send text messages to the chat',
    });
    telegram.people.setBot(chat.id, { status: 'administrator' });
    expect((await send()).ok).toBe(true);
  });

  it('lets the bot leave', async () => {
    const { telegram, chat, send } = await startWith({ type: 'group' }, 'member');
    expect((await callApi(telegram, 'leaveChat', { chat_id: chat.id })).ok).toBe(true);
    expect((await send()).description).toBe('Forbidden: bot is not a member of the group chat');
    telegram.people.deleteChat(chat.id);
    expect((await send()).description).toBe('Forbidden: the group chat was deleted');
  });

  it('numbers the messages of supergroups apart and never gives a number again', async () => {
    const { telegram, chat, send } = await startWith({ type: 'supergroup' }, 'administrator');
    const first = telegram.people.messages(chat.id).at(-1)?.message_id ?? 0;
    await send();
    await callApi(telegram, 'deleteMessage', { chat_id: chat.id, message_id: first + 1 });
    expect(await send()).toMatchObject({ result: { message_id: first + 2 } });
  });
});

describe('a keyboard that asks for a location', () => {
  it('is for private chats only', async () => {
    const { telegram, send } = await startWith({ type: 'group' }, 'member');
    const reply_markup = { keyboard: [[{ text: 'Here', request_location: true }]] };
    expect(await send({ reply_markup })).toMatchObject({
      description: 'Bad Request: location can be requested in private chats only',
    });
    telegram.people.say(2, reader, '/start');
    expect((await send({ chat_id: 2, reply_markup })).ok).toBe(true);
  });
});

describe('forums', () => {
  it('posts into topics that are there and open', async () => {
    const { telegram, chat, send } = await startWith({ type: 'supergroup', isForum: true }, 'member');
    const topic = telegram.people.createTopic(chat.id, 'Morning digest');
    expect(await send({ message_thread_id: topic })).toMatchObject({
      result: { message_thread_id: topic, is_topic_message: true },
    });
    telegram.people.setTopicClosed(chat.id, topic, true);
    expect(await send({ message_thread_id: topic })).toMatchObject({
      description: 'Bad Request: TOPIC_CLOSED',
    });
    telegram.people.setBot(chat.id, { status: 'administrator' });
    expect((await send({ message_thread_id: topic })).ok).toBe(true);
    telegram.people.deleteTopic(chat.id, topic);
    expect(await send({ message_thread_id: topic })).toMatchObject({
      description: 'Bad Request: message thread not found',
    });
  });

  it('lets an administrator bot open a topic', async () => {
    const { telegram, chat, send } = await startWith({ type: 'supergroup', isForum: true }, 'administrator');
    const { result } = await callApi(telegram, 'createForumTopic', { chat_id: chat.id, name: 'News' });
    expect(result).toMatchObject({ name: 'News' });
    const threadId =
      typeof result === 'object' &&
      result !== null &&
      'message_thread_id' in result &&
      result.message_thread_id;
    expect((await send({ message_thread_id: threadId })).ok).toBe(true);
  });
});

describe('channels', () => {
  it('lets only a bot with the right post there, under the name of the channel', async () => {
    const { telegram, chat, send } = await startWith({ type: 'channel' });
    expect(await send()).toMatchObject({ description: 'Forbidden: bot is not a member of the channel chat' });
    telegram.people.setBot(chat.id, { rights: { can_post_messages: false } });
    expect(await send()).toMatchObject({
      status: 400,
      description: 'Bad Request: need administrator rights in the channel chat',
    });
    telegram.people.setBot(chat.id, {});
    const sent = await send();
    expect(sent).toMatchObject({ result: { sender_chat: { id: chat.id }, chat: { type: 'channel' } } });
    expect(sent.result).not.toHaveProperty('from');
  });

  it.each([
    ['a reply keyboard', { keyboard: [['Yes']] }, 'Bad Request: inline keyboard expected'],
    [
      'a button to share inline',
      { inline_keyboard: [[{ text: 'Share', switch_inline_query: 'x' }]] },
      "Bad Request: can't use switch_inline_query button in a channel chat, because users will not be able to use the button without knowing bot's username",
    ],
  ])('refuses a post with %s', async (_name, reply_markup, description) => {
    const { send } = await startWith({ type: 'channel' }, 'administrator');
    expect(await send({ reply_markup })).toMatchObject({ status: 400, description });
  });

  it('hands posts of administrators to an administrator bot and refuses those of readers', async () => {
    const { telegram, chat } = await startWith({ type: 'channel' }, 'administrator');
    telegram.people.say(chat.id, admin, '/settings');
    expect(await drain(telegram)).toMatchObject([
      { channel_post: { text: '/settings', sender_chat: { id: chat.id } } },
    ]);
    expect(() => telegram.people.say(chat.id, reader, 'hello')).toThrow('Only administrators post');
  });
});
