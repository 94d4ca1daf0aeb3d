import { z } from 'zod';
import {
  type BotApiError,
  badRequest,
  forbidden,
  BotApiError as Refusal,
  tooManyRequests,
} from './errors.ts';

const aim = {
  /** Only this method, such as `sendMessage`; otherwise every one except getUpdates. */
  method: z.string().optional(),
  chatId: z.number().int().optional(),
  /** How often it strikes before it is used up. */
  times: z.union([z.number().int().positive(), z.literal('always')]).default(1),
};
/** Whether the call takes effect although its answer is spoilt: what makes an outcome ambiguous. */
const happens = z.enum(['before', 'after']);

export const faultSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('too-many-requests'),
    retryAfterSeconds: z.number().int().positive().default(1),
    ...aim,
  }),
  z.strictObject({
    kind: z.literal('server-error'),
    status: z.number().int().min(500).max(599).default(502),
    happens: happens.default('before'),
    ...aim,
  }),
  z.strictObject({ kind: z.literal('reset'), happens: happens.default('before'), ...aim }),
  z.strictObject({ kind: z.literal('truncated'), happens: happens.default('after'), ...aim }),
  z.strictObject({ kind: z.literal('not-json'), happens: happens.default('before'), ...aim }),
  z.strictObject({ kind: z.literal('hang'), happens: happens.default('before'), ...aim }),
  z.strictObject({ kind: z.literal('delay'), delayMs: z.number().min(0).max(600_000), ...aim }),
  z.strictObject({ kind: z.literal('blocked'), ...aim }),
  z.strictObject({ kind: z.literal('deactivated'), ...aim }),
  z.strictObject({ kind: z.literal('kicked'), ...aim }),
  z.strictObject({ kind: z.literal('no-rights'), ...aim }),
  z.strictObject({ kind: z.literal('chat-not-found'), ...aim }),
  z.strictObject({ kind: z.literal('thread-not-found'), ...aim }),
  z.strictObject({ kind: z.literal('migrated'), toChatId: z.number().int().negative().optional(), ...aim }),
  z.strictObject({ kind: z.literal('unauthorized'), ...aim }),
  z.strictObject({
    kind: z.literal('refusal'),
    code: z.number().int().min(400).max(499),
    description: z.string(),
    ...aim,
  }),
]);

export type Fault = z.infer<typeof faultSchema>;
export type FaultInput = z.input<typeof faultSchema>;

export interface Faults {
  /** Arms a fault; returns its number. */
  add(fault: FaultInput): number;
  remove(id: number): void;
  clear(): void;
  list(): readonly (Fault & { readonly id: number; readonly struck: number })[];
}

export interface FaultStore extends Faults {
  /** The first armed fault that fits this call; it counts as struck. */
  strike(method: string, chatId: number | undefined): Fault | undefined;
}

export function createFaults(): FaultStore {
  const armed = new Map<number, { fault: Fault; struck: number }>();
  let count = 0;
  return {
    add(fault) {
      count += 1;
      armed.set(count, { fault: faultSchema.parse(fault), struck: 0 });
      return count;
    },
    remove: (id) => void armed.delete(id),
    clear: () => armed.clear(),
    list: () => [...armed].map(([id, { fault, struck }]) => ({ ...fault, id, struck })),
    strike(method, chatId) {
      const called = method.toLowerCase();
      for (const [id, entry] of armed) {
        const { fault } = entry;
        const fits =
          fault.method === undefined ? called !== 'getupdates' : fault.method.toLowerCase() === called;
        if (!fits || (fault.chatId !== undefined && fault.chatId !== chatId)) continue;
        entry.struck += 1;
        if (fault.times !== 'always' && entry.struck >= fault.times) armed.delete(id);
        return fault;
      }
      return undefined;
    },
  };
}

/** The refusal a fault stands for, or undefined for those that spoil the transport instead. */
export function refusalOf(fault: Fault): BotApiError | undefined {
  switch (fault.kind) {
    case 'too-many-requests':
      return tooManyRequests(fault.retryAfterSeconds);
    case 'blocked':
      return forbidden('bot was blocked by the user');
    case 'deactivated':
      return forbidden('user is deactivated');
    case 'kicked':
      return forbidden('bot was kicked from the group chat');
    case 'no-rights':
      return badRequest('not enough rights to send text messages to the chat');
    case 'chat-not-found':
      return badRequest('chat not found');
    case 'thread-not-found':
      return badRequest('message thread not found');
    case 'unauthorized':
      return new Refusal(401, 'Unauthorized');
    case 'refusal':
      return new Refusal(fault.code, fault.description);
    default:
      return undefined;
  }
}
