import { workerData } from 'node:worker_threads';
import type { TopicCatalogue } from '../domain/topics.ts';
import { createReading, type ReadingRequest } from './reading.ts';

/** A request, and where the thread writes when it began with it. */
export interface ReadingTask {
  readonly request: ReadingRequest;
  /** Memory of both threads: milliseconds since 1970, 0 before. */
  readonly begunAtMs: BigInt64Array<SharedArrayBuffer>;
}

const catalogue: TopicCatalogue = workerData;
const read = createReading(catalogue);

/** What a thread of the reading pool runs. */
export default ({ request, begunAtMs }: ReadingTask): ReturnType<typeof read> => {
  Atomics.store(begunAtMs, 0, BigInt(Date.now()));
  return read(request);
};
