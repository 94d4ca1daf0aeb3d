import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface HostileServer {
  readonly origin: string;
  readonly requests: { readonly path: string; readonly headers: IncomingMessage['headers'] }[];
  /** How many requests were being answered at once, at most. */
  readonly mostAtOnce: () => number;
  close(): Promise<void>;
}

/** A server on loopback whose every path misbehaves in its own way; more paths can be given. */
export async function startHostileServer(extra: Record<string, Answer> = {}): Promise<HostileServer> {
  const requests: HostileServer['requests'] = [];
  let open = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push({ path, headers: request.headers });
    most = Math.max(most, ++open);
    response.on('close', () => open--);
    const answer = extra[path] ?? answers[path.replace(/\?.*/, '')];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    requests,
    mostAtOnce: () => most,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const redirect =
  (status: number, location: string): Answer =>
  (_request, response) =>
    response.writeHead(status, { location }).end();

const packed =
  (encoding: string, body: Uint8Array): Answer =>
  (_request, response) =>
    response.writeHead(200, { 'content-encoding': encoding }).end(body);

const text = Buffer.from('<p>A plain answer, long enough to be worth packing. '.repeat(20));
const bomb = gzipSync(Buffer.alloc(8 * 1024 * 1024));

const answers: Record<string, Answer> = {
  '/plain': (_request, response) => response.end(text),
  '/facts': (request, response) => {
    if (request.headers['if-none-match'] === '"v1"') {
      response.writeHead(304, { etag: '"v1"', 'cache-control': 'max-age=60' }).end();
      return;
    }
    response
      .writeHead(200, {
        'content-type': 'text/plain; charset=utf-8',
        etag: '"v1"',
        'last-modified': 'Tue, 14 Oct 2025 06:00:00 GMT',
        'cache-control': 'public, max-age=900',
        expires: 'Tue, 14 Oct 2025 07:00:00 GMT',
      })
      .end(text);
  },
  '/busy': (_request, response) => response.writeHead(429, { 'retry-after': '120' }).end('slow down'),
  '/busy-until': (_request, response) =>
    response.writeHead(503, { 'retry-after': 'Tue, 14 Oct 2025 06:30:00 GMT' }).end(),
  '/empty': (_request, response) => response.end(),
  '/gzip': packed('gzip', gzipSync(text)),
  '/deflate': packed('deflate', deflateSync(text)),
  '/deflate-raw': packed('deflate', deflateRawSync(text)),
  '/brotli': packed('br', brotliCompressSync(text)),
  '/twice': packed('deflate, gzip', gzipSync(deflateSync(text))),
  '/thrice': packed('gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(text)))),
  '/not-gzip': packed('gzip', text),
  '/cut-gzip': packed('gzip', gzipSync(text).subarray(0, -8)),
  '/bad-gzip': packed('gzip', Buffer.concat([gzipSync(text).subarray(0, 10), Buffer.alloc(40, 0x07)])),
  '/not-deflate': packed('deflate', text),
  '/not-brotli': packed('br', text),
  '/gzip-for-brotli': packed('br', gzipSync(text)),
  '/encoded-as-charset': packed('UTF-8', text),
  '/encoded-as-nothing': packed('none', text),
  '/gzip-and-charset': packed('gzip, utf-8', gzipSync(text)),
  '/gzip-in-chunks': packed('aws-chunked, gzip', gzipSync(text)),
  '/by-proxy': (_request, response) => response.writeHead(203).end(text),
  '/instance': (_request, response) => response.writeHead(226).end(text),
  '/bomb': packed('gzip', bomb),
  '/bomb-in-bomb': packed('gzip, gzip', gzipSync(bomb)),
  '/endless': (_request, response) => {
    const block = Buffer.alloc(65_536, 'x');
    const pour = (): void => {
      while (!response.destroyed && response.write(block));
      if (!response.destroyed) response.once('drain', pour);
    };
    pour();
  },
  '/short': (_request, response) => {
    response.writeHead(200, { 'content-length': '100000' });
    response.write('much less', () => response.socket?.end());
  },
  '/long': (_request, response) => {
    response.socket?.end('HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nmuch more than four');
  },
  '/reset': (_request, response) => {
    response.writeHead(200);
    response.write('half a', () => response.socket?.resetAndDestroy());
  },
  '/hang-up': (request) => request.socket.destroy(),
  '/not-http': (_request, response) => {
    response.socket?.end('SSH-2.0-OpenSSH_9.6\r\n');
  },
  '/silent': () => {},
  '/stalls': (_request, response) => {
    response.writeHead(200);
    response.write('and then nothing');
  },
  '/drip': (_request, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write('.'), 20);
    response.on('close', () => clearInterval(timer));
  },
  '/header-flood': (_request, response) => {
    for (let index = 0; index < 2000; index++) response.setHeader(`x-flood-${index}`, 'y'.repeat(100));
    response.end('x');
  },
  '/one-long-header': (_request, response) => response.setHeader('x', 'y'.repeat(100_000)).end('x'),
  '/moved': redirect(301, '/plain'),
  '/moved-twice': redirect(308, '/moved'),
  '/for-now': redirect(302, '/plain'),
  '/moved-for-now': redirect(301, '/for-now'),
  '/other': redirect(303, '/plain#part'),
  '/loop': redirect(302, '/loop'),
  '/ping': redirect(302, '/pong'),
  '/pong': redirect(302, '/ping'),
  '/nowhere': (_request, response) => response.writeHead(302).end(),
  '/to-metadata': redirect(302, 'http://169.254.169.254/latest/meta-data/'),
  '/to-loopback': redirect(301, 'http://[::ffff:127.0.0.1]/'),
  '/to-port': redirect(302, 'http://93.184.216.34:6379/'),
  '/to-file': redirect(302, 'file:///etc/passwd'),
  '/to-credentials': redirect(302, 'http://admin:admin@93.184.216.34/'),
  '/chain': (request, response) => {
    const step = Number(new URL(request.url ?? '', 'http://x').searchParams.get('n') ?? 0);
    response.writeHead(302, { location: `/chain?n=${step + 1}` }).end();
  },
};
