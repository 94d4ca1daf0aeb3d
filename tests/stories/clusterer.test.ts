import { describe, expect, it } from 'vitest';
import { sampleArticles } from '../../src/playground/news/index.ts';
import { type ClusterItem, createClusterer } from '../../src/stories/clusterer.ts';
import { agreement } from './agreement.ts';
import { sagas } from './sagas.ts';
import { sampleItems } from './sample-items.ts';

const hourMs = 3_600_000;
const windowMs = 72 * hourMs;
const startedAtMs = Date.UTC(2026, 2, 3, 8);

const hourAfter = (hour: number): Date => new Date(startedAtMs + hour * hourMs);

/** The story of each article, in order of arrival, as a reader sees it in the end: merged stories are one. */
function cluster(items: readonly ClusterItem[]): number[] {
  const clusterer = createClusterer({ windowMs });
  const mergedInto = new Map<number, number>();
  const placed = items.map((item, index) => {
    const { storyId = index, mergedStoryIds } = clusterer.place(item);
    clusterer.commit(item, storyId, mergedStoryIds);
    for (const merged of mergedStoryIds) mergedInto.set(merged, storyId);
    return storyId;
  });
  const finalOf = (id: number): number => {
    const into = mergedInto.get(id);
    return into === undefined ? id : finalOf(into);
  };
  return placed.map(finalOf);
}

const sagaItems = sagas.map(({ name, articles }) => ({
  name,
  events: articles.map(({ event }) => event),
  items: articles.map(({ hour, ...article }) => ({ ...article, publishedAt: hourAfter(hour) })),
}));

const item = (title: string, text: string, rest: Partial<ClusterItem> = {}): ClusterItem => ({
  title,
  text,
  publishedAt: hourAfter(0),
  ...rest,
});

const report = item(
  'Regulator orders Bluepeak to open its network to small carriers',
  'The telecommunications regulator told the carrier Bluepeak on Monday to let small competitors use its network at regulated prices. The order runs for six years and covers rural masts first. Bluepeak had refused three requests since last summer, the regulator said, and named a price only when a complaint was filed. The company will study the decision before it decides on an appeal.',
  { outlet: 'Harbour Wire' },
);

describe('createClusterer', () => {
  it.each(sagaItems)('tells the events apart in: $name', ({ items, events }) => {
    const { precision } = agreement(cluster(items), events);
    expect(precision).toBeCloseTo(1, 9);
  });

  it('knows most reports of one event for one, over all sagas at once', () => {
    const all = sagaItems
      .flatMap(({ name, items, events }) =>
        items.map((article, index) => ({ article, event: `${name}/${events[index]}` })),
      )
      .sort((a, b) => a.article.publishedAt.getTime() - b.article.publishedAt.getTime());
    const { precision, recall } = agreement(
      cluster(all.map(({ article }) => article)),
      all.map(({ event }) => event),
    );
    expect(precision).toBeCloseTo(1, 9);
    expect(recall).toBeGreaterThan(0.95);
  });

  it('puts the sample news into its events, and never two events into one story', () => {
    const { items, events } = sampleItems(sampleArticles);
    const { precision, recall } = agreement(cluster(items), events);
    expect(precision).toBeCloseTo(1, 9);
    expect(recall).toBeGreaterThan(0.93);
  });

  it('joins a report in Chinese to the English ones by the numbers they share', () => {
    const { items } = sampleItems(sampleArticles.filter(({ event }) => event === 'didi-fine'));
    expect(new Set(cluster(items)).size).toBe(1);
  });

  it('places a copy with the original whatever outlet, headline and frame it appears in', () => {
    const copy = item(
      'Morning business notes from around the country',
      `Good morning. ${report.text} More in the evening edition. Write to us at the usual place.`,
      { outlet: 'Harbour Wire', publishedAt: hourAfter(40) },
    );
    const clusterer = createClusterer({ windowMs });
    clusterer.commit(report, 7, []);
    expect(clusterer.place(copy)).toMatchObject({ storyId: 7, kind: 'copy' });
  });

  it('does not take two notices on one form for copies when they name different companies', () => {
    const notice = (company: string, amount: string) =>
      item(
        `Authority fines ${company} ${amount} for late breach notice`,
        `The authority has fined ${company} ${amount} for reporting a breach of personal data later than the law allows. Under the law a breach has to be reported within 72 hours. The controller may lodge an appeal with the administrative court within one month. In setting the fine, the authority took into account that ${company} had cooperated. The decision will be published on the website of the authority once it is final.`,
        { outlet: 'Authority' },
      );
    const clusterer = createClusterer({ windowMs });
    clusterer.commit(notice('Quantor', '€240,000'), 1, []);
    expect(clusterer.place(notice('Meridian', '€75,000')).storyId).toBeUndefined();
  });

  it('holds reports that come with a day and no hour by their words alone', () => {
    const dated = (day: number, title: string) =>
      item(title, 'The carrier has to let small competitors use its network, and may appeal.', {
        publishedAt: new Date(Date.UTC(2026, 2, day)),
        outlet: title.slice(0, 9),
      });
    const clusterer = createClusterer({ windowMs });
    clusterer.commit(dated(3, 'Regulator orders Bluepeak to open its network to small carriers'), 1, []);
    expect(clusterer.place(dated(4, 'Small carriers win access to the network of Bluepeak')).storyId).toBe(1);
  });

  it('starts a new story when the same is told after the window', () => {
    const clusterer = createClusterer({ windowMs });
    clusterer.commit(report, 1, []);
    expect(clusterer.place({ ...report, publishedAt: hourAfter(71) }).storyId).toBe(1);
    expect(clusterer.place({ ...report, publishedAt: hourAfter(73) }).storyId).toBeUndefined();
  });

  it('works where no article has a time', () => {
    const untimed = { ...report, publishedAt: undefined };
    expect(new Set(cluster([untimed, untimed, { ...untimed, outlet: 'The Lantern' }])).size).toBe(1);
  });

  it('makes two stories one when an article tells what both tell, and keeps the larger', () => {
    const headline = (title: string) => item(title, '', { outlet: title.slice(0, 9) });
    const clusterer = createClusterer({ windowMs });
    clusterer.commit(headline('Quantor fined over cloud switching charges'), 1, []);
    clusterer.commit(headline('Cloud switching charges cost Quantor a fine'), 1, []);
    clusterer.commit(headline('Bundeskartellamt decision hits Quantor hard'), 2, []);
    const bridge = headline('Bundeskartellamt decision: Quantor fined over cloud switching charges');
    expect(clusterer.place(bridge)).toMatchObject({ storyId: 1, mergedStoryIds: [2] });
    clusterer.commit(bridge, 1, [2]);
    expect(clusterer.place(headline('Bundeskartellamt decision on Quantor explained')).storyId).toBe(1);
  });

  it('forgets stories nobody added to since an instant, and only those', () => {
    const clusterer = createClusterer({ windowMs });
    const later = item('Senate panel backs kelp farming subsidy', 'Kelp growers win support in committee.', {
      publishedAt: hourAfter(30),
    });
    clusterer.commit(report, 1, []);
    clusterer.commit(later, 2, []);
    clusterer.forgetBefore(hourAfter(10));
    expect(clusterer.place(report).storyId).toBeUndefined();
    expect(clusterer.place(later).storyId).toBe(2);
  });

  it('decides the same whatever ids the stories have', () => {
    const { items } = sampleItems(sampleArticles);
    const run = (idOf: (opened: number) => number) => {
      const clusterer = createClusterer({ windowMs });
      let opened = 0;
      return items.map((article) => {
        const { storyId = idOf(++opened), mergedStoryIds } = clusterer.place(article);
        clusterer.commit(article, storyId, mergedStoryIds);
        return storyId;
      });
    };
    const names = (ids: readonly number[]) => ids.map((id) => ids.indexOf(id));
    expect(names(run((opened) => 1_000_000 - opened * 7))).toEqual(names(run((opened) => opened)));
  });
});
