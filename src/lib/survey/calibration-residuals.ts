import { basisSize } from './margins.ts';
import type { Study } from '../study/types.ts';
import { list } from '../engine/sql-text.ts';

/** Columns of the view `scores` that `calibrationResiduals` needs beside the frequency. */
export const CALIBRATION = ['_weight', '_base', '_margins', '_basis'] as const;

/**
 * SQL of what raking takes from each row's share in the error of an estimate: the residual of share/weight on the margins' categories, times
 * the weight (Deville & Särndal 1992): as R survey's `rake`, rows alike; within bounds as its `calibrate`, by the weights of before.
 *
 * The last of the sources it returns is `errors`; the first reads `shares`: all rows of the design with `_frequency` and the columns
 * `CALIBRATION`, the shares of those outside a domain 0.
 *
 * @param shares the columns of shares, quoted
 * @param kept columns that pass through
 * @param domains the columns that tell sets of shares apart; none: one set
 */
export function calibrationResiduals(
  shares: readonly string[],
  kept: readonly string[],
  domains: readonly string[],
  study: Study,
): string {
  const size = basisSize(study);
  const old = study.options.raking?.bounds === undefined ? '' : ' * _base';
  const sums = shares.map(
    (share) => `sum(CASE WHEN _weight > 0 THEN _frequency * ${share}${old} / _weight END) AS ${share}`,
  );
  const fits = shares.map((share) => {
    const parts = Array.from({ length: size }, (_, k) => `sum(${share} * _basis[${k + 1}])`);
    return `[${parts.join(', ')}]::DOUBLE[${size}] AS ${share}`;
  });
  const left = shares.map(
    (share) =>
      `shares.${share} - coalesce(_weight * array_inner_product(_basis, margin_fits.${share}), 0) AS ${share}`,
  );
  const by = domains.join(', ');
  return `margin_sums AS MATERIALIZED (
  SELECT
${list([...domains, 'any_value(_basis) AS _basis', ...sums], 4)}
  FROM shares
  WHERE _basis IS NOT NULL
  GROUP BY ${[...domains, '_margins'].join(', ')}
),
margin_fits AS MATERIALIZED (
  SELECT
${list([...domains, ...fits], 4)}
  FROM margin_sums${by === '' ? '' : `\n  GROUP BY ${by}`}
),
errors AS NOT MATERIALIZED (
  SELECT
${list([...domains, ...kept, ...left], 4)}
  FROM shares ${by === '' ? 'CROSS JOIN margin_fits' : `JOIN margin_fits USING (${by})`}
)`;
}
