import type { Telegram } from 'telegraf';
import type { BotCommand, BotCommandScope } from 'telegraf/types';
import { describeError } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';
import type { CommandName } from './access.ts';
import { type Locale, locales, translator } from './text/translator.ts';

const readerCommands = [
  'start',
  'latest',
  'story',
  'search',
  'saved',
  'subscribe',
  'topics',
  'settings',
  'chats',
  'sources',
  'help',
  'privacy',
  'export',
  'unsubscribe',
  'forget',
] as const satisfies readonly CommandName[];
const groupCommands = [
  'latest',
  'story',
  'search',
  'sources',
  'help',
] as const satisfies readonly CommandName[];
const groupAdminCommands = [
  ...groupCommands,
  'subscribe',
  'topics',
  'settings',
  'chats',
  'privacy',
  'export',
  'unsubscribe',
  'forget',
] as const satisfies readonly CommandName[];
const adminCommands = [
  ...readerCommands,
  'admin',
  'status',
  'dryrun',
  'why',
  'broadcast',
  'addsource',
  'pausesource',
  'resumesource',
  'removesource',
] as const satisfies readonly CommandName[];

type ListedCommand = (typeof adminCommands)[number];

/**
 * Tells Telegram the commands by scope and language, and the bot's name and descriptions where they differ.
 * None of it is needed to run, so what fails is logged and left.
 */
export async function registerProfile(
  telegram: Telegram,
  adminIds: readonly number[],
  logger: Logger,
): Promise<void> {
  const attempt = async (what: string, call: () => Promise<unknown>): Promise<void> => {
    try {
      await call();
    } catch (error) {
      logger.info({ what, problem: describeError(error) }, 'could not tell Telegram about the bot');
    }
  };
  const scopes: readonly [BotCommandScope, readonly ListedCommand[]][] = [
    [{ type: 'default' }, readerCommands],
    [{ type: 'all_group_chats' }, groupCommands],
    [{ type: 'all_chat_administrators' }, groupAdminCommands],
    ...adminIds.map((id): [BotCommandScope, readonly ListedCommand[]] => [
      { type: 'chat', chat_id: id },
      adminCommands,
    ]),
  ];
  for (const locale of localesInOrder) {
    const language = locale === 'en' ? {} : { language_code: locale };
    for (const [scope, names] of scopes) {
      await attempt('commands', () =>
        telegram.callApi('setMyCommands', { commands: commandsIn(locale, names), scope, ...language }),
      );
    }
    const t = translator(locale);
    await attempt('name', async () => {
      const name = t.plain('profile.name');
      const known = await telegram.callApi('getMyName', { ...language });
      if (known.name !== name) await telegram.callApi('setMyName', { name, ...language });
    });
    await attempt('description', async () => {
      const description = t.plain('profile.description');
      const known = await telegram.callApi('getMyDescription', { ...language });
      if (known.description !== description) {
        await telegram.callApi('setMyDescription', { description, ...language });
      }
    });
    await attempt('short description', async () => {
      const text = t.plain('profile.shortDescription');
      const known = await telegram.callApi('getMyShortDescription', { ...language });
      if (known.short_description !== text) {
        await telegram.callApi('setMyShortDescription', { short_description: text, ...language });
      }
    });
  }
}

// The keys of `locales` are the locales.
const localesInOrder = Object.keys(locales) as Locale[];

function commandsIn(locale: Locale, names: readonly ListedCommand[]): BotCommand[] {
  const t = translator(locale);
  return names.map((command) => ({ command, description: t.plain(`commandList.${command}`) }));
}
