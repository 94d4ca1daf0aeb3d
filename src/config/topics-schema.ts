import { z } from 'zod';
import type { Actor, ActorKind, Term, TermRole, TopicCatalogue } from '../domain/topics.ts';

const identifier = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'is not an id: small letters, digits and hyphens, beginning with a letter');
const language = z.string().regex(/^[a-z]{2,3}$/, 'is not a language code such as en');
const phrase = z
  .string()
  .trim()
  .min(1, 'is empty')
  .max(80, 'is longer than 80 characters')
  .regex(/[\p{L}\p{N}]/u, 'holds neither a letter nor a digit')
  .refine((text) => !/\*(?!\s|$)|(?<![\p{L}\p{N}])\*/u.test(text), 'has a * that does not end a word');
const weight = z
  .number('needs a number as its weight')
  .min(0, 'has a weight below 0')
  .max(3, 'has a weight above 3');

/** A term as written: `facial recognition`, or `biometric: 0.5` where it should count for less or more than 1. */
const weightedTerm = z.union(
  [
    phrase.transform((term) => ({ term, weight: 1 })),
    z
      .record(phrase, weight)
      .refine((pair) => Object.keys(pair).length === 1, 'holds more than one term; put a comma between them')
      .transform((pair) => Object.entries(pair).map(([term, termWeight]) => ({ term, weight: termWeight }))),
  ],
  { error: describeTermProblem },
);

function describeTermProblem(issue: { input?: unknown }): string {
  return typeof issue.input === 'number' || typeof issue.input === 'boolean'
    ? 'is not a text; put quotes around it'
    : 'is neither a term nor `term: weight` with a weight from 0 to 3; a term has at most 80 characters, and * only at the end of a word';
}

/** Lists of terms by language. */
const termLists = z
  .partialRecord(language, z.array(weightedTerm))
  .transform((lists): Term[] =>
    Object.entries(lists).flatMap(([code, terms]) =>
      (terms ?? []).flat().map((term) => ({ ...term, ...(code === 'en' ? {} : { language: code }) })),
    ),
  );

const withRole = (role: TermRole, terms: readonly Term[] | undefined): Term[] =>
  (terms ?? []).map((term) => ({ ...term, role }));

const names = z
  .record(language, z.string().trim().min(1, 'is empty'))
  .refine((byLocale) => 'en' in byLocale, 'needs at least the name in English (en)');

const topicSchema = z.strictObject({
  names,
  policy: termLists.optional(),
  governance: termLists.optional(),
  technology: termLists.optional(),
});

const regionSchema = z.strictObject({ names, terms: termLists });

const actorEntry = z.union(
  [
    z.array(phrase).transform((aliases) => ({ aliases, topics: [] })),
    z.strictObject({ aliases: z.array(phrase).default([]), topics: z.array(identifier).default([]) }),
  ],
  { error: 'is neither a list of other names nor { aliases: […], topics: […] }' },
);

const actorList = z.record(phrase, actorEntry).default({});

const actorLists = z
  .strictObject({
    regulators: actorList,
    courts: actorList,
    legislatures: actorList,
    laws: actorList,
    companies: actorList,
    organisations: actorList,
  })
  .transform((lists): Omit<Actor, 'region'>[] => [
    ...ofKind('regulator', lists.regulators),
    ...ofKind('court', lists.courts),
    ...ofKind('legislature', lists.legislatures),
    ...ofKind('law', lists.laws),
    ...ofKind('company', lists.companies),
    ...ofKind('organisation', lists.organisations),
  ]);

const ofKind = (kind: ActorKind, list: z.output<typeof actorList>): Omit<Actor, 'region'>[] =>
  Object.entries(list).map(([name, { aliases, topics }]) => ({
    name,
    kind,
    aliases,
    ...(topics.length > 0 ? { topics } : {}),
  }));

/** The key of actors that belong to no region. */
const international = 'international';

/** `config/topics.yaml`, whose comments say how it is written, as the catalogue the reading works with. */
export const topicsSchema = z
  .strictObject({
    topics: z.record(identifier, topicSchema).default({}),
    regions: z.record(identifier, regionSchema).default({}),
    /** By region id. */
    actors: z.record(identifier, actorLists).default({}),
    signals: z
      .strictObject({
        governance: termLists.optional(),
        technology: termLists.optional(),
        everyday: termLists.optional(),
      })
      .prefault({}),
    ignored: z.array(phrase).default([]),
  })
  .superRefine((file, context) => {
    for (const [region, actors] of Object.entries(file.actors)) {
      if (region !== international && !(region in file.regions)) {
        context.addIssue({ code: 'custom', path: ['actors', region], message: 'is not one of the regions' });
      }
      for (const { name, topics } of actors) {
        for (const topic of (topics ?? []).filter((id) => !(id in file.topics))) {
          context.addIssue({
            code: 'custom',
            path: ['actors', region, name, 'topics'],
            message: `"${topic}" is not one of the topics`,
          });
        }
      }
    }
  })
  .transform(
    (file): TopicCatalogue => ({
      topics: Object.entries(file.topics).map(([id, topic]) => ({
        id,
        names: topic.names,
        terms: [
          ...withRole('policy', topic.policy),
          ...withRole('governance', topic.governance),
          ...withRole('technology', topic.technology),
        ],
      })),
      regions: Object.entries(file.regions).map(([id, region]) => ({ id, ...region })),
      actors: Object.entries(file.actors).flatMap(([region, actors]) =>
        region === international ? actors : actors.map((actor) => ({ ...actor, region })),
      ),
      signals: [
        ...withRole('governance', file.signals.governance),
        ...withRole('technology', file.signals.technology),
        ...withRole('everyday', file.signals.everyday),
      ],
      ignored: file.ignored,
    }),
  );

export type CatalogueResult =
  | { readonly kind: 'valid'; readonly catalogue: TopicCatalogue }
  | { readonly kind: 'invalid'; readonly problems: readonly string[] };

/** Checks what was read from `topics.yaml`; a bad catalogue yields every problem at once, with its path. */
export function parseTopicCatalogue(content: unknown): CatalogueResult {
  const parsed = topicsSchema.safeParse(content);
  if (parsed.success) return { kind: 'valid', catalogue: parsed.data };
  return {
    kind: 'invalid',
    problems: parsed.error.issues.map((issue) => `${issue.path.map(String).join('.')}: ${issue.message}`),
  };
}
