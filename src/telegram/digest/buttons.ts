import type { MessageButton } from '../../domain/delivery.ts';
import { type StoryMark, storyMarks } from '../../domain/ports/story-marks.ts';
import type { ChatKind } from '../../domain/subscription.ts';
import { actions } from '../core/actions.ts';
import { encodeIds } from '../core/callback-data.ts';
import { type ButtonRows, inEvenRows } from '../core/view.ts';
import type { Translator } from '../text/translator.ts';

/** A deep link's payload holds 64 characters. */
const startPayloadLimit = 64;

/** The address that opens stories in the reader's own chat with the bot. */
export const storiesLink = (ids: readonly number[], username: string): string =>
  `https://t.me/${username}?start=s-${encodeIds(ids, startPayloadLimit - 2)}`;

/**
 * What stands under a digest. A private chat gets buttons that act; in groups and channels, where a tap would
 * act for everybody, one link opens the same stories in the reader's own chat with the bot.
 */
export function digestButtons(
  ids: readonly number[],
  chatKind: ChatKind,
  t: Translator,
  username: string | undefined,
): ButtonRows {
  if (chatKind !== 'private') {
    if (ids.length === 0 || username === undefined) return [];
    return [[{ text: t.plain('digest.moreInPrivate'), url: storiesLink(ids, username) }]];
  }
  const settings = { text: t.plain('common.settingsButton'), callbackData: actions.openSettings.data() };
  if (ids.length === 0) return [[settings]];
  const labels = {
    saved: t.plain('digest.save'),
    followed: t.plain('digest.follow'),
    muted: t.plain('digest.mute'),
  };
  return [
    [
      {
        text:
          ids.length === 1 ? t.plain('digest.moreOne') : t.plain('digest.moreMany', { count: ids.length }),
        callbackData: actions.openStories.data(ids, 0),
      },
      settings,
    ],
    storyMarks.map((mark) => ({ text: labels[mark], callbackData: actions.pickStory.data(ids, mark) })),
  ];
}

/** The numbers of a digest's stories in place of its buttons, those already marked ticked. */
export function pickButtons(
  ids: readonly number[],
  mark: StoryMark,
  marked: ReadonlySet<number>,
  t: Translator,
): ButtonRows {
  const questions = {
    saved: t.plain('digest.pickSaved'),
    followed: t.plain('digest.pickFollowed'),
    muted: t.plain('digest.pickMuted'),
  };
  const number = (id: number, index: number): MessageButton => ({
    text: marked.has(id) ? t.plain('common.chosen', { label: String(index + 1) }) : String(index + 1),
    callbackData: actions.pickedStory.data(ids, index, mark),
  });
  return [
    [{ text: questions[mark], callbackData: actions.pickStory.data(ids, mark) }],
    ...inEvenRows(ids.map(number)),
    [{ text: t.plain('common.back'), callbackData: actions.digestButtons.data(ids) }],
  ];
}
