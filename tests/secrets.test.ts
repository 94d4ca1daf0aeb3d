import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { createApp } from '../src/app.ts';
import { playgroundConfig } from '../src/composition/playground-config.ts';
import { loadConfig } from '../src/config/load.ts';
import { createPlayground } from '../src/playground/playground.ts';
import { createLogger } from '../src/shared/logger.ts';

const closers: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const close of closers.reverse()) await close();
});

const written = 'meet me at the old harbour crane';
const key = 'a-database-key-nobody-may-see';

it('keeps the token, the key and what people write out of logs, metrics and readiness, whatever fails', async () => {
  let said = '';
  const destination = {
    write: (line: string) => {
      said += line;
    },
  };
  const log = await createLogger({ level: 'trace', destination });
  const loaded = loadConfig('config', {});
  if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('\n'));
  const playground = await createPlayground({ logger: log });
  closers.push(() => playground.close());
  const { telegram } = playground;
  const file = join(mkdtempSync(join(tmpdir(), 'docket-secrets-')), 'docket.sqlite');
  const config = playgroundConfig(loaded.config, playground, file);
  const app = await createApp({ ...config, database: { file, key } }, { log });
  closers.push(() => app.stop());
  await app.start();

  // So long that no number of bytes or seconds holds it by chance.
  const reader = 7_041_776_004_711;
  const say = (text: string) => telegram.people.say(reader, reader, text);
  say('/start');
  await telegram.people.waitFor(reader, ({ from }) => from?.is_bot === true, { timeoutMs: 20_000 });
  for (const kind of ['not-json', 'truncated', 'reset', 'server-error', 'unauthorized'] as const) {
    telegram.faults.add({ kind, times: 2 });
    telegram.faults.add({ kind, method: 'getUpdates', times: 1 });
    say(`/search ${written}`);
    say(`${written} ${kind}`);
    await pause(200);
  }
  telegram.faults.clear();
  const origin = app.origin();
  const shown = await Promise.all(
    ['metrics', 'readyz', 'healthz', 'nowhere'].map(async (path) =>
      (await fetch(`${origin}/${path}`)).text(),
    ),
  );
  await app.stop();
  expect(said.toLowerCase()).toContain('telegram');
  for (const secret of [telegram.token, telegram.token.split(':')[1] ?? '?', key, written]) {
    expect([secret, said.includes(secret)]).toEqual([secret, false]);
    expect(shown.join().includes(secret)).toBe(false);
  }
  expect(shown.join()).not.toContain(String(reader));
}, 60_000);
