import type { DeliveryState } from '../delivery.ts';

/** What is counted while Docket runs. Never a text, a name or an id of a person. */
export interface Metrics {
  pollFinished(outcome: 'fetched' | 'not-modified' | 'failed', seconds: number): void;
  entriesFound(count: number): void;
  articleRead(result: 'relevant' | 'irrelevant' | 'unreadable', seconds: number): void;
  storyChanged(change: 'opened' | 'extended' | 'merged'): void;
  digestComposed(kind: 'scheduled' | 'on-demand' | 'breaking'): void;
  /** `lagSeconds`: from the slot to the moment Telegram took the last message. */
  deliveryFinished(state: DeliveryState, lagSeconds: number): void;
  rateLimited(retryAfterSeconds: number): void;
  commandAnswered(command: string, seconds: number): void;
  jobFinished(job: string, result: 'done' | 'failed', seconds: number): void;
}

/** One question of `/readyz`. */
export interface ReadinessCheck {
  readonly name: string;
  /** Says what is wrong, or undefined when all is well. Must end by itself within a second or two. */
  problem(): Promise<string | undefined>;
}
