import { type Locale, locales } from '../text/translator.ts';
import { type Action, action, choice, ids, integer, word } from './callback-data.ts';

const locale = choice(Object.keys(locales) as Locale[]);
/** What a newcomer has chosen so far: language, topics and regions as bits, hour, zone. */
const draft = [locale, integer, integer, integer, word] as const;

export const onboardingSteps = ['overview', 'language', 'topics', 'regions', 'time'] as const;
export const settingsPages = ['main', 'hour', 'zone', 'language', 'topics', 'regions', 'end'] as const;

/** Buttons that act here, or on something that is no chat's own. */
export const actions = {
  onboardingStep: action('os', choice(onboardingSteps), ...draft),
  onboardingAccept: action('oa', ...draft),
  onboardingFindZone: action('of', ...draft),
  openStart: action('o'),
  openSettings: action('s'),
  openTopics: action('t'),
  latest: action('l'),
  help: action('h'),
  openStories: action('sa', ids),
  storyCard: action('st', ids, integer),
  sourceList: action('so', integer),
  forgetConfirm: action('fy'),
  forgetCancel: action('fn'),
  adminSourceList: action('as', integer),
  adminSourceAdd: action('aa', word),
  adminSourceDrop: action('ad', word),
  adminSourceAlternative: action('al', word, integer),
  adminSourcePause: action('ap', integer),
  adminSourceResume: action('ar', integer),
  adminSourceAskRemove: action('aq', integer),
  adminSourceRemove: action('ax', integer),
  adminSourceKeep: action('ak'),
  adminStatus: action('au'),
  adminResolve: action('av', integer, choice(['again', 'sent'])),
} as const;

/** Buttons that change one subscription; its id comes first, and who presses must manage its chat. */
export const subscriptionActions = {
  settingsPage: action('p', integer, choice(settingsPages)),
  closeSettings: action('pc', integer),
  setHour: action('ph', integer, integer),
  setZone: action('pz', integer, word),
  findZone: action('pf', integer),
  setLocale: action('pl', integer, locale),
  toggleTopic: action('pt', integer, word),
  toggleRegion: action('pr', integer, word),
  allTopics: action('pa', integer),
  allRegions: action('pb', integer),
  pauseWeek: action('pw', integer),
  resume: action('pu', integer),
  end: action('pe', integer),
} as const;

type ValuesOfAction<A> = A extends Action<infer Values> ? Values : never;
type WithoutId<Values> = Values extends readonly [number, ...infer Rest] ? Rest : never;

export type PlainActionName = keyof typeof actions;
export type SubscriptionActionName = keyof typeof subscriptionActions;
export type ActionName = PlainActionName | SubscriptionActionName;

export type PlainValues<Name extends PlainActionName> = ValuesOfAction<(typeof actions)[Name]>;
/** Without the id: the handler gets the subscription itself. */
export type SubscriptionValues<Name extends SubscriptionActionName> = WithoutId<
  ValuesOfAction<(typeof subscriptionActions)[Name]>
>;
