import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutgoingMessage } from '../../../src/domain/delivery.ts';
import type { ComposedDigest } from '../../../src/domain/digest.ts';
import type { DigestView } from '../../../src/domain/ports/sending.ts';
import type { KeyFact, Story, StorySource } from '../../../src/domain/story.ts';
import { defaultPreferences, type Preferences } from '../../../src/domain/subscription.ts';
import { type FormattedText, formatText } from '../../../src/playground/formatting/formatted-text.ts';
import { createPresenter } from '../../../src/telegram/digest/presenter.ts';
import { vocabulary } from '../../support/bot.ts';
import { fact, hoursBefore, now, source, story } from '../../support/stories.ts';
import { newSubscription } from '../../support/subscriptions.ts';

const presenter = createPresenter({ topics: vocabulary, username: () => 'docket_bot' });
const schedule = { ...newSubscription().schedule, zone: 'Europe/Berlin' };

const ranked = (stories: readonly Story[]) =>
  stories.map((one) => ({ story: one, score: 1, reasons: [{ kind: 'outlets' as const, count: 1 }] }));

function digestOf(stories: readonly Story[], overrides: Partial<ComposedDigest> = {}): ComposedDigest {
  return {
    audienceKey: '',
    kind: 'scheduled',
    composedAt: now,
    since: hoursBefore(25),
    stories: ranked(stories),
    counts: { stories: stories.length, articles: 31, outlets: 12 },
    ...overrides,
  };
}

interface Look extends Partial<Omit<DigestView, 'subscription'>> {
  readonly preferences?: Partial<Preferences>;
  readonly chatKind?: DigestView['subscription']['chatKind'];
  readonly locale?: string;
  readonly digest?: Partial<ComposedDigest>;
}

function present(stories: readonly Story[], look: Look = {}): readonly OutgoingMessage[] {
  return presenter.present(digestOf(stories, look.digest), {
    subscription: {
      chatKind: look.chatKind ?? 'private',
      locale: look.locale ?? 'en',
      schedule,
      preferences: { ...defaultPreferences, ...look.preferences },
    },
    stories: ranked(stories),
    now,
    ...(look.updatedStoryIds && { updatedStoryIds: look.updatedStoryIds }),
  });
}

/** What Telegram makes of a message, or an error in its words. */
const asTelegramReads = ({ html }: OutgoingMessage): FormattedText =>
  formatText({
    source: html,
    parseMode: 'HTML',
    entities: undefined,
    limit: { characters: 4096, problem: 'message is too long' },
    findUser: () => undefined,
  });

const textOf = (message: OutgoingMessage | undefined): string =>
  message ? asTelegramReads(message).text : '';

const three = ['Meridian Wire', 'The Harbour Post', 'Civic Byte', 'Delta Ledger', 'Nordlys Tek'];

describe('a digest', () => {
  it('reads as an editor would lay it out', () => {
    const [message] = present([
      story({
        id: 5,
        title: 'Regulator fines search engine',
        regions: ['eu'],
        topics: ['competition'],
        outletCount: 5,
        sources: three.map((outlet, index) => source({ outlet, publishedAt: hoursBefore(5 - index) })),
        facts: [
          fact({ text: 'The fine is 40 million euros', outlets: three.slice(0, 4) }),
          fact({ text: 'The company will appeal' }),
        ],
        disagreements: [
          {
            statements: [
              { outlet: 'Meridian Wire', url: 'https://a.example', text: '40 million' },
              { outlet: 'Civic Byte', url: 'https://b.example', text: '35 million' },
            ],
          },
        ],
      }),
      story({ id: 6, title: '平台规则生效', language: 'zh', regions: ['china'], topics: ['ai'], facts: [] }),
    ]);
    expect(textOf(message)).toBe(
      [
        '🏛 Tech policy · Tue 10 Mar, 09:00 CET',
        '2 stories from 31 articles, 12 outlets, since Mon 08:00',
        '',
        'EU · COMPETITION',
        '1. Regulator fines search engine',
        ' • The fine is 40 million euros (4 outlets)',
        ' • The company will appeal',
        '⚠ Outlets differ: Meridian Wire: “40 million”; Civic Byte: “35 million”',
        'Meridian Wire 04:00 (first) · The Harbour Post · Civic Byte · +2',
        '',
        'CHINA · AI',
        '2. 平台规则生效 (Chinese)',
        'Meridian Wire 07:00 · 1 source',
        '',
        'Key facts are extracts from the articles linked.',
      ].join('\n'),
    );
    expect(message?.storyIds).toEqual([5, 6]);
    expect(message?.buttons?.flat().map(({ text }) => text)).toEqual([
      'More on 1–2',
      'Settings',
      'Save',
      'Follow',
      'Mute',
    ]);
  });

  it('marks a story that moved on', () => {
    const [message] = present([story({ id: 3, title: 'Court hears case' })], {
      updatedStoryIds: new Set([3]),
    });
    expect(textOf(message)).toContain('1. 🔁 Update: Court hears case');
  });

  it('collapses what goes beyond the count asked for, and remembers only what it tells', () => {
    const stories = Array.from({ length: 12 }, (_, index) =>
      story({ id: index + 1, title: `Matter ${index + 1}` }),
    );
    const [message] = present(stories, { preferences: { storyCount: 3 } });
    expect(message?.html).toContain('<blockquote expandable><b>Also</b>\n• <a href');
    expect(textOf(message)).toContain('Matter 8');
    expect(textOf(message)).not.toContain('Matter 9');
    expect(message?.storyIds).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('says one fact a story in the short form', () => {
    const facts = [fact({ text: 'First fact' }), fact({ text: 'Second fact' })];
    expect(textOf(present([story({ facts })], { preferences: { form: 'short' } })[0])).not.toContain(
      'Second fact',
    );
    expect(textOf(present([story({ facts })])[0])).toContain('Second fact');
  });

  it('leaves out third facts before it takes a second message', () => {
    const long = (text: string) => fact({ text: `${text} ${'word '.repeat(30)}end` });
    const stories = Array.from({ length: 7 }, (_, index) =>
      story({ id: index + 1, facts: [long('First'), long('Second'), long('Third')] }),
    );
    const messages = present(stories);
    expect(messages).toHaveLength(1);
    expect(textOf(messages[0])).not.toContain('Third');
  });

  it('splits between stories only, with the header and the section repeated', () => {
    const long = () => fact({ text: 'word '.repeat(59) });
    const stories = Array.from({ length: 15 }, (_, index) =>
      story({ id: index + 1, title: `Matter ${index + 1}`, facts: [long(), long(), long()] }),
    );
    const messages = present(stories, { preferences: { storyCount: 15 } });
    expect(messages.length).toBeGreaterThan(1);
    for (const [index, message] of messages.entries()) {
      const text = textOf(message);
      expect(
        text.startsWith(`🏛 Tech policy · Tue 10 Mar, 09:00 CET (${index + 1} of ${messages.length})`),
      ).toBe(true);
      expect(text).toContain('EU · COMPETITION');
      expect(text.match(/^\d+\. /gm)).toHaveLength(message.storyIds?.length ?? 0);
    }
    expect(messages.flatMap(({ storyIds }) => storyIds)).toEqual(stories.map(({ id }) => id));
    expect(messages.filter(({ buttons }) => buttons !== undefined)).toEqual([messages.at(-1)]);
  });

  it('says plainly that there is no news', () => {
    const messages = present([]);
    expect(messages).toHaveLength(1);
    expect(textOf(messages[0])).toBe(
      [
        '🏛 Tech policy · Tue 10 Mar, 09:00 CET',
        'Nothing new in your topics since Mon 08:00.',
        'I read 31 articles by 12 outlets; none of it is new to you here.',
        'Choose more topics with /topics, or change the rhythm with /settings.',
      ].join('\n'),
    );
  });

  it('gives groups and channels a link to the private chat instead of buttons that act', () => {
    const [message] = present([story({ id: 35 }), story({ id: 70 })], { chatKind: 'channel' });
    expect(message?.buttons).toEqual([
      [{ text: 'More on these stories', url: 'https://t.me/docket_bot?start=s-20z1y' }],
    ]);
  });

  it('strips what reorders or hides text, and escapes the rest', () => {
    const [message] = present([
      story({
        title: 'Safe <b>title</b> \u202Egnp.exe\u202C\u200B & more\u0000',
        facts: [fact({ text: '</b><a href="x">' })],
      }),
    ]);
    const text = textOf(message);
    expect(text).toContain('1. Safe <b>title</b> gnp.exe & more');
    expect(text).toContain(' • </b><a href="x">');
  });

  it.each([
    'javascript:alert(1)',
    'tg://resolve?domain=x',
    'https://bank.example@evil.example/',
    'not an address',
    `https://a.example/${'x'.repeat(3000)}`,
  ])('does not link %s', (url) => {
    const [message] = present([story({ url, sources: [source({ url })] })]);
    expect(message?.html).not.toContain('<a ');
    expect(textOf(message)).toContain('Regulator fines');
  });
});

describe('a digest of anything', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          '@name ',
          '/forget ',
          '#tag ',
          'evil.com ',
          '$ABC ',
          '<b>',
          '&amp;',
          '\u202e',
          '\u200b',
          '​',
          '\ud800',
          '🏳️‍🌈',
          'é́́́',
        ),
        { maxLength: 120 },
      )
      .map((parts) => parts.join('')),
    fc.integer({ min: 0, max: 6000 }).map((length) => 'x'.repeat(length)),
  );
  const address = fc.oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.string({ maxLength: 60 }),
    fc.integer({ min: 0, max: 3000 }).map((length) => `https://long.example/${'p'.repeat(length)}?q="<>&`),
  );
  const arbitraryFact: fc.Arbitrary<KeyFact> = fc
    .record({ text: hostile, url: address, outlets: fc.array(hostile, { maxLength: 5 }) })
    .map((parts) => fact(parts));
  const arbitrarySource: fc.Arbitrary<StorySource> = fc
    .record({
      outlet: hostile,
      url: address,
      title: hostile,
      language: fc.constantFrom('en', 'zh', '', 'not a tag'),
      publishedAt: fc.date({ min: new Date(0), noInvalidDate: true }),
    })
    .map((parts) => source(parts));
  const arbitraryStory: fc.Arbitrary<Story> = fc
    .record({
      id: fc.integer({ min: 1, max: 2 ** 31 }),
      title: hostile,
      url: address,
      language: fc.constantFrom('en', 'zh', 'und', 'not a tag'),
      facts: fc.array(arbitraryFact, { maxLength: 5 }),
      sources: fc.array(arbitrarySource, { minLength: 1, maxLength: 8 }),
      regions: fc.array(fc.constantFrom('eu', 'china', 'atlantis'), { maxLength: 2 }),
      topics: fc.array(fc.constantFrom('ai', 'privacy', 'unknown'), { maxLength: 2 }),
      disagreements: fc.array(
        fc.record({
          statements: fc.array(fc.record({ outlet: hostile, url: address, text: hostile }), { maxLength: 3 }),
        }),
        { maxLength: 2 },
      ),
    })
    .map((parts) => story(parts));

  it('is never a message Telegram refuses, and no link of ours is lost', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(arbitraryStory, { maxLength: 22, selector: ({ id }) => id }),
        fc.integer({ min: 1, max: 15 }),
        fc.constantFrom('private' as const, 'channel' as const),
        (stories, storyCount, chatKind) => {
          const messages = present(stories, { preferences: { storyCount }, chatKind });
          for (const message of messages) {
            const { entities } = asTelegramReads(message);
            expect(entities.length).toBeLessThanOrEqual(100);
            const links = entities.filter(({ type }) => type === 'text_link').length;
            expect(links).toBe(message.html.match(/<a /g)?.length ?? 0);
            for (const { callbackData, url } of message.buttons?.flat() ?? []) {
              expect(Buffer.byteLength(callbackData ?? '')).toBeLessThanOrEqual(64);
              if (url) expect(new URL(url).searchParams.get('start')).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
            }
          }
          const told = messages.flatMap(({ storyIds = [] }) => storyIds);
          expect(new Set(told).size).toBe(told.length);
          expect(told.length).toBeGreaterThanOrEqual(Math.min(stories.length, storyCount));
          expect(told.length).toBeLessThanOrEqual(storyCount + 5);
        },
      ),
      { numRuns: 200 },
    );
  });
});
