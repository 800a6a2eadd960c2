/** What the derived weights of one parent are estimated from: overall satisfaction on its children's respondent scores. */
export interface DriverMoments {
  readonly parent: string;
  /**
   * Children's ids. Variable 0 of the matrix is overall satisfaction (zeros where it was not asked); then the children in this
   * order.
   */
  readonly children: readonly string[];
  /** Complete cases, listwise. */
  readonly n: number;
  readonly weight: number;
  readonly means: readonly number[];
  /** Weighted covariance (divisor Σw), upper triangle by rows, (k+1)(k+2)/2 entries. */
  readonly covariance: readonly number[];
  /** Weighted mean of s·ln(s/50) of each child's score s (0 where s is 0), for the entropy of its distribution. */
  readonly logarithmic: readonly number[];
}

/** Mean importance of one item on its raw scale (reversed scales turned), design-weighted, pooled over all rows. */
export interface ImportanceMoments {
  readonly mean: number;
  readonly n: number;
}
