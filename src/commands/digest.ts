import { createApp } from '../app.ts';
import type { Config } from '../config/load.ts';
import type { Feed } from '../domain/feed.ts';
import type { LatestDigest } from '../domain/ports/services.ts';
import { defaultPreferences, defaultSchedule, type Subscription } from '../domain/subscription.ts';
import { type CommandContext, configure, loggerFor } from './context.ts';

/** Polls every source once, reads what came, and prints the digest a new subscriber would get. */
export async function printDigest(
  context: CommandContext,
  options: { readonly topic?: string; readonly json?: boolean },
): Promise<void> {
  const config = configure(context);
  if (!config) return;
  const known = config.topics.topics.map(({ id }) => id);
  if (options.topic !== undefined && !known.includes(options.topic)) {
    return context.fail(`There is no topic "${options.topic}". There are: ${known.join(', ')}.`);
  }
  const log = await loggerFor(context, context.variables.LOG_LEVEL ? config.settings.log.level : 'warn');
  const app = await createApp(forOneReader(config), { log, trustedOrigins: context.trustedOrigins });
  try {
    if (context.diagnostics.isTTY) context.diagnostics.write(`Reading ${config.sources.length} sources …\n`);
    await app.runOnce();
    const problem = totalFailure(await app.feeds.list());
    if (problem) return context.fail(problem);
    const latest = await app.desk.latest(oneReader(config), { topic: options.topic });
    context.output.write(options.json ? `${JSON.stringify(latest, undefined, 2)}\n` : asText(latest, config));
  } finally {
    await app.stop();
  }
}

/** An empty digest would say that there is no news. */
function totalFailure(feeds: readonly Feed[]): string | undefined {
  const [first] = feeds;
  if (!first || feeds.some(({ failuresInARow }) => failuresInARow === 0)) return undefined;
  const example = `${first.name}: ${first.lastError}`;
  return `There is no digest: no source could be read (${example}). \`docket check\` looks at each.`;
}

/** Without Telegram, and without a database that stays. */
const forOneReader = (config: Config): Config => ({
  ...config,
  telegram: { ...config.telegram, token: undefined },
  database: { file: ':memory:' },
});

function oneReader(config: Config): Subscription {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return {
    id: 0,
    chatId: 0,
    chatKind: 'private',
    locale: 'en',
    schedule: { ...defaultSchedule, zone },
    preferences: { ...defaultPreferences, storyCount: config.settings.digests.stories },
    state: 'active',
    createdAt: new Date(0),
  };
}

function asText({ digest, stories }: LatestDigest, config: Config): string {
  const { counts } = digest;
  if (stories.length === 0) return 'No technology-policy news in the time looked at.\n';
  const shown = stories.slice(0, config.settings.digests.stories);
  const lines = [`${counts.stories} stories from ${counts.articles} articles, ${counts.outlets} outlets`, ''];
  for (const [index, { story }] of shown.entries()) {
    lines.push(`${index + 1}. ${story.title}`, `   ${story.url}`);
    for (const fact of story.facts.slice(0, 3)) lines.push(`   • ${fact.text}`);
    lines.push(`   ${[...new Set(story.sources.map((source) => source.outlet))].join(' · ')}`, '');
  }
  return `${lines.join('\n')}\n`;
}
