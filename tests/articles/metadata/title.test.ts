import { describe, expect, it } from 'vitest';
import { withoutSiteName } from '../../../src/articles/metadata/title.ts';
import { body, read } from '../../support/small-page.ts';

describe('readTitle', () => {
  it.each([
    ['Saltmere Harbour Society | Why the Law Is Wrong', 'Why the Law Is Wrong', 'Why the Law Is Wrong'],
    [
      'Court lets the ban on drones stand | Saltmere Harbour',
      'Saltmere Harbour',
      'Court lets the ban on drones stand',
    ],
    ['Saltmere Harbour - Court lets the ban stand', 'Saltmere Harbour', 'Court lets the ban stand'],
    [
      'Court lets the ban on drones stand - Tidings.example',
      'Tidings</h1><h1>Court lets the ban on drones stand',
      'Court lets the ban on drones stand',
    ],
    [
      'Harbour: Court lets the ban on drones stand',
      '<span>Harbour</span> <span>Court lets the ban on drones stand</span>',
      'Harbour: Court lets the ban on drones stand',
    ],
  ])('of a page titled "%s" and headed "%s"', (title, heading, expected) => {
    const page = `<title>${title}</title><article><h1>${heading}</h1>${body}</article>`;
    expect(read(page, { url: 'https://saltmereharbour.example/story' }).title).toBe(expected);
  });
});

describe('withoutSiteName', () => {
  it.each([
    ['Court lets ban stand | Prairie Post', 'Court lets ban stand'],
    ['Court lets ban stand - Prairie Post', 'Court lets ban stand'],
    ['Court lets ban stand – Courts – Prairie Post', 'Court lets ban stand – Courts'],
    ['Prairie Post: Court lets ban stand', 'Court lets ban stand'],
    ['Court lets ban stand « Prairie Post', 'Court lets ban stand « Prairie Post'],
    ['Court lets the ban stand | Courts | Prairie Post', 'Court lets the ban stand'],
    ['禁令获法院维持_草原邮报', '禁令获法院维持'],
    ['DMA : Bruxelles désigne six « contrôleurs »', 'DMA : Bruxelles désigne six « contrôleurs »'],
    ['Prairie: what the ban means', 'Prairie: what the ban means'],
    ['The state of AI - a long read', 'The state of AI - a long read'],
    ['Prairie Post', 'Prairie Post'],
  ])('reads "%s"', (title, expected) => {
    expect(withoutSiteName(title, ['prairie post', 'prairiepost'])).toBe(expected);
  });
});
