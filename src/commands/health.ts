import { type CommandContext, configure } from './context.ts';

/** Asks the bot on this machine whether it is alive: what a container's health check runs. */
export async function runHealth(context: CommandContext): Promise<void> {
  const config = configure(context);
  if (!config) return;
  const { port } = config.settings.server;
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(3000) });
    if (answer.ok) context.output.write('alive\n');
    else context.fail(`Docket answered ${answer.status}.`);
  } catch {
    context.fail(`Docket does not answer on port ${port}.`);
  }
}
