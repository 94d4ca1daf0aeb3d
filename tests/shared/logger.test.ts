import { spawn } from 'node:child_process';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { createLogger, type LogLevel } from '../../src/shared/logger.ts';

const token = '123456:AAtokentokentokentokentoken';

async function written(level: LogLevel, log: (logger: Awaited<ReturnType<typeof createLogger>>) => void) {
  const lines: string[] = [];
  log(await createLogger({ level, destination: { write: (line) => void lines.push(line) } }));
  return lines;
}

describe('the log', () => {
  it('is one JSON line an event: time, level, fields and a message that is always the same', async () => {
    const [line, ...others] = await written('info', (log) => log.info({ deliveryId: 7 }, 'delivery\nended'));
    expect(others).toEqual([]);
    expect(line).toMatch(/^\{.*\}\n$/);
    expect(JSON.parse(line ?? '')).toEqual({
      level: 30,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      deliveryId: 7,
      msg: 'delivery\nended',
    });
  });

  it('says nothing below its level', async () => {
    const lines = await written('warn', (log) => {
      log.info('quiet');
      log.warn('loud');
    });
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['loud']);
  });

  it('replaces bot tokens wherever they stand', async () => {
    const error = new Error(`request to https://api.telegram.org/bot${token}/getMe failed`);
    const [line] = await written('info', (log) =>
      log.error({ err: error, url: `/file/bot${token}/a` }, token),
    );
    expect(line).not.toContain('AAtoken');
    expect(line?.match(/\[token\]/g)?.length).toBeGreaterThanOrEqual(3);
  });

  it('is one line an event for people too', async () => {
    const script = `
      const { createLogger } = await import('./src/shared/logger.ts');
      const log = await createLogger({ level: 'info', pretty: true });
      log.warn({ feedId: 3, problem: 'HTTP 503' }, 'feed poll failed');`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    expect(await text(child.stderr)).toMatch(
      /^\[\d\d:\d\d:\d\d\] WARN: feed poll failed .*"feedId":3.*HTTP 503.*\n$/,
    );
  });
});
