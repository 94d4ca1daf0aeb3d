import { type App, createApp } from '../app.ts';
import { warningsOf } from '../config/warnings.ts';
import { askAboutToken } from './check-token.ts';
import { type CommandContext, configure, loggerFor } from './context.ts';
import { explain } from './explain.ts';
import { openPlayground } from './playground.ts';
import { untilStopped } from './until-stopped.ts';

/** Runs the bot until it is told to stop; without a token, the playground. */
export async function runBot(context: CommandContext): Promise<void> {
  const config = configure(context, { runsBot: true });
  if (!config) return;
  const { token } = config.telegram;
  if (token === undefined) return openPlayground(context, {});
  const log = await loggerFor(context, config.settings.log.level);
  for (const warning of warningsOf(config)) log.warn({ warning }, 'configuration is doubtful');
  let app: App | undefined;
  try {
    app = await createApp(config, { log });
    const answer = await askAboutToken(config, token);
    if (answer.kind === 'refused') throw new Error(answer.problem);
    // Telegram may be away for a while; the bot keeps asking.
    if (answer.kind === 'unanswered') log.warn({ problem: answer.problem }, 'telegram does not answer yet');
    await app.start();
  } catch (error) {
    await app?.stop();
    return context.fail(`Docket cannot start: ${explain(error, config)}`);
  }
  log.info({ origin: app.origin(), sources: config.sources.length }, 'docket is running');
  await untilStopped(app.stop);
  log.info('docket has stopped');
}
