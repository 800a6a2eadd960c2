import { packedEntry } from './packed.ts';
import type { Packed } from './packed.ts';

/** A square matrix, row by row. */
export type Square = readonly (readonly number[])[];

/** Correlations of drivers and outcome. */
export interface Correlations {
  /** k × k correlation matrix of the drivers, unit diagonal. */
  readonly drivers: Square;
  /** Correlation of each driver with the outcome. */
  readonly outcome: readonly number[];
}

/** Under this variance (in squared units of scores from 0 to 100) a variable counts as constant: what is left is rounding. */
const CONSTANT = 1e-9;

/**
 * Positions of the variables that do not vary: for them no correlation exists.
 *
 * @param covariance packed covariance matrix of scores 0–100
 */
export function constantVariables(covariance: Packed, size: number): readonly number[] {
  return Array.from({ length: size }, (_, index) => index).filter(
    (index) => !(packedEntry(covariance, size, index, index) > CONSTANT),
  );
}

/**
 * Pearson correlations of variables `from` to the last, from a covariance matrix (any divisor).
 *
 * @throws RangeError if one of them is constant; ask `constantVariables` first
 */
export function correlationMatrix(covariance: Packed, size: number, from = 0): Square {
  const constant = constantVariables(covariance, size).filter((index) => index >= from);
  if (constant.length > 0)
    throw new RangeError(
      `correlations needs variables that vary; number ${constant.join(', ')} is constant.`,
    );
  const indices = Array.from({ length: size - from }, (_, index) => index + from);
  const deviation = indices.map((index) => Math.sqrt(packedEntry(covariance, size, index, index)));
  return indices.map((row, i) =>
    indices.map((column, j) =>
      i === j
        ? 1
        : packedEntry(covariance, size, row, column) / ((deviation[i] ?? NaN) * (deviation[j] ?? NaN)),
    ),
  );
}

/**
 * Pearson correlations from a covariance matrix (any divisor) whose variable 0 is the outcome and the others the drivers.
 *
 * @throws RangeError if a variable is constant; ask `constantVariables` first
 */
export function correlations(covariance: Packed, size: number): Correlations {
  const [outcome = [], ...drivers] = correlationMatrix(covariance, size);
  return { drivers: drivers.map((row) => row.slice(1)), outcome: outcome.slice(1) };
}
