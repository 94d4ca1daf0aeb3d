import type { ActionName } from './core/actions.ts';

/**
 * Who may do what, all of it, in one place. What is not listed here nobody may do.
 *
 * - `anyone`: whoever can write to the bot
 * - `chat-manager`: in a private chat its person; elsewhere an admin of the chat, asked of Telegram each time
 * - `editor`, `admin`, `owner`: whoever has that role with the bot or a higher one, and only in a private chat.
 *   Owners are listed in ADMIN_IDS; they give the other roles.
 */
export type Access = 'anyone' | 'chat-manager' | Role;

/** From the least to the most. */
export const roles = ['editor', 'admin', 'owner'] as const;
export type Role = (typeof roles)[number];

export const commandAccess = {
  start: 'anyone',
  help: 'anyone',
  latest: 'anyone',
  sources: 'anyone',
  privacy: 'anyone',
  story: 'anyone',
  search: 'anyone',
  saved: 'anyone',
  export: 'chat-manager',
  chats: 'chat-manager',
  subscribe: 'chat-manager',
  unsubscribe: 'chat-manager',
  topics: 'chat-manager',
  settings: 'chat-manager',
  forget: 'chat-manager',
  admin: 'editor',
  addsource: 'editor',
  removesource: 'editor',
  pausesource: 'editor',
  resumesource: 'editor',
  dryrun: 'editor',
  why: 'editor',
  status: 'admin',
  broadcast: 'admin',
} as const satisfies Record<string, Access>;

export type CommandName = keyof typeof commandAccess;

/** For a button that changes a subscription, the chat is the subscription's, wherever the button was pressed. */
export const actionAccess: Readonly<Record<ActionName, Access>> = {
  latest: 'anyone',
  latestOn: 'anyone',
  help: 'anyone',
  openStories: 'anyone',
  storyCard: 'anyone',
  searchPage: 'anyone',
  connectChat: 'chat-manager',
  markStory: 'chat-manager',
  muteOutletOf: 'chat-manager',
  pickStory: 'chat-manager',
  pickedStory: 'chat-manager',
  digestButtons: 'chat-manager',
  savedPage: 'chat-manager',
  exportData: 'chat-manager',
  askForget: 'chat-manager',
  sourceList: 'anyone',
  openStart: 'anyone',
  onboardingStep: 'chat-manager',
  onboardingAccept: 'chat-manager',
  onboardingFindZone: 'chat-manager',
  openSettings: 'chat-manager',
  openTopics: 'chat-manager',
  chatList: 'anyone',
  forgetConfirm: 'chat-manager',
  forgetCancel: 'chat-manager',
  settingsPage: 'chat-manager',
  closeSettings: 'chat-manager',
  setRhythm: 'chat-manager',
  setHour: 'chat-manager',
  setSecondHour: 'chat-manager',
  setWeekday: 'chat-manager',
  setMinimumOutlets: 'chat-manager',
  setMaximumPerDay: 'chat-manager',
  setQuietHours: 'chat-manager',
  setZone: 'chat-manager',
  findZone: 'chat-manager',
  setLocale: 'chat-manager',
  toggleTopic: 'chat-manager',
  toggleRegion: 'chat-manager',
  allTopics: 'chat-manager',
  allRegions: 'chat-manager',
  toggleSourceLanguage: 'chat-manager',
  outletsPage: 'chat-manager',
  toggleOutlet: 'chat-manager',
  addWord: 'chat-manager',
  dropWord: 'chat-manager',
  setForm: 'chat-manager',
  setStoryCount: 'chat-manager',
  setEmptyDigest: 'chat-manager',
  pauseWeek: 'chat-manager',
  postHere: 'chat-manager',
  resume: 'chat-manager',
  end: 'chat-manager',
  adminPanel: 'editor',
  adminSourceList: 'editor',
  adminSource: 'editor',
  adminSourceAskAddress: 'editor',
  adminSourceAdd: 'editor',
  adminSourceDrop: 'editor',
  adminSourceAlternative: 'editor',
  adminSourceAskName: 'editor',
  adminSourceInterval: 'editor',
  adminSourceWeight: 'editor',
  adminSourceFullText: 'editor',
  adminSourceTopic: 'editor',
  adminSourcePause: 'editor',
  adminSourceResume: 'editor',
  adminSourceAskRemove: 'editor',
  adminSourceRemove: 'editor',
  adminImport: 'editor',
  adminExport: 'editor',
  adminTopicList: 'editor',
  adminTopic: 'editor',
  adminAskText: 'editor',
  adminDryRun: 'editor',
  adminAskWhy: 'editor',
  adminNumbers: 'admin',
  adminAskBroadcast: 'admin',
  adminBroadcastSend: 'admin',
  adminBroadcastDrop: 'admin',
  adminBroadcastProgress: 'admin',
  adminAudit: 'admin',
  adminStatus: 'admin',
  adminResolve: 'admin',
  adminRoles: 'owner',
  adminAskRole: 'owner',
  adminSetRole: 'owner',
};

export const isCommandName = (name: string): name is CommandName => Object.hasOwn(commandAccess, name);

/** `nobody` for whatever the tables do not list. */
export const accessToCommand = (name: string): Access | 'nobody' =>
  isCommandName(name) ? commandAccess[name] : 'nobody';
export const accessToAction = (name: ActionName): Access | 'nobody' =>
  Object.hasOwn(actionAccess, name) ? actionAccess[name] : 'nobody';
