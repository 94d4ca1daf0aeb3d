import { z } from 'zod';
import { feedKinds } from '../domain/feed.ts';
import { isZone } from '../domain/schedule.ts';
import { rhythms } from '../domain/subscription.ts';

const positiveInteger = z.int().positive();
const hour = z.int().min(0).max(23);
const zone = z.string().refine(isZone, 'is not an IANA time zone such as Europe/Berlin');
const webAddress = z.url({ protocol: /^https?$/, error: 'is not an http or https address' });

/** `config/docket.yaml`: every setting has a default, so an empty file is a valid one. */
export const settingsSchema = z.strictObject({
  polling: z
    .strictObject({
      intervalMinutes: positiveInteger.max(1440).default(30),
      concurrency: positiveInteger.max(64).default(8),
      requestsPerHost: positiveInteger.max(8).default(2),
      requestTimeoutSeconds: positiveInteger.max(120).default(20),
      maximumFeedMegabytes: positiveInteger.max(64).default(8),
      maximumPageMegabytes: positiveInteger.max(16).default(4),
      allowedPorts: z.array(z.int().min(1).max(65_535)).default([80, 443]),
    })
    .prefault({}),
  reading: z
    .strictObject({
      workers: z.int().min(1).max(16).default(1),
      timeLimitSeconds: positiveInteger.max(60).default(2),
      attempts: positiveInteger.max(10).default(3),
    })
    .prefault({}),
  stories: z.strictObject({ windowHours: positiveInteger.max(720).default(72) }).prefault({}),
  digests: z
    .strictObject({
      defaultHour: hour.default(8),
      defaultZone: zone.default('UTC'),
      defaultRhythm: z.enum(rhythms).default('daily'),
      stories: z.int().min(1).max(15).default(7),
      /** How far back an edition looks, at most. */
      windowHours: positiveInteger.max(336).default(36),
      /** A slot missed by up to this long is sent late; beyond, it is folded into the next. */
      catchUpHours: positiveInteger.max(168).default(12),
    })
    .prefault({}),
  delivery: z
    .strictObject({
      messagesPerSecond: positiveInteger.max(1000).default(30),
      inFlight: positiveInteger.max(200).default(8),
      paidBroadcast: z.boolean().default(false),
    })
    .prefault({}),
  retention: z
    .strictObject({
      /** How long articles, stories and what was sent to whom are kept. */
      days: positiveInteger.max(3650).default(90),
      /** How long it is kept which admin changed what. */
      auditDays: positiveInteger.max(3650).default(365),
    })
    .prefault({}),
  alerts: z.strictObject({ silentHours: positiveInteger.max(720).default(12) }).prefault({}),
  server: z
    .strictObject({
      host: z.string().default('127.0.0.1'),
      /** 0 picks a free port. */
      port: z.int().min(0).max(65_535).default(8080),
    })
    .prefault({}),
  webhook: z
    .strictObject({
      /** The public https address Telegram posts to; without it the bot polls. */
      url: webAddress.optional(),
    })
    .prefault({}),
  log: z
    .strictObject({
      level: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
    })
    .prefault({}),
});

/** `config/sources.yaml`: the catalogue of feeds. */
export const sourcesSchema = z.strictObject({
  sources: z
    .array(
      z.strictObject({
        url: webAddress,
        outlet: z.string().min(1),
        name: z.string().min(1),
        language: z
          .string()
          .regex(/^[a-z]{2,3}$/, 'is not a language code such as en')
          .default('en'),
        region: z.string().optional(),
        kind: z.enum(feedKinds).default('news'),
        weight: z.number().positive().max(10).default(1),
        readsPages: z.boolean().default(true),
        topics: z.array(z.string()).default([]),
        pollIntervalMinutes: positiveInteger.max(10_080).optional(),
      }),
    )
    .refine((sources) => new Set(sources.map((source) => source.url)).size === sources.length, {
      error: 'names an address twice',
    }),
});

const secret = z.string().trim().min(1);

/** The environment: secrets, and what differs between machines. Unknown variables are none of our business. */
export const environmentSchema = z.object({
  NODE_ENV: z.string().optional(),
  TELEGRAM_BOT_TOKEN: secret
    .regex(/^\d+:[A-Za-z0-9_-]{20,}$/, 'is not a bot token as BotFather gives it (digits, a colon, letters)')
    .optional(),
  TELEGRAM_API_ROOT: webAddress.optional(),
  TELEGRAM_WEBHOOK_SECRET: secret
    .regex(/^[A-Za-z0-9_-]{16,256}$/, 'needs 16 to 256 of A-Z a-z 0-9 _ -')
    .optional(),
  ADMIN_IDS: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,;]+/).filter(Boolean))
    .pipe(
      z.array(
        z
          .string()
          .regex(/^[1-9]\d{0,15}$/, 'holds something that is not a numeric Telegram user id')
          .transform(Number),
      ),
    ),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'is not a postgres:// address')
    .optional(),
  DATABASE_FILE: z.string().default('data/docket.sqlite'),
  DATABASE_KEY: secret.optional(),
  DATABASE_KEY_FILE: z.string().optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).optional(),
  HOST: z.string().optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'is not a port number')
    .transform(Number)
    .refine((port) => port <= 65_535, 'is not a port number')
    .optional(),
});

export type Settings = z.infer<typeof settingsSchema>;
