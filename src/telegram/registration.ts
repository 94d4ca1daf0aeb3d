import { createHash } from 'node:crypto';
import type { Telegram } from 'telegraf';
import type { BotCommand, BotCommandScope } from 'telegraf/types';
import type { SettingsStore } from '../domain/ports/settings-store.ts';
import { describeError } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';
import { type CommandName, commandAccess, type Role } from './access.ts';
import { atLeast } from './core/roles.ts';
import { patiently } from './core/turn.ts';
import { defaultLocale, type Locale, locales, translator } from './text/translator.ts';

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

/** Where it is remembered what Telegram was told last. */
const fingerprintKey = 'profile-fingerprint';

/** Changes when anything that is registered does, or when it is another bot. */
export function profileFingerprint(botId: number): string {
  const told = localesInOrder.map((locale) => [locale, profileIn(locale), scopesFor(locale)]);
  return createHash('sha256')
    .update(JSON.stringify([botId, told]))
    .digest('hex');
}

/**
 * Tells Telegram the commands by scope and language, and the bot's name and descriptions where they differ;
 * nothing when all of it was told before. None of it is needed to run, so what fails is logged and tried again
 * at the next start.
 */
export async function registerProfile(
  deps: {
    readonly telegram: Telegram;
    readonly botId: number;
    readonly settingsStore: SettingsStore;
    readonly logger: Logger;
  },
  signal: AbortSignal,
): Promise<void> {
  const { telegram, botId, settingsStore, logger } = deps;
  const fingerprint = profileFingerprint(botId);
  if ((await settingsStore.get(fingerprintKey)) === fingerprint) return;
  let isComplete = true;
  const attempt = async (what: string, call: () => Promise<unknown>): Promise<void> => {
    if (signal.aborted) return;
    try {
      await patiently(call);
    } catch (error) {
      isComplete = false;
      logger.info({ what, problem: describeError(error) }, 'could not tell Telegram about the bot');
    }
  };
  for (const locale of localesInOrder) {
    const language = locale === defaultLocale ? {} : { language_code: locale };
    for (const [scope, commands] of scopesFor(locale)) {
      await attempt('commands', () => telegram.callApi('setMyCommands', { commands, scope, ...language }));
    }
    const { name, description, shortDescription } = profileIn(locale);
    await attempt('name', async () => {
      const known = await telegram.callApi('getMyName', { ...language });
      if (known.name !== name) await telegram.callApi('setMyName', { name, ...language });
    });
    await attempt('description', async () => {
      const known = await telegram.callApi('getMyDescription', { ...language });
      if (known.description !== description) {
        await telegram.callApi('setMyDescription', { description, ...language });
      }
    });
    await attempt('short description', async () => {
      const known = await telegram.callApi('getMyShortDescription', { ...language });
      if (known.short_description !== shortDescription) {
        await telegram.callApi('setMyShortDescription', { short_description: shortDescription, ...language });
      }
    });
  }
  if (isComplete && !signal.aborted) await settingsStore.set(fingerprintKey, fingerprint);
}

function scopesFor(locale: Locale): [BotCommandScope, BotCommand[]][] {
  return [
    [{ type: 'default' }, commandsIn(locale, readerCommands)],
    [{ type: 'all_group_chats' }, commandsIn(locale, groupCommands)],
    [{ type: 'all_chat_administrators' }, commandsIn(locale, groupAdminCommands)],
  ];
}

/**
 * Shows the commands of a role in the menu of one person's chat, or those of readers again. Telegram knows the
 * chat only once the person wrote, so it is told when they first use what their role gives them.
 */
export async function registerStaffCommands(
  telegram: Telegram,
  userId: number,
  role: Role | undefined,
  locale: Locale,
  logger: Logger,
): Promise<void> {
  const scope: BotCommandScope = { type: 'chat', chat_id: userId };
  try {
    if (role === undefined) {
      await telegram.callApi('deleteMyCommands', { scope });
      return;
    }
    const names = adminCommands.filter((name) => {
      const access = commandAccess[name];
      return access === 'anyone' || access === 'chat-manager' || atLeast(role, access);
    });
    await telegram.callApi('setMyCommands', { scope, commands: commandsIn(locale, names) });
  } catch (error) {
    logger.info({ problem: describeError(error) }, 'the commands of a role could not be shown');
  }
}

function profileIn(locale: Locale) {
  const t = translator(locale);
  return {
    name: t.plain('profile.name'),
    description: t.plain('profile.description'),
    shortDescription: t.plain('profile.shortDescription'),
  };
}

// The keys of `locales` are the locales.
const localesInOrder = Object.keys(locales) as Locale[];

function commandsIn(locale: Locale, names: readonly ListedCommand[]): BotCommand[] {
  const t = translator(locale);
  return names.map((command) => ({ command, description: t.plain(`commandList.${command}`) }));
}
