import type { Columns, Rows } from '../engine/types.ts';
import type { Jackknife } from '../stats/resample/jackknife.ts';
import type { ResamplingPlan } from '../stats/resample/plan.ts';
import type { Refusal } from '../study/refusal.ts';
import type { Study, StudyOptions } from '../study/types.ts';

/**
 * One analysis, four places (build, page, tab, command line): gate → query → solve.
 *
 * `M` are its moments: plain JSON (they travel with the page and lie in IndexedDB); `R` its result: plain data; `S` what
 * resampling adds to it: plain data too.
 */
export interface Analysis<M, R, S = unknown> {
  readonly id: string;
  /** Raised when queries or moments change, so that stored moments are recomputed. */
  readonly version: number;
  /** Nothing, or why this study cannot be analysed so (looks at the codebook only). */
  requires(study: Study): Refusal | null;
  /**
   * Named SQL statements over the tables of `ingest/scores.ts` that reduce rows to moments. Of the options only `filter`
   * and `lonely` may be used here; everything else belongs to `solve`. Formatted to be read and edited by the reader.
   */
  queries(study: Study): Readonly<Record<string, string>>;
  /**
   * Statements that need numbers of those before (a residual needs the coefficients): asked for with all rows so far, until it
   * returns none. Machine-made: the reader sees and edits `queries` only.
   */
  further?(rows: Readonly<Record<string, Rows>>, study: Study): Readonly<Record<string, string>>;
  /** The statements' rows → moments. Throws if the rows lack a column that is needed (the reader may have edited the SQL), naming it. */
  moments(rows: Readonly<Record<string, Rows>>, study: Study): M;
  /** Pure, synchronous, under 50 ms. */
  solve(moments: M, study: Study, options: StudyOptions): R | Refusal;
  /** Fetches the bootstrap of the analysis (`resample.ts` runs it) when it is asked for; absent where nothing is resampled. */
  readonly resampling?: () => Promise<Resampling<S>>;
}

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

/** The resampling of an analysis. Throws, naming the analysis, where it offers none. */
export async function resamplingOf<S>({
  id,
  resampling,
}: Pick<Analysis<unknown, unknown, S>, 'id' | 'resampling'>): Promise<Resampling<S>> {
  if (resampling === undefined) throw new Error(`The analysis "${id}" is not resampled.`);
  return resampling();
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

/** What has to be known about a result that stands: a code and its parameters; the sentence lies under `remark.<code>`. */
export interface Remark {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** A group of respondents: a domain of the survey design. */
export interface Domain {
  /** `all`, or `<field>=<category>`. */
  readonly id: string;
  readonly kind: 'all' | 'segment' | 'channel' | 'wave' | 'provider';
  readonly field?: string;
  readonly category?: string;
}

/** A number with its uncertainty, in the units of the value. */
export interface Estimate {
  readonly value: number;
  readonly se: number;
  readonly low: number;
  readonly high: number;
  /** Respondents behind it (unweighted; the smallest item n for an aggregate). */
  readonly n: number;
  /** Degrees of freedom of the interval: PSUs − strata. */
  readonly df: number;
}
