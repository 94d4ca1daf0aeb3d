import { z } from 'zod';
import type { UpdateLedger } from '../domain/ports/update-ledger.ts';
import type { Webhook } from '../server/server.ts';
import type { Clock } from '../shared/clock.ts';
import type { Bot } from '../telegram/bot.ts';

const numbered = z.object({ update_id: z.int() });

/** Takes what Telegram posts, each update once over all processes. */
export function createWebhook(deps: {
  readonly address: string;
  readonly secret: string;
  readonly bot: Pick<Bot, 'handleUpdate'>;
  readonly updates: UpdateLedger;
  readonly clock: Clock;
}): Webhook {
  return {
    path: new URL(deps.address).pathname,
    secret: deps.secret,
    handle: async (update) => {
      const { data } = numbered.safeParse(update);
      // Whatever is no update would only be sent again.
      if (!data || !(await deps.updates.accept(data.update_id, deps.clock.now()))) return;
      await deps.bot.handleUpdate(update);
    },
  };
}
