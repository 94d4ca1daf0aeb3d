import { availableParallelism } from 'node:os';
import { readableItem } from '../articles/read-item.ts';
import type { Reading } from '../jobs/reading.ts';
import { createReadingPool, type ReadingPool } from '../jobs/reading-pool.ts';
import { type CommandContext, configure } from './context.ts';
import { answerLines } from './json-lines.ts';
import { openLines, openSource } from './source.ts';

/** A command may take its time over a page that the running bot would give up. */
const timeLimitMs = 20_000;

/** Prints what the bot makes of one page or text, or of one a line. */
export async function runRead(
  context: CommandContext,
  source: string,
  options: { readonly json?: boolean; readonly jsonl?: boolean },
): Promise<void> {
  const config = configure(context);
  if (!config) return;
  const workers = options.jsonl ? availableParallelism() : 1;
  const pool = createReadingPool({ workers, timeLimitMs, workerData: config.topics });
  try {
    if (options.jsonl) await readLines(context, pool, source, workers);
    else await readOne(context, pool, source, await openSource(context, config, source), options);
  } finally {
    await pool.close();
  }
}

async function readLines(
  context: CommandContext,
  pool: ReadingPool,
  source: string,
  workers: number,
): Promise<void> {
  const input = await openLines(context, source);
  if (!input) return;
  await answerLines({
    input,
    output: context.output,
    concurrency: workers * 4,
    answer: async (line) => {
      const item = readableItem.parse(line);
      const reading = await pool.run({ kind: 'read-item', item });
      return { id: item.id, ...(reading.kind === 'read' ? answerOf(reading) : { error: reading.problem }) };
    },
  });
}

async function readOne(
  context: CommandContext,
  pool: ReadingPool,
  name: string,
  source: Awaited<ReturnType<typeof openSource>>,
  options: { readonly json?: boolean },
): Promise<void> {
  if (source.kind === 'missing') return context.fail(source.problem);
  const { body, contentType, url } = source;
  const refuse = (problem: string) => context.fail(`${name === '-' ? 'Standard input' : name}: ${problem}`);
  if (!new TextDecoder().decode(body).trim()) return refuse('It is empty.');
  const reading = await pool.run({ kind: 'read-source', body, contentType, url });
  if (reading.kind !== 'read') return refuse(reading.problem);
  context.output.write(
    options.json ? `${JSON.stringify(answerOf(reading), undefined, 2)}\n` : asText(reading),
  );
}

type Read = Extract<Reading, { kind: 'read' }>;

/** The stable shape of `docket read`: see README, “Command line”. */
function answerOf({ page, relevance, facts }: Read): object {
  return {
    title: page.title,
    byline: page.byline.join(', '),
    publishedAt: page.publishedLocal ?? page.publishedAt?.toISOString(),
    lang: page.language,
    text: page.text,
    relevant: relevance.relevant,
    relevance: relevance.score,
    topics: relevance.topics.map(({ id, score }) => ({ id, score })),
    regions: relevance.regions.map(({ id, score }) => ({ id, score })),
    actors: relevance.actors,
    completeness: page.completeness,
    facts: facts.map(({ text, quote, kind }) => ({ text, quote, kind })),
  };
}

function asText({ page, relevance, facts }: Read): string {
  const about = [
    page.byline.join(', '),
    page.publishedLocal ?? page.publishedAt?.toISOString(),
    page.language,
  ];
  const verdict = relevance.relevant ? 'Technology policy' : 'Not technology policy';
  const lines = [
    page.title || '(no title)',
    about.filter(Boolean).join(' · '),
    '',
    `${verdict} (${relevance.score.toFixed(2)})`,
    ...[...relevance.topics, ...relevance.regions].map(
      ({ id, score, reasons }) =>
        `  ${id.padEnd(22)} ${score.toFixed(2)}  ${reasons
          .map(({ term }) => term)
          .slice(0, 5)
          .join(', ')}`,
    ),
    ...(relevance.actors.length > 0 ? [`  named: ${relevance.actors.join(', ')}`] : []),
    '',
    facts.length > 0 ? 'Key facts' : 'No key facts found.',
    ...facts.map(({ text, kind }) => `  • ${text} (${kind})`),
    '',
    ...(page.completeness === 'full' ? [] : [`Only part could be read: ${page.completeness}.`]),
    `${page.blocks.length} blocks, ${page.text.length} characters`,
  ];
  return `${lines.join('\n')}\n`;
}
