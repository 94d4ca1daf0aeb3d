import type { FastifyReply } from 'fastify';
import type { World } from '../world/world.ts';

const heartbeatMs = 25_000;

/** Sends what happens in the chats as server-sent events until the page goes away. */
export function streamEvents(options: {
  readonly reply: FastifyReply;
  readonly world: World;
  readonly closing: AbortSignal;
}): void {
  const { reply, world, closing } = options;
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  raw.write('retry: 1000\n\n');
  const unsubscribe = world.events.subscribe((event) => {
    raw.write(`data: ${JSON.stringify(event)}\n\n`);
  });
  const heartbeat = setInterval(() => raw.write(': still here\n\n'), heartbeatMs);
  heartbeat.unref();
  const finish = (): void => {
    clearInterval(heartbeat);
    unsubscribe();
    raw.end();
  };
  raw.on('close', finish);
  closing.addEventListener('abort', finish, { once: true });
}
