import type { Refusal } from '../study/refusal.ts';
import type { ResampleJob, ResampleShape } from '../survey/resampling/chunk.ts';
import type { FromWorker, ToWorker } from './resample-messages.ts';
import type { ComputeJob, ResampleOptions } from './resample.ts';

/** Workers of one resampling: on most machines more of them only wait for each other. */
const WORKERS = 2;

/** How long a range should take (ms): progress moves, and no worker waits long for the other at the end. */
const RANGE = 150;

/** Computes a job in module workers of this page, which end with it. An abort ends them at once. */
export const inWorkers: ComputeJob = (job, _, run) => {
  const workers = Array.from(
    { length: WORKERS },
    () => new Worker(new URL('./resample-worker.ts', import.meta.url), { type: 'module' }),
  );
  return computed(workers, job, run).finally(() => {
    for (const worker of workers) worker.terminate();
  });
};

function computed(
  workers: readonly Worker[],
  job: ResampleJob,
  { signal, onProgress }: Pick<ResampleOptions, 'signal' | 'onProgress'>,
): Promise<{ readonly shape: ResampleShape; readonly values: Float64Array } | Refusal> {
  return new Promise((resolve, reject) => {
    let values: Float64Array | undefined;
    let [next, done] = [0, 0];
    signal?.throwIfAborted();
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    for (const worker of workers) {
      const send = (message: ToWorker): void => worker.postMessage(message);
      let size = 1;
      let began = performance.now();
      let shape: ResampleShape | undefined;
      const more = (): void => {
        if (shape === undefined || next >= shape.tasks) return;
        const from = next;
        next = Math.min(shape.tasks, next + size);
        began = performance.now();
        send({ kind: 'range', from, to: next });
      };
      worker.addEventListener('error', ({ message }) =>
        reject(new Error(message || 'The worker could not be started.')),
      );
      worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === 'failed') reject(new Error(data.message));
        else if (data.kind === 'refused') resolve(data.refusal);
        else if (data.kind === 'ready') {
          shape = data.shape;
          values ??= new Float64Array(shape.tasks * shape.names.length);
          more();
        }
        if (data.kind !== 'chunk' || shape === undefined || values === undefined) return;
        const { from, to } = data;
        values.set(data.values, from * shape.names.length);
        done += to - from;
        size = Math.max(1, Math.round(((to - from) * RANGE) / Math.max(1, performance.now() - began)));
        onProgress?.(done, shape.tasks);
        if (done === shape.tasks) resolve({ shape, values });
        else more();
      });
      send({ kind: 'job', job });
    }
  });
}
