import type { MessageButton } from '../../domain/delivery.ts';
import { isZone } from '../../domain/schedule.ts';
import type { Preferences, Schedule } from '../../domain/subscription.ts';
import type { Topic, TopicCatalogue } from '../../domain/topics.ts';
import { actions, type onboardingSteps } from '../core/actions.ts';
import { inRows, lines, paragraphs, type View } from '../core/view.ts';
import type { TopicNames } from '../digest/names.ts';
import { type Locale, locales, type Translator } from '../text/translator.ts';
import { placeOf } from '../zones/place-name.ts';
import { hourLabel, regionsText, rhythmText, timeThere, topicsText } from './describe.ts';

export type OnboardingStep = (typeof onboardingSteps)[number];

/** What a newcomer has chosen so far. It travels in the buttons, so nothing is stored before they subscribe. */
export interface Draft {
  readonly locale: Locale;
  readonly topics: readonly string[];
  readonly regions: readonly string[];
  readonly hour: number;
  readonly zone: string;
}

export type DraftValues = readonly [
  locale: Locale,
  topics: number,
  regions: number,
  hour: number,
  zone: string,
];

type Vocabulary = Pick<TopicCatalogue, 'topics' | 'regions'>;

const toBits = (chosen: readonly string[], all: readonly Topic[]): number =>
  all.reduce((bits, { id }, index) => (chosen.includes(id) ? bits + 2 ** index : bits), 0);
const fromBits = (bits: number, all: readonly Topic[]): string[] =>
  all.filter((_topic, index) => Math.floor(bits / 2 ** index) % 2 === 1).map(({ id }) => id);

export const encodeDraft = (draft: Draft, { topics, regions }: Vocabulary): [...DraftValues] => [
  draft.locale,
  toBits(draft.topics, topics),
  toBits(draft.regions, regions),
  draft.hour,
  draft.zone,
];

/** Undefined for values no menu of ours would carry. */
export function decodeDraft(
  [locale, topicBits, regionBits, hour, zone]: DraftValues,
  { topics, regions }: Vocabulary,
): Draft | undefined {
  if (hour < 0 || hour > 23 || !isZone(zone) || topicBits < 0 || regionBits < 0) return undefined;
  return { locale, topics: fromBits(topicBits, topics), regions: fromBits(regionBits, regions), hour, zone };
}

export interface OnboardingState {
  readonly draft: Draft;
  readonly schedule: Schedule;
  readonly preferences: Preferences;
  readonly outletCount: number;
  /** Whether a place written at the last step is understood: only where nobody else talks. */
  readonly takesPlaces: boolean;
  readonly now: Date;
}

/** The times offered at first; /settings has every hour. */
const offeredHours = [6, 7, 8, 9, 12, 18, 20, 22];

export function onboardingView(
  step: OnboardingStep,
  state: OnboardingState,
  vocabulary: Vocabulary,
  names: TopicNames,
  t: Translator,
  intro?: string,
): View {
  const { draft } = state;
  const to = (next: OnboardingStep, change: Partial<Draft> = {}): string =>
    actions.onboardingStep.data(next, ...encodeDraft({ ...draft, ...change }, vocabulary));
  const accept = (change: Partial<Draft> = {}): string =>
    actions.onboardingAccept.data(...encodeDraft({ ...draft, ...change }, vocabulary));
  const ticks = (
    all: readonly Topic[],
    chosen: readonly string[],
    label: (id: string) => string,
    after: (ids: readonly string[]) => string,
  ): MessageButton[] =>
    all.map(({ id }) =>
      chosen.includes(id)
        ? {
            text: t.plain('common.chosen', { label: label(id) }),
            callbackData: after(chosen.filter((other) => other !== id)),
          }
        : { text: label(id), callbackData: after([...chosen, id]) },
    );

  const allOf = (chosen: readonly string[], label: string, callbackData: string) => ({
    text: chosen.length === 0 ? t.plain('common.chosen', { label }) : label,
    callbackData,
  });

  switch (step) {
    case 'overview':
      return {
        html: paragraphs(
          t.html('start.welcome', { outlets: t.plain('start.outlets', { count: state.outletCount }) }),
          intro,
          lines(t.html('start.ready'), draftSummary(state, names, t)),
        ),
        buttons: [
          [{ text: t.plain('start.subscribeNow'), callbackData: accept() }],
          [{ text: t.plain('start.chooseMyself'), callbackData: to(manyLocales ? 'language' : 'topics') }],
        ],
      };
    case 'language':
      return {
        html: t.html('start.stepLanguage'),
        buttons: inRows(
          Object.entries(locales).map(([locale, name]) => ({
            text: locale === draft.locale ? t.plain('common.chosen', { label: name }) : name,
            // The keys of `locales` are the locales.
            callbackData: to('topics', { locale: locale as Locale }),
          })),
          2,
        ),
      };
    case 'topics':
      return {
        html: t.html('start.stepTopics'),
        buttons: [
          ...inRows(
            ticks(
              vocabulary.topics,
              draft.topics,
              (id) => names.topic(id, t.locale),
              (topics) => to('topics', { topics }),
            ),
            2,
          ),
          [
            allOf(draft.topics, t.plain('topics.everything'), to('topics', { topics: [] })),
            { text: t.plain('topics.toRegions'), callbackData: to('regions') },
          ],
          [{ text: t.plain('start.next'), callbackData: to('time') }],
        ],
      };
    case 'regions':
      return {
        html: t.html('topics.regionsTitle'),
        buttons: [
          ...inRows(
            ticks(
              vocabulary.regions,
              draft.regions,
              (id) => names.region(id, t.locale),
              (regions) => to('regions', { regions }),
            ),
            2,
          ),
          [
            allOf(draft.regions, t.plain('topics.everywhere'), to('regions', { regions: [] })),
            { text: t.plain('topics.toTopics'), callbackData: to('topics') },
          ],
          [{ text: t.plain('start.next'), callbackData: to('time') }],
        ],
      };
    case 'time':
      return {
        html: paragraphs(
          t.html('start.stepTime', { zone: placeOf(draft.zone, t.locale) }),
          state.takesPlaces && t.html('start.writeCity'),
        ),
        buttons: [
          ...inRows(
            offeredHours.map((hour) => ({ text: hourLabel(hour), callbackData: accept({ hour }) })),
            4,
          ),
          [
            {
              text: t.plain('start.zone', { zone: placeOf(draft.zone, t.locale) }),
              callbackData: actions.onboardingFindZone.data(...encodeDraft(draft, vocabulary)),
            },
          ],
        ],
      };
  }
}

const manyLocales = Object.keys(locales).length > 1;

function draftSummary({ draft, schedule, now }: OnboardingState, names: TopicNames, t: Translator) {
  return lines(
    t.html('summary.topics', { topics: topicsText(draft.topics, names, t) }),
    draft.regions.length > 0 && t.html('summary.regions', { regions: regionsText(draft.regions, names, t) }),
    t.html('summary.when', { rhythm: rhythmText({ ...schedule, hour: draft.hour, zone: draft.zone }, t) }),
    t.html('summary.zone', { zone: placeOf(draft.zone, t.locale), time: timeThere(draft.zone, now) }),
    t.html('summary.language', { language: locales[draft.locale] }),
  );
}
