import type { Readable, Writable } from 'node:stream';
import { type Config, loadConfig } from '../config/load.ts';
import { createLogger, type Logger, type LogLevel } from '../shared/logger.ts';

/** What a command gets of the process it runs in. */
export interface CommandContext {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly diagnostics: Writable & { readonly isTTY?: boolean };
  readonly configFolder: string;
  /** Origins on this machine that may be fetched all the same. */
  readonly trustedOrigins?: readonly string[];
  /** Says what went wrong and makes the process end with status 1 when the command is done. */
  fail(message: string): void;
}

/** The configuration, or undefined after every problem of it was said. */
export function configure(
  context: CommandContext,
  options?: { readonly runsBot?: boolean },
): Config | undefined {
  const result = loadConfig(context.configFolder, context.variables, options);
  if (result.kind === 'valid') return result.config;
  const count = result.problems.length === 1 ? 'a problem' : `${result.problems.length} problems`;
  context.fail(`The configuration has ${count}:\n${result.problems.map((one) => `  - ${one}`).join('\n')}`);
  return undefined;
}

/** Readable for a person at a terminal, JSON lines for everything else. */
export function loggerFor(context: CommandContext, level: LogLevel): Promise<Logger> {
  return createLogger({ level, pretty: context.diagnostics.isTTY === true });
}
