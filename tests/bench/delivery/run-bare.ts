import process from 'node:process';
import { Pool } from 'undici';
import { defaultPreferences, defaultSchedule } from '../../../src/domain/subscription.ts';
import { digestOf, digestStories } from './edition.ts';
import { presenter, token } from './messenger.ts';

/** What Docket is measured against: an undici pool sending the same bodies in a loop, and nothing else. */
const [origin = '', count = '0', inFlight = '50'] = process.argv.slice(2);
const now = new Date();
const stories = digestStories('bare', now);
const digest = digestOf(stories, now);
const [message] = presenter.present(digest, {
  subscription: {
    chatKind: 'private',
    locale: 'en',
    schedule: defaultSchedule,
    preferences: defaultPreferences,
  },
  stories: digest.stories,
  now,
});
if (!message) throw new Error('nothing to send');
const payload = {
  text: message.html,
  parse_mode: 'HTML',
  link_preview_options: { is_disabled: true },
  reply_markup: {
    inline_keyboard: (message.buttons ?? []).map((row) =>
      row.map(({ text, url, callbackData }) => (url ? { text, url } : { text, callback_data: callbackData })),
    ),
  },
};

const pool = new Pool(origin, { connections: Number(inFlight), pipelining: 1 });
let next = 1;
const sendAll = async (): Promise<void> => {
  while (next <= Number(count)) {
    const body = JSON.stringify({ chat_id: next++, ...payload });
    const response = await pool.request({
      method: 'POST',
      path: `/bot${token}/sendMessage`,
      headers: { 'content-type': 'application/json' },
      body,
    });
    const answer: unknown = await response.body.json();
    if (response.statusCode !== 200 || typeof answer !== 'object') throw new Error('not answered');
  }
};

const startedAt = performance.now();
const cpu = process.cpuUsage();
await Promise.all(Array.from({ length: Number(inFlight) }, sendAll));
const { user, system } = process.cpuUsage(cpu);
process.send?.({
  delivered: Number(count),
  seconds: (performance.now() - startedAt) / 1000,
  cpuMicroseconds: user + system,
});
await pool.close();
process.disconnect?.();
