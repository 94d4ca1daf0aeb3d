import { beforeEach, describe, expect, it } from 'vitest';
import {
  type Access,
  accessToAction,
  accessToCommand,
  actionAccess,
  commandAccess,
} from '../../src/telegram/access.ts';
import {
  type ActionName,
  actions,
  type SubscriptionActionName,
  subscriptionActions,
} from '../../src/telegram/core/actions.ts';
import type { Refusal } from '../../src/telegram/core/guard.ts';
import { translator } from '../../src/telegram/text/translator.ts';
import { adminId, type BotWorld, startBot } from '../support/bot.ts';
import { newSubscription } from '../support/subscriptions.ts';

const group = { id: -1002, type: 'supergroup', title: 'Group' };
const channel = { id: -1003, type: 'channel', title: 'News' };
const person = (id: number) => ({ id, is_bot: false, first_name: 'Ada', language_code: 'en' });
const alone = (id: number) => ({ chat: { id, type: 'private' }, from: person(id) });

const editorId = 55;
const botAdminId = 56;
const groupAdminId = 61;
const channelAdminId = 62;

type Verdict = Refusal | 'allowed';
/** What a sender may do, by what it takes: in the order of the columns. */
type Verdicts = readonly [
  anyone: Verdict,
  chatManager: Verdict,
  editor: Verdict,
  admin: Verdict,
  owner: Verdict,
];
const columns = ['anyone', 'chat-manager', 'editor', 'admin', 'owner'] as const satisfies readonly Access[];

interface Sender {
  readonly name: string;
  readonly message: { readonly chat: object; readonly from?: object; readonly sender_chat?: object };
  readonly may: Verdicts;
}

const yes = 'allowed';
const no = 'problem.adminsOnly';
const hidden = 'problem.anonymous';
const notTheirs = 'problem.chatAdminsOnly';
const notHere = 'problem.adminsInPrivate';

const people: readonly Sender[] = [
  { name: 'a reader', message: alone(42), may: [yes, yes, no, no, no] },
  { name: 'an editor', message: alone(editorId), may: [yes, yes, yes, no, no] },
  { name: 'an admin', message: alone(botAdminId), may: [yes, yes, yes, yes, no] },
  { name: 'an owner', message: alone(adminId), may: [yes, yes, yes, yes, yes] },
  {
    name: 'a member of a group',
    message: { chat: group, from: person(60) },
    may: [yes, notTheirs, no, no, no],
  },
  {
    name: 'an admin of a group',
    message: { chat: group, from: person(groupAdminId) },
    may: [yes, yes, no, no, no],
  },
  {
    name: 'an owner of the bot in a group of others',
    message: { chat: group, from: person(adminId) },
    may: [yes, notTheirs, notHere, notHere, notHere],
  },
  {
    name: 'a stranger under a post of a channel',
    message: { chat: channel, from: person(60) },
    may: [yes, notTheirs, no, no, no],
  },
  {
    name: 'an admin of a channel',
    message: { chat: channel, from: person(channelAdminId) },
    may: [yes, yes, no, no, no],
  },
  {
    name: 'another bot in a group',
    message: { chat: group, from: { id: 99, is_bot: true, first_name: 'Other' } },
    may: [yes, notTheirs, no, no, no],
  },
];

/** They write, and cannot press a button as what they are. */
const hiddenSenders: readonly Sender[] = [
  {
    name: 'an anonymous admin of a group',
    message: { chat: group, from: { id: 1087968824, is_bot: true, first_name: 'Group' }, sender_chat: group },
    may: [yes, hidden, no, no, no],
  },
  {
    name: 'a channel in its group',
    message: {
      chat: group,
      from: { id: 136817688, is_bot: true, first_name: 'Channel' },
      sender_chat: channel,
    },
    may: [yes, hidden, no, no, no],
  },
  {
    name: 'a channel whose posts go to the group by themselves',
    message: {
      chat: group,
      from: { id: 777000, is_bot: false, first_name: 'Telegram' },
      sender_chat: channel,
    },
    may: [yes, hidden, no, no, no],
  },
  {
    name: 'someone who writes as a channel with the id of an owner',
    message: { chat: { id: adminId, type: 'private' }, from: person(adminId), sender_chat: channel },
    may: [yes, hidden, no, no, no],
  },
  {
    name: 'nobody, in the chat of an owner',
    message: { chat: { id: adminId, type: 'private' } },
    may: [yes, hidden, no, no, no],
  },
  { name: 'a post of a channel', message: { chat: channel }, may: [yes, hidden, no, no, no] },
];

const expectedOf = ({ may }: Sender, access: Access | 'nobody'): Verdict =>
  access === 'nobody' ? no : (may[columns.indexOf(access)] ?? no);

const t = translator('en');
const refusals: readonly Refusal[] = [no, hidden, notTheirs, notHere];
const refusalIn = (text: string): Refusal | undefined => refusals.find((key) => t.plain(key) === text);

let world: BotWorld;
beforeEach(async () => {
  world = await startBot();
  const { people: crowd } = world.telegram;
  for (const id of [42, 60, editorId, botAdminId, groupAdminId, channelAdminId, adminId])
    await world.say(id, '/help');
  crowd.createChat({
    ...group,
    type: 'supergroup',
    creator: { id: groupAdminId },
    members: [{ id: 60 }, { id: adminId }],
  });
  crowd.createChat({ ...channel, type: 'channel', creator: { id: channelAdminId }, members: [{ id: 60 }] });
  for (const { id } of [group, channel]) crowd.setBot(id, { status: 'administrator' });
  await world.deps.settingsStore.set(`role:${editorId}`, 'editor');
  await world.deps.settingsStore.set(`role:${botAdminId}`, 'admin');
  await world.bot.idle();
});

let updateId = 5_000_000;

/** Hands the bot an update and says what became of it. */
async function verdictOn(update: object): Promise<Verdict> {
  world.clock.set(new Date(world.clock.now().getTime() + 1000));
  world.telegram.calls.clear();
  updateId += 1;
  await world.bot.handleUpdate({ update_id: updateId, ...update });
  await world.bot.idle();
  for (const { method, values } of world.telegram.calls.list()) {
    const { text } = values;
    if (typeof text !== 'string' || !/sendMessage|answerCallbackQuery/.test(method)) continue;
    const refusal = refusalIn(text);
    if (refusal) return refusal;
  }
  return 'allowed';
}

const draft = ['en', '0', '0', '8', 'UTC'];
const values = [
  '1',
  'en',
  'daily',
  'main',
  'silent',
  'short',
  'say-once',
  'muted',
  'opml',
  'again',
  'none',
  'saved',
];

function* argumentLists(length: number): Generator<readonly string[]> {
  if (length === 0) yield [];
  else for (const rest of argumentLists(length - 1)) for (const value of values) yield [...rest, value];
}

function* guesses(): Generator<readonly string[]> {
  yield draft;
  yield ['overview', ...draft];
  for (const length of [0, 1, 2, 3, 4]) yield* argumentLists(length);
}

/** Arguments that a button of this kind may carry. */
function argumentsOf(name: ActionName): readonly string[] {
  const action =
    name in actions
      ? actions[name as keyof typeof actions]
      : subscriptionActions[name as SubscriptionActionName];
  for (const parts of guesses()) if (action.parse(parts)) return parts;
  throw new Error(`no arguments for ${name} were found`);
}

const wireOf = (name: ActionName): string =>
  name in actions
    ? actions[name as keyof typeof actions].wire
    : subscriptionActions[name as SubscriptionActionName].wire;

const press = (sender: Sender, data: string) => ({
  callback_query: {
    id: String(updateId),
    from: sender.message.from,
    chat_instance: '1',
    data,
    message: {
      message_id: 1,
      date: 1,
      chat: sender.message.chat,
      from: { id: 1, is_bot: true },
      text: 'A menu',
    },
  },
});

/** What erases comes last, so that there is something to be refused until then. */
const inOrder = (names: readonly ActionName[]): readonly ActionName[] =>
  [...names].sort(
    (a, b) => Number(/^(end|forgetConfirm)$/.test(a)) - Number(/^(end|forgetConfirm)$/.test(b)),
  );

describe('who may do what', () => {
  it.each([...people, ...hiddenSenders])('holds for every command, of $name', async (sender) => {
    const isPost = sender.message.from === undefined && sender.message.chat === channel;
    const found: Record<string, Verdict> = {};
    const expected: Record<string, Verdict> = {};
    for (const name of Object.keys(commandAccess)) {
      const message = { message_id: 1, date: 1, ...sender.message, text: `/${name}` };
      found[name] = await verdictOn(isPost ? { channel_post: message } : { message });
      expected[name] = expectedOf(sender, accessToCommand(name));
    }
    expect(found).toEqual(expected);
  });

  it.each(people)('holds for every button, of $name', async (sender) => {
    const chatId = 'id' in sender.message.chat ? Number(sender.message.chat.id) : 0;
    const own = await world.deps.subscriptions.subscribe(newSubscription({ chatId }), world.clock.now());
    const found: Record<string, Verdict> = {};
    const expected: Record<string, Verdict> = {};
    for (const name of inOrder(Object.keys(actionAccess) as ActionName[])) {
      const [first, ...rest] = argumentsOf(name);
      const isAboutSubscription = name in subscriptionActions;
      const about = name === 'connectChat' ? chatId : isAboutSubscription ? own.id : undefined;
      const parts = about === undefined ? argumentsOf(name) : [about.toString(36), ...rest];
      expect(first === undefined && about !== undefined).toBe(false);
      found[name] = await verdictOn(press(sender, ['1', wireOf(name), ...parts].join(':')));
      expected[name] = expectedOf(sender, accessToAction(name));
    }
    expect(found).toEqual(expected);
  });

  it.each(people)('keeps the settings of somebody else from $name', async (sender) => {
    const other = await world.deps.subscriptions.subscribe(
      newSubscription({ chatId: 4242 }),
      world.clock.now(),
    );
    for (const name of Object.keys(subscriptionActions) as SubscriptionActionName[]) {
      const [, ...rest] = argumentsOf(name);
      const data = ['1', wireOf(name), other.id.toString(36), ...rest].join(':');
      expect([name, await verdictOn(press(sender, data))]).toEqual([name, notTheirs]);
    }
    expect(await world.deps.subscriptions.findById(other.id)).toEqual(other);
  });

  it('is nobody’s where nothing is written', () => {
    for (const name of ['nonsense', 'constructor', '__proto__', 'toString', '']) {
      expect(accessToCommand(name)).toBe('nobody');
      expect(accessToAction(name as ActionName)).toBe('nobody');
    }
    const named = [...Object.keys(actions), ...Object.keys(subscriptionActions)].sort();
    expect(Object.keys(actionAccess).sort()).toEqual(named);
  });
});
