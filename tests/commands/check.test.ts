import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runCheck } from '../../src/commands/check.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { type CommandRun, commandRun, configFolder } from '../support/command.ts';
import { silentLogger as logger, temporaryFolder } from '../support/database.ts';
import { fillDatabase } from '../support/filled-database.ts';
import { startLocalTelegram } from '../support/playground.ts';
import { startWebServer } from '../support/web-server.ts';

const hourMs = 3_600_000;

const feedWith = (...items: readonly { title: string; hoursAgo?: number }[]): string =>
  `<rss version="2.0"><channel><title>A feed</title>${items
    .map(({ title, hoursAgo }) => {
      const date = hoursAgo === undefined ? '' : new Date(Date.now() - hoursAgo * hourMs).toUTCString();
      return `<item><guid>${title}</guid><title>${title}</title>${date && `<pubDate>${date}</pubDate>`}</item>`;
    })
    .join('')}</channel></rss>`;

const feeds: Readonly<Record<string, { status?: number; body: string }>> = {
  fresh: {
    body: feedWith({ title: 'An older ruling', hoursAgo: 30 }, { title: 'A fresh ruling', hoursAgo: 3 }),
  },
  weekly: { body: feedWith({ title: 'A ruling of last week', hoursAgo: 5 * 24 }) },
  dead: { body: feedWith({ title: 'A last ruling', hoursAgo: 40 * 24 }) },
  undated: { body: feedWith({ title: 'A ruling at some time' }) },
  empty: { body: feedWith() },
  page: { body: '<!doctype html><html><body>Moved to another place</body></html>' },
  gone: { status: 410, body: '' },
};

/** A folder whose sources are the feeds of these names, on a server of its own. */
async function sourcesNamed(...names: readonly string[]): Promise<{ configFolder: string; origin: string }> {
  const origin = await startWebServer((request, response) => {
    const feed = feeds[(request.url ?? '').slice(1)];
    response.writeHead(feed?.status ?? 200, { 'content-type': 'application/rss+xml' }).end(feed?.body);
  });
  const sources = names.map((name) => `  - { url: "${origin}/${name}", outlet: ${name}, name: ${name} }`);
  return { configFolder: configFolder({ sources: `sources:\n${sources.join('\n')}` }), origin };
}

const findings = (run: CommandRun) =>
  z
    .array(
      z.looseObject({
        what: z.string(),
        ok: z.boolean(),
        warning: z.boolean().optional(),
        detail: z.string(),
      }),
    )
    .parse(JSON.parse(run.output()));

const newFile = () => join(temporaryFolder(), 'docket.sqlite');

/** What is said of the database, and whether it is well. */
async function databaseFinding(variables: Record<string, string>): Promise<{ ok: boolean; detail: string }> {
  const run = commandRun(variables, { configFolder: configFolder({}) });
  await runCheck(run.context, { json: true, offline: true });
  const found = findings(run).find(({ what }) => what === 'database');
  expect(run.failures).toHaveLength(found?.ok ? 0 : 1);
  return { ok: found?.ok ?? false, detail: found?.detail ?? '' };
}

describe('docket check', () => {
  it('says in one line each that all is well', async () => {
    const telegram = await startLocalTelegram();
    const { configFolder, origin } = await sourcesNamed('fresh', 'weekly');
    const run = commandRun(
      {
        TELEGRAM_BOT_TOKEN: telegram.token,
        TELEGRAM_API_ROOT: telegram.apiRoot,
        DATABASE_FILE: newFile(),
        ADMIN_IDS: '7',
      },
      { configFolder, trustedOrigins: [origin] },
    );
    await runCheck(run.context, {});
    expect([run.failures, run.output()]).toEqual([[], expect.any(String)]);
    const lines = run.output().trimEnd().split('\n').sort();
    expect(lines).toEqual([
      expect.stringMatching(/^note configuration: DATABASE_KEY is not set/),
      expect.stringMatching(/^ok {3}configuration: 2 sources, \d+ topics, \d+ regions, \d+ names$/),
      expect.stringMatching(/^ok {3}database: .*docket\.sqlite is made at the first start$/),
      'ok   source fresh: 2 items, the newest of the last 24 hours: A fresh ruling',
      'ok   source weekly: 1 items, the newest 5 days old: A ruling of last week',
      expect.stringMatching(/^ok {3}telegram: the token belongs to @\w+$/),
    ]);
  });

  it('says of every source what is wrong with it, with age and sample of those that are read', async () => {
    const names = Object.keys(feeds);
    const { configFolder, origin } = await sourcesNamed(...names);
    const run = commandRun({ DATABASE_FILE: newFile() }, { configFolder, trustedOrigins: [origin] });
    await runCheck(run.context, { json: true });
    const said = new Map(findings(run).map((finding) => [finding.what, finding]));
    expect(said.get('source fresh')).toMatchObject({
      ok: true,
      items: 2,
      newestTitle: 'A fresh ruling',
      ageHours: 3,
    });
    expect(said.get('source dead')).toMatchObject({ ok: true, warning: true, ageHours: 960 });
    expect(said.get('source undated')).toMatchObject({
      ok: true,
      detail: expect.stringContaining('undated'),
    });
    expect(said.get('source empty')).toMatchObject({ ok: false, detail: 'it has no items' });
    expect(said.get('source page')?.ok).toBe(false);
    expect(said.get('source gone')).toMatchObject({ ok: false, detail: expect.stringContaining('410') });
    expect(run.failures).toEqual([expect.stringMatching(/^3 of \d+ checks found something wrong\.$/)]);
  });

  it('asks nobody when it is to leave the network out', async () => {
    let requests = 0;
    const origin = await startWebServer((_request, response) => {
      requests += 1;
      response.end();
    });
    const folder = configFolder({ sources: `sources: [{ url: "${origin}/a", outlet: A, name: A }]` });
    const run = commandRun(
      { DATABASE_FILE: newFile(), TELEGRAM_BOT_TOKEN: `12345:${'a'.repeat(35)}`, TELEGRAM_API_ROOT: origin },
      { configFolder: folder, trustedOrigins: [origin] },
    );
    await runCheck(run.context, { offline: true, json: true });
    expect(run.failures).toEqual([]);
    expect(findings(run).map(({ what }) => what)).not.toContain('telegram');
    expect(requests).toBe(0);
  });

  it('shows how far it is where a person watches', async () => {
    const { configFolder, origin } = await sourcesNamed('fresh', 'weekly', 'dead');
    const run = commandRun(
      { DATABASE_FILE: newFile() },
      { configFolder, trustedOrigins: [origin], isTerminal: true },
    );
    await runCheck(run.context, {});
    expect(run.diagnostics()).toMatch(/100 % {2}sources, 3 of 3/);
  });

  it('says that Telegram refuses the token, and that it does not answer', async () => {
    const telegram = await startLocalTelegram();
    const folder = configFolder({});
    const token = `12345:${'a'.repeat(35)}`;
    const refused = commandRun(
      { DATABASE_FILE: newFile(), TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: telegram.apiRoot },
      { configFolder: folder },
    );
    await runCheck(refused.context, {});
    expect(refused.output()).toMatch(
      /BAD {2}telegram: Telegram does not accept TELEGRAM_BOT_TOKEN\. Ask @BotFather/,
    );
    const away = commandRun(
      { DATABASE_FILE: newFile(), TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: 'http://127.0.0.1:9' },
      { configFolder: folder },
    );
    await runCheck(away.context, {});
    expect(away.output()).toMatch(/BAD {2}telegram: .*ECONNREFUSED/);
    for (const run of [refused, away]) {
      expect(run.failures).toHaveLength(1);
      expect(run.output()).not.toContain(token);
    }
  });

  it('says every problem of the configuration at once', async () => {
    const folder = configFolder({
      settings: 'digests: { defaultHour: 25 }\npoling: {}',
      sources: 'sources: [{ url: "ftp://a.example/feed", outlet: A, name: "" }]',
    });
    const run = commandRun({ ADMIN_IDS: 'me', PORT: 'eighty' }, { configFolder: folder });
    await runCheck(run.context, {});
    expect(run.failures.join()).toMatch(/^The configuration has 6 problems:\n(?: {2}- .+\n?){6}$/);
    expect(run.output()).toBe('');
  });

  it('opens the database only to look', async () => {
    const file = newFile();
    const running = await openDatabase({ file, key: 'a key that is long enough', logger });
    await fillDatabase(running);
    const right = await databaseFinding({ DATABASE_FILE: file, DATABASE_KEY: 'a key that is long enough' });
    expect(right).toEqual({ ok: true, detail: `${file}: 2 active subscriptions, encrypted` });
    const wrong = await databaseFinding({ DATABASE_FILE: file, DATABASE_KEY: 'another key, as long as it' });
    expect(wrong).toEqual({ ok: false, detail: expect.stringContaining('It was encrypted with another') });
    const none = await databaseFinding({ DATABASE_FILE: file });
    expect(none.detail).toContain('Set DATABASE_KEY or DATABASE_KEY_FILE');
    await sql`insert into kysely_migration (name, timestamp) values ('9999-later', 'x')`.execute(
      running.queries,
    );
    await running.close();
    const newer = await databaseFinding({ DATABASE_FILE: file, DATABASE_KEY: 'a key that is long enough' });
    expect(newer).toEqual({
      ok: false,
      detail: expect.stringMatching(/made by a newer version.* Install that version/),
    });
  });

  it('says that the place of the database cannot be written to, or that PostgreSQL is away', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    mkdirSync(join(folder, 'deep'));
    const inFile = await databaseFinding({ DATABASE_FILE: join(folder, 'file', 'docket.sqlite') });
    expect(inFile).toEqual({
      ok: false,
      detail: expect.stringContaining(`${join(folder, 'file')} cannot be written to`),
    });
    expect(
      await databaseFinding({ DATABASE_FILE: join(folder, 'deep', 'er', 'docket.sqlite') }),
    ).toMatchObject({ ok: true });
    writeFileSync(join(folder, 'empty.sqlite'), '');
    expect(await databaseFinding({ DATABASE_FILE: join(folder, 'empty.sqlite') })).toMatchObject({
      ok: true,
    });
    const away = await databaseFinding({ DATABASE_URL: 'postgres://docket:hunter2@127.0.0.1:9/docket' });
    expect(away).toEqual({
      ok: false,
      detail: expect.stringContaining('PostgreSQL does not answer at 127.0.0.1:9'),
    });
  });
});
