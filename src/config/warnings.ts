import type { Config } from './load.ts';

const minimumKeyCharacters = 16;
const freeMessagesPerSecond = 30;
const politeMinutes = 5;

/** What is allowed and probably not meant, each in one line with what to do about it. */
export function warningsOf(config: Config): readonly string[] {
  const { settings, database, telegram, sources } = config;
  const { polling, delivery, alerts, stories, retention } = settings;
  const warnings: string[] = [];
  const warnIf = (isOdd: boolean, warning: string): void => {
    if (isOdd) warnings.push(warning);
  };
  const isLive = telegram.token !== undefined;

  warnIf(
    isLive && telegram.adminIds.length === 0,
    'ADMIN_IDS is not set: nobody can add sources in Telegram, and nobody is told when something breaks.',
  );
  warnIf(
    isLive && database.url === undefined && database.key === undefined,
    'DATABASE_KEY is not set: what people chose is stored unencrypted.',
  );
  warnIf(
    database.key !== undefined && database.url !== undefined,
    'DATABASE_KEY encrypts an SQLite file; it does nothing for the PostgreSQL of DATABASE_URL.',
  );
  warnIf(
    database.key !== undefined && database.key.length < minimumKeyCharacters,
    `DATABASE_KEY has fewer than ${minimumKeyCharacters} characters and can be guessed. Make one with: openssl rand -base64 32`,
  );
  warnIf(
    isUnencryptedAway(telegram.apiRoot),
    'TELEGRAM_API_ROOT is an http address of another machine: the token travels unencrypted.',
  );
  warnIf(
    delivery.messagesPerSecond > freeMessagesPerSecond && !delivery.paidBroadcast,
    `delivery.messagesPerSecond is above the ${freeMessagesPerSecond} Telegram takes for free: it will answer 429. Set delivery.paidBroadcast, or lower it.`,
  );
  warnIf(
    polling.intervalMinutes < politeMinutes,
    `polling.intervalMinutes is below ${politeMinutes}: publishers may shut Docket out.`,
  );
  const fastest = Math.min(...sources.map((source) => source.pollIntervalMinutes));
  warnIf(
    sources.length > 0 && fastest > alerts.silentHours * 60,
    `alerts.silentHours is ${alerts.silentHours}, but no source is asked more often than every ${fastest} minutes.`,
  );
  warnIf(
    retention.days * 24 < stories.windowHours,
    'retention.days is shorter than stories.windowHours: stories lose articles they still need.',
  );
  warnIf(sources.length === 0, 'sources.yaml names no source: there will be no news.');
  return warnings;
}

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

function isUnencryptedAway(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' && !loopback.test(hostname);
}
