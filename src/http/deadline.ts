/** Why a request was given up: its time ran out. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
}

/** Why a request was given up: whoever asked for it no longer wants it. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
}

export interface Deadline {
  readonly signal: AbortSignal;
  /** The time runs from the first call. */
  start(): void;
  clear(): void;
}

/**
 * A signal that fires some time after it was started, or with another signal. Written out rather than
 * `AbortSignal.any`, which keeps every derived signal alive as long as its longest-lived source: here, the life
 * of the process.
 */
export function createDeadline(timeoutMs: number, cancel: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  const onCancel = (): void => controller.abort(new CancelledError('cancelled'));
  let timer: NodeJS.Timeout | undefined;
  if (cancel?.aborted) onCancel();
  else cancel?.addEventListener('abort', onCancel, { once: true });
  return {
    signal: controller.signal,
    start() {
      timer ??= setTimeout(() => {
        controller.abort(new DeadlineError(`took longer than ${timeoutMs / 1000} s`));
      }, timeoutMs);
    },
    clear() {
      clearTimeout(timer);
      cancel?.removeEventListener('abort', onCancel);
    },
  };
}
