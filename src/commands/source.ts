import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Config } from '../config/load.ts';
import { createHttpClient } from '../http/http-client.ts';
import { describeError } from '../shared/errors.ts';
import type { CommandContext } from './context.ts';

const megabyte = 1024 * 1024;

/** What stands at a file's path, an address, or on standard input. */
export type Source =
  | {
      readonly kind: 'found';
      readonly body: Uint8Array;
      readonly contentType?: string;
      readonly url?: string;
    }
  | { readonly kind: 'missing'; readonly problem: string };

/** Fetches addresses through the same guarded client as the bot does. */
export async function openSource(context: CommandContext, config: Config, source: string): Promise<Source> {
  if (source === '-') {
    if (context.input.isTTY) context.diagnostics.write('Reading from the keyboard; end with Ctrl+D.\n');
    return { kind: 'found', body: await buffer(context.input) };
  }
  if (!/^https?:\/\//i.test(source)) {
    try {
      return { kind: 'found', body: await readFile(source) };
    } catch (error) {
      return { kind: 'missing', problem: `${source} cannot be read: ${describeError(error)}` };
    }
  }
  const { polling } = config.settings;
  const http = createHttpClient({
    allowedPorts: polling.allowedPorts,
    trustedOrigins: context.trustedOrigins,
    overallTimeoutMs: polling.requestTimeoutSeconds * 1000,
    maxBodyBytes: polling.maximumFeedMegabytes * megabyte,
  });
  try {
    const answer = await http.get({ url: source });
    if (answer.kind !== 'ok') {
      return {
        kind: 'missing',
        problem: `${source}: ${answer.kind === 'failed' ? answer.problem : 'nothing was sent'}`,
      };
    }
    return { kind: 'found', body: answer.body, contentType: answer.contentType, url: answer.url };
  } finally {
    await http.close();
  }
}

/** A file of lines, or standard input; undefined after it was said that the file cannot be read. */
export async function openLines(context: CommandContext, source: string): Promise<Readable | undefined> {
  if (source === '-') return context.input;
  const file = createReadStream(source);
  try {
    await once(file, 'readable');
    return file;
  } catch (error) {
    context.fail(`${source} cannot be read: ${describeError(error)}`);
    return undefined;
  }
}
