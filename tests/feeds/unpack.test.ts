import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../src/feeds/parse-feed.ts';

const item = (index: number): string =>
  `<item><title>Item ${index}</title><guid>${(index * 7919) % 1009}-${(index * 104_729) % 997}</guid></item>`;
const feed = Buffer.from(
  `<rss><channel>${Array.from({ length: 400 }, (_, index) => item(index)).join('\n')}</channel></rss>`,
);
const packed = gzipSync(feed);
const named = Buffer.concat([
  Buffer.from([0x1f, 0x8b, 8, 0x08 + 0x04, 0, 0, 0, 0, 0, 3, 2, 0, 1, 1]),
  Buffer.from('feed.xml\0'),
  packed.subarray(10, -200),
]);
const misprinted = Buffer.from(packed);
misprinted.fill(0, packed.length - 8);

const countItems = async (body: Uint8Array): Promise<number> => {
  const result = await parseFeed(body);
  return result.kind === 'parsed' ? result.feed.entries.length : 0;
};

describe('an archive handed out as a feed', () => {
  it.each([
    { name: 'whole', body: packed },
    { name: 'packed twice', body: gzipSync(packed) },
    {
      name: 'in two members',
      body: Buffer.concat([gzipSync(feed.subarray(0, 9000)), gzipSync(feed.subarray(9000))]),
    },
    { name: 'with something after it', body: Buffer.concat([packed, Buffer.from('\r\n0\r\n\r\n')]) },
    { name: 'with a wrong checksum', body: misprinted },
    { name: 'of zlib', body: deflateSync(feed) },
  ])('is read to its end: $name', async ({ body }) => {
    expect(await countItems(body)).toBe(400);
  });

  it.each([
    { name: 'gzip', body: packed.subarray(0, packed.length * 0.9) },
    { name: 'gzip with a name and more in its header', body: named },
    { name: 'zlib', body: deflateSync(feed).subarray(0, packed.length * 0.9) },
  ])('is read as far as it goes: $name', async ({ body }) => {
    const count = await countItems(body);
    expect(count).toBeGreaterThan(340);
    expect(count).toBeLessThan(400);
  });
});
