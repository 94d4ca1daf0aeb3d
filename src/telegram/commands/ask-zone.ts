import tzlookup from '@photostructure/tz-lookup';
import type { FeatureDeps } from '../core/handlers.ts';
import type { Turn } from '../core/turn.ts';
import { foundZones } from '../menus/zones.ts';
import type { Translator } from '../text/translator.ts';
import { searchZones } from '../zones/search.ts';

/** The zone of a place on the map, or undefined where the place is none. */
export function zoneAt({ latitude, longitude }: { latitude: number; longitude: number }): string | undefined {
  try {
    return tzlookup(latitude, longitude);
  } catch {
    return undefined;
  }
}

/** Asks for a city or a location and offers the zones found; `choose` and `again` are what the buttons carry. */
export async function askZone(
  { prompts, clock }: Pick<FeatureDeps, 'prompts' | 'clock'>,
  turn: Turn,
  t: Translator,
  choose: (zone: string) => string,
  again: string,
): Promise<void> {
  const { requester, chat } = turn;
  if (!requester) return;
  prompts.ask(chat.chatId, requester.id, async (answer, { text = '', location }) => {
    const here = location && zoneAt(location);
    const zones = here ? [here] : searchZones(text);
    await answer.say(foundZones(text, zones, choose, again, clock.now(), t));
  });
  await turn.say({
    html: t.html('settings.sendCity'),
    prompt: { placeholder: t.plain('settings.cityPlaceholder') },
  });
}
