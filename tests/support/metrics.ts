import type { Metrics } from '../../src/domain/ports/observability.ts';

/** Counts nothing. */
export const silentMetrics: Metrics = {
  pollFinished: () => {},
  entriesFound: () => {},
  articleRead: () => {},
  storyChanged: () => {},
  digestComposed: () => {},
  deliveryFinished: () => {},
  rateLimited: () => {},
  commandAnswered: () => {},
  jobFinished: () => {},
};
