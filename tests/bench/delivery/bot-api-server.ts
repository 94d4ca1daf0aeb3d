import { createServer, type IncomingMessage } from 'node:http';
import process from 'node:process';

/**
 * The least of a Bot API that a benchmark needs, in a process of its own: `sendMessage` is counted by chat and
 * text and answered at once. With `limits` it refuses what Telegram's three documented limits refuse, without
 * any tolerance for bursts. `GET /report` tells what arrived.
 */
const enforcesLimits = process.argv.includes('limits');

const minuteMs = 60_000;
const perSecond = 30;
const perMinuteAndGroup = 20;

const counts = new Map<string, number>();
const lastOfChat = new Map<number, number>();
const ofGroup = new Map<number, number[]>();
let recent: number[] = [];
let accepted = 0;
const refusedBy = { all: 0, chat: 0, group: 0 };
let firstAt = 0;
let lastAt = 0;

const chatPattern = /"chat_id":(-?\d+)/;
const markPattern = /#(\w+)/;

function admit(chatId: number, now: number): boolean {
  recent = recent.filter((at) => at > now - 1000);
  const group = (ofGroup.get(chatId) ?? []).filter((at) => at > now - minuteMs);
  const last = lastOfChat.get(chatId) ?? 0;
  const broken =
    recent.length >= perSecond
      ? 'all'
      : now - last < 1000
        ? 'chat'
        : chatId < 0 && group.length >= perMinuteAndGroup
          ? 'group'
          : undefined;
  if (broken) {
    refusedBy[broken] += 1;
    return false;
  }
  recent.push(now);
  lastOfChat.set(chatId, now);
  if (chatId < 0) ofGroup.set(chatId, [...group, now]);
  return true;
}

function answer(body: string): { status: number; text: string } {
  const chatId = Number(chatPattern.exec(body)?.[1] ?? 0);
  const now = performance.now();
  if (enforcesLimits && !admit(chatId, now)) {
    return {
      status: 429,
      text: '{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 1","parameters":{"retry_after":1}}',
    };
  }
  accepted += 1;
  firstAt ||= now;
  lastAt = now;
  const key = `${markPattern.exec(body)?.[1] ?? ''} ${chatId}`;
  counts.set(key, (counts.get(key) ?? 0) + 1);
  return {
    status: 200,
    text: `{"ok":true,"result":{"message_id":${accepted},"date":1767225600,"chat":{"id":${chatId},"type":"private"}}}`,
  };
}

function report(mark: string) {
  let chats = 0;
  let doubled = 0;
  for (const [key, count] of counts) {
    if (!key.startsWith(`${mark} `)) continue;
    chats += 1;
    if (count > 1) doubled += 1;
  }
  return { accepted, refusedBy, firstAt, lastAt, nowAt: performance.now(), chats, doubled };
}

function readBody(request: IncomingMessage, done: (body: string) => void): void {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk: string) => {
    body += chunk;
  });
  request.on('end', () => done(body));
}

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname === '/reset') {
    counts.clear();
    lastOfChat.clear();
    ofGroup.clear();
    recent = [];
    accepted = 0;
    Object.assign(refusedBy, { all: 0, chat: 0, group: 0 });
    firstAt = 0;
  }
  if (request.method === 'GET') {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(report(url.searchParams.get('mark') ?? '')));
    return;
  }
  readBody(request, (body) => {
    const { status, text } = answer(body);
    response.writeHead(status, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    });
    response.end(text);
  });
});

server.keepAliveTimeout = minuteMs;
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address) process.stdout.write(`http://127.0.0.1:${address.port}\n`);
});
process.on('disconnect', () => process.exit());
