import { describe, expect, it } from 'vitest';
import { readText } from '../../src/articles/read-text.ts';

const first =
  'The Spectrum Office has suspended the sale of the upper band, according to a notice published on its site on October 4.';
const second =
  'The sale will resume “once questions about interference with weather radar have been answered”, the notice says, which is expected in December.';
const third = '“Nobody has told us what the question is,” says one bidder.';

describe('readText', () => {
  const pasted = [
    'Spectrum Office Stops Sale of the Upper Band',
    '',
    'The notice has been read more than 40,000 times on the office’s site in two days',
    '',
    '12 3',
    'Ottilie Marsh',
    '6:05 PM CET, Wed October 6, 2021 2 mins read',
    '',
    first,
    '',
    second,
    '',
    '',
    'The notice has been read more than 40,000 times on the office’s site in two days.',
    '',
    third,
    '',
    'Additional reporting by Piet Vos.',
    '',
    'Cover image by Ottilie Marsh/Northern Weekly',
    '',
    'Join the Conversation',
    'Write comment',
    '',
    'Put the kettle on, we are nearly there',
  ].join('\n');

  it('finds headline, signature and time above a pasted article', () => {
    expect(readText(pasted)).toMatchObject({
      title: 'Spectrum Office Stops Sale of the Upper Band',
      byline: ['Ottilie Marsh'],
      publishedLocal: '2021-10-06T18:05:00+01:00',
      publishedAt: new Date('2021-10-06T17:05:00Z'),
      language: 'en',
      completeness: 'full',
    });
  });

  it('leaves out counters, credits, the comment box and what stands under it', () => {
    expect(readText(pasted).blocks.map((block) => block.text)).toEqual([
      first,
      second,
      'The notice has been read more than 40,000 times on the office’s site in two days.',
      third,
    ]);
  });

  it('keeps a standfirst that says more than the article', () => {
    const text = `Sale stopped\nThe radar of two airports was disturbed in a test last spring\nBy Ottilie Marsh\n\n${first}\n\n${second}`;
    expect(readText(text).blocks[0]?.text).toBe(
      'The radar of two airports was disturbed in a test last spring',
    );
  });

  it('lets plain paragraphs through as they are', () => {
    const paragraphs = [first, second, third];
    expect(readText(paragraphs.join('\n\n'))).toMatchObject({
      title: '',
      byline: [],
      text: paragraphs.join('\n\n'),
    });
    expect(readText(paragraphs.join('\n')).text).toBe(paragraphs.join('\n\n'));
  });

  it('lets one long paragraph through as it is', () => {
    const long = Array.from({ length: 30 }, () => `${first} ${second}`).join(' ');
    expect(readText(long).text).toBe(long);
  });

  it.each([
    'Fined.',
    'The regulator said influencers must disclose affiliate links to their followers.',
    'Users who sign up for the newsletter have to confirm their address twice, the court held.',
    'Comments can be filed until 3 May, and all rights reserved in the treaty stay in force.',
    'Read the rules closely: they bind ministers as well.',
  ])('keeps a sentence that only looks like clutter: %s', (sentence) => {
    expect(readText(`${first}\n\n${sentence}\n\n${second}`).text).toContain(sentence);
  });

  it('joins lines broken at a fixed width', () => {
    const words = `${first} ${second} ${first}`.split(' ');
    const lines = [''];
    for (const word of words) {
      const line = `${lines.at(-1)} ${word}`.trim();
      if (line.length > 72) lines.push(word);
      else lines[lines.length - 1] = line;
    }
    expect(readText(`${lines.join('\n')}\n\n${lines.join('\n')}`).blocks).toHaveLength(2);
  });

  it('does not take the first line for the headline when it is known', () => {
    const page = readText(`Stopped for now\n\n${first}\n\n${second}`, {
      title: 'Spectrum Office Stops Sale',
    });
    expect(page.title).toBe('Spectrum Office Stops Sale');
    expect(page.text).toContain('Stopped for now');
  });

  it('does not repeat a known headline in the text', () => {
    const page = readText(`Spectrum Office Stops Sale\n${first}\n${second}`, {
      title: 'Spectrum Office Stops Sale',
    });
    expect(page.text).toBe(`${first}\n\n${second}`);
  });

  it('tells headings and items of lists from paragraphs', () => {
    const page = readText(
      `${first}\n\nWhat happens next\n\n${second}\n\n• A hearing in May\n• A ruling by the end of the year`,
    );
    expect(page.blocks.map((block) => block.kind)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'list-item',
      'list-item',
    ]);
  });

  it('reads a text pasted from a Chinese site', () => {
    const page = readText(
      [
        '频谱办公室暂停高频段拍卖',
        '2021年10月06日 18:05 来源：北辰新闻 作者：陆知行',
        '频谱办公室四日在官网发布公告，宣布暂停高频段拍卖，待气象雷达干扰问题查明后恢复。',
        '公告称，恢复时间预计在十二月。一家竞拍企业表示，尚未收到任何问题清单。',
        '责任编辑：周予安',
        '相关阅读',
        '高频段拍卖规则一览',
      ].join('\n'),
    );
    expect(page).toMatchObject({
      title: '频谱办公室暂停高频段拍卖',
      byline: ['陆知行'],
      publishedLocal: '2021-10-06T18:05:00',
      publishedAt: new Date('2021-10-06T10:05:00Z'),
      language: 'zh',
    });
    expect(page.blocks.map((block) => block.text)).toEqual([
      '频谱办公室四日在官网发布公告，宣布暂停高频段拍卖，待气象雷达干扰问题查明后恢复。',
      '公告称，恢复时间预计在十二月。一家竞拍企业表示，尚未收到任何问题清单。',
    ]);
  });

  it.each([
    'Harbour Secretary Ann Lee speaks on a ferry in Saltmere, May 10, 2018. (Tom Roy/Reuters)',
    'A pilot counts the boats of the harbour, July 25, 2018. Photo taken July 25, 2018. REUTERS/Tom Roy',
    'The house of the ferry office is seen on February 5, 2014 (Harbour Media via AP)',
  ])('takes no date from what tells what a picture shows: %s', (caption) => {
    const page = readText(
      `${caption}\n\nThe council of Saltmere told the owners of the ferries on Monday that the fares of the night boats have to fall.`,
      { title: 'Council wants lower fares for the night boats' },
    );
    expect(page.publishedAt).toBeUndefined();
    expect(page.text).not.toContain('2018');
    expect(page.text).not.toContain('2014');
  });

  it('gives nothing for nothing', () => {
    expect(readText('  \n ')).toMatchObject({ title: '', blocks: [], text: '' });
  });
});
