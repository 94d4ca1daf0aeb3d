import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { request } from 'undici';
import { z } from 'zod';

const scriptNamed = (name: string): string => fileURLToPath(new URL(`./${name}.ts`, import.meta.url));

const children = new Set<ChildProcess>();

/** Starts a script beside this one in a process of its own. */
export function start(
  name: string,
  args: readonly string[],
  options: { readOutput?: boolean } = {},
): ChildProcess {
  const child = fork(scriptNamed(name), args, {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', options.readOutput ? 'pipe' : 'ignore', 'inherit', 'ipc'],
  });
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** Whatever happens, nothing stays behind. */
export async function killAll(): Promise<void> {
  await Promise.all([...children].map(kill));
}

/** Runs a script to its end and gives the message it sent. */
export async function run<T>(name: string, args: readonly string[], message: z.ZodType<T>): Promise<T> {
  const child = start(name, args);
  const answered = once(child, 'message');
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`${name} ended with ${String(code)} before it answered`);
  });
  const [answer] = await Promise.race([answered, failed]);
  failed.catch(() => undefined);
  await (child.exitCode === null ? once(child, 'exit') : undefined);
  return message.parse(answer);
}

const report = z.object({
  accepted: z.number(),
  refusedBy: z.object({ all: z.number(), chat: z.number(), group: z.number() }),
  firstAt: z.number(),
  lastAt: z.number(),
  nowAt: z.number(),
  chats: z.number(),
  doubled: z.number(),
});

export interface BotApiServer {
  readonly origin: string;
  report(mark?: string): Promise<z.infer<typeof report>>;
  reset(): Promise<void>;
  stop(): Promise<void>;
}

export async function startServer(mode: 'fast' | 'limits'): Promise<BotApiServer> {
  const child = start('bot-api-server', [mode], { readOutput: true });
  if (!child.stdout) throw new Error('the server has no output');
  const [line] = await once(child.stdout, 'data');
  const origin = String(line).trim();
  const get = async (path: string) => report.parse(await (await request(`${origin}${path}`)).body.json());
  return {
    origin,
    report: (mark = '') => get(`/report?mark=${mark}`),
    reset: async () => void (await get('/reset')),
    stop: () => kill(child),
  };
}
