import { setTimeout as sleep } from 'node:timers/promises';
import { Context, Telegraf } from 'telegraf';
import type { Update, UserFromGetMe } from 'telegraf/types';
import { describeError } from '../shared/errors.ts';
import { createAttention } from './attention.ts';
import { createAbout } from './commands/about.ts';
import { createAudit, createRecorder } from './commands/admin/audit.ts';
import { createBroadcast } from './commands/admin/broadcast.ts';
import { createDiscovery } from './commands/admin/discovery.ts';
import { createExchange } from './commands/admin/exchange.ts';
import { createInsight } from './commands/admin/insight.ts';
import { createNumbers } from './commands/admin/numbers.ts';
import { createPanel } from './commands/admin/panel.ts';
import { createRoleMenu } from './commands/admin/roles.ts';
import { createAdminSources } from './commands/admin/sources.ts';
import { createStatus } from './commands/admin/status.ts';
import { createTopics } from './commands/admin/topics.ts';
import { createChats } from './commands/chats.ts';
import { createInline } from './commands/inline.ts';
import { createMembership } from './commands/membership.ts';
import { createOnboarding } from './commands/onboarding.ts';
import { createReading } from './commands/reading.ts';
import { createSettings } from './commands/settings.ts';
import { createStories } from './commands/stories.ts';
import { createUnasked } from './commands/unasked.ts';
import { createDispatcher } from './core/dispatcher.ts';
import { createFloodGuard } from './core/flood.ts';
import { createGuard } from './core/guard.ts';
import type { FeatureDeps } from './core/handlers.ts';
import { createLanes } from './core/lanes.ts';
import { createPrompts } from './core/prompts.ts';
import { createRoles } from './core/roles.ts';
import { type BotUpdate, updateSchema } from './core/update.ts';
import type { BotDeps } from './deps.ts';
import { createTopicNames } from './digest/names.ts';
import { createPolling } from './polling.ts';
import { registerProfile } from './registration.ts';
import { toLocale, translator } from './text/translator.ts';

export interface Bot {
  /** Begins long polling and tells Telegram the commands; returns at once and keeps at it until `stop`. */
  start(): void;
  /** For webhooks: asks Telegram who the bot is and tells it the commands, without polling. */
  prepare(): Promise<void>;
  /** Ends polling and waits for what is being answered. */
  stop(): Promise<void>;
  /** Takes one update as Telegram sent it; returns when it is queued. */
  handleUpdate(update: unknown): Promise<void>;
  /** Resolves when every update taken is answered. */
  idle(): Promise<void>;
  isPolling(): boolean;
  /** How many updates were taken since the start. */
  updatesTaken(): number;
  /** When Telegram last answered a poll or sent an update. */
  lastHeardAt(): Date | undefined;
  /** The bot's user name, once Telegram has told it. */
  username(): string | undefined;
}

const identityRetryMs = 5000;

export function createBot(deps: BotDeps): Bot {
  const { client, clock, logger } = deps;
  const { telegram } = client;
  let me: UserFromGetMe | undefined;
  let lastUpdateAt: Date | undefined;
  let taken = 0;

  const lanes = createLanes();
  const flood = createFloodGuard(clock);
  let stopping = new AbortController();
  const underWay = new Set<Promise<void>>();

  function background(work: (signal: AbortSignal) => Promise<void>): void {
    const running = work(stopping.signal)
      .catch((error: unknown) =>
        logger.warn({ problem: describeError(error) }, 'work in the background failed'),
      )
      .finally(() => underWay.delete(running));
    underWay.add(running);
  }

  const dispatch = assemble(deps, () => me?.username ?? '', background);

  /** Queues an update in its chat's lane, so that polling goes on and chats do not wait for each other. */
  async function take(raw: unknown): Promise<void> {
    queue(raw);
    taken += 1;
  }

  function queue(raw: unknown): void {
    const parsed = updateSchema.safeParse(raw);
    if (!parsed.success) {
      logger.debug({ problem: parsed.error.message }, 'an update of a kind that is not used');
      return;
    }
    const update = parsed.data;
    lastUpdateAt = clock.now();
    const sender = senderOf(update);
    const verdict = sender && !sender.is_bot ? flood.admit(sender.id) : 'admit';
    if (verdict === 'drop') return;
    const key = chatIdOf(update) ?? sender?.id ?? 0;
    const work = verdict === 'warn' ? () => tellTooFast(update) : () => dispatch(update);
    const isQueued = lanes.enqueue(key, async () => {
      try {
        await work();
      } catch (error) {
        logger.error({ err: error, updateId: update.update_id }, 'an update could not be handled');
      }
    });
    if (!isQueued) logger.info({ chatId: key }, 'a chat sends faster than it is answered');
  }

  async function tellTooFast(update: BotUpdate): Promise<void> {
    const sender = senderOf(update);
    const t = translator(toLocale(sender?.language_code));
    const text = t.plain('problem.slowDown');
    if (update.callback_query) {
      await telegram.callApi('answerCallbackQuery', { callback_query_id: update.callback_query.id, text });
    } else if (update.message?.chat.type === 'private') {
      await telegram.callApi('sendMessage', { chat_id: update.message.chat.id, text });
    }
  }

  class DocketContext extends Context {
    // telegraf makes a Telegram of its own for each update; ours is the one with the transport.
    constructor(update: Update, _telegram: Context['telegram'], botInfo: UserFromGetMe) {
      super(update, telegram, botInfo);
    }
  }

  function createTelegraf(): Telegraf {
    const telegraf = new Telegraf<Context>(deps.token, {
      contextType: DocketContext,
      handlerTimeout: 30_000,
    });
    telegraf.telegram = telegram;
    telegraf.use((ctx) => take(ctx.update));
    telegraf.catch((error) => logger.error({ problem: describeError(error) }, 'an update was lost'));
    return telegraf;
  }

  async function identify(signal: AbortSignal): Promise<UserFromGetMe> {
    while (me === undefined) {
      signal.throwIfAborted();
      try {
        me = await telegram.callApi('getMe', {});
        const { id: botId, username } = me;
        logger.info({ username }, 'Telegram knows the bot');
        background((stopped) =>
          registerProfile(
            {
              telegram,
              botId,
              settingsStore: deps.settingsStore,
              logger,
            },
            stopped,
          ),
        );
      } catch (error) {
        logger.warn({ problem: describeError(error) }, 'Telegram does not say who the bot is');
        await sleep(identityRetryMs, undefined, { signal });
      }
    }
    return me;
  }

  const polling = createPolling({
    createTelegraf,
    me: identify,
    logger,
    backoffMs: deps.pollingBackoffMs,
  });

  return {
    start() {
      stopping = new AbortController();
      polling.start();
    },
    async prepare() {
      stopping = new AbortController();
      await identify(stopping.signal);
    },
    async stop() {
      stopping.abort();
      await polling.stop();
      await lanes.idle();
      await Promise.all(underWay);
    },
    handleUpdate: take,
    idle: () => lanes.idle(),
    updatesTaken: () => taken,
    isPolling: () => polling.isPolling(),
    lastHeardAt() {
      const polledAt = client.lastPollAnsweredAt();
      return polledAt && (!lastUpdateAt || polledAt > lastUpdateAt) ? polledAt : lastUpdateAt;
    },
    username: () => me?.username,
  };
}

/** Puts the features together; a command or button without a handler does not compile. */
function assemble(deps: BotDeps, username: () => string, background: FeatureDeps['background']) {
  const { client, settings, clock, logger, metrics } = deps;
  const { telegram } = client;
  const prompts = createPrompts(clock);
  const roles = createRoles(settings.adminIds, deps.settingsStore);
  const guard = createGuard({ telegram, roles, logger });
  const names = createTopicNames(deps.topics);
  const featureDeps: FeatureDeps = { ...deps, prompts, roles, names, background };
  const record = createRecorder(featureDeps);

  const reading = createReading(featureDeps);
  const stories = createStories(featureDeps, { reading, username });
  const chats = createChats(featureDeps, guard, username);
  const adminSources = createAdminSources(featureDeps, record);
  const onboarding = createOnboarding(featureDeps, { reading, stories, chats });
  const choices = createSettings(featureDeps);
  const about = createAbout(featureDeps, {
    username,
    listSources: adminSources.listView,
    forgetShown: reading.forget,
  });
  const panel = createPanel(featureDeps);
  const discovery = createDiscovery(featureDeps, record);
  const exchange = createExchange(featureDeps, record);
  const topics = createTopics(featureDeps);
  const insight = createInsight(featureDeps);
  const numbers = createNumbers(featureDeps);
  const broadcast = createBroadcast(featureDeps, record);
  const status = createStatus(featureDeps, record);
  const audit = createAudit(featureDeps);
  const roleMenu = createRoleMenu(featureDeps, record);
  const attention = createAttention({
    telegram,
    adminIds: settings.adminIds,
    subscriptions: deps.subscriptions,
    settingsStore: deps.settingsStore,
    log: logger,
  });
  return createDispatcher({
    telegram,
    username,
    subscriptions: deps.subscriptions,
    guard,
    prompts,
    commands: {
      ...onboarding.commands,
      ...reading.commands,
      ...stories.commands,
      ...choices.commands,
      ...chats.commands,
      ...about.commands,
      ...panel.commands,
      ...adminSources.commands,
      ...discovery.commands,
      ...insight.commands,
      ...broadcast.commands,
      ...status.commands,
    },
    actions: {
      ...onboarding.actions,
      ...reading.actions,
      ...stories.actions,
      ...choices.actions,
      ...chats.actions,
      ...about.actions,
      ...panel.actions,
      ...adminSources.actions,
      ...discovery.actions,
      ...exchange.actions,
      ...topics.actions,
      ...insight.actions,
      ...numbers.actions,
      ...broadcast.actions,
      ...status.actions,
      ...audit.actions,
      ...roleMenu.actions,
    },
    subscriptionActions: { ...onboarding.subscriptionActions, ...choices.subscriptionActions },
    onUnasked: createUnasked(featureDeps, stories),
    onInline: createInline(featureDeps, username),
    onMembership: createMembership(featureDeps, { attention, chats }),
    onAnswered: (what, seconds) => metrics?.commandAnswered(what, seconds),
    clock,
    logger,
  });
}

const senderOf = (update: BotUpdate) =>
  update.message?.from ??
  update.callback_query?.from ??
  update.inline_query?.from ??
  update.my_chat_member?.from;

const chatIdOf = (update: BotUpdate): number | undefined =>
  update.message?.chat.id ??
  update.channel_post?.chat.id ??
  update.callback_query?.message?.chat.id ??
  update.my_chat_member?.chat.id;
