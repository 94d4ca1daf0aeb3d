import { decodeHTMLStrict } from 'entities';
import { webAddress } from './addresses.ts';
import { readAttributes, scanMarkup } from './markup.ts';
import { escapeMarkup, plainText } from './plain-text.ts';

/** A subscription as reading programs hand it on. */
export interface OpmlFeed {
  readonly url: string;
  readonly name: string;
  readonly siteUrl?: string;
  readonly language?: string;
  /** The folder it stands in. */
  readonly group?: string;
}

export type OpmlResult =
  | {
      readonly kind: 'parsed';
      readonly feeds: readonly OpmlFeed[];
      /** What stands where an address should, and is none of the web. */
      readonly unusable: readonly string[];
    }
  | { readonly kind: 'not-opml'; readonly problem: string };

const maximumFeeds = 2000;
const maximumDepth = 50;

/** Reads the feeds of an OPML file, each address once; what is broken in it is passed over. */
export function parseOpml(source: string): OpmlResult {
  const feeds = new Map<string, OpmlFeed>();
  const unusable = new Set<string>();
  const folders: string[] = [];
  let isOpml = false;
  scanMarkup(source, {
    text() {},
    cdata() {},
    open(tag) {
      const name = tag.name.toLowerCase();
      if (name === 'opml') isOpml = true;
      if (name !== 'outline') return;
      const attributes = readAttributes(tag.attributes);
      const read = (key: string): string => decodeHTMLStrict(attributes.get(key) ?? '').trim();
      const label = plainText(escapeMarkup(read('title') || read('text'))).slice(0, 200);
      const address = read('xmlurl');
      const url = webAddress(address);
      if (address && !url && unusable.size < maximumFeeds) unusable.add(address);
      if (url && !feeds.has(url) && feeds.size < maximumFeeds) {
        const group = folders.findLast(Boolean);
        const siteUrl = webAddress(read('htmlurl'));
        const language = read('language').toLowerCase();
        feeds.set(url, {
          url,
          name: label || new URL(url).hostname,
          ...(siteUrl && { siteUrl }),
          ...(/^[a-z]{2,3}$/.test(language) && { language }),
          ...(group && { group }),
        });
      }
      if (!tag.isEmpty && folders.length < maximumDepth) folders.push(url ? '' : label);
    },
    close(name) {
      if (name.toLowerCase() === 'outline') folders.pop();
    },
  });
  if (!isOpml && feeds.size === 0) return { kind: 'not-opml', problem: 'it is not an OPML file' };
  return { kind: 'parsed', feeds: [...feeds.values()], unusable: [...unusable] };
}

/** Writes feeds as OPML 2.0, in folders by group. */
export function writeOpml(options: {
  readonly title: string;
  readonly createdAt: Date;
  readonly feeds: readonly OpmlFeed[];
}): string {
  const groups = new Map<string, OpmlFeed[]>();
  for (const feed of options.feeds) {
    const group = feed.group ?? '';
    groups.set(group, [...(groups.get(group) ?? []), feed]);
  }
  const body = [...groups].flatMap(([group, feeds]) =>
    group === ''
      ? feeds.map((feed) => outline(feed, '    '))
      : [
          `    <outline text=${quoted(group)}>`,
          ...feeds.map((feed) => outline(feed, '      ')),
          '    </outline>',
        ],
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head>',
    `    <title>${escapeMarkup(options.title)}</title>`,
    `    <dateCreated>${options.createdAt.toUTCString()}</dateCreated>`,
    '  </head>',
    '  <body>',
    ...body,
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

function outline({ url, name, siteUrl, language }: OpmlFeed, indent: string): string {
  const site = siteUrl ? ` htmlUrl=${quoted(siteUrl)}` : '';
  const tongue = language ? ` language=${quoted(language)}` : '';
  return `${indent}<outline type="rss" text=${quoted(name)} xmlUrl=${quoted(url)}${site}${tongue}/>`;
}

const quoted = (text: string): string =>
  `"${escapeMarkup(text)
    .replace(/"/g, '&quot;')
    .replace(/[\r\n\t]+/g, ' ')}"`;
