import type { StoryMark } from '../../domain/ports/story-marks.ts';
import type { Story } from '../../domain/story.ts';
import type { Subscription } from '../../domain/subscription.ts';
import { actions } from '../core/actions.ts';
import { ids as idList } from '../core/callback-data.ts';
import type { Feature, FeatureDeps } from '../core/handlers.ts';
import type { Turn } from '../core/turn.ts';
import { type ButtonRows, paragraphs, type View } from '../core/view.ts';
import { digestButtons, pickButtons, storiesLink } from '../digest/buttons.ts';
import { storyCard } from '../digest/story-card.ts';
import { openButtons, storyLines } from '../digest/story-list.ts';
import { pageButtons } from '../menus/pager.ts';
import { cleanLine } from '../text/html.ts';
import type { Reading } from './reading.ts';
import { readerOf } from './visitor.ts';

export interface Stories
  extends Feature<
    'story' | 'search' | 'saved',
    | 'openStories'
    | 'storyCard'
    | 'markStory'
    | 'muteOutletOf'
    | 'pickStory'
    | 'pickedStory'
    | 'digestButtons'
    | 'searchPage'
    | 'savedPage'
  > {
  /** Opens the stories a deep link names. */
  showCard(turn: Turn, idsText: string): Promise<void>;
  /** What words find, or undefined when they find nothing. */
  nearestView(turn: Turn, words: string): Promise<View | undefined>;
}

const perPage = 5;
/** A word that more stories hold says nothing about what somebody looks for. */
const fewStories = 10;
const mostWordsTried = 8;
const wordsLimit = 80;
const storiesInCard = 7;

/** Single stories: opened, searched, saved, followed, muted. */
export function createStories(
  deps: FeatureDeps,
  {
    reading,
    username,
  }: { readonly reading: Pick<Reading, 'lastShown' | 'nothingToShow'>; readonly username: () => string },
): Stories {
  const { stories, marks, subscriptions, desk, clock, names } = deps;

  const lookOf = (turn: Turn) => ({ t: turn.t, zone: readerOf(turn, deps).schedule.zone, now: clock.now() });

  async function cardView(turn: Turn, storyIds: readonly number[], index: number): Promise<View> {
    const { t, chat, subscription } = turn;
    const id = storyIds[index];
    const story = id === undefined ? undefined : await stories.find(id);
    if (!story) {
      return {
        html: t.html('story.gone'),
        buttons: [[{ text: t.plain('common.latestButton'), callbackData: actions.latest.data() }]],
      };
    }
    // In a group everybody sees the card, so nobody's marks belong on it.
    const isPrivate = chat.kind === 'private';
    const marked = subscription ? await marks.of(subscription.id, story.id) : new Set<StoryMark>();
    return storyCard(story, storyIds, index, {
      ...lookOf(turn),
      names,
      preferences: readerOf(turn, deps).preferences,
      marks: isPrivate ? marked : undefined,
      ...(!isPrivate && { privateLink: storiesLink(storyIds, username()) }),
    });
  }

  /** Runs with the chat's subscription; a chat without one is offered it. */
  async function subscribed(turn: Turn, run: (subscription: Subscription) => Promise<void>): Promise<void> {
    const { subscription, t } = turn;
    if (subscription) return run(subscription);
    await turn.say({
      html: t.html('problem.notSubscribed'),
      buttons: [[{ text: t.plain('common.subscribeButton'), callbackData: actions.openStart.data() }]],
    });
  }

  async function toggleMark(subscription: Subscription, storyId: number, mark: StoryMark): Promise<void> {
    const marked = await marks.of(subscription.id, storyId);
    await marks.set(subscription.id, storyId, mark, !marked.has(mark), clock.now());
  }

  async function picker(
    turn: Turn,
    subscription: Subscription,
    storyIds: readonly number[],
    mark: StoryMark,
  ): Promise<ButtonRows> {
    const marked = new Set<number>();
    for (const id of storyIds) if ((await marks.of(subscription.id, id)).has(mark)) marked.add(id);
    return pickButtons(storyIds, mark, marked, turn.t);
  }

  async function searchView(turn: Turn, words: string, offset: number): Promise<View | undefined> {
    const { t } = turn;
    const start = Math.max(0, offset);
    // One more than is shown tells whether there is another page.
    const found = await stories.search(words, perPage + 1, start);
    const shown = found.slice(0, perPage);
    if (shown.length === 0) return undefined;
    const turnTo = (text: string, to: number) => ({ text, callbackData: actions.searchPage.data(to) });
    return {
      html: paragraphs(t.html('search.results', { words }), storyLines(shown, lookOf(turn))),
      buttons: [
        ...openButtons(shown, t),
        [
          ...(start > 0 ? [turnTo(t.plain('common.previous'), Math.max(0, start - perPage))] : []),
          ...(found.length > perPage ? [turnTo(t.plain('common.next'), start + perPage)] : []),
        ],
      ],
    };
  }

  /** The word of several that says most: in few stories, and long; undefined where none does. */
  async function tellingWord(words: string): Promise<string | undefined> {
    const given = words.split(' ');
    if (given.length < 2) return undefined;
    let best: { readonly word: string; readonly count: number } | undefined;
    for (const word of given.filter(({ length }) => length > 2).slice(0, mostWordsTried)) {
      const { length: count } = await stories.search(word, fewStories + 1, 0);
      if (count === 0 || count > fewStories) continue;
      const isBetter =
        !best || count < best.count || (count === best.count && word.length > best.word.length);
      if (isBetter) best = { word, count };
    }
    return best?.word;
  }

  /** What all the words find, or else the most telling of them. */
  async function nearestView(turn: Turn, words: string): Promise<View | undefined> {
    const view = await searchView(turn, words, 0);
    if (view) return view;
    const word = await tellingWord(words);
    const found = word === undefined ? undefined : await searchView(turn, word, 0);
    return found && { ...found, html: paragraphs(turn.t.html('search.oneWord'), found.html) };
  }

  const nothingFound = ({ t }: Turn, words: string): View => ({
    html: t.html('search.nothing', { words }),
    buttons: [[{ text: t.plain('common.latestButton'), callbackData: actions.latest.data() }]],
  });

  async function search(turn: Turn, given: string): Promise<void> {
    const words = cleanLine(given, wordsLimit);
    const view = await nearestView(turn, words);
    await turn.say(view ?? nothingFound(turn, words));
  }

  async function savedView(turn: Turn, subscription: Subscription, page: number): Promise<View> {
    const { t } = turn;
    const count = await marks.count(subscription.id, 'saved');
    if (count === 0) {
      return {
        html: t.html('saved.none'),
        buttons: [[{ text: t.plain('common.latestButton'), callbackData: actions.latest.data() }]],
      };
    }
    const pages = Math.ceil(count / perPage);
    const shownPage = Math.min(Math.max(page, 0), pages - 1);
    const ids = await marks.list(subscription.id, 'saved', perPage, shownPage * perPage);
    const shown = await stories.findMany(ids);
    return {
      html: paragraphs(t.html('saved.title', { count }), storyLines(shown, lookOf(turn))),
      buttons: [
        ...openButtons(shown, t),
        pageButtons(shownPage, pages, (to) => actions.savedPage.data(to), t),
      ],
    };
  }

  /** `/story 3` counts in what the chat was shown last, or in the latest digest. */
  async function numberedStory(turn: Turn, number: number): Promise<void> {
    const { t, chat } = turn;
    let ids = reading.lastShown(chat.chatId);
    if (ids.length === 0) {
      const { stories: latest } = await desk.latest(readerOf(turn, deps), { repeat: true });
      if (latest.length === 0) return turn.say(await reading.nothingToShow(turn));
      ids = latest.map(({ story }) => story.id);
    }
    if (number < 1 || number > ids.length) {
      return turn.say({
        html: t.html('story.badNumber', { number, count: ids.length }),
        buttons: [[{ text: t.plain('common.latestButton'), callbackData: actions.latest.data() }]],
      });
    }
    await turn.say(await cardView(turn, ids, number - 1));
  }

  async function askWords(turn: Turn): Promise<void> {
    const { t, chat, requester } = turn;
    if (requester) {
      deps.prompts.ask(chat.chatId, requester.id, (answer, { text = '' }) => search(answer, text));
    }
    await turn.say({
      html: t.html('search.usage'),
      prompt: { placeholder: t.plain('search.placeholder') },
    });
  }

  return {
    nearestView,
    async showCard(turn, idsText) {
      await turn.say(await cardView(turn, idList.decode(idsText) ?? [], 0));
    },
    commands: {
      async story(turn, argument) {
        if (argument === '') return numberedStory(turn, 1);
        if (/^#?\d{1,3}$/.test(argument)) return numberedStory(turn, Number(argument.replace('#', '')));
        const words = cleanLine(argument, wordsLimit);
        const found: readonly Story[] = await stories.search(words, storiesInCard, 0);
        if (found.length === 0) return turn.say(nothingFound(turn, words));
        await turn.say(
          await cardView(
            turn,
            found.map(({ id }) => id),
            0,
          ),
        );
      },
      search: (turn, argument) => (argument === '' ? askWords(turn) : search(turn, argument)),
      async saved(turn) {
        const { t, chat } = turn;
        if (chat.kind !== 'private') {
          const url = `https://t.me/${username()}`;
          const buttons = [[{ text: t.plain('problem.openPrivateChat'), url }]];
          return turn.say({ html: t.html('saved.inPrivate'), buttons });
        }
        await subscribed(turn, async (subscription) => turn.say(await savedView(turn, subscription, 0)));
      },
    },
    actions: {
      async openStories(turn, storyIds, index) {
        await turn.say(await cardView(turn, storyIds, index));
      },
      async storyCard(turn, storyIds, index) {
        await turn.show(await cardView(turn, storyIds, index));
      },
      markStory: (turn, storyIds, index, mark) =>
        subscribed(turn, async (subscription) => {
          const id = storyIds[index];
          if (id !== undefined) await toggleMark(subscription, id, mark);
          await turn.show(await cardView(turn, storyIds, index));
        }),
      muteOutletOf: (turn, storyIds, index) =>
        subscribed(turn, async (subscription) => {
          const id = storyIds[index];
          const outlet = id === undefined ? undefined : (await stories.find(id))?.sources[0]?.outlet;
          const { preferences } = subscription;
          const { mutedOutlets } = preferences;
          const changed =
            outlet === undefined
              ? subscription
              : await subscriptions.change(
                  subscription.id,
                  {
                    preferences: {
                      ...preferences,
                      mutedOutlets: mutedOutlets.includes(outlet)
                        ? mutedOutlets.filter((name) => name !== outlet)
                        : [...mutedOutlets, outlet],
                    },
                  },
                  clock.now(),
                );
          await turn.show(await cardView({ ...turn, subscription: changed }, storyIds, index));
        }),
      pickStory: (turn, storyIds, mark) =>
        subscribed(turn, async (subscription) =>
          turn.showButtons(await picker(turn, subscription, storyIds, mark)),
        ),
      pickedStory: (turn, storyIds, index, mark) =>
        subscribed(turn, async (subscription) => {
          const id = storyIds[index];
          if (id !== undefined) await toggleMark(subscription, id, mark);
          await turn.showButtons(await picker(turn, subscription, storyIds, mark));
        }),
      async digestButtons({ t, chat, showButtons }, storyIds) {
        await showButtons(digestButtons(storyIds, chat.kind, t, username()));
      },
      async searchPage(turn, offset) {
        const words = turn.menu?.code;
        const view = words === undefined ? undefined : await searchView(turn, words, offset);
        await turn.show(view ?? nothingFound(turn, words ?? ''));
      },
      savedPage: (turn, page) =>
        subscribed(turn, async (subscription) => turn.show(await savedView(turn, subscription, page))),
    },
    subscriptionActions: {},
  };
}
