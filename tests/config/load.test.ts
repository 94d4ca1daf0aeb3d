import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Config, loadConfig } from '../../src/config/load.ts';

const token = `123456:${'a'.repeat(35)}`;

/** A copy of the shipped configuration with some files replaced. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'docket-config-'));
  cpSync('config', folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

function problemsOf(
  files: Readonly<Record<string, string>>,
  variables = {},
  options?: Parameters<typeof loadConfig>[2],
): readonly string[] {
  const result = loadConfig(folderWith(files), variables, options);
  return result.kind === 'invalid' ? result.problems : [];
}

function configOf(files: Readonly<Record<string, string>>, variables = {}): Config {
  const result = loadConfig(folderWith(files), variables);
  if (result.kind === 'invalid') throw new Error(result.problems.join('\n'));
  return result.config;
}

describe('the shipped configuration', () => {
  it('is valid without any variable set', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it('shows its defaults: an empty file means the same', () => {
    expect(configOf({ 'docket.yaml': '' }).settings).toEqual(configOf({}).settings);
  });

  it('names at least 45 sources, each address once', () => {
    const { sources } = configOf({});
    expect(sources.length).toBeGreaterThanOrEqual(45);
    expect(new Set(sources.map(({ url }) => url)).size).toBe(sources.length);
  });

  it('cannot be changed once it is loaded', () => {
    expect(Object.isFrozen(configOf({}).settings.polling)).toBe(true);
  });
});

describe('a bad configuration', () => {
  it('is reported with every problem at once, each with its path', () => {
    const problems = problemsOf(
      {
        'docket.yaml': 'digests:\n  defaultHour: 25\n  defaultZone: Mars/Olympus\npoling: {}\n',
        'sources.yaml': 'sources:\n  - url: ftp://files.example/feed\n    outlet: Files\n    name: Files\n',
      },
      { TELEGRAM_BOT_TOKEN: 'no-token', ADMIN_IDS: '12,me' },
    );
    expect(problems).toEqual([
      expect.stringMatching(/docket\.yaml digests\.defaultHour: /),
      expect.stringMatching(/docket\.yaml digests\.defaultZone: is not an IANA time zone/),
      expect.stringMatching(/docket\.yaml: .*poling/),
      expect.stringMatching(/sources\.yaml sources\[0\]\.url: is not an http/),
      expect.stringMatching(/environment TELEGRAM_BOT_TOKEN: is not a bot token/),
      expect.stringMatching(/environment ADMIN_IDS\[1\]: .*not a numeric/),
    ]);
  });

  it('is reported with what concerns two files or variables, though others are wrong too', () => {
    const problems = problemsOf(
      {
        'docket.yaml': 'webhook: { url: "https://bot.example/telegram" }\npoling: {}\n',
        'sources.yaml':
          'sources:\n  - { url: "https://one.example/", outlet: One, name: One, topics: [gardening] }\n  - { url: no }\n',
      },
      { NODE_ENV: 'production', PORT: 'eighty' },
      { runsBot: true },
    );
    expect(problems).toEqual(
      expect.arrayContaining([
        expect.stringContaining('poling'),
        expect.stringContaining('sources[1].url'),
        expect.stringContaining('environment PORT'),
        'sources.yaml One: topic "gardening" is not in topics.yaml',
        expect.stringContaining('environment TELEGRAM_BOT_TOKEN: is not set'),
        expect.stringContaining('environment TELEGRAM_WEBHOOK_SECRET: is needed'),
      ]),
    );
  });

  it.each([
    { name: 'YAML that is none', file: 'docket.yaml', content: 'log: [', says: /is not valid YAML/ },
    {
      name: 'a second document, which nobody would read',
      file: 'docket.yaml',
      content: 'log: { level: warn }\n---\nserver: { port: 1 }\n',
      says: /holds 2 documents/,
    },
    {
      name: 'an address named twice',
      file: 'sources.yaml',
      content: `sources:\n${'  - { url: "https://one.example/feed", outlet: One, name: One }\n'.repeat(2)}`,
      says: /names an address twice/,
    },
    {
      name: 'a topic nobody defined',
      file: 'sources.yaml',
      content:
        'sources:\n  - { url: "https://one.example/feed", outlet: One, name: One, topics: [gardening] }\n',
      says: /topic "gardening" is not in topics\.yaml/,
    },
  ])('says so of $name', ({ file, content, says }) => {
    expect(problemsOf({ [file]: content })).toEqual([expect.stringMatching(says)]);
  });

  it('never repeats a secret', () => {
    const problems = problemsOf(
      {},
      { TELEGRAM_BOT_TOKEN: '123456:short', DATABASE_KEY: 'k', DATABASE_KEY_FILE: '/none' },
    );
    expect(problems).toHaveLength(2);
    expect(problems.join()).not.toContain('short');
  });
});

describe('the environment', () => {
  it('needs a token in production only where the bot is run, and says where to get one', () => {
    const variables = { NODE_ENV: 'production' };
    expect(problemsOf({}, variables, { runsBot: true })).toEqual([expect.stringContaining('@BotFather')]);
    expect(problemsOf({}, variables)).toEqual([]);
  });

  it('needs a secret for a webhook, and one that Telegram posts to', () => {
    const files = { 'docket.yaml': 'webhook: { url: "http://bot.example/telegram" }' };
    const secret = { TELEGRAM_WEBHOOK_SECRET: 'a'.repeat(32) };
    expect(problemsOf(files, {}, { runsBot: true })).toEqual([
      'environment TELEGRAM_WEBHOOK_SECRET: is needed when webhook.url is set',
      expect.stringMatching(/docket\.yaml webhook\.url: is no https address/),
    ]);
    expect(problemsOf(files, {})).toEqual([]);
    const ownServer = { ...secret, TELEGRAM_API_ROOT: 'http://127.0.0.1:8081' };
    expect(problemsOf(files, ownServer, { runsBot: true })).toEqual([]);
  });

  it('takes a variable set to nothing for one that is not set', () => {
    expect(configOf({}, { TELEGRAM_BOT_TOKEN: '', ADMIN_IDS: ' ' }).telegram).toMatchObject({ adminIds: [] });
  });

  it('overrides the files', () => {
    const config = configOf(
      {},
      { TELEGRAM_BOT_TOKEN: token, ADMIN_IDS: '1001, 1002', PORT: '9000', LOG_LEVEL: 'debug' },
    );
    expect(config.telegram).toMatchObject({
      token,
      adminIds: [1001, 1002],
      apiRoot: 'https://api.telegram.org',
    });
    expect(config.settings.server.port).toBe(9000);
    expect(config.settings.log.level).toBe('debug');
  });

  it.each(['99999', 'eighty', '-1', '80.5'])('takes %s for no port', (port) => {
    expect(problemsOf({}, { PORT: port })).toEqual(['environment PORT: is not a port number']);
  });

  it('takes the database key from a file, so that it need not stand in the environment', () => {
    const folder = folderWith({ key: 'a long key\n' });
    expect(configOf({}, { DATABASE_KEY_FILE: join(folder, 'key') }).database.key).toBe('a long key');
  });
});

describe('README.md', () => {
  it('names every variable that is read', () => {
    const readme = readFileSync('README.md', 'utf8');
    const schema = readFileSync('src/config/schema.ts', 'utf8');
    const names = [...schema.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].flatMap(([, name]) => name ?? []);
    expect(names.filter((name) => name !== 'NODE_ENV' && !readme.includes(name))).toEqual([]);
    expect(names.length).toBeGreaterThan(8);
  });
});
