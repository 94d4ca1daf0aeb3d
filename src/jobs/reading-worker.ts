import { workerData } from 'node:worker_threads';
import type { TopicCatalogue } from '../domain/topics.ts';
import { createReading } from './reading.ts';

const catalogue: TopicCatalogue = workerData;

/** What a thread of the reading pool runs. */
export default createReading(catalogue);
