import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { runCluster } from '../../src/commands/cluster.ts';
import { runFeed } from '../../src/commands/feed.ts';
import { runRead } from '../../src/commands/read.ts';
import { commandRun } from '../support/command.ts';
import { temporaryFolder } from '../support/database.ts';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

const sentence = 'The regulator fined the platform five million euros for moving personal data abroad.';
const article = `<html><head><title>A fine</title></head><body><article>${`<p>${sentence}</p>`.repeat(4)}</article></body></html>`;

describe('docket read with an address', () => {
  it('reads a page, and says of what is none what it is', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/report') response.setHeader('content-type', 'application/pdf').end('%PDF-1.7');
      else response.setHeader('content-type', 'text/html').end(article);
    });
    const page = commandRun({}, { trustedOrigins: [origin] });
    await runRead(page.context, `${origin}/article`, { json: true });
    expect(page.failures).toEqual([]);
    expect(JSON.parse(page.output())).toMatchObject({ title: 'A fine', lang: 'en' });
    const report = commandRun({}, { trustedOrigins: [origin] });
    await runRead(report.context, `${origin}/report`, {});
    expect(report.failures).toEqual([`${origin}/report: It is a PDF, which Docket does not read.`]);
    expect(report.output()).toBe('');
  });

  it('refuses an address of this machine, and says when nothing answers', async () => {
    const origin = await serve((_request, response) => response.end(article));
    const refused = commandRun({});
    await runRead(refused.context, `${origin}/`, {});
    expect(refused.failures.join()).toMatch(/: port \d+ is not allowed$/);
    const broken = commandRun({}, { trustedOrigins: ['http://127.0.0.1:9'] });
    await runRead(broken.context, 'http://127.0.0.1:9/', {});
    expect(broken.failures).toEqual(['http://127.0.0.1:9/: the server refuses connections']);
  });
});

describe('docket read --jsonl', () => {
  it('reads a file as it reads standard input, a byte-order mark or not', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'items.jsonl');
    const lines = ['a', 'b'].map((id) => JSON.stringify({ id, title: 'A fine', text: sentence }));
    writeFileSync(file, `\uFEFF${lines.join('\r\n')}`);
    const run = commandRun({});
    await runRead(run.context, file, { jsonl: true });
    const answers = run.output().trim().split('\n');
    expect(answers.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ id: 'a', title: 'A fine' }),
      expect.objectContaining({ id: 'b', title: 'A fine' }),
    ]);
  });

  it.each([
    ['read', runRead],
    ['feed', runFeed],
    ['cluster', runCluster],
  ] as const)(
    'says which file docket %s cannot read, and is content with an empty one',
    async (_, command) => {
      const folder = temporaryFolder();
      for (const [name, problem] of [
        ['none', 'ENOENT'],
        ['.', 'EISDIR'],
      ]) {
        const run = commandRun({});
        await command(run.context, join(folder, name ?? ''), { jsonl: true });
        expect(run.failures).toEqual([expect.stringContaining(`cannot be read: ${problem}`)]);
      }
      writeFileSync(join(folder, 'empty.jsonl'), '');
      const run = commandRun({});
      await command(run.context, join(folder, 'empty.jsonl'), { jsonl: true });
      expect([run.output(), run.failures]).toEqual(['', []]);
    },
  );
});

describe('docket read with a file', () => {
  it('says that there is nothing to read', async () => {
    const file = join(temporaryFolder(), 'nothing.html');
    writeFileSync(file, '\uFEFF \n');
    const blank = commandRun({});
    await runRead(blank.context, file, {});
    expect(blank.failures).toEqual([`${file}: It is empty.`]);
    const none = commandRun({});
    await runRead(none.context, '-', { json: true });
    expect([none.failures, none.output()]).toEqual([['Standard input: It is empty.'], '']);
  });

  it('reads a text, and says what it cannot read', async () => {
    const folder = temporaryFolder();
    const text = join(folder, 'article.txt');
    const report = join(folder, 'report.pdf');
    writeFileSync(text, `${sentence}\n`);
    writeFileSync(report, '%PDF-1.4\n%âãÏÓ');
    const read = commandRun({});
    await runRead(read.context, text, {});
    expect(read.output()).toContain('1 blocks, 84 characters');
    const refused = commandRun({});
    await runRead(refused.context, report, {});
    expect(refused.failures).toEqual([`${report}: It is a PDF, which Docket does not read.`]);
    const absent = commandRun({});
    await runRead(absent.context, join(folder, 'none'), {});
    expect(absent.failures.join()).toMatch(/none cannot be read: ENOENT/);
  });
});
