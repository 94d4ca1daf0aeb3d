import { inRows, type View } from '../core/view.ts';
import type { Translator } from '../text/translator.ts';
import { placeOf } from '../zones/place-name.ts';
import { timeThere } from './describe.ts';

/** What a city search found, with the time there, so that a person recognises their own. */
export function foundZones(
  query: string,
  zones: readonly string[],
  choose: (zone: string) => string,
  searchAgain: string,
  now: Date,
  t: Translator,
): View {
  const again = { text: t.plain('settings.searchAgain'), callbackData: searchAgain };
  if (zones.length === 0) {
    return { html: t.html('settings.cityNotFound', { query: query.slice(0, 60) }), buttons: [[again]] };
  }
  return {
    html: t.html('settings.cityFound'),
    buttons: [
      ...inRows(
        zones.map((zone) => ({
          text: t.plain('settings.zoneChoice', {
            place: placeOf(zone, t.locale),
            time: timeThere(zone, now),
          }),
          callbackData: choose(zone),
        })),
        1,
      ),
      [again],
    ],
  };
}
