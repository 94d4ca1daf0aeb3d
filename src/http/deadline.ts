/** Why a request was given up: its time ran out. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
}

/** Why a request was given up: whoever asked for it no longer wants it. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
}

/**
 * A signal that fires after a time or with another signal. Written out rather than `AbortSignal.any`, which
 * keeps every derived signal alive as long as its longest-lived source: here, the life of the process.
 */
export function createDeadline(
  timeoutMs: number,
  cancel: AbortSignal | undefined,
): { readonly signal: AbortSignal; clear(): void } {
  const controller = new AbortController();
  const onCancel = (): void => controller.abort(new CancelledError('cancelled'));
  const timer = setTimeout(() => {
    controller.abort(new DeadlineError(`took longer than ${timeoutMs / 1000} s`));
  }, timeoutMs);
  if (cancel?.aborted) onCancel();
  else cancel?.addEventListener('abort', onCancel, { once: true });
  return {
    signal: controller.signal,
    clear() {
      clearTimeout(timer);
      cancel?.removeEventListener('abort', onCancel);
    },
  };
}
