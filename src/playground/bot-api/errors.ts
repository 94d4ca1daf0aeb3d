/** What Telegram answers besides the description. */
export interface ResponseParameters {
  readonly retry_after?: number;
  readonly migrate_to_chat_id?: number;
}

/** A refusal in Telegram's own words; the transport turns it into `{ok: false, error_code, description}`. */
export class BotApiError extends Error {
  readonly code: number;
  readonly parameters: ResponseParameters | undefined;

  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(description);
    this.name = 'BotApiError';
    this.code = code;
    this.parameters = parameters;
  }
}

/** Lowers the first letter as the Bot API server does, leaving constants such as `BUTTON_DATA_INVALID` alone. */
function lowerFirst(problem: string): string {
  return /^.[A-Z_]/.test(problem) ? problem : problem.charAt(0).toLowerCase() + problem.slice(1);
}

export const badRequest = (problem: string): BotApiError =>
  new BotApiError(400, `Bad Request: ${lowerFirst(problem)}`);

export const forbidden = (problem: string): BotApiError => new BotApiError(403, `Forbidden: ${problem}`);

export const tooManyRequests = (retryAfterSeconds: number): BotApiError =>
  new BotApiError(429, `Too Many Requests: retry after ${retryAfterSeconds}`, {
    retry_after: retryAfterSeconds,
  });
