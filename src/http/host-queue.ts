import PQueue from 'p-queue';

/** Runs tasks with at most `perHost` at one host and `total` over all, first come first served. */
export function createHostQueue(limits: { readonly perHost: number; readonly total: number }) {
  const everything = new PQueue({ concurrency: limits.total });
  const hosts = new Map<string, PQueue>();

  return {
    /** The signal takes a task that has not started out of the queue; its promise then rejects. */
    async run<T>(host: string, task: () => Promise<T>, signal: AbortSignal): Promise<T> {
      let queue = hosts.get(host);
      if (!queue) {
        const opened = new PQueue({ concurrency: limits.perHost });
        opened.on('idle', () => hosts.delete(host));
        hosts.set(host, opened);
        queue = opened;
      }
      // The host's turn comes first: those waiting for a slow host must not hold places others could use.
      return queue.add(() => everything.add(task, { signal }), { signal });
    },
  };
}
