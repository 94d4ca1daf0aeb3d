import process from 'node:process';
import { runSoak } from './run-soak.ts';

/** `npm run soak [days] [feeds] [chats]`: a week of Docket in minutes; ends with status 1 when it was not well. */
const toleratedGrowth = 1.15;
const [days = 7, feeds = 200, chats = 2000] = process.argv.slice(2).map(Number);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const result = await runSoak({
  days,
  feeds,
  chats,
  stepMinutes: 30,
  deadlineMs: 60 * 60_000,
  onProgress: say,
});
const { memory, missing, unexpected, deliveries, due, rejections, failedJobs } = result;
const [start] = memory;
const middle = memory[Math.floor(memory.length / 2)];
const end = memory.at(-1);
const megabytes = (at: typeof start) =>
  at ? `heap ${at.heapMegabytes.toFixed(0)} MB, resident ${at.residentMegabytes.toFixed(0)} MB` : '-';
say(`${days} days, ${feeds} feeds, ${chats} chats in ${(result.seconds / 60).toFixed(1)} minutes`);
say(`memory at the start: ${megabytes(start)}`);
say(`memory in the middle: ${megabytes(middle)}`);
say(`memory at the end: ${megabytes(end)}`);
say(
  `digests due: ${due}; ended: ${JSON.stringify(deliveries)}; missing: ${missing.length}; unexpected: ${unexpected.length}`,
);
say(`articles: ${result.articles}, stories: ${result.stories}, world: ${JSON.stringify(result.world)}`);
say(`unhandled rejections: ${rejections}, failed jobs: ${failedJobs}`);
// After three days every window of time is full: from then on nothing may grow.
const isFlat =
  days < 6 || (middle && end && end.heapMegabytes <= middle.heapMegabytes * toleratedGrowth) === true;
say(`memory from the middle on: ${isFlat ? 'flat' : 'grows'}`);
const isWell =
  isFlat &&
  missing.length === 0 &&
  unexpected.length === 0 &&
  rejections === 0 &&
  failedJobs === 0 &&
  (deliveries.sent ?? 0) + (deliveries.skipped ?? 0) === due;
process.exitCode = isWell ? 0 : 1;
