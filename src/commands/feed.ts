import { answerFeedLine, describeFeed } from '../feeds/feed-command.ts';
import { type CommandContext, configure } from './context.ts';
import { answerLines } from './json-lines.ts';
import { openLines, openSource } from './source.ts';

/** Prints what a feed holds, or what the feed of each line does. */
export async function runFeed(
  context: CommandContext,
  source: string,
  options: { readonly json?: boolean; readonly jsonl?: boolean },
): Promise<void> {
  if (options.jsonl) {
    const input = await openLines(context, source);
    if (!input) return;
    return answerLines({
      input,
      output: context.output,
      concurrency: 1,
      answer: answerFeedLine,
    });
  }
  const config = configure(context);
  if (!config) return;
  const opened = await openSource(context, config, source);
  if (opened.kind === 'missing') return context.fail(opened.problem);
  const feed = await describeFeed(source, opened.body, opened);
  if ('error' in feed) return context.fail(`${source} is no feed: ${feed.error}`);
  if (options.json) {
    context.output.write(`${JSON.stringify(feed, undefined, 2)}\n`);
    return;
  }
  const items = feed.items.flatMap((item) => [
    `${item.publishedAt?.slice(0, 16).replace('T', ' ') ?? 'undated'.padEnd(16)}  ${item.title || '(no title)'}`,
    ...(item.url ? [`${' '.repeat(18)}${item.url}`] : []),
  ]);
  const heading = `${feed.title || '(no title)'}${feed.siteUrl ? ` · ${feed.siteUrl}` : ''}`;
  context.output.write(
    `${[heading, `${feed.items.length} ${feed.items.length === 1 ? 'item' : 'items'}`, '', ...items].join('\n')}\n`,
  );
}
