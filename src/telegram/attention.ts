import type { Telegram } from 'telegraf';
import type { AdminReports, Attention, ChatTrouble, DeliveryAlert } from '../domain/ports/attention.ts';
import type { SettingsStore } from '../domain/ports/settings-store.ts';
import type { SubscriptionStore } from '../domain/ports/subscription-store.ts';
import { describeError } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';
import { createRoles } from './core/roles.ts';
import { cleanLine, type Html } from './text/html.ts';
import { defaultLocale, type Translator, translator } from './text/translator.ts';
import { troubleReport } from './trouble-report.ts';

const alertEveryMs = 3_600_000;
const reasonLimit = 300;

/**
 * Writes to the people who can mend what broke. Alerts of one kind come at most once an hour, with the number
 * of those kept back: what fails for one chat often fails for a thousand.
 */
export function createAttention(deps: {
  readonly telegram: Telegram;
  readonly adminIds: readonly number[];
  readonly subscriptions: Pick<SubscriptionStore, 'find'>;
  readonly settingsStore: SettingsStore;
  readonly log: Logger;
}): Attention & AdminReports {
  const { telegram, adminIds, subscriptions, log } = deps;
  const roles = createRoles(adminIds, deps.settingsStore);
  const keptBack = new Map<DeliveryAlert['kind'], { sinceMs: number; count: number }>();

  /** In the language a person reads their own digests in. */
  const speakerTo = async (userId: number, otherwise: string): Promise<Translator> =>
    translator((await subscriptions.find({ chatId: userId }))?.locale ?? otherwise);

  async function write(chatId: number, html: Html): Promise<boolean> {
    try {
      await telegram.callApi('sendMessage', {
        chat_id: chatId,
        text: html,
        parse_mode: 'HTML',
        link_preview_options: { is_disabled: true },
      });
      return true;
    } catch (error) {
      log.warn({ chatId, problem: describeError(error) }, 'a person could not be told');
      return false;
    }
  }

  return {
    async tellOwner({ ownerUserId, chatTitle, chatKind, locale }, trouble) {
      if (ownerUserId === undefined || chatKind === 'private') return;
      const t = await speakerTo(ownerUserId, locale);
      const chat = chatTitle ?? t.plain('groups.thisChat');
      const broken = t.html('groups.broken', { chat, reason: troubleText(trouble, t) });
      await write(ownerUserId, `${broken} ${mendText(trouble, t)}`);
    },
    async alertAdmins(alert) {
      const nowMs = performance.now();
      const earlier = keptBack.get(alert.kind);
      if (earlier && nowMs - earlier.sinceMs < alertEveryMs) {
        earlier.count += 1;
        return;
      }
      keptBack.set(alert.kind, { sinceMs: nowMs, count: 0 });
      for (const id of await roles.withAtLeast('admin')) {
        const t = await speakerTo(id, defaultLocale);
        const more = earlier?.count ? `\n${t.html('alert.more', { count: earlier.count })}` : '';
        await write(id, alertText(alert, t) + more);
      }
    },
    async reportTroubles(found, mended) {
      let isTold = false;
      for (const id of await roles.withAtLeast('admin')) {
        const t = await speakerTo(id, defaultLocale);
        isTold = (await write(id, troubleReport(found, mended, t))) || isTold;
      }
      return isTold;
    },
  };
}

const troubleText = (trouble: ChatTrouble, t: Translator): string =>
  ({
    gone: t.plain('groups.troubleGone'),
    'no-rights': t.plain('groups.troubleNoRights'),
    'topic-gone': t.plain('groups.troubleTopicGone'),
    'topic-closed': t.plain('groups.troubleTopicClosed'),
  })[trouble];

const mendText = (trouble: ChatTrouble, t: Translator): Html =>
  ({
    gone: t.html('groups.mendGone'),
    'no-rights': t.html('groups.mendRights'),
    'topic-gone': t.html('groups.mendTopic'),
    'topic-closed': t.html('groups.mendTopic'),
  })[trouble];

function alertText(alert: DeliveryAlert, t: Translator): Html {
  switch (alert.kind) {
    case 'unacceptable':
      return t.html(alert.sentPlain ? 'alert.sentPlain' : 'alert.unacceptable', {
        id: alert.deliveryId,
        reason: cleanLine(alert.reason, reasonLimit),
      });
    case 'unpresentable':
      return t.html('alert.unpresentable', {
        id: alert.deliveryId,
        reason: cleanLine(alert.reason, reasonLimit),
      });
    case 'unauthorized':
      return t.html('alert.unauthorized', { reason: cleanLine(alert.reason, reasonLimit) });
  }
}
