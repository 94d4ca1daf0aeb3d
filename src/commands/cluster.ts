import { createReadStream, existsSync } from 'node:fs';
import { createLineClusterer } from '../stories/cluster-lines.ts';
import { type CommandContext, configure } from './context.ts';
import { answerLines } from './json-lines.ts';

const hourMs = 3_600_000;

/** Says of one article a line, in order of arrival, which story it tells; decided from the lines before it. */
export async function runCluster(context: CommandContext, source: string): Promise<void> {
  const config = configure(context);
  if (!config) return;
  if (source !== '-' && !existsSync(source))
    return context.fail(`${source} cannot be read: there is no such file.`);
  const place = createLineClusterer({ windowMs: config.settings.stories.windowHours * hourMs });
  await answerLines({
    input: source === '-' ? context.input : createReadStream(source),
    output: context.output,
    concurrency: 1,
    answer: async (line) => place(line),
  });
}
