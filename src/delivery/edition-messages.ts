import type { OutgoingMessage } from '../domain/delivery.ts';
import type { Digest, DigestStory } from '../domain/digest.ts';
import type { ClaimedDelivery, ToldStory } from '../domain/ports/outbox.ts';
import type { DigestPresenter, DigestView } from '../domain/ports/sending.ts';

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

export type EditionReader = (claimed: ClaimedDelivery, now: Date) => EditionMessages;

/** Enough for the views of the editions of one hour; a view that was let go is presented again. */
const presentationsKept = 300;
const minuteMs = 60_000;

/**
 * Leaves out what a chat was told or does not want, and presents the rest. Presenting costs many times what
 * sending does, so chats with equal views share one presentation.
 */
export function createEditionReader(presenter: DigestPresenter): EditionReader {
  const presented = new Map<string, readonly OutgoingMessage[]>();

  const present = (digest: Digest, view: DigestView): readonly OutgoingMessage[] => {
    const key = keyOf(digest.id, view);
    const messages = presented.get(key) ?? presenter.present(digest, view);
    presented.delete(key);
    presented.set(key, messages);
    if (presented.size > presentationsKept) presented.delete(presented.keys().next().value ?? '');
    return messages;
  };

  return (claimed, now) => {
    const { edition, subscription } = claimed;
    if (edition.kind === 'notice') {
      return { kind: 'messages', messages: edition.messages, shownStoryIds: [], told: [], empty: false };
    }
    const stories = storiesFor(claimed, edition.stories);
    const empty = stories.length === 0;
    if (empty) {
      if (edition.kind === 'breaking') return { kind: 'nothing', reason: 'told before' };
      if (subscription.preferences.emptyDigest === 'stay-silent')
        return { kind: 'nothing', reason: 'no news' };
      if (claimed.saidEmpty) return { kind: 'nothing', reason: 'no news, which the chat was told' };
    }
    const messages = present(edition, {
      subscription,
      stories,
      updatedStoryIds: new Set(stories.map(({ story }) => story.id).filter((id) => claimed.told.has(id))),
      now: new Date(Math.floor(now.getTime() / minuteMs) * minuteMs),
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
  };
}

/** Everything a presentation depends on. */
function keyOf(editionId: number, { subscription, stories, updatedStoryIds, now }: DigestView): string {
  const { chatKind, locale, schedule, preferences } = subscription;
  const ids = stories.map(({ story }) => story.id);
  return JSON.stringify([
    editionId,
    now.getTime(),
    chatKind,
    locale,
    schedule,
    preferences,
    ids,
    [...(updatedStoryIds ?? [])],
  ]);
}

/** What is news to a chat; what it follows comes first when it has moved on. */
function storiesFor(claimed: ClaimedDelivery, stories: readonly DigestStory[]): readonly DigestStory[] {
  const { shownStoryIds, told, mutedStoryIds, followedStoryIds } = claimed;
  if (shownStoryIds) {
    const byId = new Map(stories.map((ranked) => [ranked.story.id, ranked]));
    return shownStoryIds.flatMap((id) => byId.get(id) ?? []);
  }
  const news = stories.filter(({ story }) => {
    const revisionTold = told.get(story.id);
    const isNews = revisionTold === undefined || story.revision > revisionTold;
    return isNews && !mutedStoryIds.has(story.id);
  });
  const leads = ({ story }: DigestStory): boolean => followedStoryIds.has(story.id) && told.has(story.id);
  return [...news.filter(leads), ...news.filter((ranked) => !leads(ranked))];
}
