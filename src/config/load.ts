import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll, YAMLException } from 'js-yaml';
import { z } from 'zod';
import type { FeedDefinition } from '../domain/feed.ts';
import type { TopicCatalogue } from '../domain/topics.ts';
import { describeError } from '../shared/errors.ts';
import { environmentSchema, type Settings, settingsSchema, sourcesSchema } from './schema.ts';
import { topicsSchema } from './topics-schema.ts';

/** Everything the composition root needs to know, checked. */
export interface Config {
  readonly settings: Settings;
  readonly sources: readonly FeedDefinition[];
  readonly topics: TopicCatalogue;
  readonly production: boolean;
  readonly telegram: {
    readonly token?: string;
    readonly apiRoot: string;
    readonly webhookSecret?: string;
    readonly adminIds: readonly number[];
  };
  readonly database: { readonly url?: string; readonly file: string; readonly key?: string };
}

export type ConfigResult =
  | { readonly kind: 'valid'; readonly config: Config }
  | { readonly kind: 'invalid'; readonly problems: readonly string[] };

/**
 * Reads `docket.yaml`, `sources.yaml` and `topics.yaml` of a folder, and the environment. Nothing is
 * reported by halves: a bad configuration yields every problem at once, each as `where: what is wrong`.
 * `runsBot` asks for what only talking to Telegram needs.
 */
export function loadConfig(
  folder: string,
  variables: Readonly<Record<string, string | undefined>>,
  { runsBot = false }: { readonly runsBot?: boolean } = {},
): ConfigResult {
  const problems: string[] = [];
  const read = (name: string) => readDocument(join(folder, name), problems);
  const settingsFile = read('docket.yaml');
  const settings = checkFile(settingsFile, settingsSchema, problems);
  const sourcesFile = read('sources.yaml');
  const sources = checkFile(sourcesFile, sourcesSchema, problems);
  const topics = checkFile(read('topics.yaml'), topicsSchema, problems);
  const given = withoutBlanks(variables);
  const environment = check('environment', environmentSchema, given, problems);
  const key = databaseKey(given.DATABASE_KEY, given.DATABASE_KEY_FILE, problems);
  if (topics) problems.push(...unknownNames(sourcesFile.content, topics));
  if (runsBot) problems.push(...problemsOfBot(given, settingsFile));
  if (!settings || !sources || !topics || !environment || problems.length > 0)
    return { kind: 'invalid', problems };

  const config: Config = {
    settings: {
      ...settings,
      log: { level: environment.LOG_LEVEL ?? settings.log.level },
      server: {
        host: environment.HOST ?? settings.server.host,
        port: environment.PORT ?? settings.server.port,
      },
    },
    sources: sources.sources.map((source) => ({
      ...source,
      pollIntervalMinutes: source.pollIntervalMinutes ?? settings.polling.intervalMinutes,
    })),
    topics,
    production: environment.NODE_ENV === 'production',
    telegram: {
      token: environment.TELEGRAM_BOT_TOKEN,
      apiRoot: environment.TELEGRAM_API_ROOT ?? 'https://api.telegram.org',
      webhookSecret: environment.TELEGRAM_WEBHOOK_SECRET,
      adminIds: environment.ADMIN_IDS,
    },
    database: { url: environment.DATABASE_URL, file: environment.DATABASE_FILE, key },
  };
  return { kind: 'valid', config: deepFreeze(config) };
}

interface Document {
  readonly path: string;
  /** Undefined when it could not be read. */
  readonly content: unknown;
}

function readDocument(path: string, problems: string[]): Document {
  let documents: unknown[];
  try {
    documents = loadAll(readFileSync(path, 'utf8'));
  } catch (error) {
    const what =
      error instanceof YAMLException
        ? `is not valid YAML: ${firstLine(error.message)}`
        : describeError(error);
    problems.push(`${path}: ${what}`);
    return { path, content: undefined };
  }
  if (documents.length > 1) {
    problems.push(`${path}: holds ${documents.length} documents; only one is read, remove the lines "---"`);
    return { path, content: undefined };
  }
  // A file without a word holds no document, and means the defaults.
  return { path, content: documents[0] ?? {} };
}

const checkFile = <Schema extends z.ZodType>(
  { path, content }: Document,
  schema: Schema,
  problems: string[],
): z.infer<Schema> | undefined =>
  content === undefined ? undefined : check(path, schema, content, problems);

function check<Schema extends z.ZodType>(
  where: string,
  schema: Schema,
  value: unknown,
  problems: string[],
): z.infer<Schema> | undefined {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const path = issue.path
      .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
      .join('');
    problems.push(`${where}${path && ` ${path.replace(/^\./, '')}`}: ${issue.message}`);
  }
  return undefined;
}

/** A variable that is set but empty means "not set", as in compose files. */
function withoutBlanks(
  variables: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()));
}

function databaseKey(
  key: string | undefined,
  keyFile: string | undefined,
  problems: string[],
): string | undefined {
  if (!keyFile) return key?.trim();
  if (key) {
    problems.push('environment DATABASE_KEY: set either DATABASE_KEY or DATABASE_KEY_FILE, not both');
    return undefined;
  }
  try {
    const content = readFileSync(keyFile, 'utf8').trim();
    if (!content) problems.push(`environment DATABASE_KEY_FILE: ${keyFile} is empty`);
    return content;
  } catch (error) {
    problems.push(`environment DATABASE_KEY_FILE: ${describeError(error)}`);
    return undefined;
  }
}

/** What a source says of topics and regions, whatever else is wrong with it. */
const namingSources = z.object({
  sources: z.array(
    z
      .object({ name: z.string(), topics: z.array(z.string()).default([]), region: z.string().optional() })
      .catch({ name: '', topics: [] }),
  ),
});

function unknownNames(sourcesFile: unknown, topics: TopicCatalogue): string[] {
  const topicIds = new Set(topics.topics.map((topic) => topic.id));
  const regionIds = new Set(topics.regions.map((region) => region.id));
  const { data } = namingSources.safeParse(sourcesFile);
  return (data?.sources ?? []).flatMap((source) => [
    ...source.topics
      .filter((topic) => !topicIds.has(topic))
      .map((topic) => `sources.yaml ${source.name}: topic "${topic}" is not in topics.yaml`),
    ...(source.region && !regionIds.has(source.region)
      ? [`sources.yaml ${source.name}: region "${source.region}" is not in topics.yaml`]
      : []),
  ]);
}

const withWebhook = z.object({ webhook: z.object({ url: z.string() }) });

function problemsOfBot(
  given: Readonly<Record<string, string | undefined>>,
  { path, content }: Document,
): string[] {
  const problems: string[] = [];
  if (given.NODE_ENV === 'production' && !given.TELEGRAM_BOT_TOKEN) {
    problems.push(
      'environment TELEGRAM_BOT_TOKEN: is not set. Ask @BotFather for one with /newbot and set it, or leave NODE_ENV unset to open the playground',
    );
  }
  const webhookUrl = withWebhook.safeParse(content).data?.webhook.url;
  if (webhookUrl && !given.TELEGRAM_WEBHOOK_SECRET) {
    problems.push('environment TELEGRAM_WEBHOOK_SECRET: is needed when webhook.url is set');
  }
  if (webhookUrl?.startsWith('http:') && !given.TELEGRAM_API_ROOT) {
    problems.push(`${path} webhook.url: is no https address, and Telegram posts to no other`);
  }
  return problems;
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? text;

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
