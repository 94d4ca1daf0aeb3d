import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../src/feeds/parse-feed.ts';

const items = Array.from({ length: 20 }, (_, index) => ({
  id: `https://yarrow.example/${index}`,
  title: `Item ${index}, "quoted"`,
  authors: [{ name: 'Ada' }, { name: 'Bob' }],
  content_text: `Text {of} [item] ${index}`,
}));
const feed = JSON.stringify(
  { version: 'https://jsonfeed.org/version/1.1', title: 'Yarrow', items },
  undefined,
  2,
);

const read = async (text: string) => {
  const result = await parseFeed(Buffer.from(text));
  if (result.kind !== 'parsed') throw new Error(result.problem);
  return { title: result.feed.title, titles: result.feed.entries.map(({ title }) => title) };
};
const titles = items.map(({ title }) => title);

describe('a JSON Feed', () => {
  it.each([
    { name: 'with a page after it', text: `${feed}\n<!-- served in 3 ms -->` },
    { name: 'twice over', text: feed + feed },
    { name: 'after a warning', text: `<br />\n<b>Warning</b>: {main} in feed.php\n${feed}` },
    { name: 'after its own headers', text: `HTTP/1.1 200 OK\r\nX-Policy: {"a":1}\r\n\r\n${feed}` },
    { name: 'in a call', text: `callback(${feed});` },
    { name: 'with bare quotes in a title', text: feed.replace('\\"quoted\\"', '"quoted"') },
    { name: 'with escapes JSON does not have', text: feed.replace('Text {of}', "Text \\'{of}\\x20") },
    { name: 'with commas doubled', text: feed.replaceAll('},', '},,') },
    {
      name: 'with a value of JavaScript in every item',
      text: feed.replaceAll('"title":', '"tag": undefined, "title":'),
    },
    {
      name: 'with a value of Python in every item',
      text: feed.replaceAll('"title":', '"tag": None, "x": True, "title":'),
    },
    { name: 'with leading zeros in every item', text: feed.replaceAll('"title":', '"count": 007, "title":') },
    { name: 'with a comma lost in every item', text: feed.replaceAll(/,(?=\n {6}"title")/g, '') },
    { name: 'with a colon lost in every item', text: feed.replaceAll('"title":', '"title"') },
    {
      name: 'with a warning between items',
      text: feed.replaceAll('},\n    {\n', '},\n<b>Warning</b>: {main} in "feed"\n{'),
    },
    { name: 'with comments', text: feed.replaceAll('"title":', '/* since "2.1": */ "title":') },
    { name: 'with keys nobody quoted', text: feed.replaceAll(/"(id|title|authors|name)":/g, '$1:') },
    {
      name: 'with the first quote of a key lost in every item',
      text: feed.replaceAll('"title":', 'title":'),
    },
    { name: 'with the last quote of a key lost in every item', text: feed.replaceAll('"title":', '"title:') },
    {
      name: 'with the last quote of a text lost in every item',
      text: feed.replaceAll(/"(Text .*)"/g, '"$1'),
    },
    {
      name: 'with commas lost between items',
      text: feed.replaceAll('},\n    {\n      "id"', '}\n    {\n      "id"'),
    },
  ])('is read $name', async ({ text }) => {
    const found = await read(text);
    expect(found.title).toBe('Yarrow');
    expect(found.titles.length).toBe(20);
    expect(found.titles.filter((title) => titles.includes(title)).length).toBeGreaterThanOrEqual(19);
  });

  it.each([
    { name: 'an escape', text: feed.replace('Item 4,', 'Item 4",') },
    { name: 'a key', text: feed.replace('"title": "Item 7,', 'title": "Item 7,') },
    { name: 'a colon', text: feed.replace('"title": "Item 7,', '"title" "Item 7,') },
    { name: 'a closing quote', text: feed.replace('"Text {of} [item] 7"', '"Text {of} [item] 7') },
    { name: 'a closing brace', text: feed.replace('item] 7"\n    }', 'item] 7"\n    ') },
    {
      name: 'an opening brace',
      text: feed.replace('{\n      "id": "https://yarrow.example/7"', '"id": "https://yarrow.example/7"'),
    },
    { name: 'a comma', text: feed.replace('item] 7"\n    },', 'item] 7"\n    }') },
    { name: 'a closing bracket', text: feed.replace(/(7",\n {6}"title": .*\n[^\]]*)\]/, '$1') },
    { name: 'nothing but has a brace too many', text: feed.replace('item] 7"\n    }', 'item] 7"\n    }}') },
    { name: 'a bracket', text: feed.replace(/(7",\n {6}"title": .*\n {6}"authors": )\[/, '$1') },
  ])('loses no more than the item that lacks $name', async ({ text }) => {
    const found = await read(text);
    expect(found.title).toBe('Yarrow');
    expect(titles.filter((title) => !found.titles.includes(title)).length).toBeLessThanOrEqual(1);
  });

  it('keeps an item it was cut in, when its title and address are whole', async () => {
    const cut = feed.slice(0, feed.indexOf('Text {of} [item] 12'));
    expect((await read(cut)).titles).toEqual(titles.slice(0, 13));
    const sooner = feed.slice(0, feed.indexOf('Item 12'));
    expect((await read(sooner)).titles).toEqual(titles.slice(0, 12));
  });
});
