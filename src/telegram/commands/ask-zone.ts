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

/** Waits for a place, in words or on the map, and hands on the zones it may be in, the likeliest first. */
export function awaitPlace(
  { prompts }: Pick<FeatureDeps, 'prompts'>,
  { chat, requester }: Turn,
  take: (answer: Turn, zones: readonly string[], query: string) => Promise<void>,
): void {
  if (!requester) return;
  prompts.ask(chat.chatId, requester.id, async (answer, { text = '', location }) => {
    const here = location && zoneAt(location);
    await take(answer, here ? [here] : searchZones(text), text);
  });
}

/** Asks for a city or a location and offers the zones found; `choose` and `again` are what the buttons carry. */
export async function askZone(
  deps: Pick<FeatureDeps, 'prompts' | 'clock'>,
  turn: Turn,
  t: Translator,
  choose: (zone: string) => string,
  again: string,
): Promise<void> {
  if (!turn.requester) return;
  awaitPlace(deps, turn, (answer, zones, query) =>
    answer.say(foundZones(query, zones, choose, again, deps.clock.now(), t)),
  );
  await turn.say({
    html: t.html('settings.sendCity'),
    prompt: { placeholder: t.plain('settings.cityPlaceholder') },
  });
}
