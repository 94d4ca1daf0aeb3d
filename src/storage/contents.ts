import { z } from 'zod';
import { factKinds } from '../domain/article.ts';
import { feedKinds } from '../domain/feed.ts';
import { defaultPreferences, defaultSchedule, rhythms } from '../domain/subscription.ts';
import { jsonColumn, list } from './columns.ts';

const instant = z.coerce.date();
const texts = list(z.string());
const topicMatch = z.object({
  id: z.string(),
  score: z.number(),
  reasons: list(z.object({ term: z.string(), weight: z.number() })),
});

export const relevanceColumn = jsonColumn(
  z.object({
    relevant: z.boolean(),
    score: z.number(),
    topics: list(topicMatch),
    regions: list(topicMatch),
    actors: texts,
  }),
);

/** Facts stored before they had grades. */
const usualGrade = 2;

export const factsColumn = jsonColumn(
  list(
    z.object({
      text: z.string(),
      quote: z.string(),
      kind: z.enum(factKinds),
      grade: z.number().default(usualGrade),
      leansOn: texts.default([]),
    }),
  ),
);

const story = z.object({
  id: z.number(),
  title: z.string(),
  url: z.string(),
  language: z.string(),
  facts: list(
    z.object({
      text: z.string(),
      quote: z.string(),
      kind: z.enum(factKinds),
      outlet: z.string(),
      url: z.string(),
      outlets: texts,
    }),
  ),
  disagreements: list(
    z.object({
      statements: list(z.object({ outlet: z.string(), url: z.string(), text: z.string() })),
    }),
  ),
  sources: list(
    z.object({
      articleId: z.number(),
      outlet: z.string(),
      url: z.string(),
      title: z.string(),
      language: z.string(),
      feedKind: z.enum(feedKinds),
      publishedAt: instant,
    }),
  ),
  outletCount: z.number(),
  topics: texts,
  regions: texts,
  actors: texts,
  relevance: z.number(),
  weight: z.number(),
  firstSeenAt: instant,
  updatedAt: instant,
  revision: z.number(),
});

export const storyColumn = jsonColumn(story);

const rankingReason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('outlets'), count: z.number() }),
  z.object({ kind: z.literal('hours-old'), hours: z.number() }),
  z.object({ kind: z.literal('topic'), topicId: z.string() }),
  z.object({ kind: z.literal('region'), regionId: z.string() }),
  z.object({ kind: z.literal('regulator'), outlet: z.string() }),
  z.object({ kind: z.literal('moved-on') }),
]);

export const digestColumn = jsonColumn(
  z.object({
    audienceKey: z.string(),
    kind: z.enum(['scheduled', 'on-demand', 'breaking']),
    composedAt: instant,
    since: instant,
    stories: list(z.object({ story, score: z.number(), reasons: list(rankingReason) })),
    counts: z.object({ stories: z.number(), articles: z.number(), outlets: z.number() }),
  }),
);

export const noticeColumn = jsonColumn(
  z.object({
    kind: z.literal('notice'),
    composedAt: instant,
    messages: list(
      z.object({
        html: z.string(),
        buttons: list(
          list(
            z.object({ text: z.string(), url: z.string().optional(), callbackData: z.string().optional() }),
          ),
        ).optional(),
        silent: z.boolean().optional(),
        storyIds: list(z.number()).optional(),
      }),
    ),
  }),
);

const quietHours = z.object({ fromHour: z.number(), toHour: z.number(), mode: z.enum(['silent', 'hold']) });
const breaking = z.object({ minimumOutlets: z.number(), maximumPerDay: z.number() });

export const quietHoursColumn = jsonColumn(quietHours);
export const breakingColumn = jsonColumn(breaking);

/** Settings keep what was chosen when a later version adds a choice: what is missing takes its default. */
export const scheduleColumn = jsonColumn(
  z.object({
    rhythm: z.enum(rhythms).default(defaultSchedule.rhythm),
    hour: z.number().default(defaultSchedule.hour),
    secondHour: z.number().default(defaultSchedule.secondHour),
    weekday: z.number().default(defaultSchedule.weekday),
    zone: z.string().default(defaultSchedule.zone),
  }),
);

export const preferencesColumn = jsonColumn(
  z.object({
    topics: texts.default([]),
    regions: texts.default([]),
    languages: texts.default([]),
    mutedOutlets: texts.default([]),
    mutedWords: texts.default([]),
    requiredWords: texts.default([]),
    storyCount: z.number().default(defaultPreferences.storyCount),
    form: z.enum(['short', 'full']).default(defaultPreferences.form),
    emptyDigest: z.enum(['say-once', 'stay-silent']).default(defaultPreferences.emptyDigest),
    quietHours: quietHours.optional(),
    breaking: breaking.default(defaultPreferences.breaking),
  }),
);

export const audienceColumn = jsonColumn(
  z.object({
    topics: texts,
    regions: texts,
    languages: texts,
    mutedOutlets: texts,
    mutedWords: texts,
    requiredWords: texts,
  }),
);

export const storyIdsColumn = jsonColumn(list(z.number()));
export const detailsColumn = jsonColumn(z.record(z.string(), z.unknown()));
