import { EngineError } from './types.ts';

export interface Turns {
  /** Runs a job after all those asked for before it; an abort while waiting rejects at once and the job never starts. */
  take<T>(job: () => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** The last turn: whatever is asked for afterwards is refused with EngineError `unavailable`. */
  end(job: () => Promise<void>): Promise<void>;
}

/** One connection answers one query at a time: this hands out the turns. */
export function turns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  let ended: Promise<void> | undefined;
  const take: Turns['take'] = async (job, signal) => {
    if (ended !== undefined) throw new EngineError('unavailable', 'The engine is closed.');
    const previous = last;
    const turn = Promise.withResolvers<undefined>();
    last = previous.then(() => turn.promise);
    try {
      await unlessAborted(previous, signal);
      return await job();
    } finally {
      turn.resolve(undefined);
    }
  };
  return { take, end: (job) => (ended ??= take(job)) };
}

/** Waits for the promise; rejects with the signal's reason as soon as it is aborted. */
async function unlessAborted(promise: Promise<unknown>, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  const aborted = Promise.withResolvers<undefined>();
  const abort = () => aborted.resolve(undefined);
  signal?.addEventListener('abort', abort, { once: true });
  await Promise.race([promise, aborted.promise]);
  signal?.removeEventListener('abort', abort);
  signal?.throwIfAborted();
}
