import { actions, subscriptionActions } from '../core/actions.ts';
import type { FeatureDeps } from '../core/handlers.ts';
import type { Answer } from '../core/prompts.ts';
import type { Turn } from '../core/turn.ts';
import { foundZones } from '../menus/zones.ts';
import { cleanLine } from '../text/html.ts';
import { zoneAt } from './ask-zone.ts';
import type { Stories } from './stories.ts';

const wordsLimit = 80;

/** What people send without being asked: words are searched for, a location offers its time zone. */
export function createUnasked(
  { clock }: Pick<FeatureDeps, 'clock'>,
  stories: Pick<Stories, 'nearestView'>,
): (turn: Turn, given: Answer) => Promise<void> {
  return async (turn, { text = '', location }) => {
    const { t, subscription } = turn;
    const zone = location && zoneAt(location);
    if (zone !== undefined && subscription) {
      const choose = (found: string) => subscriptionActions.setZone.data(subscription.id, found);
      const again = subscriptionActions.findZone.data(subscription.id);
      return turn.say(foundZones('', [zone], choose, again, clock.now(), t));
    }
    const words = cleanLine(text, wordsLimit);
    const found = words.length > 1 ? await stories.nearestView(turn, words) : undefined;
    await turn.say(
      found ?? {
        html: t.html('problem.words'),
        buttons: [
          [
            { text: t.plain('common.latestButton'), callbackData: actions.latest.data() },
            { text: t.plain('common.helpButton'), callbackData: actions.help.data() },
          ],
        ],
      },
    );
  };
}
