import type { World } from '../world/world.ts';
import { badRequest } from './errors.ts';

/** How long Telegram waits for an answer before a query is too old. */
const answerWithinMs = 15_000;

export interface CallbackAnswer {
  readonly text: string;
  readonly showAlert: boolean;
  readonly url?: string;
}

export interface InlineAnswer {
  readonly results: readonly Readonly<Record<string, unknown>>[];
  readonly nextOffset: string;
  readonly isPersonal: boolean;
  readonly button?: unknown;
}

interface OpenQuery<Answer> {
  readonly askedAtMs: number;
  readonly settle: (answer: Answer) => void;
}

export interface QueryDesk<Answer> {
  open(settle: (answer: Answer) => void): string;
  /** Refuses a query that is unknown, answered already, or too old. */
  answer(id: string, answer: Answer): void;
}

/** Questions a person asked the bot (a button pressed, words typed inline) that wait for its answer. */
export function createQueryDesk<Answer>(world: World): QueryDesk<Answer> {
  const open = new Map<string, OpenQuery<Answer>>();
  let count = 0;
  return {
    open(settle) {
      count += 1;
      const id = `4${String(world.clock.now().getTime())}${String(count).padStart(5, '0')}`;
      open.set(id, { askedAtMs: world.clock.now().getTime(), settle });
      return id;
    },
    answer(id, answer) {
      const query = open.get(id);
      open.delete(id);
      if (!query || world.clock.now().getTime() - query.askedAtMs > answerWithinMs) {
        throw badRequest('query is too old and response timeout expired or query ID is invalid');
      }
      query.settle(answer);
    },
  };
}
