import type { Columns } from '../../engine/types.ts';
import { jackknife, jackknifeWeights } from '../../stats/resample/jackknife.ts';
import type { Jackknife } from '../../stats/resample/jackknife.ts';
import { replicateWeights } from '../../stats/resample/replicate-weights.ts';
import type { ResamplingPlan } from '../../stats/resample/plan.ts';
import { isRefusal } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { Study, StudyOptions } from '../../study/types.ts';
import { reraking } from './rerake.ts';
import { planOf, rowWeights } from './columns.ts';
import type { Permuting, Resampling } from './types.ts';

/** Everything that a worker is told of one run: plain data. `analysis` is an id of the catalogue. */
export interface ResampleJob {
  readonly analysis: string;
  readonly study: Study;
  readonly options: StudyOptions;
  readonly columns: Columns;
  readonly resamples: number;
  readonly seed: number;
}

/** What a prepared job says of itself. */
export interface ResampleShape {
  readonly names: readonly string[];
  readonly method: ResamplingPlan['method'];
  readonly jackknife: Jackknife;
  /** Task 0 is the study itself, then come the resamples, then the groups left out. */
  readonly tasks: number;
}

export interface PreparedJob extends ResampleShape {
  /** The statistics of tasks `from` to before `to`, one after the other; the same whoever computes them. */
  readonly chunk: (from: number, to: number) => Float64Array<ArrayBuffer>;
}

/** A job → what computes any part of it, or why nothing can be computed. */
export function prepareJob(
  resampling: Pick<Resampling<unknown>, 'replicate'>,
  { columns, study, options, resamples, seed }: Omit<ResampleJob, 'analysis'>,
): PreparedJob | Refusal {
  const replicate = resampling.replicate(columns, study, options);
  if (!isRefusal(replicate) && 'permuted' in replicate) return permuting(replicate, resamples, seed);
  const plan = planOf(columns, seed, options);
  if (isRefusal(plan)) return plan;
  if (isRefusal(replicate)) return replicate;
  const rerake = reraking(columns, { ...study, options });
  if (isRefusal(rerake)) return rerake;
  const left = jackknife(plan);
  const own = rowWeights(columns);
  const weights = new Float64Array(columns.count);
  const width = replicate.names.length;
  const compute = (task: number): Float64Array => {
    if (task === 0) weights.fill(1);
    else if (task <= resamples) replicateWeights(plan, task, weights);
    else jackknifeWeights(plan, left, task - resamples - 1, weights);
    for (let row = 0; row < weights.length; row += 1) weights[row] = weights[row]! * own[row]!;
    // A resample whose margins cannot be met is left out, and counted.
    if (rerake?.(weights) === false) return new Float64Array(width).fill(NaN);
    return replicate.statistics(weights);
  };
  return {
    names: replicate.names,
    method: plan.method,
    jackknife: left,
    tasks: 1 + resamples + left.groups,
    chunk: chunkOf(width, compute),
  };
}

/** The tasks of a permutation test: the study itself, then its permutations. */
function permuting({ names, permuted }: Permuting, resamples: number, seed: number): PreparedJob {
  const none = {
    groups: 0,
    others: new Float64Array(),
    stratum: new Int32Array(),
    groupOf: new Int32Array(),
  };
  return {
    names,
    method: 'respondents',
    jackknife: none,
    tasks: 1 + resamples,
    chunk: chunkOf(names.length, (task) => permuted(task, seed)),
  };
}

function chunkOf(width: number, compute: (task: number) => Float64Array): PreparedJob['chunk'] {
  return (from, to) => {
    const values = new Float64Array((to - from) * width);
    for (let task = from; task < to; task += 1) values.set(compute(task), (task - from) * width);
    return values;
  };
}
