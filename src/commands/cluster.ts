import { createLineClusterer } from '../stories/cluster-lines.ts';
import { type CommandContext, configure } from './context.ts';
import { answerLines } from './json-lines.ts';
import { openLines } from './source.ts';

const hourMs = 3_600_000;

/** Says of one article a line, in order of arrival, which story it tells; decided from the lines before it. */
export async function runCluster(context: CommandContext, source: string): Promise<void> {
  const config = configure(context);
  if (!config) return;
  const input = await openLines(context, source);
  if (!input) return;
  const place = createLineClusterer({ windowMs: config.settings.stories.windowHours * hourMs });
  await answerLines({
    input,
    output: context.output,
    concurrency: 1,
    answer: async (line) => place(line),
  });
}
