/** Runs a job after all those asked for before it; an abort while waiting rejects at once and the job never starts. */
export type TakeTurn = <T>(job: () => Promise<T>, signal?: AbortSignal) => Promise<T>;

/** One connection answers one query at a time: this hands out the turns. */
export function turns(): TakeTurn {
  let last: Promise<void> = Promise.resolve();
  return (job, signal) =>
    new Promise((resolve, reject) => {
      const abandon = () => reject(signal?.reason);
      if (signal?.aborted) return abandon();
      signal?.addEventListener('abort', abandon, { once: true });
      last = last.then(async () => {
        signal?.removeEventListener('abort', abandon);
        if (signal?.aborted) return;
        try {
          resolve(await job());
        } catch (error) {
          reject(error);
        }
      });
    });
}
