import { describe, expect, it } from 'vitest';
import { audienceKey, audienceOf } from '../../src/digest/audience.ts';
import { composeDigest } from '../../src/digest/compose.ts';
import type { Story } from '../../src/domain/story.ts';
import { defaultPreferences, type Preferences } from '../../src/domain/subscription.ts';
import { fact, hoursBefore, now, source, story } from '../support/stories.ts';

const compose = (stories: readonly Story[], preferences: Partial<Preferences> = {}) =>
  composeDigest({
    stories,
    audience: audienceOf({ ...defaultPreferences, ...preferences }),
    kind: 'scheduled',
    since: hoursBefore(24),
    now,
  });

const idsOf = (stories: readonly Story[], preferences: Partial<Preferences> = {}) =>
  compose(stories, preferences).stories.map((chosen) => chosen.story.id);

describe('the audience of an edition', () => {
  it('is the same whatever the order of the choices', () => {
    const one = audienceOf({ ...defaultPreferences, topics: ['ai', 'chips'], mutedWords: ['b', 'a'] });
    const other = audienceOf({ ...defaultPreferences, topics: ['chips', 'ai'], mutedWords: ['a', 'b'] });
    expect(audienceKey(one)).toBe(audienceKey(other));
  });

  it('differs when a choice differs', () => {
    const one = audienceOf({ ...defaultPreferences, topics: ['ai'] });
    const other = audienceOf({ ...defaultPreferences, regions: ['ai'] });
    expect(audienceKey(one)).not.toBe(audienceKey(other));
  });

  it('does not depend on how many stories a chat is shown', () => {
    const one = audienceOf({ ...defaultPreferences, storyCount: 3 });
    expect(audienceKey(one)).toBe(audienceKey(audienceOf(defaultPreferences)));
  });
});

describe('composing a digest', () => {
  const ai = story({ id: 1, topics: ['ai'], regions: ['eu'] });
  const chips = story({ id: 2, topics: ['chips'], regions: ['us'] });

  it('takes every story when nothing is chosen', () => {
    expect(idsOf([ai, chips]).sort()).toEqual([1, 2]);
  });

  it.each<{ name: string; preferences: Partial<Preferences>; ids: number[] }>([
    { name: 'a topic', preferences: { topics: ['ai'] }, ids: [1] },
    { name: 'a region', preferences: { regions: ['us'] }, ids: [2] },
    {
      name: 'a topic and a region no story joins',
      preferences: { topics: ['ai'], regions: ['us'] },
      ids: [],
    },
    { name: 'a language no source has', preferences: { languages: ['zh'] }, ids: [] },
  ])('keeps to $name', ({ preferences, ids }) => {
    expect(idsOf([ai, chips], preferences)).toEqual(ids);
  });

  it('leaves out a story only muted outlets tell, and their part of the others', () => {
    const shared = story({
      id: 3,
      sources: [source({ outlet: 'Tabloid' }), source({ outlet: 'Meridian Wire' })],
      facts: [fact({ outlet: 'Tabloid' }), fact({ outlets: ['Meridian Wire', 'Tabloid'] })],
    });
    const alone = story({ id: 4, sources: [source({ outlet: 'Tabloid' })] });
    const [only, ...others] = compose([shared, alone], { mutedOutlets: ['Tabloid'] }).stories;
    expect(others).toEqual([]);
    expect(only?.story.outletCount).toBe(1);
    expect(only?.story.url).toBe('https://meridian-wire.example/story');
    expect(only?.story.facts.map((one) => one.outlets)).toEqual([['Meridian Wire']]);
  });

  it('puts first what stands in the languages that are read, and leaves out what nobody tells in them', () => {
    const url = 'https://lanterne.example/histoire';
    const french = source({ outlet: 'La Lanterne', url, title: 'Une amende', language: 'fr' });
    const shared = story({
      id: 9,
      sources: [source(), french],
      facts: [
        fact(),
        fact({ text: 'Une amende de 40 millions', outlet: 'La Lanterne', url, outlets: ['La Lanterne'] }),
      ],
    });
    const [only, ...others] = compose([shared, story({ id: 10 })], { languages: ['fr'] }).stories;
    expect(others).toEqual([]);
    expect(only?.story).toMatchObject({ title: 'Une amende', url, language: 'fr', outletCount: 2 });
    expect(only?.story.facts.map(({ text }) => text)).toEqual(['Une amende de 40 millions', fact().text]);
  });

  it('mutes and requires words as words, in any case, and inside unspaced scripts', () => {
    const paint = story({ id: 5, title: 'Paint maker sued over tracking', facts: [] });
    const chinese = story({ id: 6, title: '微信暂停新用户注册', facts: [] });
    expect(idsOf([paint, chinese], { mutedWords: ['AI'] })).toContain(5);
    expect(idsOf([paint, chinese], { mutedWords: ['paint MAKER'] })).not.toContain(5);
    expect(idsOf([paint, chinese], { requiredWords: ['微信'] })).toEqual([6]);
  });

  it('counts the stories, articles and outlets that suited', () => {
    const wide = story({ id: 7, sources: [source({ outlet: 'A' }), source({ outlet: 'B' })] });
    expect(compose([wide, story({ id: 8, sources: [source({ outlet: 'A' })] })]).counts).toEqual({
      stories: 2,
      articles: 3,
      outlets: 2,
    });
  });
});

describe('the order of a digest', () => {
  const outlets = (count: number) =>
    Array.from({ length: count }, (_, index) => source({ outlet: `Outlet ${index}` }));

  it('puts what many outlets tell before what one tells', () => {
    expect(idsOf([story({ id: 1 }), story({ id: 2, sources: outlets(4) })])).toEqual([2, 1]);
  });

  it('puts the fresh before the old', () => {
    const old = story({ id: 1, updatedAt: hoursBefore(30) });
    expect(idsOf([old, story({ id: 2, updatedAt: hoursBefore(1) })])).toEqual([2, 1]);
  });

  it('lifts what a regulator says itself, and says so', () => {
    const official = story({ id: 2, sources: [source({ outlet: 'Data Office', feedKind: 'regulator' })] });
    const [first] = compose([story({ id: 1 }), official]).stories;
    expect(first?.story.id).toBe(2);
    expect(first?.reasons).toContainEqual({ kind: 'regulator', outlet: 'Data Office' });
  });

  it('does not let one subject fill the top when another is nearly as strong', () => {
    const same = [1, 2, 3, 4].map((id) => story({ id, relevance: 0.9, topics: ['ai'], regions: ['us'] }));
    const other = story({ id: 9, relevance: 0.85, topics: ['telecom'], regions: ['india'] });
    expect(idsOf([...same, other]).indexOf(9)).toBe(1);
  });
});
