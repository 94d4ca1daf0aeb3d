import { storyMarks } from '../../domain/ports/story-marks.ts';
import { rhythms } from '../../domain/subscription.ts';
import { type Locale, locales } from '../text/translator.ts';
import { type Action, action, choice, ids, integer, word } from './callback-data.ts';

const locale = choice(Object.keys(locales) as Locale[]);
export const sourcePages = ['main', 'interval', 'weight', 'topics'] as const;
export const exportFormats = ['opml', 'csv'] as const;
const grantedRoles = ['admin', 'editor', 'none'] as const;
const quietModes = ['silent', 'hold'] as const;
const forms = ['short', 'full'] as const;
const emptyDigests = ['say-once', 'stay-silent'] as const;
/** What a newcomer has chosen so far: language, topics and regions as bits, hour, zone. */
const draft = [locale, integer, integer, integer, word] as const;

export const onboardingSteps = ['overview', 'language', 'topics', 'regions', 'time'] as const;
export const settingsPages = [
  'main',
  'rhythm',
  'hour',
  'second-hour',
  'weekday',
  'outlet-minimum',
  'day-maximum',
  'quiet',
  'quiet-from',
  'quiet-to',
  'zone',
  'language',
  'topics',
  'regions',
  'sources',
  'words',
  'look',
  'end',
] as const;
export const wordKinds = ['muted', 'wanted'] as const;

/** Buttons that act here, or on something that is no chat's own. */
export const actions = {
  onboardingStep: action('os', choice(onboardingSteps), ...draft),
  onboardingAccept: action('oa', ...draft),
  onboardingFindZone: action('of', ...draft),
  openStart: action('o'),
  openSettings: action('s'),
  openTopics: action('t'),
  chatList: action('c'),
  latest: action('l'),
  latestOn: action('lt', word),
  help: action('h'),
  connectChat: action('cc', integer),
  /** A new card; `storyCard` turns one in place. */
  openStories: action('sa', ids, integer),
  storyCard: action('st', ids, integer),
  markStory: action('sm', ids, integer, choice(storyMarks)),
  muteOutletOf: action('sn', ids, integer),
  /** Under a digest: which of its stories to mark, and marking one. */
  pickStory: action('sk', ids, choice(storyMarks)),
  pickedStory: action('sl', ids, integer, choice(storyMarks)),
  digestButtons: action('sb', ids),
  searchPage: action('q', integer),
  savedPage: action('v', integer),
  exportData: action('x'),
  askForget: action('fa'),
  sourceList: action('so', integer),
  forgetConfirm: action('fy'),
  forgetCancel: action('fn'),
  adminPanel: action('A'),
  adminSourceList: action('as', integer),
  adminSource: action('ao', integer, choice(sourcePages)),
  adminSourceAskAddress: action('ai'),
  adminSourceAdd: action('aa', word),
  adminSourceDrop: action('ad', word),
  adminSourceAlternative: action('al', word, integer),
  adminSourceAskName: action('an', integer),
  adminSourceInterval: action('av', integer, integer),
  adminSourceWeight: action('aw', integer, integer),
  adminSourceFullText: action('af', integer),
  adminSourceTopic: action('at', integer, word),
  adminSourcePause: action('ap', integer),
  adminSourceResume: action('ar', integer),
  adminSourceAskRemove: action('aq', integer),
  adminSourceRemove: action('ax', integer),
  adminImport: action('Ii'),
  adminExport: action('Ie', choice(exportFormats)),
  adminTopicList: action('Tl'),
  adminTopic: action('Tt', word),
  adminAskText: action('Tx'),
  adminNumbers: action('N', integer),
  adminAskBroadcast: action('B'),
  adminBroadcastSend: action('Bs', word),
  adminBroadcastDrop: action('Bd', word),
  adminBroadcastProgress: action('Bp', integer),
  adminDryRun: action('D'),
  adminAskWhy: action('W'),
  adminAudit: action('L', integer),
  adminRoles: action('R'),
  adminAskRole: action('Ra'),
  adminSetRole: action('Rs', integer, choice(grantedRoles)),
  adminStatus: action('S'),
  adminResolve: action('Sr', integer, choice(['again', 'sent', 'drop'])),
} as const;

/** Buttons that change one subscription; its id comes first, and who presses must manage its chat. */
export const subscriptionActions = {
  settingsPage: action('p', integer, choice(settingsPages)),
  closeSettings: action('pc', integer),
  setRhythm: action('py', integer, choice(rhythms)),
  setHour: action('ph', integer, integer),
  setSecondHour: action('pi', integer, integer),
  setWeekday: action('pd', integer, integer),
  setMinimumOutlets: action('pm', integer, integer),
  setMaximumPerDay: action('px', integer, integer),
  setQuietHours: action('pq', integer, integer, integer, choice(quietModes)),
  setZone: action('pz', integer, word),
  findZone: action('pf', integer),
  setLocale: action('pl', integer, locale),
  toggleTopic: action('pt', integer, word),
  toggleRegion: action('pr', integer, word),
  allTopics: action('pa', integer),
  allRegions: action('pb', integer),
  toggleSourceLanguage: action('pg', integer, word),
  outletsPage: action('po', integer, integer),
  toggleOutlet: action('pv', integer, integer, word),
  addWord: action('wa', integer, choice(wordKinds)),
  dropWord: action('wd', integer, choice(wordKinds), word),
  setForm: action('lf', integer, choice(forms)),
  setStoryCount: action('lc', integer, integer),
  setEmptyDigest: action('le', integer, choice(emptyDigests)),
  pauseWeek: action('pw', integer),
  resume: action('pu', integer),
  postHere: action('pp', integer),
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
