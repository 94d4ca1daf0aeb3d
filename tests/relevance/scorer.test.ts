import { describe, expect, it } from 'vitest';
import { createScorer } from '../../src/relevance/scorer.ts';
import { catalogueOf, readCatalogue } from './catalogue.ts';

const catalogue = readCatalogue();
const scorer = createScorer(catalogue);
const score = (title: string, text = '', language?: string) => scorer.score({ title, text, language });
const ids = (matches: readonly { id: string }[]): string[] => matches.map((match) => match.id);

describe('reasons', () => {
  it('name the words a topic was found by, weightiest first', () => {
    const [best] = score('Court fines Meta over facial recognition and location data').topics;
    const weights = best?.reasons.map((reason) => reason.weight) ?? [];
    expect(best?.reasons.map((reason) => reason.term)).toContain('facial recognition');
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  });

  it('add up what spoke for and against the whole', () => {
    const forIt = score('Senators propose net neutrality bill').reasons ?? [];
    const against = score('Hands-on with the cheapest folding phone').reasons ?? [];
    expect(forIt.find((reason) => reason.term === 'net neutrality')?.weight).toBeGreaterThan(1);
    expect(against.find((reason) => reason.term === 'hands-on')?.weight).toBeLessThan(-1);
  });

  it('name each word once, whether catalogue or model knows it', () => {
    const terms = (score('Google sued over privacy by Google users').reasons ?? []).map(({ term }) =>
      term.toLowerCase(),
    );
    expect(new Set(terms).size).toBe(terms.length);
  });
});

describe('where a word stands', () => {
  const filler = 'The river rose again on Sunday and the bridge stayed closed to walkers. '.repeat(30);

  it('counts most in the title, less in the lead, least further down', () => {
    const sentence = 'A court fined the app for selling location data.';
    const scores = [
      score('A court fined the app for selling location data', filler).score,
      score('A long day by the river', sentence + filler).score,
      score('A long day by the river', filler + sentence).score,
    ];
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores[0]).toBeGreaterThan(0.9);
    expect(scores[2]).toBeLessThan(0.2);
  });

  it('keeps a long article about something else out, however many names it drops', () => {
    const aside = 'She posted it on Facebook. A judge had once ruled on the house. Police wore cameras. ';
    expect(score('A gardener’s year', (filler + aside).repeat(4)).relevant).toBe(false);
  });

  it('judges a text without a title by its lead', () => {
    expect(
      score('', 'The data protection authority fined the chat app for keeping location data of children.')
        .relevant,
    ).toBe(true);
  });
});

describe('regions', () => {
  it('are where things are decided, not where the company is at home', () => {
    expect(ids(score('European Commission fines Apple over App Store rules').regions)).toEqual(['eu']);
  });

  it('fall back to the home of the company when nothing else tells', () => {
    expect(ids(score('WeChat suspends user registration').regions)).toEqual(['china']);
  });

  it('can be several', () => {
    expect(ids(score('China hits back at US chip export controls').regions).sort()).toEqual(['china', 'us']);
  });

  it('do not take a country for a bird or a newspaper for a city', () => {
    expect(ids(score('How to carve a Thanksgiving turkey').regions)).toEqual([]);
    expect(ids(score('Washington Post and New York Times win awards').regions)).toEqual([]);
  });
});

describe('actors', () => {
  it('are called by the name readers know, most salient first', () => {
    const { actors } = score(
      'FTC sues over secret study',
      'The agency said Facebook hid the results, and Instagram too. Google was not part of it.',
    );
    expect(actors).toEqual(['Federal Trade Commission', 'Facebook', 'Instagram', 'Google']);
  });

  it('are found under their names in other languages', () => {
    expect(score('国家网信办约谈腾讯', '', 'zh').actors).toEqual(
      expect.arrayContaining(['Cyberspace Administration of China', 'Tencent']),
    );
    expect(score('Роскомнадзору разрешат блокировать сайты', '', 'ru').actors).toContain('Roskomnadzor');
  });

  it('leave out the American court when the story is about another country', () => {
    const { actors } = score(
      'India’s Supreme Court quizzes ministry on internet ban',
      'The Supreme Court sat in New Delhi.',
    );
    expect(actors).toContain('Supreme Court of India');
    expect(actors).not.toContain('US Supreme Court');
  });

  it('are not read into ordinary words', () => {
    expect(score('apple pie, a bit of oracle bone and the amazon rainforest').actors).toEqual([]);
    expect(score('Deforestation in the Amazon rainforest slows').actors).toEqual([]);
    expect(score('She wore Ray-Bans to the meta-analysis seminar').actors).toEqual([]);
  });
});

describe('languages', () => {
  it('finds inflected Russian and compounded German by the beginning of the word', () => {
    expect(ids(score('О блокировках сайтов говорили с антимонопольной службой', '', 'ru').topics)).toEqual(
      expect.arrayContaining(['content', 'competition']),
    );
    expect(ids(score('Datenschutzbeauftragter rügt Gesundheitsministerium', '', 'de').topics)).toContain(
      'privacy',
    );
  });

  it('finds Chinese terms without spaces, simplified and traditional', () => {
    expect(ids(score('立法會審議個人資料及反壟斷條例', '', 'zh').topics)).toContain('competition');
    expect(ids(score('立法会审议反垄断条例', '', 'zh').topics)).toContain('competition');
  });

  it('takes a French fine for no embargo', () => {
    const { topics } = score('La CNIL prononce une sanction de 40 millions d’euros contre Google', '', 'fr');
    expect(ids(topics)).toContain('privacy');
    expect(ids(topics)).not.toContain('chips');
  });

  it('does not look for terms of one language in another', () => {
    const small = createScorer(
      catalogueOf(`
        topics:
          telecom: { names: { en: Telecoms }, policy: { es: [red: 3] } }
      `),
    );
    expect(small.score({ title: 'The red barn', text: '', language: 'en' }).topics).toEqual([]);
    expect(ids(small.score({ title: 'La red cae en Madrid', text: '', language: 'es' }).topics)).toEqual([
      'telecom',
    ]);
  });
});

describe('an edited catalogue', () => {
  it('makes an article relevant by a term of the admin’s own', () => {
    const edited = catalogueOf(`
      topics:
        space: { names: { en: Space }, policy: { en: [orbital slot auction: 2] } }
    `);
    const found = createScorer(edited).score({ title: 'Orbital slot auctions draw bidders', text: '' });
    expect(found.relevant).toBe(true);
    expect(ids(found.topics)).toEqual(['space']);
  });

  it('may be empty', () => {
    const found = createScorer({ topics: [], regions: [], actors: [] }).score({
      title: 'Anything',
      text: 'at all',
    });
    expect(found).toMatchObject({ relevant: false, topics: [], regions: [], actors: [] });
  });
});

/** Of this process, so that a busy machine does not count. */
const cpuMs = (): number => process.cpuUsage().user / 1000;

describe('speed', () => {
  const titles = [
    'Court fines Meta over location data',
    'Ten tips for a faster laptop',
    'EU opens antitrust probe into cloud firms',
  ];
  const sentence =
    'The regulator said on Tuesday that the online platform had broken data protection law in three countries. ';

  it('scores thousands of short items a second', () => {
    for (const title of titles) score(title, sentence);
    const startedAt = cpuMs();
    for (let round = 0; round < 2000; round++) score(titles[round % 3] ?? '', sentence);
    expect(cpuMs() - startedAt).toBeLessThan(2000);
  });

  it('grows no faster than the text, whatever it holds', () => {
    const hostile = [
      'data protection ',
      'ban ',
      'U.',
      '网',
      "'s",
      '\u0301',
      'ﷺ',
      'x',
      'a-',
      '🏛',
      '\u0000',
      'data\n',
    ];
    for (const piece of hostile) {
      const startedAt = cpuMs();
      const found = score(piece.repeat(20_000), piece.repeat(500_000 / piece.length));
      expect(Number.isFinite(found.score), piece).toBe(true);
      expect(cpuMs() - startedAt, piece).toBeLessThan(500);
    }
  });
});
