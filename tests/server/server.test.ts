import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import type { ReadinessCheck } from '../../src/domain/ports/observability.ts';
import { createPrometheusMetrics } from '../../src/server/metrics.ts';
import { type OperationsServer, startServer, type Webhook } from '../../src/server/server.ts';

let server: OperationsServer | undefined;
afterEach(() => server?.close());

const metrics = createPrometheusMetrics(async () => ({
  byState: { pending: 3, sending: 0, sent: 5, unknown: 1, dead: 0, skipped: 0 },
}));

async function start(options: { checks?: ReadinessCheck[]; webhook?: Webhook } = {}): Promise<string> {
  server = await startServer({
    host: '127.0.0.1',
    port: 0,
    checks: options.checks ?? [],
    metrics,
    webhook: options.webhook,
    log: pino({ level: 'silent' }),
  });
  return server.origin;
}

describe('health and readiness', () => {
  it('is alive as soon as it answers', async () => {
    const answer = await fetch(`${await start()}/healthz`);
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'alive' }]);
  });

  it('is ready when every check finds nothing wrong', async () => {
    const origin = await start({ checks: [{ name: 'database', problem: async () => undefined }] });
    const answer = await fetch(`${origin}/readyz`);
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { status: 'ready', checks: [{ name: 'database', ok: true }] },
    ]);
  });

  it('names what is wrong, a check that fails included', async () => {
    const origin = await start({
      checks: [
        { name: 'polling', problem: async () => 'no answer from Telegram for 90 s' },
        { name: 'database', problem: () => Promise.reject(new Error('disk full')) },
      ],
    });
    const answer = await fetch(`${origin}/readyz`);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      checks: [
        { ok: false, problem: 'no answer from Telegram for 90 s' },
        { ok: false, problem: 'disk full' },
      ],
    });
  });
});

describe('metrics', () => {
  it('are in the form Prometheus reads, with deliveries by state', async () => {
    metrics.pollFinished('fetched', 0.3);
    const answer = await fetch(`${await start()}/metrics`);
    const text = await answer.text();
    expect(answer.headers.get('content-type')).toContain('text/plain');
    expect(text).toContain('docket_deliveries{state="pending"} 3');
    expect(text).toContain('docket_poll_duration_seconds_count{outcome="fetched"} 1');
  });
});

describe('the webhook', () => {
  const secret = 'correct-horse-battery';
  const post = (origin: string, headers: Record<string, string>, body: string) =>
    fetch(`${origin}/telegram`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
  const received: unknown[] = [];
  const webhook: Webhook = {
    path: '/telegram',
    secret,
    handle: async (update) => void received.push(update),
  };

  it('hands an update with the right secret on, its UTF-8 intact', async () => {
    const origin = await start({ webhook });
    const answer = await post(
      origin,
      { 'x-telegram-bot-api-secret-token': secret },
      JSON.stringify({ update_id: 7, text: '微信' }),
    );
    expect(answer.status).toBe(200);
    expect(received).toEqual([{ update_id: 7, text: '微信' }]);
  });

  it.each<{ name: string; headers: Record<string, string>; status: number }>([
    { name: 'no secret', headers: {}, status: 401 },
    { name: 'a wrong secret', headers: { 'x-telegram-bot-api-secret-token': 'wrong' }, status: 401 },
  ])('refuses $name', async ({ headers, status }) => {
    const origin = await start({
      webhook: { ...webhook, handle: () => Promise.reject(new Error('reached')) },
    });
    expect((await post(origin, headers, '{}')).status).toBe(status);
  });

  it('refuses a body over its cap', async () => {
    const origin = await start({ webhook });
    const answer = await post(
      origin,
      { 'x-telegram-bot-api-secret-token': secret },
      JSON.stringify({ text: 'x'.repeat(1_100_000) }),
    );
    expect(answer.status).toBe(413);
  });

  it('answers 500 when the update could not be handled, so that Telegram sends it again', async () => {
    const origin = await start({
      webhook: { ...webhook, handle: () => Promise.reject(new Error('broken')) },
    });
    expect((await post(origin, { 'x-telegram-bot-api-secret-token': secret }, '{}')).status).toBe(500);
  });
});
