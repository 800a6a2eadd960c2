import type { Engine } from '../engine/types.ts';
import { isRefusal } from '../study/refusal.ts';
import type { Refusal } from '../study/refusal.ts';
import type { Study, StudyOptions } from '../study/types.ts';
import { prepareJob } from '../survey/resampling/chunk.ts';
import type { ResampleJob, ResampleShape } from '../survey/resampling/chunk.ts';
import { resamplingOf } from './types.ts';
import type { Analysis } from './types.ts';
import type { Draws, Resampling } from '../survey/resampling/types.ts';

/** Resamples unless told otherwise, and the seed of every one of them. */
export const RESAMPLES = 2000;
export const SEED = 20_000_101;

export interface ResampleOptions {
  readonly resamples?: number;
  readonly seed?: number;
  readonly signal?: AbortSignal | undefined;
  /** Told after every chunk: tasks done of all (resamples and jackknife groups). */
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
  /** What computes the chunks; in this thread unless told. In the tab: `inWorkers`. */
  readonly compute?: ComputeJob;
}

/** Computes all tasks of a job, in any order and place; the values of all tasks stand in the order of the tasks. */
export type ComputeJob = (
  job: ResampleJob,
  resampling: Resampling<unknown>,
  run: Pick<ResampleOptions, 'signal' | 'onProgress'>,
) => Promise<{ readonly shape: ResampleShape; readonly values: Float64Array } | Refusal>;

/**
 * Resamples an analysis over the view `scores` of an engine. The numbers depend on data, options, seed and number of resamples alone.
 *
 * @throws EngineError; the signal's reason when aborted; Error where the analysis offers no resampling
 */
export async function resample<M, R, S>(
  engine: Engine,
  analysis: Analysis<M, R, S>,
  study: Study,
  options: StudyOptions,
  { resamples: asked, seed = SEED, signal, onProgress, compute = inThisThread }: ResampleOptions = {},
): Promise<S | Refusal> {
  const resampling = await resamplingOf(analysis);
  const resamples = asked ?? resampling.resamples ?? RESAMPLES;
  const refusal = analysis.requires(study);
  if (refusal !== null) return refusal;
  const columns = await engine.columns(resampling.columns(study), { signal });
  const job: ResampleJob = { analysis: analysis.id, study, options, columns, resamples, seed };
  const computed = await compute(job, resampling, { signal, onProgress });
  if (isRefusal(computed)) return computed;
  return resampling.summarise(drawsOf(computed.shape, computed.values, resamples), study, options);
}

function drawsOf(
  { names, method, jackknife }: ResampleShape,
  values: Float64Array,
  resamples: number,
): Draws {
  const after = (tasks: number): number => tasks * names.length;
  return {
    names,
    method,
    jackknife,
    resamples,
    original: values.subarray(0, after(1)),
    resampled: values.subarray(after(1), after(1 + resamples)),
    leftOut: values.subarray(after(1 + resamples)),
  };
}

/** Between two looks at the signal (ms). */
const SLICE = 40;

/** Computes a job in this thread, in slices, so that an abort is heard and progress seen. */
export const inThisThread: ComputeJob = async (job, resampling, { signal, onProgress }) => {
  const prepared = prepareJob(resampling, job);
  if (isRefusal(prepared)) return prepared;
  const { chunk, ...shape } = prepared;
  const values = new Float64Array(shape.tasks * shape.names.length);
  let done = 0;
  while (done < shape.tasks) {
    signal?.throwIfAborted();
    const started = performance.now();
    while (done < shape.tasks && performance.now() - started < SLICE) {
      values.set(chunk(done, done + 1), done * shape.names.length);
      done += 1;
    }
    onProgress?.(done, shape.tasks);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return { shape, values };
};
