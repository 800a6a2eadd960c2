import type { JobOptions } from '../../backend/backend.ts';
import { isAbort } from '../../backend/failure.ts';
import { failureText } from '../../parts/failure-text.ts';
import type { Desk } from '../desk.ts';
import { begun, ended, reached, told } from '../page-state.ts';

/**
 * Runs a job with progress and a way out, unless one runs already; failures become messages.
 *
 * @param cancelled what is said where the reader stopped it
 */
export async function runJob(
  { state, move, language }: Desk,
  job: (options: JobOptions) => Promise<void>,
  cancelled: string,
): Promise<void> {
  if (state.peek().job) return;
  const controller = new AbortController();
  const { signal } = controller;
  move(begun({ stage: { at: 'engine' }, share: null, cancel: () => controller.abort() }));
  try {
    await job({
      signal,
      onStage: (stage, share) => {
        if (!signal.aborted) move(reached(stage, share));
      },
    });
  } catch (cause) {
    const isCancelled = isAbort(cause) || signal.aborted;
    move(
      told(
        isCancelled
          ? { level: 'note', lead: cancelled }
          : { level: 'problem', lead: failureText(cause, language()) },
      ),
    );
  } finally {
    move(ended);
  }
}

/** Runs a job on a file: its name stands in what is said. The answer is undefined where it failed or was stopped. */
export async function runOnFile<T>(
  desk: Desk,
  file: string,
  job: (options: JobOptions) => Promise<T>,
): Promise<T | undefined> {
  let done: T | undefined;
  await runJob(
    desk,
    async (options) => {
      options.onStage({ at: 'reading', file }, null);
      done = await job(options);
    },
    desk.language().t('workbench.cancelled', { file }),
  );
  return done;
}
