import type { View } from '../../core/view.ts';
import { lookPage, regionsPage, topicsPage, wordsPage } from './content-pages.ts';
import type { SettingsContext, SettingsPage } from './context.ts';
import { endPage, languagePage, mainPage } from './main-page.ts';
import {
  breakingPage,
  digestHourPage,
  quietHourPage,
  quietPage,
  rhythmPage,
  weekdayPage,
  zonePage,
} from './time-pages.ts';

/** One menu, edited in place from page to page. The sources page needs the sources as well and stands apart. */
export const settingsView: Readonly<
  Record<Exclude<SettingsPage, 'sources'>, (context: SettingsContext) => View>
> = {
  main: mainPage,
  rhythm: rhythmPage,
  hour: (context) => digestHourPage(context, 'hour'),
  'second-hour': (context) => digestHourPage(context, 'secondHour'),
  weekday: weekdayPage,
  'outlet-minimum': (context) => breakingPage(context, 'outlet-minimum'),
  'day-maximum': (context) => breakingPage(context, 'day-maximum'),
  quiet: quietPage,
  'quiet-from': (context) => quietHourPage(context, 'from'),
  'quiet-to': (context) => quietHourPage(context, 'to'),
  zone: zonePage,
  language: languagePage,
  topics: topicsPage,
  regions: regionsPage,
  words: (context) => wordsPage(context),
  look: lookPage,
  end: endPage,
};
