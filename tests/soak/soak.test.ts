import { expect, it } from 'vitest';
import { runSoak } from './run-soak.ts';

/** Half a day of it; a week is `npm run soak`. */
it('sends every due digest over half a day, with failing feeds and a clock that leaps', async () => {
  const result = await runSoak({ days: 0.5, feeds: 8, chats: 100, stepMinutes: 90, deadlineMs: 150_000 });
  expect(result.due).toBeGreaterThan(15);
  expect(result).toMatchObject({ missing: [], unexpected: [], rejections: 0, failedJobs: 0 });
  const { sent = 0, skipped = 0 } = result.deliveries;
  expect(sent + skipped).toBe(result.due);
  expect(result.world.failures).toBeGreaterThan(0);
  expect(result.world.messages).toBeGreaterThan(result.due);
}, 180_000);
