import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../app.ts';
import { playgroundConfig } from '../composition/playground-config.ts';
import { createPlayground } from '../playground/playground.ts';
import { type CommandContext, configure, loggerFor } from './context.ts';
import { explain } from './explain.ts';
import { untilStopped } from './until-stopped.ts';

/** Where the page is when the port is free, so that its address can be kept. */
const usualPort = 8090;

/**
 * The same bot against a local Telegram, with sample news, until it is told to stop. Nothing of it is kept:
 * the database lives in a folder of its own that goes with it.
 */
export async function openPlayground(
  context: CommandContext,
  options: { readonly port?: number },
): Promise<void> {
  const config = configure(context);
  if (!config) return;
  const log = await loggerFor(context, context.variables.LOG_LEVEL ? config.settings.log.level : 'warn');
  const folder = await mkdtemp(join(tmpdir(), 'docket-playground-'));
  // In reverse order of opening.
  const open: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const one of open.splice(0).reverse()) await one();
  };
  open.push(() => rm(folder, { recursive: true, force: true }));
  try {
    const playground = await createPlayground({ port: options.port ?? usualPort, logger: log }).catch(
      (error) => {
        if (options.port !== undefined) throw error;
        return createPlayground({ logger: log });
      },
    );
    open.push(() => playground.close());
    const app = await createApp(playgroundConfig(config, playground, join(folder, 'playground.sqlite')), {
      log,
      trustedOrigins: [playground.newsOrigin],
    });
    open.push(app.stop);
    context.diagnostics.write('Reading the sample news …\n');
    // Before the bot answers anyone, so that the first digest is there when it is asked for.
    await app.runOnce();
    await app.start();
    context.output.write(
      [
        '',
        '  Docket’s playground is open: the real bot, a local Telegram, sample news of today.',
        '',
        `    ${playground.telegram.pageUrl}`,
        '',
        '  Open it in a browser and press Start. Nothing leaves this machine, nothing is kept.',
        '  To run against Telegram, set TELEGRAM_BOT_TOKEN (README: “Running it for real”).',
        '  Stop with Ctrl+C.',
        '',
        '',
      ].join('\n'),
    );
    await untilStopped(close);
  } catch (error) {
    await close();
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    const problem = isTaken ? `port ${options.port} is taken; give another one.` : explain(error, config);
    context.fail(`The playground cannot open: ${problem}`);
  }
}
