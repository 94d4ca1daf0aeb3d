/** One request of the bot, and how it ended. */
interface BotCall {
  readonly method: string;
  readonly values: Readonly<Record<string, string>>;
  readonly chatId: number | undefined;
  readonly atMs: number;
  /** Undefined while it is under way, or when a fault left it without an answer. */
  readonly status: number | undefined;
  /** Whether Telegram did what was asked, told or not. */
  readonly tookEffect: boolean;
}

const keptCalls = 20_000;

export interface CallLog {
  /** Oldest first; without getUpdates, and only the last 20,000. */
  list(method?: string): readonly BotCall[];
  clear(): void;
}

export interface CallRecorder extends CallLog {
  start(call: Pick<BotCall, 'method' | 'values' | 'chatId' | 'atMs'>): {
    tookEffect(): void;
    answered(status: number): void;
  };
}

export function createCallLog(): CallRecorder {
  let calls: BotCall[] = [];
  return {
    list: (method) =>
      calls.filter((call) => method === undefined || call.method.toLowerCase() === method.toLowerCase()),
    clear() {
      calls = [];
    },
    start(started) {
      const outcome: { status: number | undefined; tookEffect: boolean } = {
        status: undefined,
        tookEffect: false,
      };
      const call = Object.assign(outcome, started);
      if (call.method.toLowerCase() !== 'getupdates') calls.push(call);
      if (calls.length > keptCalls) calls.shift();
      return {
        tookEffect() {
          call.tookEffect = true;
        },
        answered(status) {
          call.status = status;
        },
      };
    },
  };
}
