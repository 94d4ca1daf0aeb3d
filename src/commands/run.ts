import { createApp } from '../app.ts';
import { describeError } from '../shared/errors.ts';
import { type CommandContext, configure, loggerFor } from './context.ts';
import { openPlayground } from './playground.ts';
import { untilStopped } from './until-stopped.ts';

/** Runs the bot until it is told to stop; without a token, the playground. */
export async function runBot(context: CommandContext): Promise<void> {
  const config = configure(context);
  if (!config) return;
  if (config.telegram.token === undefined) return openPlayground(context, {});
  const log = await loggerFor(context, config.settings.log.level);
  try {
    const app = await createApp(config, { log });
    await app.start();
    log.info({ origin: app.origin(), sources: config.sources.length }, 'docket is running');
    await untilStopped(() => app.stop());
    log.info('docket has stopped');
  } catch (error) {
    context.fail(`Docket cannot start: ${describeError(error)}`);
  }
}
