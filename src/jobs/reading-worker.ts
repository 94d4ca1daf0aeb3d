import { type MessagePort, workerData } from 'node:worker_threads';
import type { TopicCatalogue } from '../domain/topics.ts';
import { createReading, type ReadingRequest } from './reading.ts';

/** A request, and where to say that it is being worked on. */
export interface ReadingTask {
  readonly request: ReadingRequest;
  readonly begun: MessagePort;
}

const catalogue: TopicCatalogue = workerData;
const read = createReading(catalogue);

/** What a thread of the reading pool runs. */
export default ({ request, begun }: ReadingTask): ReturnType<typeof read> => {
  begun.postMessage('begun');
  begun.close();
  return read(request);
};
