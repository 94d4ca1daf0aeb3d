import { TelegramError } from 'telegraf';
import type { Config } from '../config/load.ts';
import { describeError } from '../shared/errors.ts';
import { createTelegramClient } from '../telegram/api/client.ts';
import { explain } from './explain.ts';
import type { Finding } from './finding.ts';

const deadlineMs = 10_000;

export type TokenAnswer =
  | { readonly kind: 'accepted'; readonly username: string }
  | { readonly kind: 'refused'; readonly problem: string }
  /** Telegram could not be asked; it may be later. */
  | { readonly kind: 'unanswered'; readonly problem: string };

/** Asks Telegram whose the token is. */
export async function askAboutToken(config: Config, token: string): Promise<TokenAnswer> {
  const { apiRoot } = config.telegram;
  const client = createTelegramClient({ token, apiRoot, timeouts: { callMs: deadlineMs } });
  try {
    const { username } = await client.telegram.getMe();
    return { kind: 'accepted', username };
  } catch (error) {
    const isRefused = error instanceof TelegramError && (error.code === 401 || error.code === 404);
    return isRefused
      ? { kind: 'refused', problem: explain(error, config) }
      : { kind: 'unanswered', problem: describeError(error) };
  } finally {
    await client.close();
  }
}

export async function checkToken(config: Config): Promise<Finding> {
  const what = 'telegram';
  const { token } = config.telegram;
  if (token === undefined)
    return { what, ok: true, detail: 'no TELEGRAM_BOT_TOKEN: `docket run` opens the playground' };
  const answer = await askAboutToken(config, token);
  return answer.kind === 'accepted'
    ? { what, ok: true, detail: `the token belongs to @${answer.username}` }
    : { what, ok: false, detail: answer.problem };
}
