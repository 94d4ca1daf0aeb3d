import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { expect, it } from 'vitest';

const server = new URL('../support/postgres-server.ts', import.meta.url).href;
const run = `
  const { startPostgres } = await import(${JSON.stringify(server)});
  const { stop } = await startPostgres();
  process.exitCode = 3;
  await stop();
`;

it('stays red: the database of the tests does not change how a run ends', () => {
  const ended = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', run]);
  expect(ended.status, ended.stderr.toString()).toBe(3);
});
