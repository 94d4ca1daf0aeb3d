import { sql } from 'kysely';
import { defaultPreferences, defaultSchedule } from '../../../src/domain/subscription.ts';
import type { Database } from '../../../src/storage/database.ts';
import { createSubscriptionStore } from '../../../src/storage/subscription-store.ts';
import { newSubscription } from '../../support/subscriptions.ts';

const rowsAtOnce = 50_000;

/** Fills the database with private chats of as many audiences as given, subscribed a day ago. */
export async function subscribeMany(
  database: Database,
  count: number,
  audiences = 1,
  firstChatId = 1,
): Promise<void> {
  const subscriptions = createSubscriptionStore(database);
  const yesterday = new Date(Date.now() - 26 * 3_600_000);
  const wanted = Math.min(audiences, count);
  for (let index = 0; index < wanted; index++) {
    const preferences = { ...defaultPreferences, mutedWords: index === 0 ? [] : [`word${index}`] };
    const schedule = { ...defaultSchedule, hour: new Date().getUTCHours() };
    const chatId = firstChatId + index;
    await subscriptions.subscribe(newSubscription({ chatId, preferences, schedule }), yesterday);
  }
  for (let from = wanted; from < count; from += rowsAtOnce) {
    const to = Math.min(count, from + rowsAtOnce);
    await sql`
      insert into subscriptions (chat_id, chat_kind, locale, schedule, preferences, cohort_id, state,
        state_changed_at, promised_since, created_at)
      with recursive numbers (n) as (
        select cast(${from} as bigint) union all select n + 1 from numbers where n < ${to - 1}
      )
      select ${sql.lit(firstChatId)} + n, s.chat_kind, s.locale, s.schedule, s.preferences, s.cohort_id, s.state,
        s.state_changed_at, s.promised_since, s.created_at
      from numbers join subscriptions s on s.chat_id = ${sql.lit(firstChatId)} + n % ${sql.lit(wanted)}`.execute(
      database.queries,
    );
  }
}
