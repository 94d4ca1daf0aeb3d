import { describe, expect, it } from 'vitest';
import { type Config, loadConfig } from '../../src/config/load.ts';
import { warningsOf } from '../../src/config/warnings.ts';
import { configFolder } from '../support/command.ts';

const source = 'url: "https://one.example/feed", outlet: One, name: One';
const live = {
  TELEGRAM_BOT_TOKEN: `123456:${'a'.repeat(35)}`,
  ADMIN_IDS: '7',
  DATABASE_KEY: 'a key that is long enough',
};

function warned(
  variables: Readonly<Record<string, string>> = live,
  files: { readonly settings?: string; readonly sources?: string } = {},
): readonly string[] {
  const folder = configFolder({ sources: `sources: [{ ${source} }]`, ...files });
  const result = loadConfig(folder, variables);
  if (result.kind === 'invalid') throw new Error(result.problems.join('\n'));
  const config: Config = result.config;
  return warningsOf(config);
}

describe('a configuration that is allowed and probably not meant', () => {
  it('is no warning where all is well, with a token or in the playground', () => {
    expect(warned()).toEqual([]);
    expect(warned({})).toEqual([]);
  });

  it.each<{
    name: string;
    variables?: Record<string, string>;
    settings?: string;
    sources?: string;
    says: RegExp;
  }>([
    {
      name: 'nobody who looks after it',
      variables: { ...live, ADMIN_IDS: '' },
      says: /^ADMIN_IDS is not set/,
    },
    {
      name: 'no encryption',
      variables: { ...live, DATABASE_KEY: '' },
      says: /^DATABASE_KEY is not set: what people chose is stored unencrypted/,
    },
    { name: 'a key to be guessed', variables: { ...live, DATABASE_KEY: 'secret' }, says: /openssl rand/ },
    {
      name: 'a key that does nothing',
      variables: { ...live, DATABASE_URL: 'postgres://docket:pw@db.example/docket' },
      says: /does nothing for the PostgreSQL/,
    },
    {
      name: 'a token on an open wire',
      variables: { ...live, TELEGRAM_API_ROOT: 'http://bots.example:8081' },
      says: /the token travels unencrypted/,
    },
    {
      name: 'more messages than are free',
      settings: 'delivery: { messagesPerSecond: 60 }',
      says: /above the 30 Telegram takes for free/,
    },
    { name: 'asking too often', settings: 'polling: { intervalMinutes: 2 }', says: /may shut Docket out/ },
    {
      name: 'an alarm that must go off',
      settings: 'polling: { intervalMinutes: 1440 }',
      says: /alerts\.silentHours is 12, but no source is asked more often than every 1440 minutes/,
    },
    {
      name: 'forgetting too soon',
      settings: 'retention: { days: 2 }',
      says: /shorter than stories\.windowHours/,
    },
    { name: 'no news', sources: 'sources: []', says: /there will be no news/ },
  ])('warns of $name, in one line', ({ variables, settings, sources, says }) => {
    const warnings = warned(variables, { ...(settings && { settings }), ...(sources && { sources }) });
    expect(warnings).toEqual([expect.stringMatching(says)]);
    expect(warnings.join()).not.toContain('\n');
    expect(warnings.join()).not.toContain('secret');
  });

  it('takes a Bot API server on this machine for safe', () => {
    for (const host of ['localhost', '127.0.0.1', '[::1]']) {
      expect(warned({ ...live, TELEGRAM_API_ROOT: `http://${host}:8081` })).toEqual([]);
    }
  });

  it('lets more messages go where they are paid for', () => {
    const settings = 'delivery: { messagesPerSecond: 60, paidBroadcast: true }';
    expect(warned(live, { settings })).toEqual([]);
  });
});
