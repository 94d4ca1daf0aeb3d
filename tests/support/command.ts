import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import type { CommandContext } from '../../src/commands/context.ts';
import { temporaryFolder } from './database.ts';

export interface CommandRun {
  readonly context: CommandContext;
  /** What was printed so far. */
  output(): string;
  /** What went to standard error so far. */
  diagnostics(): string;
  /** What failed; empty when all went well. */
  readonly failures: readonly string[];
}

/** A command's surroundings: the given environment and nothing of this machine's. */
export function commandRun(
  variables: Readonly<Record<string, string>>,
  options: Partial<Pick<CommandContext, 'configFolder' | 'trustedOrigins'>> & { isTerminal?: boolean } = {},
): CommandRun {
  const failures: string[] = [];
  const output = new PassThrough();
  const diagnostics = Object.assign(new PassThrough(), { isTTY: options.isTerminal ?? false });
  const printed = { output: '', diagnostics: '' };
  output.on('data', (chunk: Buffer) => {
    printed.output += chunk.toString();
  });
  diagnostics.on('data', (chunk: Buffer) => {
    printed.diagnostics += chunk.toString();
  });
  return {
    context: {
      variables,
      input: Readable.from([]),
      output,
      diagnostics,
      configFolder: options.configFolder ?? 'config',
      trustedOrigins: options.trustedOrigins,
      fail: (message) => failures.push(message),
    },
    output: () => printed.output,
    diagnostics: () => printed.diagnostics,
    failures,
  };
}

/** A folder of configuration with these sources and settings and the usual topics. */
export function configFolder(files: { readonly sources?: string; readonly settings?: string }): string {
  const folder = temporaryFolder();
  cpSync('config/topics.yaml', join(folder, 'topics.yaml'));
  writeFileSync(join(folder, 'docket.yaml'), files.settings ?? '');
  writeFileSync(join(folder, 'sources.yaml'), files.sources ?? 'sources: []');
  return folder;
}
