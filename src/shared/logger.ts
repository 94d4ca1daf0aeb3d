import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';

export type { Logger };

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

/** Bot tokens look like `123456:AA…`; telegraf and Telegram's own answers carry them in addresses. */
const botToken = /\b(?:bot)?\d{3,}:[A-Za-z0-9_-]{20,}/g;

/** Replaces every bot token in a text. */
export const redactTokens = (text: string): string => text.replace(botToken, '[token]');

/**
 * The process logger: one JSON line an event, or a readable one when `pretty`. Whatever is logged, bot tokens
 * are replaced in the finished line, so that no error of any library can leak one.
 */
export async function createLogger(options: {
  level: LogLevel;
  pretty?: boolean;
  destination?: DestinationStream;
}): Promise<Logger> {
  const destination = options.destination ?? (options.pretty ? await prettyDestination() : process.stderr);
  const redacting: DestinationStream = { write: (line) => destination.write(redactTokens(line)) };
  return pino({ level: options.level, timestamp: stdTimeFunctions.isoTime, base: undefined }, redacting);
}

async function prettyDestination(): Promise<DestinationStream> {
  const { default: pretty } = await import('pino-pretty');
  return pretty({
    colorize: process.stderr.isTTY,
    translateTime: 'SYS:HH:MM:ss',
    ignore: 'pid,hostname',
    singleLine: true,
    destination: 2,
    sync: true,
  });
}
