import { describe, expect, it } from 'vitest';
import { createReading } from '../../src/jobs/reading.ts';

const read = createReading({ topics: [], regions: [], actors: [] });
const readSource = (body: string | Buffer, contentType?: string) =>
  read({ kind: 'read-source', body: Buffer.from(body), contentType, url: 'https://a.example/file' });

const sentence = 'The regulator fined the platform five million euros for moving personal data abroad.';
const article = `<html><head><title>A fine</title></head><body><article>${`<p>${sentence}</p>`.repeat(4)}</article></body></html>`;
const tagsInProse = `The manual says:\n\nWrite <p> before a paragraph.\n\n${sentence}\n\n${sentence}`;
const picture = Buffer.from(`89504e470d0a1a0a${'0001fffe'.repeat(50)}`, 'hex');

describe('reading whatever an address or a file holds', () => {
  it.each<{ name: string; type?: string; body: string | Buffer; holds: string }>([
    { name: 'HTML', type: 'text/html; charset=utf-8', body: article, holds: 'A fine' },
    { name: 'XHTML', type: 'application/xhtml+xml', body: article, holds: 'A fine' },
    { name: 'HTML called plain text', type: 'text/plain', body: article, holds: 'A fine' },
    {
      name: 'HTML of a server that does not know',
      type: 'application/octet-stream',
      body: article,
      holds: 'A fine',
    },
    { name: 'HTML without a type', body: article, holds: 'A fine' },
    { name: 'plain text with a tag in it', type: 'text/plain', body: tagsInProse, holds: 'Write <p> before' },
    {
      name: 'text in UTF-16',
      type: 'text/plain',
      body: Buffer.from(`\ufeff${sentence}`, 'utf16le'),
      holds: 'The regulator fined',
    },
  ])('reads $name', async ({ type, body, holds }) => {
    const reading = await readSource(body, type);
    if (reading.kind !== 'read') throw new Error(`was not read: ${JSON.stringify(reading)}`);
    expect(`${reading.page.title}\n${reading.page.text}`).toContain(holds);
  });

  it.each<{ name: string; type: string; body: string | Buffer; says: string }>([
    {
      name: 'a PDF',
      type: 'application/pdf',
      body: '%PDF-1.7 …',
      says: 'It is a PDF, which Docket does not read.',
    },
    { name: 'a PDF called a page', type: 'text/html', body: '%PDF-1.7 …', says: 'It is a PDF' },
    {
      name: 'a picture',
      type: 'image/png',
      body: picture,
      says: 'It is image/png, which Docket does not read.',
    },
    { name: 'a picture called text', type: 'text/plain', body: picture, says: 'It is a binary file' },
    { name: 'JSON', type: 'application/json', body: '{"a":1}', says: 'It is application/json' },
    {
      name: 'a feed',
      type: 'application/rss+xml',
      body: '<?xml version="1.0"?><rss/>',
      says: 'It is a feed; `docket feed`',
    },
  ])('says of $name what it is', async ({ type, body, says }) => {
    expect(await readSource(body, type)).toEqual({
      kind: 'unreadable',
      problem: expect.stringContaining(says),
    });
  });
});
