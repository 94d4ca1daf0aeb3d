import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import process from 'node:process';
import { z } from 'zod';
import { createLocalTelegram } from '../../src/playground/local-telegram.ts';
import { itemsOf, type SoakItem } from './news.ts';

/**
 * The other side of a soak run, in a process of its own so that its memory is not mistaken for Docket's: a
 * local Telegram whose people write now and then, and the feeds.
 */
const options = z
  .object({ feeds: z.number(), chats: z.number(), startMs: z.number() })
  .parse(JSON.parse(process.argv[2] ?? '{}'));

let nowMs = options.startMs;
const clock = { now: () => new Date(nowMs) };
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const day = () => (nowMs - options.startMs) / dayMs;

const telegram = await createLocalTelegram({ clock });
for (let id = 1; id <= options.chats; id++) {
  const record = telegram.world.privateChat({ id, is_bot: false, first_name: `Reader ${id}` }, id);
  record.hasStarted = true;
}

const counted = { requests: 0, notModified: 0, failures: 0, moved: 0 };

const server = createServer((request, response) => {
  counted.requests += 1;
  const [, kind, number] = /^\/(feed|moved)\/(\d+)$/.exec(request.url ?? '') ?? [];
  const feed = Number(number);
  if (kind === undefined) response.writeHead(404).end();
  else if (kind === 'feed' && feed % 20 === 7 && day() >= 3) move(feed, response);
  else if (isFailing(feed)) fail(feed, response);
  else answer(feed, request, response);
});

/** One feed in ten fails for six hours of each day; one in fifty never comes back after the fourth. */
function isFailing(feed: number): boolean {
  const hour = Math.floor(nowMs / hourMs) + feed;
  return (feed % 10 === 3 && hour % 24 < 6) || (feed % 50 === 11 && day() >= 4);
}

function fail(feed: number, response: ServerResponse): void {
  counted.failures += 1;
  if (feed % 30 === 3) response.destroy();
  else if (feed % 30 === 13)
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).end('<rss><cha');
  else response.writeHead(503, { 'retry-after': '600' }).end('later');
}

function move(feed: number, response: ServerResponse): void {
  counted.moved += 1;
  response.writeHead(301, { location: `/moved/${feed}` }).end();
}

function answer(feed: number, request: IncomingMessage, response: ServerResponse): void {
  const items = itemsOf(feed, options.feeds, clock.now());
  // A few outlets changed their system on the second day.
  const isAtom = feed % 4 === 1 || (feed % 20 === 9 && day() >= 2);
  const body = isAtom ? atom(feed, items) : rss(feed, items);
  const etag = `"${createHash('sha1').update(body).digest('hex')}"`;
  if (request.headers['if-none-match'] === etag) {
    counted.notModified += 1;
    response.writeHead(304, { etag }).end();
    return;
  }
  const type = isAtom ? 'application/atom+xml' : 'application/rss+xml';
  response.writeHead(200, { 'content-type': type, etag }).end(body);
}

const linkOf = (item: SoakItem): string => `https://soak.example/${item.guid}`;

function rss(feed: number, items: readonly SoakItem[]): string {
  const entries = items.map(
    (item) =>
      `<item><guid isPermaLink="false">${item.guid}</guid><link>${linkOf(item)}</link><title>${item.title}</title>` +
      `<pubDate>${item.at.toUTCString()}</pubDate><content:encoded><![CDATA[${item.body}]]></content:encoded></item>`,
  );
  return (
    '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">' +
    `<channel><title>Outlet ${feed}</title><link>https://soak.example/</link>${entries.join('')}</channel></rss>`
  );
}

function atom(feed: number, items: readonly SoakItem[]): string {
  const entries = items.map(
    (item) =>
      `<entry><id>${item.guid}</id><link href="${linkOf(item)}"/><title>${item.title}</title>` +
      `<updated>${item.at.toISOString()}</updated><content type="html"><![CDATA[${item.body}]]></content></entry>`,
  );
  return (
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Outlet ${feed}</title><id>outlet-${feed}</id>` +
    `<updated>${clock.now().toISOString()}</updated>${entries.join('')}</feed>`
  );
}

const writings = ['/latest', '/settings', '/topics', 'hello?', '/help', '/search antitrust'];

/** A few people write in each step, and Telegram asks for patience now and then. */
function live(step: number): void {
  for (let nth = 0; nth < 3; nth++) {
    const chat = 1 + ((step * 17 + nth * 101) % options.chats);
    telegram.people.say(chat, chat, writings[(step + nth) % writings.length] ?? '/help');
  }
  if (step % 12 === 6) {
    telegram.faults.add({ kind: 'too-many-requests', method: 'sendMessage', retryAfterSeconds: 3, times: 5 });
  }
}

const order = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('step'), step: z.number(), nowMs: z.number() }),
  z.object({ kind: z.literal('report') }),
  z.object({ kind: z.literal('end') }),
]);

process.on('message', (message) => {
  const wanted = order.parse(message);
  if (wanted.kind === 'step') {
    nowMs = wanted.nowMs;
    live(wanted.step);
    process.send?.({ kind: 'stepped' });
  } else if (wanted.kind === 'report') {
    const chats = [...telegram.world.chats.values()];
    const messages = chats.reduce((sum, chat) => sum + chat.messages.size, 0);
    process.send?.({ kind: 'report', ...counted, messages });
  } else {
    void telegram.close().then(() => process.exit(0));
  }
});
process.on('disconnect', () => process.exit(0));

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  process.send?.({
    kind: 'ready',
    apiRoot: telegram.apiRoot,
    token: telegram.token,
    newsOrigin: `http://127.0.0.1:${port}`,
  });
});
