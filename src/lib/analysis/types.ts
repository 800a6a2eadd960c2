import type { Rows } from '../engine/types.ts';
import type { Refusal } from '../study/refusal.ts';
import type { Study, StudyOptions } from '../study/types.ts';
import type { Resampling } from '../survey/resampling/types.ts';

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

/** The resampling of an analysis. Throws, naming the analysis, where it offers none. */
export async function resamplingOf<S>({
  id,
  resampling,
}: Pick<Analysis<unknown, unknown, S>, 'id' | 'resampling'>): Promise<Resampling<S>> {
  if (resampling === undefined) throw new Error(`The analysis "${id}" is not resampled.`);
  return resampling();
}
