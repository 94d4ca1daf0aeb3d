import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { runHealth } from '../../src/commands/health.ts';
import type { ReadinessCheck } from '../../src/domain/ports/observability.ts';
import { type OperationsServer, startServer } from '../../src/server/server.ts';
import { type CommandRun, commandRun, configFolder } from '../support/command.ts';

let server: OperationsServer | undefined;
afterEach(() => server?.close());

/** Starts a server of operations and asks it as the command does. */
async function ask(
  options: { readonly ready?: boolean; readonly json?: boolean },
  given: {
    readonly checks?: readonly ReadinessCheck[];
    readonly host?: string;
    readonly askedHost?: string;
  } = {},
): Promise<CommandRun> {
  const { checks = [], host = '127.0.0.1', askedHost = host } = given;
  const metrics = { contentType: 'text/plain', render: async () => '' };
  server = await startServer({ host, port: 0, checks, metrics, log: pino({ level: 'silent' }) });
  const { port } = new URL(server.origin);
  const run = commandRun({ HOST: askedHost, PORT: port }, { configFolder: configFolder({}) });
  await runHealth(run.context, options);
  return run;
}

const well: ReadinessCheck = { name: 'database', problem: async () => undefined };
const ill: ReadinessCheck = { name: 'feeds', problem: async () => 'no source was read yet' };

describe('docket health', () => {
  it('says that the bot is alive, ready or not', async () => {
    const run = await ask({}, { checks: [ill] });
    expect([run.output(), run.failures]).toEqual(['alive\n', []]);
  });

  it('says of everything the bot needs whether it is there', async () => {
    const run = await ask({ ready: true }, { checks: [well, ill] });
    expect(run.output()).toBe('ok   database\nBAD  feeds: no source was read yet\n');
    expect(run.failures).toEqual(['Docket is not ready.']);
    await server?.close();
    const ready = await ask({ ready: true }, { checks: [well] });
    expect([ready.output(), ready.failures]).toEqual(['ok   database\n', []]);
  });

  it('hands the answer on as it came, for scripts', async () => {
    const run = await ask({ ready: true, json: true }, { checks: [ill] });
    expect(JSON.parse(run.output())).toEqual({
      status: 'not ready',
      checks: [{ name: 'feeds', ok: false, problem: 'no source was read yet' }],
    });
    expect(run.failures).toHaveLength(1);
  });

  it('asks this machine when the bot listens everywhere, as in a container', async () => {
    const run = await ask({}, { host: '127.0.0.1', askedHost: '0.0.0.0' });
    expect(run.failures).toEqual([]);
  });

  it('says where it asked when nobody answers', async () => {
    const run = commandRun({ PORT: '9' }, { configFolder: configFolder({}) });
    await runHealth(run.context, {});
    expect(run.failures).toEqual(['Docket does not answer at 127.0.0.1:9.']);
  });
});
