import type { MessageButton } from '../../domain/delivery.ts';
import type { DigestStory } from '../../domain/digest.ts';
import type { Subscription } from '../../domain/subscription.ts';
import { actions } from '../core/actions.ts';
import { encodeIds } from '../core/callback-data.ts';
import type { Translator } from '../text/translator.ts';

/** A deep link's payload holds 64 characters. */
const startPayloadLimit = 64;

/**
 * What stands under a digest. A private chat gets buttons that act; in groups and channels, where a tap would
 * act for everybody, one link opens the same stories in the reader's own chat with the bot.
 */
export function digestButtons(
  stories: readonly DigestStory[],
  subscription: Pick<Subscription, 'id' | 'chatKind'>,
  t: Translator,
  username: string | undefined,
): readonly (readonly MessageButton[])[] {
  const ids = stories.map(({ story }) => story.id);
  if (subscription.chatKind !== 'private') {
    if (ids.length === 0 || username === undefined) return [];
    const payload = `s-${encodeIds(ids, startPayloadLimit - 2)}`;
    return [[{ text: t.plain('digest.moreInPrivate'), url: `https://t.me/${username}?start=${payload}` }]];
  }
  const settings = { text: t.plain('common.settingsButton'), callbackData: actions.openSettings.data() };
  if (ids.length === 0) return [[settings]];
  const more = {
    text: ids.length === 1 ? t.plain('digest.moreOne') : t.plain('digest.moreMany', { count: ids.length }),
    callbackData: actions.openStories.data(ids),
  };
  return [[more, settings]];
}
