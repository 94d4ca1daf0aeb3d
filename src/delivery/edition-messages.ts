import type { OutgoingMessage } from '../domain/delivery.ts';
import type { DigestStory } from '../domain/digest.ts';
import type { ClaimedDelivery, ToldStory } from '../domain/ports/outbox.ts';
import type { DigestPresenter } from '../domain/ports/sending.ts';

/** What one chat is to receive of an edition. */
export type EditionMessages =
  | {
      readonly kind: 'messages';
      readonly messages: readonly OutgoingMessage[];
      /** What the edition was presented with, so that its remaining parts fit those sent. */
      readonly shownStoryIds: readonly number[];
      /** What the chat knows once every message has arrived. */
      readonly told: readonly ToldStory[];
      readonly empty: boolean;
    }
  | { readonly kind: 'nothing'; readonly reason: string };

/** Leaves out what the chat was told or does not want, and presents the rest. */
export function messagesOf(claimed: ClaimedDelivery, presenter: DigestPresenter, now: Date): EditionMessages {
  const { edition, subscription } = claimed;
  if (edition.kind === 'notice') {
    return { kind: 'messages', messages: edition.messages, shownStoryIds: [], told: [], empty: false };
  }
  const stories = storiesFor(claimed, edition.stories);
  const empty = stories.length === 0;
  if (empty) {
    if (edition.kind === 'breaking') return { kind: 'nothing', reason: 'told before' };
    if (subscription.preferences.emptyDigest === 'stay-silent') return { kind: 'nothing', reason: 'no news' };
    if (claimed.saidEmpty) return { kind: 'nothing', reason: 'no news, which the chat was told' };
  }
  const updated = stories.filter(({ story }) => claimed.told.has(story.id)).map(({ story }) => story.id);
  const messages = presenter.present(edition, {
    subscription,
    stories,
    updatedStoryIds: new Set(updated),
    now,
  });
  if (messages.length === 0) return { kind: 'nothing', reason: 'nothing to say' };
  const toldIds = new Set(messages.flatMap((message) => message.storyIds ?? []));
  return {
    kind: 'messages',
    messages,
    shownStoryIds: stories.map(({ story }) => story.id),
    told: stories
      .filter(({ story }) => toldIds.has(story.id))
      .map(({ story }) => ({ storyId: story.id, revision: story.revision })),
    empty,
  };
}

function storiesFor(claimed: ClaimedDelivery, stories: readonly DigestStory[]): readonly DigestStory[] {
  const { shownStoryIds, told, mutedStoryIds } = claimed;
  if (shownStoryIds) {
    const shown = new Set(shownStoryIds);
    return stories.filter(({ story }) => shown.has(story.id));
  }
  return stories.filter(({ story }) => {
    const revisionTold = told.get(story.id);
    const isNews = revisionTold === undefined || story.revision > revisionTold;
    return isNews && !mutedStoryIds.has(story.id);
  });
}
