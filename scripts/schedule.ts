/** What has to be known of a job to say when it may start. */
export interface Job {
  readonly name: string;
  /** The jobs that it waits for, as far as they are run at all. */
  readonly after?: readonly string[];
  /** It takes every core: nothing runs beside it. */
  readonly alone?: boolean;
}

/**
 * Runs every job, at most `width` beside each other, in the order given as far as `after` and `alone` allow. Settles when all have
 * ended; rejects as the first that rejects, or if jobs wait for each other.
 */
export async function schedule<J extends Job>(
  jobs: readonly J[],
  run: (job: J) => Promise<void>,
  width: number,
): Promise<void> {
  const waiting = new Map(jobs.map((job) => [job.name, job]));
  const running = new Map<string, Promise<void>>();
  const mayStart = ({ after = [], alone }: J): boolean =>
    after.every((name) => !waiting.has(name) && !running.has(name)) &&
    running.size < (alone === true ? 1 : width) &&
    !jobs.some((job) => job.alone === true && running.has(job.name));
  while (waiting.size > 0 || running.size > 0) {
    const next = [...waiting.values()].find(mayStart);
    if (next !== undefined) {
      waiting.delete(next.name);
      running.set(
        next.name,
        run(next).finally(() => running.delete(next.name)),
      );
    } else if (running.size > 0) await Promise.race(running.values());
    else throw new Error(`These wait for each other: ${[...waiting.keys()].join(', ')}.`);
  }
}
