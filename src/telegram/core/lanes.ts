import PQueue from 'p-queue';

/** Runs work in order within a key, and side by side across keys. */
export interface Lanes {
  /** False when the lane is full and the work was not taken. `work` must not throw. */
  enqueue(key: number, work: () => Promise<void>): boolean;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

export function createLanes({ concurrency = 64, perKey = 20 } = {}): Lanes {
  const slots = new PQueue({ concurrency });
  const lanes = new Map<number, { waiting: number; tail: Promise<void> }>();
  return {
    enqueue(key, work) {
      const lane = lanes.get(key) ?? { waiting: 0, tail: Promise.resolve() };
      if (lane.waiting >= perKey) return false;
      lane.waiting += 1;
      lane.tail = lane.tail
        .then(() => slots.add(work))
        .then(() => {
          lane.waiting -= 1;
          if (lane.waiting === 0) lanes.delete(key);
        });
      lanes.set(key, lane);
      return true;
    },
    async idle() {
      while (lanes.size > 0) await Promise.all([...lanes.values()].map((lane) => lane.tail));
    },
  };
}
