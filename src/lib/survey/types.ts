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
