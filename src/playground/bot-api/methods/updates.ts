import { BotApiError, badRequest } from '../errors.ts';
import type { Parameters } from '../parameters.ts';
import type { Call, MethodContext, Methods } from './context.ts';

const longestPollMs = 50_000;

function allowedUpdates(parameters: Parameters): readonly string[] | undefined {
  const value = parameters.json('allowed_updates', 'allowed updates');
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) throw badRequest("can't parse allowed_updates: Array expected");
  return value.map(String);
}

export function updateMethods({ updates, webhook, world }: MethodContext): Methods {
  const applyAllowed = (parameters: Parameters): void => {
    const types = allowedUpdates(parameters);
    // An empty list asks for the defaults; a missing one leaves things as they are.
    if (types) updates.setAllowed(types.length > 0 ? types : undefined);
  };

  return {
    async getUpdates({ parameters, signal }: Call) {
      if (webhook.settings()) {
        throw new BotApiError(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        );
      }
      applyAllowed(parameters);
      return updates.poll({
        offset: parameters.integer('offset', 0),
        limit: parameters.integer('limit', 100, 1, 100),
        timeoutMs: Math.min(longestPollMs, parameters.integer('timeout', 0, 0) * 1000),
        signal,
      });
    },

    setWebhook({ parameters }: Call) {
      const url = parameters.text('url');
      const secretToken = parameters.text('secret_token');
      if (!/^[A-Za-z0-9_-]{0,256}$/.test(secretToken)) {
        throw badRequest(
          secretToken.length > 256
            ? 'secret token is too long'
            : 'secret token contains unallowed characters',
        );
      }
      if (parameters.flag('drop_pending_updates')) updates.clear();
      applyAllowed(parameters);
      if (url === '') {
        webhook.set(undefined);
        return true;
      }
      if (!URL.canParse(url) || !/^https?:/i.test(url))
        throw badRequest('bad webhook: invalid webhook URL specified');
      updates.interrupt(new BotApiError(409, 'Conflict: terminated by setWebhook request'));
      webhook.set({ url, secretToken, maxConnections: parameters.integer('max_connections', 40, 1, 100) });
      return true;
    },

    deleteWebhook({ parameters }: Call) {
      if (parameters.flag('drop_pending_updates')) updates.clear();
      webhook.set(undefined);
      return true;
    },

    getWebhookInfo() {
      const settings = webhook.settings();
      const error = webhook.lastError();
      const allowed = updates.allowed();
      return {
        url: settings?.url ?? '',
        has_custom_certificate: false,
        pending_update_count: updates.pendingCount(),
        ...(settings ? { max_connections: settings.maxConnections, ip_address: '127.0.0.1' } : {}),
        ...(error
          ? { last_error_date: Math.floor(error.atMs / 1000), last_error_message: error.message }
          : {}),
        ...(allowed ? { allowed_updates: allowed } : {}),
      };
    },

    getMe: () => ({
      ...world.bot,
      can_join_groups: true,
      can_read_all_group_messages: false,
      supports_inline_queries: true,
      can_connect_to_business: false,
      has_main_web_app: false,
    }),
    logOut: () => true,
    close: () => true,
  };
}
