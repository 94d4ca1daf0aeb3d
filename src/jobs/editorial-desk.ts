import type { FeedDefinition } from '../domain/feed.ts';
import type { FeedStore } from '../domain/ports/feed-store.ts';
import type { EditorialDesk } from '../domain/ports/services.ts';
import { parseOpml, writeOpml } from '../feeds/opml.ts';
import { checkWebAddress } from '../http/web-address.ts';
import type { Clock } from '../shared/clock.ts';
import type { Reading } from './reading.ts';

/** What editors try out, and how sources are carried in and out. */
export function createEditorialDesk(deps: {
  readonly feeds: FeedStore;
  readonly readText: (text: string) => Promise<Reading>;
  /** Whether the HTTP client would ask an address at all. */
  readonly isReachable: (url: URL) => boolean;
  readonly pollIntervalMinutes: number;
  readonly clock: Clock;
}): EditorialDesk {
  const { feeds, clock } = deps;
  return {
    assess: async (text) => {
      const reading = await deps.readText(text);
      if (reading.kind === 'unreadable') return undefined;
      return { title: reading.page.title, relevance: reading.relevance, facts: reading.facts };
    },
    importOpml: async (document) => {
      const parsed = parseOpml(document);
      if (parsed.kind === 'not-opml') return { kind: 'failed', problem: parsed.problem };
      const unusable = parsed.feeds.filter(
        ({ url }) => checkWebAddress(url, undefined, deps.isReachable).kind === 'refused',
      );
      const added = [];
      for (const feed of parsed.feeds.filter((one) => !unusable.includes(one))) {
        const definition: FeedDefinition = {
          url: feed.url,
          name: feed.name,
          outlet: feed.name,
          language: feed.language?.split('-')[0]?.toLowerCase() ?? 'en',
          kind: 'news',
          weight: 1,
          readsPages: true,
          topics: [],
          pollIntervalMinutes: deps.pollIntervalMinutes,
        };
        const stored = await feeds.add(definition, clock.now());
        if (stored) added.push(stored);
      }
      return {
        kind: 'imported',
        added,
        known: parsed.feeds.length - unusable.length - added.length,
        unusable: [...parsed.unusable, ...unusable.map(({ url }) => url)],
      };
    },
    exportOpml: async () => {
      const list = await feeds.list();
      return writeOpml({
        title: 'Docket’s sources',
        createdAt: clock.now(),
        feeds: list.map(({ url, name, language, region }) => ({ url, name, language, group: region })),
      });
    },
  };
}
