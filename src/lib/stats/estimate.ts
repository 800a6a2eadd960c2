import { studentQuantile } from './distribution/student.ts';

/** A value with its standard error and interval, all in the value's units. */
export interface Interval {
  readonly value: number;
  readonly se: number;
  readonly low: number;
  readonly high: number;
  readonly df: number;
}

/**
 * Two-sided t intervals of one confidence level and one number of degrees of freedom: the quantile is found once, then each
 * interval costs a product.
 */
export function intervals(confidence: number, df: number): (value: number, se: number) => Interval {
  const quantile = studentQuantile((1 + confidence) / 2, df);
  return (value, se) => ({ value, se, low: value - quantile * se, high: value + quantile * se, df });
}
