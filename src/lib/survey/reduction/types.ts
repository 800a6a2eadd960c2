import type { Rows } from '../../engine/types.ts';
import type { StratumScale } from '../additive/strata.ts';

/** What is known of the rows before they are read. A cell: the rows of the design that are in the same domains and the same stratum. */
export interface Cells {
  /** Of each cell: the ids of its domains. */
  readonly domains: readonly (readonly string[])[];
  /** Of each cell: its stratum. */
  readonly strata: readonly string[];
  /** Stratum → how sums over its units become a variance. */
  readonly scales: ReadonlyMap<string, StratumScale>;
}

/** Some rows of the design, column by column. Arrays may be longer than `count`, and hold other rows at the next call. */
export interface ScoreBlock {
  readonly count: number;
  /** Which of the cells each row is in. */
  readonly cell: Float64Array;
  /** Design weight; null where all weigh the same. */
  readonly weight: Float64Array | null;
  /** Respondents behind the row; null where it is one. */
  readonly frequency: Float64Array | null;
  /** Column of `scores` → score, NaN where missing. */
  readonly scores: ReadonlyMap<string, Float64Array>;
}

/** What sums are added up in, block by block. */
export interface Accumulator {
  add(block: ScoreBlock): void;
  /** The rows of the statement. */
  rows(): Rows;
}

/** The rows of a statement, made by reading the rows of the view `scores` once: the same numbers, to rounding. */
export interface Reduction {
  /** The columns of ratings that it needs. */
  readonly columns: readonly string[];
  /** Null where there are too many cells for it. */
  begin(cells: Cells): Accumulator | null;
}
