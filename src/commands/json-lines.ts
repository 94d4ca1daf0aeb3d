import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { describeError } from '../shared/errors.ts';

const identified = z.object({ id: z.union([z.string(), z.number()]) });

/**
 * Answers one JSON object a line, in the order of the lines, with up to `concurrency` under way at once. A
 * line that is not JSON, or that `answer` refuses, is answered `{id, error}`, and the rest go on; the id of a
 * line that has none is its number.
 */
export async function answerLines(options: {
  readonly input: Readable;
  readonly output: Writable;
  readonly concurrency: number;
  answer(line: unknown): Promise<object>;
}): Promise<void> {
  const { input, output, concurrency, answer } = options;
  const underWay: Promise<object>[] = [];
  const writeOldest = async (): Promise<void> => {
    const oldest = await underWay.shift();
    if (oldest && !output.write(`${JSON.stringify(oldest)}\n`)) await once(output, 'drain');
  };

  let lineNumber = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    lineNumber++;
    if (!line.trim()) continue;
    underWay.push(answerLine(line, lineNumber, answer));
    if (underWay.length >= concurrency) await writeOldest();
  }
  while (underWay.length > 0) await writeOldest();
}

async function answerLine(
  line: string,
  lineNumber: number,
  answer: (line: unknown) => Promise<object>,
): Promise<object> {
  let parsed: unknown;
  try {
    // The first line of a file may begin with a byte-order mark.
    parsed = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { id: lineNumber, error: `not a JSON object: ${describeError(error)}` };
  }
  const { data } = identified.safeParse(parsed);
  try {
    return await answer(parsed);
  } catch (error) {
    const problem = error instanceof z.ZodError ? z.prettifyError(error) : describeError(error);
    return { id: data?.id ?? lineNumber, error: problem };
  }
}
