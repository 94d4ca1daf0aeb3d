import type { MessageButton } from '../../../domain/delivery.ts';
import type { Subscription } from '../../../domain/subscription.ts';
import type { TopicCatalogue } from '../../../domain/topics.ts';
import { actions, type settingsPages, subscriptionActions } from '../../core/actions.ts';
import type { ButtonRows } from '../../core/view.ts';
import type { TopicNames } from '../../digest/names.ts';
import type { Translator } from '../../text/translator.ts';

export type SettingsPage = (typeof settingsPages)[number];

/** What every page of the settings shows something of. */
export interface SettingsContext {
  readonly subscription: Subscription;
  /** True in the chat the subscription is of, false where its owner manages it from elsewhere. */
  readonly isHere: boolean;
  /** A forum topic the menu was opened in that is not the one the digests go to. */
  readonly otherThread: boolean;
  readonly now: Date;
  readonly names: TopicNames;
  readonly vocabulary: Pick<TopicCatalogue, 'topics' | 'regions'>;
  readonly t: Translator;
}

export const pageButton = (
  { subscription }: Pick<SettingsContext, 'subscription'>,
  page: SettingsPage,
  text: string,
): MessageButton => ({ text, callbackData: subscriptionActions.settingsPage.data(subscription.id, page) });

export const backTo = (context: SettingsContext, page: SettingsPage = 'main'): readonly MessageButton[] => [
  pageButton(context, page, context.t.plain('common.back')),
];

/** A button that says in words, not by colour or place, whether it is chosen. */
export const tick = (
  isChosen: boolean,
  label: string,
  callbackData: string,
  t: Translator,
): MessageButton => ({
  text: isChosen ? t.plain('common.chosen', { label }) : label,
  callbackData,
});

/** What stands under a notice about a subscription: the next steps. */
export const subscriptionButtons = (subscription: Subscription, t: Translator): ButtonRows => [
  [{ text: t.plain('common.latestButton'), callbackData: actions.latest.data() }],
  [
    pageButton({ subscription }, 'topics', t.plain('common.topicsButton')),
    pageButton({ subscription }, 'main', t.plain('common.settingsButton')),
  ],
];
