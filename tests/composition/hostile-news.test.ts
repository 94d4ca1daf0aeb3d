import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config/load.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { configFolder } from '../support/command.ts';
import { silentLogger, temporaryFolder } from '../support/database.ts';
import { startLocalTelegram } from '../support/playground.ts';
import { startWebServer } from '../support/web-server.ts';

let app: App | undefined;
afterEach(() => app?.stop());

const reader = 42;
const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toUTCString();

interface Item {
  readonly guid: string;
  readonly title: string;
  readonly date: string;
  readonly link: string;
}

const told = (company: string) =>
  `The data protection regulator fined ${company} 40 million euros for breaking the privacy law of the European Union.`;
const itemXml = ({ guid, title, date, link }: Item, company: string): string =>
  `<item><guid isPermaLink="false">${guid}</guid><title><![CDATA[${title}]]></title><link>${link}</link>` +
  `<pubDate>${date}</pubDate><content:encoded><![CDATA[<p>${told(company)}</p>${`<p>${company} said it would appeal to the court against the decision of the data protection authority under the GDPR.</p>`.repeat(14)}]]></content:encoded></item>`;

const fine = (company: string): string => `Regulator fines ${company} under data protection law`;
const items: readonly [Item, string][] = [
  [
    { guid: 'plain', title: fine('Lumenet'), date: minutesAgo(30), link: 'https://a.example/plain' },
    'Lumenet',
  ],
  [
    { guid: 'plain', title: fine('Lumenet'), date: minutesAgo(30), link: 'https://a.example/plain' },
    'Lumenet',
  ],
  [
    {
      guid: 'markup',
      title: `<b>${fine('Orbicle')}</b> <script>x()</script> [free](tg://resolve?domain=x)`,
      date: minutesAgo(20),
      link: 'https://a.example/markup',
    },
    'Orbicle',
  ],
  [
    {
      guid: 'bidi',
      title: `\u202e${fine('Chatterfield')}\u2066\u200b`,
      date: minutesAgo(10),
      link: 'https://a.example/bidi',
    },
    'Chatterfield',
  ],
  [
    { guid: 'script', title: fine('Parcelwise'), date: minutesAgo(5), link: 'javascript:alert(1)' },
    'Parcelwise',
  ],
  [
    { guid: 'opens', title: fine('Ridewell'), date: minutesAgo(5), link: 'tg://resolve?domain=spam' },
    'Ridewell',
  ],
  [
    {
      guid: 'future',
      title: fine('Paperkite'),
      date: 'Fri, 01 Jan 2100 00:00:00 GMT',
      link: 'https://a.example/future',
    },
    'Paperkite',
  ],
  [
    {
      guid: 'past',
      title: fine('Fernbank'),
      date: 'Thu, 01 Jan 1970 00:00:00 GMT',
      link: 'https://a.example/past',
    },
    'Fernbank',
  ],
];
const manyMore = Array.from(
  { length: 3000 },
  (_, n) =>
    `<item><guid>more-${n}</guid><title>Cake number ${n}</title><pubDate>${minutesAgo(60 * 24 * 40)}</pubDate></item>`,
);

it('a hostile feed reaches readers as news, in order, once, and as nothing Telegram refuses', async () => {
  const feed = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>A\u0000</title>${items
    .map(([item, company]) => itemXml(item, company))
    .join('')}${manyMore.join('')}</channel></rss>`;
  const origin = await startWebServer((_request, response) =>
    response.setHeader('content-type', 'application/rss+xml; charset=utf-8').end(feed),
  );
  const telegram = await startLocalTelegram();
  const file = join(temporaryFolder(), 'docket.sqlite');
  const sources = `sources: [{ url: "${origin}/feed", outlet: Gazette, name: Gazette, readsPages: false }]`;
  const loaded = loadConfig(configFolder({ sources }), {
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    DATABASE_FILE: file,
    PORT: '0',
  });
  if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('\n'));
  app = await createApp(loaded.config, { log: silentLogger, trustedOrigins: [origin] });
  await app.runOnce();
  await app.start();
  telegram.people.say(reader, reader, '/latest 15');
  const shown = await telegram.people.waitFor(reader, ({ text = '' }) => text.includes('Lumenet'), {
    timeoutMs: 20_000,
  });

  const { text = '', entities = [] } = shown;
  for (const company of ['Lumenet', 'Orbicle', 'Chatterfield']) expect(text).toContain(company);
  expect(text.split(fine('Lumenet'))).toHaveLength(2);
  expect(text).not.toContain('Fernbank');
  expect(text).not.toMatch(/[\p{Cs}\u200b\u202a-\u202e\u2066-\u2069]|<b>|<script|javascript:|tg:\/\//u);
  expect(text.includes('\0')).toBe(false);
  const links = entities.flatMap((entity) => ('url' in entity ? [String(entity.url)] : []));
  expect(links.length).toBeGreaterThan(2);
  for (const link of links) expect(link).toMatch(/^https?:\/\//);
  const refused = telegram.calls.list().filter(({ status = 200 }) => status >= 400);
  expect(refused).toEqual([]);

  const look = await openDatabase({ file, readOnly: true, logger: silentLogger });
  const { rows } = await sql<{ title: string; published_at: number; archival: number }>`
    select title, published_at, archival from articles where title like 'Regulator fines %'`.execute(
    look.queries,
  );
  await look.close();
  const of = (company: string) => rows.find(({ title }) => title.includes(company));
  expect(rows.filter(({ title }) => title.includes('Lumenet'))).toHaveLength(1);
  // Nothing is newer than now, and what is as old as the epoch is no news.
  for (const { published_at: at } of rows) expect(at).toBeLessThanOrEqual(Date.now());
  expect(of('Fernbank')?.archival ?? 1).toBe(1);
  // A date that cannot be is none, and what a first poll finds without one may be old.
  expect(of('Paperkite')?.archival).toBe(1);
}, 60_000);
