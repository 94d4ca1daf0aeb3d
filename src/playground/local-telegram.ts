import { randomBytes } from 'node:crypto';
import { type FastifyInstance, fastify } from 'fastify';
import type { Clock } from '../shared/clock.ts';
import { systemClock } from '../shared/clock.ts';
import type { Logger } from '../shared/logger.ts';
import { type CallLog, createCallLog } from './bot-api/calls.ts';
import { createFaults, type Faults } from './bot-api/faults.ts';
import { createMethods } from './bot-api/methods/registry.ts';
import { createPace } from './bot-api/pace.ts';
import { createParameters, valuesOf } from './bot-api/parameters.ts';
import { createProfile } from './bot-api/profile.ts';
import { type CallbackAnswer, createQueryDesk, type InlineAnswer } from './bot-api/queries.ts';
import { bodyLimitBytes, registerBotApi } from './bot-api/routes.ts';
import { createUpdateQueue } from './bot-api/updates.ts';
import { createWebhook } from './bot-api/webhook.ts';
import { guardAgainstOtherSites } from './guard.ts';
import { registerPage } from './page-routes.ts';
import { registerJsonInterface } from './people/json-interface.ts';
import { createPeople, type People } from './people/people.ts';
import { type BotUser, createWorld, type World } from './world/world.ts';

export interface LocalTelegramOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Made up when absent. */
  readonly token?: string;
  readonly bot?: Partial<Omit<BotUser, 'is_bot'>>;
  readonly clock?: Clock;
  readonly logger?: Logger;
  /** Answers 429 as Telegram's pace asks; off by default. */
  readonly enforcesPace?: boolean;
  /** First pause after a webhook refused an update; it doubles from there. */
  readonly webhookRetryDelayMs?: number;
  /** Whom the page speaks as, in this order; it adds whoever writes over the JSON interface. */
  readonly pagePeopleIds?: readonly number[];
}

/** A Telegram of our own: the Bot API on loopback, the people behind it, and a page to chat on. */
export interface LocalTelegram {
  /** What a bot takes as its API root. */
  readonly apiRoot: string;
  readonly pageUrl: string;
  readonly token: string;
  readonly bot: BotUser;
  readonly world: World;
  readonly people: People;
  readonly faults: Faults;
  readonly calls: CallLog;
  close(): Promise<void>;
}

export async function createLocalTelegram(options: LocalTelegramOptions = {}): Promise<LocalTelegram> {
  const clock = options.clock ?? systemClock;
  const token = options.token ?? `7000000001:${randomBytes(26).toString('base64url')}`;
  const bot: BotUser = {
    id: Number(token.split(':')[0]) || 7_000_000_001,
    first_name: 'Docket',
    username: 'docket_playground_bot',
    ...options.bot,
    is_bot: true,
  };
  const closing = new AbortController();
  const world = createWorld({ clock, bot });
  const updates = createUpdateQueue();
  const faults = createFaults();
  const calls = createCallLog();
  const profile = createProfile(bot.first_name);
  const callbackQueries = createQueryDesk<CallbackAnswer>(world);
  const inlineQueries = createQueryDesk<InlineAnswer>(world);
  const people = createPeople({ world, updates, callbackQueries, inlineQueries });

  const webhook = createWebhook({
    updates,
    retryDelayMs: options.webhookRetryDelayMs ?? 1000,
    nowMs: () => clock.now().getTime(),
    async callMethod(body) {
      const parameters = createParameters(valuesOf(body));
      await methods.get(parameters.text('method').toLowerCase())?.({ parameters, signal: closing.signal });
    },
  });
  const methods = createMethods({
    world,
    updates,
    webhook,
    profile,
    callbackQueries,
    inlineQueries,
    pace: options.enforcesPace ? createPace(clock) : undefined,
  });

  const server: FastifyInstance = fastify({
    bodyLimit: bodyLimitBytes,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 400 },
  });
  guardAgainstOtherSites(server);
  await registerBotApi(server, {
    token,
    methods,
    faults,
    calls,
    files: world.files,
    clock,
    logger: options.logger,
    migrate: (chatId, toChatId) => void people.migrate(chatId, toChatId),
  });
  await registerJsonInterface(server, {
    world,
    people,
    faults,
    profile,
    pagePeopleIds: options.pagePeopleIds ?? [],
    closing: closing.signal,
  });
  await registerPage(server);
  const origin = await server.listen({ host: '127.0.0.1', port: options.port ?? 0 });

  let closed: Promise<void> | undefined;
  return {
    apiRoot: origin,
    pageUrl: `${origin}/`,
    token,
    bot,
    world,
    people,
    faults,
    calls,
    close() {
      closed ??= (async () => {
        closing.abort();
        webhook.close();
        updates.interrupt();
        await server.close();
      })();
      return closed;
    },
  };
}
