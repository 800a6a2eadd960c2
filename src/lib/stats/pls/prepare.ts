import { packedEntry } from '../linear/packed.ts';
import type { Packed } from '../linear/packed.ts';
import type { PlsFault } from './model.ts';
import type { Workspace } from './workspace.ts';

/**
 * In which metric the indicators enter. `standardised`: divided by their standard deviations, so that all count alike. `raw`:
 * centred only, so that an indicator that varies more weighs more. The two give different paths in the second decimal.
 */
export const METRICS = ['standardised', 'raw'] as const;
export type Metric = (typeof METRICS)[number];

/** Under this share of the largest variance an indicator is constant: what is left is rounding. */
const CONSTANT = 1e-12;

/**
 * Puts a covariance matrix (divisor n − 1) into the workspace, in the metric asked for.
 *
 * @param packed upper triangle by rows, in the order of the model's indicator positions
 * @param size rows of that matrix: it may hold more variables than the model uses
 * @returns null, or the indicator that does not vary
 */
export function loadCovariance(
  work: Workspace,
  packed: Packed,
  size: number,
  metric: Metric,
): PlsFault | null {
  const { indicators, order, covariance } = work;
  for (let row = 0; row < indicators; row += 1)
    for (let column = 0; column <= row; column += 1) {
      const value = packedEntry(packed, size, order[row]!, order[column]!);
      covariance[row * indicators + column] = value;
      covariance[column * indicators + row] = value;
    }
  return takeMetric(work, metric);
}

/**
 * Turns the covariances in the workspace into those of the metric and sets `deviations`.
 *
 * @returns null, or the indicator that does not vary
 */
export function takeMetric(work: Workspace, metric: Metric): PlsFault | null {
  const { indicators, order, covariance, deviations } = work;
  let largest = 0;
  for (let at = 0; at < indicators; at += 1) largest = Math.max(largest, covariance[at * (indicators + 1)]!);
  for (let at = 0; at < indicators; at += 1) {
    const variance = covariance[at * (indicators + 1)]!;
    if (!(variance > CONSTANT * largest)) return { fault: 'constant-indicator', indicator: order[at]! };
    deviations[at] = Math.sqrt(variance);
  }
  if (metric === 'raw') return null;
  for (let row = 0; row < indicators; row += 1)
    for (let column = 0; column < indicators; column += 1)
      covariance[row * indicators + column]! /= deviations[row]! * deviations[column]!;
  deviations.fill(1);
  return null;
}
