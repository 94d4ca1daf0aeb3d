import type { Feed } from '../../../domain/feed.ts';
import type { FeedHealth } from '../../../domain/ports/feed-store.ts';
import { describeError } from '../../../shared/errors.ts';
import { fetchFile } from '../../api/files.ts';
import type { Feature, FeatureDeps } from '../../core/handlers.ts';
import type { Turn } from '../../core/turn.ts';
import { lines, type View } from '../../core/view.ts';
import { cleanLine } from '../../text/html.ts';
import type { Recorder } from './audit.ts';
import { toSources } from './source-page.ts';

const healthDays = 30;
const largestOpmlBytes = 2 * 1024 * 1024;
const namesListed = 10;

/** Sources carried in and out as files. */
export function createExchange(
  deps: FeatureDeps,
  record: Recorder,
): Feature<never, 'adminImport' | 'adminExport'> {
  const { editorial, feeds, clock, client, logger } = deps;

  async function importFile(
    turn: Turn,
    file: { fileId: string; sizeBytes?: number } | undefined,
  ): Promise<View> {
    const { t } = turn;
    const failed = (problem: string): View => ({
      html: t.html('exchange.importFailed', { problem }),
      buttons: [[toSources(t)]],
    });
    if (!file) return failed(t.plain('exchange.noFile'));
    if ((file.sizeBytes ?? 0) > largestOpmlBytes) return failed(t.plain('exchange.tooLarge'));
    let document: string;
    try {
      document = (await fetchFile(client.telegram, file.fileId, largestOpmlBytes)).toString('utf8');
    } catch (error) {
      logger.info({ problem: describeError(error) }, 'a file could not be fetched');
      return failed(t.plain('exchange.notFetched'));
    }
    const result = await editorial.importOpml(document);
    if (result.kind === 'failed') return failed(cleanLine(result.problem, 200));
    if (result.added.length > 0) {
      await record(turn, 'feeds.imported', result.added.map(({ url }) => url).join(' '));
    }
    const { added } = result;
    if (added.length + result.known + result.unusable.length === 0) {
      return { html: t.html('exchange.noSources'), buttons: [[toSources(t)]] };
    }
    const more = added.length - namesListed;
    return {
      html: lines(
        added.length > 0
          ? t.html('exchange.imported', { count: added.length })
          : t.html('exchange.importedNone'),
        ...added
          .slice(0, namesListed)
          .map(({ name }) => `• ${t.html('exchange.name', { name: cleanLine(name, 80) })}`),
        more > 0 && t.html('trouble.moreSources', { count: more }),
        result.known > 0 && t.html('exchange.known', { count: result.known }),
        result.unusable.length > 0 && t.html('exchange.unusable', { count: result.unusable.length }),
      ),
      buttons: [[toSources(t)]],
    };
  }

  return {
    commands: {},
    actions: {
      async adminImport(turn) {
        const { t, chat, requester } = turn;
        if (!requester) return;
        deps.prompts.ask(chat.chatId, requester.id, async (answer, { document }) => {
          await answer.say(await importFile(answer, document));
        });
        await turn.say({ html: t.html('exchange.askFile'), buttons: [[toSources(t)]] });
      },
      async adminExport(turn, format) {
        const { t } = turn;
        const now = clock.now();
        const content =
          format === 'opml'
            ? await editorial.exportOpml()
            : toCsv(await feeds.health(new Date(now.getTime() - healthDays * 86_400_000), now));
        await turn.sendFile({
          kind: 'document',
          content: Buffer.from(content),
          fileName: `docket-sources.${format}`,
          caption: t.html('exchange.caption'),
          buttons: [[toSources(t)]],
        });
      },
    },
    subscriptionActions: {},
  };
}

const columns: readonly (readonly [name: string, value: (health: FeedHealth) => unknown])[] = [
  ['id', ({ feed }) => feed.id],
  ['name', ({ feed }) => feed.name],
  ['outlet', ({ feed }) => feed.outlet],
  ['url', ({ feed }) => feed.url],
  ['language', ({ feed }) => feed.language],
  ['region', ({ feed }) => feed.region],
  ['kind', ({ feed }) => feed.kind],
  ['state', ({ feed }) => feed.state],
  ['weight', ({ feed }) => feed.weight],
  ['poll_interval_minutes', ({ feed }) => feed.pollIntervalMinutes],
  ['reads_pages', ({ feed }) => feed.readsPages],
  ['topics', ({ feed }) => feed.topics.join(' ')],
  ['last_success', ({ feed }) => isoTime(feed, 'lastSuccessAt')],
  ['failures_in_a_row', ({ feed }) => feed.failuresInARow],
  ['last_error', ({ feed }) => feed.lastError],
  ['articles_per_day', ({ articlesPerDay }) => articlesPerDay.toFixed(2)],
  ['relevant_share', ({ relevantShare }) => relevantShare.toFixed(3)],
  ['first_share', ({ firstShare }) => firstShare.toFixed(3)],
];

const isoTime = (feed: Feed, field: 'lastSuccessAt'): string => feed[field]?.toISOString() ?? '';

/** As spreadsheets read it; a cell that would start a formula is made plain text. */
export function toCsv(rows: readonly FeedHealth[]): string {
  const cell = (value: unknown): string => {
    const text = String(value ?? '').replace(/^[=+\-@\t\r]/, "'$&");
    return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const header = columns.map(([name]) => name).join(',');
  return `${[header, ...rows.map((row) => columns.map(([, value]) => cell(value(row))).join(','))].join('\r\n')}\r\n`;
}
