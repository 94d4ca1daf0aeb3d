import type { World } from '../../world/world.ts';
import type { Pace } from '../pace.ts';
import type { Parameters } from '../parameters.ts';
import type { Profile } from '../profile.ts';
import type { CallbackAnswer, InlineAnswer, QueryDesk } from '../queries.ts';
import type { UpdateQueue } from '../updates.ts';
import type { Webhook } from '../webhook.ts';

/** What the methods of the Bot API work on. */
export interface MethodContext {
  readonly world: World;
  readonly updates: UpdateQueue;
  readonly webhook: Webhook;
  readonly profile: Profile;
  readonly callbackQueries: QueryDesk<CallbackAnswer>;
  readonly inlineQueries: QueryDesk<InlineAnswer>;
  /** Undefined when pace is not enforced. */
  readonly pace: Pace | undefined;
}

export interface Call {
  readonly parameters: Parameters;
  /** Aborted when the caller hangs up, as it does when the server closes. */
  readonly signal: AbortSignal;
}

/** Answers the `result` of a call, or throws a BotApiError. */
export type Method = (call: Call) => unknown;
export type Methods = Readonly<Record<string, Method>>;
