import type { Subscription } from '../../domain/subscription.ts';
import type { CommandName } from '../access.ts';
import type { BotDeps } from '../deps.ts';
import type { TopicNames } from '../digest/names.ts';
import type { PlainActionName, PlainValues, SubscriptionActionName, SubscriptionValues } from './actions.ts';
import type { Prompts } from './prompts.ts';
import type { Roles } from './roles.ts';
import type { Turn } from './turn.ts';

/** What every feature works with. */
export interface FeatureDeps extends BotDeps {
  readonly names: TopicNames;
  readonly prompts: Prompts;
  readonly roles: Roles;
  /** Goes on after the answer was given; it ends by itself or when the bot stops. */
  background(work: (signal: AbortSignal) => Promise<void>): void;
}

export type CommandHandlers = {
  readonly [Name in CommandName]: (turn: Turn, argument: string) => Promise<void>;
};

export type ActionHandlers = {
  readonly [Name in PlainActionName]: (turn: Turn, ...values: PlainValues<Name>) => Promise<void>;
};

export type SubscriptionHandlers = {
  readonly [Name in SubscriptionActionName]: (
    turn: Turn,
    subscription: Subscription,
    ...values: SubscriptionValues<Name>
  ) => Promise<void>;
};

/** A part of the bot: some of its commands and what its buttons do. */
export interface Feature<
  Commands extends CommandName = never,
  Actions extends PlainActionName = never,
  SubscriptionActions extends SubscriptionActionName = never,
> {
  readonly commands: Pick<CommandHandlers, Commands>;
  readonly actions: Pick<ActionHandlers, Actions>;
  readonly subscriptionActions: Pick<SubscriptionHandlers, SubscriptionActions>;
}
