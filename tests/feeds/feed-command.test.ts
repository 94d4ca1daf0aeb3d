import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerFeedLine } from '../../src/feeds/feed-command.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('a line of docket feed', () => {
  it('is answered with what the feed holds', async () => {
    const body = readFileSync(new URL('../fixtures/feeds/weir-clean.xml', import.meta.url)).toString(
      'base64',
    );
    const answer = await answerFeedLine({ id: 'weir', body, contentType: 'text/xml' });
    expect(answer).toMatchObject({ id: 'weir', title: 'The Weir', siteUrl: 'http://weir.example/' });
    expect('items' in answer && answer.items.length).toBe(10);
    expect('items' in answer && answer.items[0]).toEqual({
      title: 'Regulator fines Quillmark €12 million over hidden trackers',
      url: 'http://weir.example/1400.html',
      publishedAt: null,
      summary:
        'The Northern Data Board fined the shopping app Quillmark €12 million on Monday for trackers that ran before anyone had agreed.',
    });
  });

  it('is answered with an error when it is no feed', async () => {
    expect(await answerFeedLine({ id: 7, body: base64('<html></html>') })).toEqual({
      id: 7,
      error: 'it is a web page, not a feed',
    });
  });

  it('has titles even where the feed has none', async () => {
    expect(await answerFeedLine({ id: 1, body: base64('<rss><channel><item/></channel></rss>') })).toEqual({
      id: 1,
      title: '',
      siteUrl: null,
      items: [{ title: '', url: null, publishedAt: null, summary: null }],
    });
  });

  it('sums an item up by its text where it has nothing else', async () => {
    const body = base64(
      '<feed><entry><content type="html">&lt;p>All &amp;amp; more&lt;/p></content></entry></feed>',
    );
    const answer = await answerFeedLine({ id: 1, body });
    expect('items' in answer && answer.items[0]?.summary).toBe('All & more');
  });

  it.each([{}, { id: 1 }, { id: 1, body: 5 }, { body: '' }, null, 'text'])('refuses %j', async (line) => {
    await expect(answerFeedLine(line)).rejects.toBeInstanceOf(z.ZodError);
  });
});
