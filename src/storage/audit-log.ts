import type { AuditLog } from '../domain/ports/audit-log.ts';
import { toDate } from './columns.ts';
import { detailsColumn } from './contents.ts';
import type { Database } from './database.ts';

export function createAuditLog({ queries }: Database): AuditLog {
  return {
    append: async ({ at, userId, action, subject, details }) => {
      await queries
        .insertInto('audit_log')
        .values({
          at: at.getTime(),
          user_id: userId,
          action,
          subject,
          details: details ? detailsColumn.write(details) : null,
        })
        .execute();
    },

    recent: async (limit, offset) => {
      const rows = await queries
        .selectFrom('audit_log')
        .selectAll()
        .orderBy('id', 'desc')
        .limit(limit)
        .offset(offset)
        .execute();
      return rows.map((row) => ({
        at: toDate(row.at),
        userId: row.user_id,
        action: row.action,
        subject: row.subject,
        details: row.details === null ? undefined : detailsColumn.read(row.details),
      }));
    },

    purge: async (before) => {
      const { numDeletedRows } = await queries
        .deleteFrom('audit_log')
        .where('at', '<', before.getTime())
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}
