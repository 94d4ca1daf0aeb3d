import type { AuditEntry } from '../../../domain/ports/audit-log.ts';
import { actions } from '../../core/actions.ts';
import type { Feature, FeatureDeps } from '../../core/handlers.ts';
import type { Turn } from '../../core/turn.ts';
import { lines, paragraphs, type View } from '../../core/view.ts';
import { cleanLine } from '../../text/html.ts';
import { dayAndTime } from '../../text/times.ts';
import type { TextKey, Translator } from '../../text/translator.ts';

/** What is written down, and the words for it. */
const words = {
  'feed.added': 'audit.feedAdded',
  'feed.paused': 'audit.feedPaused',
  'feed.resumed': 'audit.feedResumed',
  'feed.removed': 'audit.feedRemoved',
  'feed.changed': 'audit.feedChanged',
  'feeds.imported': 'audit.feedsImported',
  'broadcast.sent': 'audit.broadcastSent',
  'delivery.send-again': 'audit.deliveryAgain',
  'delivery.count-as-sent': 'audit.deliverySent',
  'delivery.give-up': 'audit.deliveryDropped',
  'role.given': 'audit.roleGiven',
} as const satisfies Record<string, TextKey>;

export type AuditedAction = keyof typeof words;

/** Writes down who changed what. */
export type Recorder = (turn: Turn, action: AuditedAction, subject: string) => Promise<void>;

export const createRecorder =
  ({ audit, clock }: Pick<FeatureDeps, 'audit' | 'clock'>): Recorder =>
  (turn, action, subject) =>
    audit.append({ at: clock.now(), userId: turn.requester?.id ?? 0, action, subject });

const perPage = 15;

export function createAudit(deps: FeatureDeps): Feature<never, 'adminAudit'> {
  const { audit, settings } = deps;

  async function auditView({ t }: Turn, page: number): Promise<View> {
    const shownPage = Math.max(0, page);
    // One more than is shown tells whether there is another page.
    const entries = await audit.recent(perPage + 1, shownPage * perPage);
    const shown = entries.slice(0, perPage);
    const turnTo = (text: string, to: number) => ({ text, callbackData: actions.adminAudit.data(to) });
    return {
      html: paragraphs(
        t.html('audit.title'),
        shown.length === 0
          ? t.html('audit.empty')
          : lines(...shown.map((entry) => entryLine(entry, settings.defaultSchedule.zone, t))),
      ),
      buttons: [
        [
          ...(shownPage > 0 ? [turnTo(t.plain('common.previous'), shownPage - 1)] : []),
          ...(entries.length > perPage ? [turnTo(t.plain('common.next'), shownPage + 1)] : []),
        ],
        [{ text: t.plain('common.back'), callbackData: actions.adminPanel.data() }],
      ],
    };
  }

  return {
    commands: {},
    actions: {
      async adminAudit(turn, page) {
        await turn.show(await auditView(turn, page));
      },
    },
    subscriptionActions: {},
  };
}

const isKnown = (action: string): action is AuditedAction => Object.hasOwn(words, action);

function entryLine({ at, userId, action, subject }: AuditEntry, zone: string, t: Translator): string {
  return t.html('audit.line', {
    when: dayAndTime(at, zone, t.locale),
    userId,
    action: isKnown(action) ? t.plain(words[action]) : cleanLine(action, 40),
    subject: cleanLine(subject, 120),
  });
}
