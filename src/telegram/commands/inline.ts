import type { InlineQueryResultArticle } from 'telegraf/types';
import type { Story } from '../../domain/story.ts';
import type { FeatureDeps } from '../core/handlers.ts';
import type { InlineQuery } from '../core/update.ts';
import { storiesLink } from '../digest/buttons.ts';
import { storyBlock } from '../digest/story-block.ts';
import { keyboard } from '../sender.ts';
import { cleanLine, safeAddress } from '../text/html.ts';
import { type Translator, toLocale, translator } from '../text/translator.ts';
import { readerOf } from './visitor.ts';

const perAnswer = 10;
const wordsLimit = 80;
const cacheSeconds = 60;

/** `@bot words` in any chat: stories to share, the latest ones while no words are given. */
export function createInline(
  deps: FeatureDeps,
  username: () => string,
): (query: InlineQuery) => Promise<void> {
  const { stories, subscriptions, desk, clock, client } = deps;

  return async ({ id, userId, languageCode, words, offset }) => {
    const subscription = await subscriptions.find({ chatId: userId });
    const t = translator(subscription?.locale ?? toLocale(languageCode));
    const reader = readerOf(
      { subscription, chat: { chatId: userId, kind: 'private' }, t, requester: { id: userId, languageCode } },
      deps,
    );
    const wanted = cleanLine(words, wordsLimit);
    const start = /^\d{1,4}$/.test(offset ?? '') ? Number(offset) : 0;
    const found =
      wanted === ''
        ? (await desk.latest(reader, { repeat: true, count: perAnswer })).stories.map(({ story }) => story)
        : await stories.search(wanted, perAnswer, start);
    const look = { t, zone: reader.schedule.zone, now: clock.now(), factCount: 2 };
    await client.telegram.callApi('answerInlineQuery', {
      inline_query_id: id,
      results: found.map((story) => resultOf(story, username(), t, look)),
      cache_time: cacheSeconds,
      is_personal: true,
      next_offset: wanted !== '' && found.length === perAnswer ? String(start + perAnswer) : '',
      button: {
        text: t.plain(found.length > 0 ? 'inline.getDigests' : 'inline.nothing'),
        start_parameter: 'inline',
      },
    });
  };
}

function resultOf(
  story: Story,
  username: string,
  t: Translator,
  look: Parameters<typeof storyBlock>[3],
): InlineQueryResultArticle {
  const [first] = story.sources;
  const address = safeAddress(story.url);
  const outlet = cleanLine(first?.outlet ?? '', 30);
  return {
    type: 'article',
    id: String(story.id),
    title: cleanLine(story.title, 120) || outlet || '…',
    description: cleanLine(story.facts[0]?.text ?? outlet, 160),
    input_message_content: {
      message_text: storyBlock({ story, score: 0, reasons: [] }, undefined, false, look),
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    },
    reply_markup: keyboard([
      [
        ...(address === undefined ? [] : [{ text: t.plain('story.read', { outlet }), url: address }]),
        { text: t.plain('digest.moreOne'), url: storiesLink([story.id], username) },
      ],
    ]),
  };
}
