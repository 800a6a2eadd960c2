import type { Rows } from '../engine/types.ts';
import { numbers } from '../engine/read-rows.ts';
import type { Study } from '../study/types.ts';
import { plainCovariances, taylorCovariances } from './taylor-variance.ts';
import type { ErrorShares } from './taylor-variance.ts';

/**
 * SQL that ends a statement whose last source is `shares`, with the columns z0, z1, …: one row a number (`position`, `variance`), the
 * (co)variances of the pairs of estimates.
 *
 * @param columns how many shares there are
 * @param plain without a design: Σ z z (`plainCovariances`)
 */
export function variancesByPosition(
  columns: number,
  pairs: readonly (readonly [number, number])[],
  study: Study,
  plain: boolean,
): string {
  const shares: ErrorShares = {
    domains: [],
    columns: Array.from({ length: columns }, (_, at) => `z${at}`),
    covariances: pairs.map(([a, b], position) => ({
      a: `z${a}`,
      b: `z${b}`,
      labels: { position: String(position) },
    })),
  };
  return `,
${plain ? plainCovariances(shares, study) : taylorCovariances(shares, study)}
SELECT position, covariance AS variance
FROM covariances`;
}

/** Numbers in the order of their column `position`. Throws if a column is missing, naming it. */
export function byPosition(rows: Rows, name: string): readonly (number | undefined)[] {
  const order = numbers(rows, 'position');
  const values: (number | undefined)[] = [];
  numbers(rows, name).forEach((value, row) => (values[order[row] ?? 0] = value ?? undefined));
  return values;
}
