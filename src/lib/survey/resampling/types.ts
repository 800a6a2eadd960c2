import type { Columns } from '../../engine/types.ts';
import type { Jackknife } from '../../stats/resample/jackknife.ts';
import type { ResamplingPlan } from '../../stats/resample/plan.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { Study, StudyOptions } from '../../study/types.ts';

/**
 * What resampling needs of an analysis. The runner reads the columns once, draws the weights of every resample
 * (`stats/resample`) and hands the statistics to `summarise`; it works in any worker, so everything here is a pure function.
 */
export interface Resampling<S> {
  /**
   * One statement over `scores`, made by `resamplingSql`: every row of the design (domains are weights of zero, never filtered rows),
   * with the columns that `replicate` reads.
   */
  columns(study: Study): string;
  /** Reads the columns once and returns what computes the statistics of one resample, or why nothing can be. */
  replicate(columns: Columns, study: Study, options: StudyOptions): Replicate | Permuting | Refusal;
  /** How many resamples are drawn unless told otherwise; absent: `RESAMPLES`. */
  readonly resamples?: number;
  /** The resampled statistics → plain data; `bootstrapEstimates` gives standard errors and intervals. */
  summarise(draws: Draws, study: Study, options: StudyOptions): S | Refusal;
}

export interface Replicate {
  /** What the statistics are, in their order, for `summarise` to find them by. */
  readonly names: readonly string[];
  /**
   * The statistics under these weights, NaN where one cannot be computed (that resample is left out for it, and counted). Neither
   * argument is kept: the runner uses the array of weights again; the result must be a new array or is copied at once.
   *
   * @param weights one a row of the columns: design weight × frequency × how often the row is in the resample (0: not at all).
   *   The rows' own weights give the statistics of the study itself.
   */
  statistics(weights: Float64Array): Float64Array;
}

/** What is permuted instead of resampled: nothing is drawn from a design, and nothing is left out. */
export interface Permuting {
  readonly names: readonly string[];
  /** The statistics of permutation `task`, a pure function of the two; 0 is the study as it is. */
  readonly permuted: (task: number, seed: number) => Float64Array;
}

/** Statistics of the study and of its resamples. */
export interface Draws {
  readonly names: readonly string[];
  /** By the rows' own weights. */
  readonly original: Float64Array;
  /** Resample by resample: statistic k of resample b stands at b × names.length + k. */
  readonly resampled: Float64Array;
  /** The same with one primary unit, or one group of them, left out. */
  readonly leftOut: Float64Array;
  readonly jackknife: Jackknife;
  readonly resamples: number;
  readonly method: ResamplingPlan['method'];
}
