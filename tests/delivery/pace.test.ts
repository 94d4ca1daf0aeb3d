import { describe, expect, it } from 'vitest';
import { createPace, type PaceOptions } from '../../src/delivery/pace.ts';

/** A pace whose time moves only when told. */
function paceAt(options: Omit<PaceOptions, 'monotonicMs'>) {
  let nowMs = 1_000_000;
  const pace = createPace({ ...options, monotonicMs: () => nowMs });
  const sentAt: number[] = [];
  return {
    pace,
    sentAt,
    pass: (ms: number) => {
      nowMs += ms;
    },
    /** Sends all it may for a time, looking every few milliseconds as a worker with imprecise timers would. */
    run: (durationMs: number, stepMs = 5, chatIds = everNewChats()) => {
      for (const end = nowMs + durationMs; nowMs < end; nowMs += stepMs) {
        for (let allowed = pace.allowance(10); allowed > 0; allowed--) {
          const chatId = chatIds.next().value ?? 0;
          if (pace.busy.has(chatId)) continue;
          pace.note(chatId);
          pace.report(chatId, { kind: 'sent', messageId: 1 }, 2);
          sentAt.push(nowMs);
        }
      }
    },
  };
}

function* everNewChats(): Generator<number, never> {
  for (let id = 1; ; id++) yield id;
}

const rateLimited = (retryAfterSeconds: number) => ({ kind: 'rate-limited', retryAfterSeconds }) as const;

/** The most messages in any one second. */
const peak = (times: readonly number[]): number =>
  Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + 1000).length));

describe('the pace of the bulk lane', () => {
  it.each([
    { ceiling: 30, stepMs: 1 },
    { ceiling: 30, stepMs: 60 },
    { ceiling: 30, stepMs: 7 },
    { ceiling: 5, stepMs: 10 },
    { ceiling: 1, stepMs: 10 },
  ])('never exceeds $ceiling a second, looked at every $stepMs ms', ({ ceiling, stepMs }) => {
    const { run, sentAt } = paceAt({ ceilingPerSecond: ceiling });
    run(20_000, stepMs);
    expect(peak(sentAt)).toBeLessThanOrEqual(ceiling);
    expect(sentAt.length).toBeGreaterThan(ceiling * 20 * 0.9);
  });

  it('uses at least 98 % of 30 a second over a minute from the start', () => {
    const { run, sentAt } = paceAt({ ceilingPerSecond: 30 });
    run(60_000, 3);
    expect(sentAt.length).toBeGreaterThanOrEqual(30 * 60 * 0.98);
  });

  it('lets no more than its ceiling arrive in any second, however uneven the way there and back', () => {
    let nowMs = 0;
    const pace = createPace({ ceilingPerSecond: 30, monotonicMs: () => nowMs });
    // Mostly quick, sometimes slow: the same each time.
    const wayMs = (index: number) => ((index * 7919) % 97 < 8 ? 20 + ((index * 31) % 100) : 2 + (index % 3));
    const arrivedAt: number[] = [];
    const answers = new Map<number, { chatId: number; sentAtMs: number }[]>();
    for (let chatId = 1; nowMs < 60_000; nowMs++) {
      for (const { chatId, sentAtMs } of answers.get(nowMs) ?? [])
        pace.report(chatId, { kind: 'sent', messageId: 1 }, nowMs - sentAtMs);
      for (let allowed = pace.allowance(8); allowed > 0; allowed--, chatId++) {
        pace.note(chatId);
        const arrivalMs = nowMs + wayMs(chatId);
        const answerMs = arrivalMs + wayMs(chatId + 50);
        arrivedAt.push(arrivalMs);
        answers.set(answerMs, [...(answers.get(answerMs) ?? []), { chatId, sentAtMs: nowMs }]);
      }
    }
    expect(peak(arrivedAt)).toBeLessThanOrEqual(30);
    expect(arrivedAt.length).toBeGreaterThan(30 * 60 * 0.93);
  });

  it('begins below its ceiling and reaches it within seconds', () => {
    const { pace, pass } = paceAt({ ceilingPerSecond: 30 });
    expect(pace.status().ratePerSecond).toBe(25);
    pass(3_000);
    expect(pace.status().ratePerSecond).toBe(30);
  });

  it('pauses one chat told to wait, and the whole lane when a second one is within a second', () => {
    const { pace, pass } = paceAt({ ceilingPerSecond: 30 });
    pace.report(1, rateLimited(7), 50);
    expect(pace.busy.has(1)).toBe(true);
    expect(pace.busy.has(2)).toBe(false);
    expect(pace.allowance(1)).toBe(1);
    pass(900);
    pace.report(2, rateLimited(4), 50);
    expect(pace.allowance(1)).toBe(0);
    expect(pace.waitMs()).toBe(7_000);
    pass(7_000);
    expect(pace.allowance(1)).toBe(1);
  });

  it('halves when the whole lane is told to wait, once, and comes back slowly', () => {
    const { pace, run, pass } = paceAt({ ceilingPerSecond: 30 });
    run(5_000);
    for (const chatId of [1, 2, 3, 4]) pace.report(chatId, rateLimited(1), 50);
    expect(pace.status().ratePerSecond).toBe(15);
    pass(10_000);
    expect(pace.status().ratePerSecond).toBeCloseTo(20);
    pass(20_000);
    expect(pace.status().ratePerSecond).toBe(30);
  });

  it('leaves the lane alone when chats are told to wait while others get theirs', () => {
    const { pace, pass } = paceAt({ ceilingPerSecond: 30 });
    for (let chatId = 1; chatId <= 300; chatId++) {
      pass(33);
      pace.report(chatId, chatId % 3 === 0 ? rateLimited(5) : { kind: 'sent', messageId: chatId }, 20);
      expect(pace.status()).toMatchObject({ pausedForMs: 0 });
    }
    expect(pace.status().ratePerSecond).toBe(30);
  });

  it('knows a flood even then, by a longer run', () => {
    const { pace, pass } = paceAt({ ceilingPerSecond: 30 });
    for (let chatId = 1; chatId <= 100; chatId++) {
      pass(33);
      pace.report(chatId, chatId % 4 === 0 ? rateLimited(5) : { kind: 'sent', messageId: chatId }, 20);
    }
    for (let chatId = 101; chatId <= 108; chatId++) pace.report(chatId, rateLimited(30), 20);
    expect(pace.status().pausedForMs).toBe(30_000);
  });

  it('does not take answers to what was sent before for a sign that the lane flows', () => {
    const { pace } = paceAt({ ceilingPerSecond: 30 });
    pace.report(1, rateLimited(3), 100);
    pace.report(9, { kind: 'sent', messageId: 1 }, 200);
    pace.report(2, rateLimited(3), 50);
    expect(pace.status().pausedForMs).toBe(3_000);
  });

  it('does not pause the lane for two chats told to wait at different times', () => {
    const { pace, pass } = paceAt({ ceilingPerSecond: 30 });
    pace.report(1, rateLimited(60), 50);
    pass(1_500);
    pace.report(2, rateLimited(60), 50);
    expect(pace.allowance(1)).toBe(1);
  });

  it('takes an answer that is long in coming as a warning, once for a burst', () => {
    const { pace, run } = paceAt({ ceilingPerSecond: 30 });
    run(5_000);
    const sent = { kind: 'sent', messageId: 1 } as const;
    for (let i = 1; i <= 50; i++) pace.report(i, sent, 120);
    expect(pace.status().ratePerSecond).toBe(30);
    for (let i = 1; i <= 10; i++) pace.report(i, sent, 4_000);
    expect(pace.status().ratePerSecond).toBe(24);
  });

  it('gives a chat its second, and a group no more than 20 a minute', () => {
    const { pace, pass } = paceAt({});
    pace.note(5);
    expect(pace.busy.has(5)).toBe(true);
    pass(1_100);
    expect(pace.busy.has(5)).toBe(false);
    for (let i = 0; i < 20; i++) {
      expect(pace.busy.has(-5)).toBe(false);
      pace.note(-5);
      pass(1_100);
    }
    expect(pace.busy.has(-5)).toBe(true);
    pass(38_400);
    expect(pace.busy.has(-5)).toBe(false);
  });

  it('makes room for answers to people, who never wait', () => {
    const { pace, run, sentAt, pass } = paceAt({ ceilingPerSecond: 30 });
    run(10_000);
    for (let i = 0; i < 15; i++) pace.note(1_000_000 + i);
    const before = sentAt.length;
    run(1_000);
    expect(sentAt.length - before).toBeLessThanOrEqual(16);
    pass(1_000);
    expect(pace.allowance(1)).toBe(1);
  });

  it('goes on a second after however many answers', () => {
    const { pace, run, pass } = paceAt({ ceilingPerSecond: 30 });
    run(10_000);
    for (let i = 0; i < 300; i++) pace.note(1_000_000 + i);
    expect(pace.allowance(1)).toBe(0);
    pass(1_200);
    expect(pace.allowance(1)).toBe(1);
  });

  it('has no rate without a ceiling', () => {
    const { pace } = paceAt({});
    for (let i = 1; i <= 1_000; i++) pace.note(i);
    expect(pace.allowance(50)).toBe(50);
    expect(pace.status()).toMatchObject({ ratePerSecond: undefined, waitingChats: 1_000 });
  });

  it('forgets chats at rest', () => {
    const { pace, pass } = paceAt({});
    for (let i = 1; i <= 1_000; i++) pace.note(i);
    pass(1_100);
    pace.note(1);
    expect(pace.busy.ids()).toEqual([1]);
    expect(pace.status().waitingChats).toBe(1);
  });
});
