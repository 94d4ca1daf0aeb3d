import { createHash, timingSafeEqual } from 'node:crypto';
import Fastify, { type FastifyInstance } from 'fastify';
import type { ReadinessCheck } from '../domain/ports/observability.ts';
import { describeError } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';

/** Telegram's updates are some kilobytes; the largest documented ones stay far below this. */
const updateBytes = 1024 * 1024;

export interface Webhook {
  /** Where Telegram posts, such as `/telegram`. */
  readonly path: string;
  /** What Telegram must send as `X-Telegram-Bot-Api-Secret-Token`. */
  readonly secret: string;
  /** Takes one parsed update; a rejection makes Telegram send it again. */
  handle(update: unknown): Promise<void>;
}

export interface OperationsServer {
  readonly origin: string;
  close(): Promise<void>;
}

/** Health, readiness, metrics and, when wanted, Telegram's webhook, on one port. */
export async function startServer(options: {
  readonly host: string;
  readonly port: number;
  readonly checks: readonly ReadinessCheck[];
  readonly metrics: { readonly contentType: string; render(): Promise<string> };
  readonly webhook?: Webhook;
  readonly log: Logger;
}): Promise<OperationsServer> {
  const server = Fastify({ bodyLimit: updateBytes, logger: false, forceCloseConnections: true });
  server.get('/healthz', async () => ({ status: 'alive' }));
  server.get('/readyz', async (_request, reply) => {
    const checks = await Promise.all(options.checks.map(answer));
    const ready = checks.every((check) => check.ok);
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', checks });
  });
  server.get('/metrics', async (_request, reply) =>
    reply.type(options.metrics.contentType).send(await options.metrics.render()),
  );
  if (options.webhook) addWebhook(server, options.webhook, options.log);
  const origin = await server.listen({ host: options.host, port: options.port });
  return { origin, close: () => server.close() };
}

async function answer(check: ReadinessCheck): Promise<{ name: string; ok: boolean; problem?: string }> {
  try {
    const problem = await check.problem();
    return problem === undefined ? { name: check.name, ok: true } : { name: check.name, ok: false, problem };
  } catch (error) {
    return { name: check.name, ok: false, problem: describeError(error) };
  }
}

function addWebhook(server: FastifyInstance, webhook: Webhook, log: Logger): void {
  server.post(webhook.path, async (request, reply) => {
    const given = request.headers['x-telegram-bot-api-secret-token'];
    if (typeof given !== 'string' || !sameSecret(given, webhook.secret)) return reply.code(401).send();
    try {
      await webhook.handle(request.body);
      return reply.code(200).send();
    } catch (error) {
      log.error({ err: describeError(error) }, 'update not handled');
      return reply.code(500).send();
    }
  });
}

/** Compares digests, which have one length, so that the time taken tells nothing about the secret. */
function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
