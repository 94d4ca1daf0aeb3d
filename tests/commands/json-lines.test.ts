import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerLines } from '../../src/commands/json-lines.ts';

async function answers(lines: string[], answer: (line: unknown) => Promise<object>): Promise<unknown[]> {
  const output = new PassThrough();
  const collected = text(output);
  await answerLines({
    input: Readable.from(lines.map((line) => `${line}\n`)),
    output,
    concurrency: 4,
    answer,
  });
  output.end();
  return (await collected)
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

const item = z.object({ id: z.string(), wait: z.number().optional() });

describe('answering JSON lines', () => {
  it('keeps the order of the lines, whichever answer is ready first', async () => {
    let release: () => void = () => {};
    const blocked = new Promise<void>((resolve) => {
      release = resolve;
    });
    const answered = await answers(['{"id":"a","wait":1}', '{"id":"b"}', '{"id":"c"}'], async (line) => {
      const { id, wait } = item.parse(line);
      if (wait) await blocked;
      else release();
      return { id };
    });
    expect(answered).toEqual([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
  });

  it('answers a bad line with what is wrong with it and goes on', async () => {
    const answered = await answers(
      ['not json', '{"id":"b","wait":"long"}', '', '{"id":"c"}'],
      async (line) => ({
        id: item.parse(line).id,
      }),
    );
    expect(answered).toEqual([
      { id: 1, error: expect.stringContaining('not a JSON object') },
      { id: 'b', error: expect.stringContaining('wait') },
      { id: 'c' },
    ]);
  });
});
