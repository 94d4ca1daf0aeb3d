/** How long stopping may take before the process ends all the same. */
const deadlineMs = 10_000;

/**
 * Waits for SIGTERM or SIGINT, then stops. A second signal, or a stop that takes too long, ends the process
 * at once: everything that matters is in the database by then.
 */
export async function untilStopped(stop: () => Promise<void>): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(1));
  setTimeout(() => process.exit(1), deadlineMs).unref();
  await stop();
}
