import { describe, expect, it } from 'vitest';
import { commandAccess } from '../../src/telegram/access.ts';
import { actions, subscriptionActions } from '../../src/telegram/core/actions.ts';
import { readCallback } from '../../src/telegram/core/callback-data.ts';
import { type Locale, locales } from '../../src/telegram/text/translator.ts';
import { adminId, type BotWorld, startBot } from '../support/bot.ts';

const codes = Object.keys(locales) as Locale[];
/** What ends something comes last. */
const endings = ['unsubscribe', 'forget'];
/** Somebody who is given a role. */
const helperId = 55;
/** What a person answers where a button asks; elsewhere they look for a word that stories hold. */
const answers: Readonly<Record<string, string>> = {
  [subscriptionActions.findZone.wire]: 'Germany',
  [actions.onboardingFindZone.wire]: 'Germany',
  [subscriptionActions.addWord.wire]: 'bitcoin, token',
  [actions.adminAskRole.wire]: String(helperId),
  [actions.adminAskWhy.wire]: 'https://meridian-wire.example/0',
};
const sentences = [
  'search fines',
  'latest zebra',
  'latest ai 1',
  'story 99',
  'why https://elsewhere.example/',
  'nonsense',
];
const commands = [
  ...Object.keys(commandAccess).filter((name) => !endings.includes(name)),
  ...sentences,
  ...endings,
];
const endingWires = [actions.forgetConfirm, actions.adminSourceRemove, subscriptionActions.end].map(
  ({ wire }) => wire,
);
/** The menus have fewer pages than this; a walk that goes on for longer goes in circles. */
const mostPresses = 600;

interface Button {
  readonly messageId: number;
  readonly data: string;
  readonly label: string;
}

/** What was last said or shown: the newest message, or the one that was edited. */
function lastShown(world: BotWorld) {
  const messages = world.telegram.people.messages(adminId).filter(({ from }) => from?.is_bot);
  return messages.toSorted((a, b) => (a.edit_date ?? a.date) - (b.edit_date ?? b.date)).at(-1);
}

const isAsking = (world: BotWorld): boolean =>
  world.telegram.world.findChat(adminId)?.replyPrompt !== undefined;

/** Says every command, then presses every button that is offered, and every one that is offered then. */
async function walk(world: BotWorld, look: (where: string) => void): Promise<number> {
  const waiting: Button[] = [];
  const last: Button[] = [];
  const met = new Set<string>();
  const collect = () => {
    for (const { message_id: messageId, reply_markup: markup } of world.telegram.people.messages(adminId)) {
      for (const { callback_data: data, text: label } of markup?.inline_keyboard.flat() ?? []) {
        if (data === undefined) continue;
        // Buttons that differ in numbers only, such as 24 hours, lead to one screen.
        const kind = readCallback(data)?.parts.filter((part) => /^[a-z-]{4,}$/.test(part)) ?? [];
        const key = [readCallback(data)?.wire, ...kind].join(' ');
        if (met.has(key)) continue;
        met.add(key);
        const isEnding = endingWires.includes(readCallback(data)?.wire ?? '');
        (isEnding ? last : waiting).push({ messageId, data, label });
      }
    }
  };
  for (const command of commands) {
    await world.say(adminId, `/${command}`);
    look(`/${command}`);
    collect();
  }
  let presses = 0;
  const next = () => waiting.shift() ?? last.shift();
  for (let button = next(); button && presses < mostPresses; button = next()) {
    const { messageId, data, label } = button;
    world.clock.set(new Date(world.clock.now().getTime() + 1000));
    await world.during(() => world.telegram.people.press(adminId, adminId, messageId, data).answered);
    look(`[${label}] ${data}`);
    collect();
    if (isAsking(world)) {
      const answer = answers[readCallback(data)?.wire ?? ''] ?? 'fines';
      await world.say(adminId, answer);
      look(`${answer}, after [${label}]`);
      collect();
    }
    presses += 1;
  }
  expect(waiting).toEqual([]);
  return presses;
}

describe('every screen', () => {
  it.each(codes)('leads on in %s, and Telegram takes it', async (code) => {
    const world = await startBot({ storyCount: 7 });
    await world.during(() =>
      world.telegram.people.say(adminId, { id: adminId, language_code: code }, '/subscribe'),
    );
    await world.say(helperId, '/start');
    world.telegram.calls.clear();
    const deadEnds: string[] = [];
    const unfilled: string[] = [];
    const presses = await walk(world, (where) => {
      const shown = lastShown(world);
      const text = shown?.text ?? shown?.caption ?? '';
      if (!shown?.reply_markup?.inline_keyboard.length && !isAsking(world))
        deadEnds.push(`${where}: ${text}`);
      if (/\{\{|undefined|NaN|\[object/.test(text)) unfilled.push(`${where}: ${text}`);
    });
    expect(presses).toBeGreaterThan(120);
    expect(deadEnds).toEqual([]);
    expect(unfilled).toEqual([]);
    const refused = world.telegram.calls
      .list()
      .filter(
        ({ status, method }) => status !== undefined && status >= 400 && !/^(edit|answer)/.test(method),
      );
    expect(refused).toEqual([]);
  });
});
