import { z } from 'zod';
import { type CommandContext, configure } from './context.ts';

const deadlineMs = 5000;
const readiness = z.object({
  checks: z.array(z.object({ name: z.string(), ok: z.boolean(), problem: z.string().optional() })),
});

/**
 * Asks the bot on this machine whether it is alive: what a container's health check runs. With `ready` it says
 * of everything Docket needs whether it is there.
 */
export async function runHealth(
  context: CommandContext,
  options: { readonly ready?: boolean; readonly json?: boolean } = {},
): Promise<void> {
  const config = configure(context);
  if (!config) return;
  const { host, port } = config.settings.server;
  const address = `http://${reachable(host)}:${port}/${options.ready ? 'readyz' : 'healthz'}`;
  let answer: Response;
  let body: string;
  try {
    answer = await fetch(address, { signal: AbortSignal.timeout(deadlineMs) });
    body = await answer.text();
  } catch {
    return context.fail(`Docket does not answer at ${new URL(address).host}.`);
  }
  if (options.json) context.output.write(`${body}\n`);
  else if (options.ready) context.output.write(asText(body));
  else if (answer.ok) context.output.write('alive\n');
  if (!answer.ok) context.fail(options.ready ? 'Docket is not ready.' : `Docket answered ${answer.status}.`);
}

function asText(body: string): string {
  const { checks } = readiness.parse(JSON.parse(body));
  return checks
    .map(({ name, ok, problem }) => `${ok ? 'ok  ' : 'BAD '} ${name}${problem ? `: ${problem}` : ''}\n`)
    .join('');
}

/** The address of this machine that a server on `host` answers at. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::' || host === '') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
