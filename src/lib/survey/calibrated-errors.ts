import { basisSize } from './margins.ts';
import type { Study } from '../study/types.ts';
import { list } from '../engine/sql-text.ts';

/** Columns of the view `scores` that `calibratedErrors` needs beside those that pass through. */
export const CALIBRATION = ['_weight', '_base', '_margins', '_basis'] as const;

/**
 * SQL of what raking takes from each row's share in the error of an estimate: the residual of share/weight on the margins' categories, times
 * the weight (Deville & Särndal 1992): as R survey's `rake`, rows alike; within bounds as its `calibrate`, by the weights of before.
 *
 * The last of the sources it returns is `errors`; the first reads `raw`: all rows of the design with the columns `CALIBRATION`, the shares of
 * those outside a domain 0.
 *
 * @param shares the columns of shares, quoted
 * @param kept columns that pass through; `_frequency` must be among those of `raw`
 * @param domain the column that tells sets of shares apart; none: one set
 */
export function calibratedErrors(
  shares: readonly string[],
  kept: readonly string[],
  domain: string | undefined,
  study: Study,
): string {
  const size = basisSize(study);
  const old = study.options.raking?.bounds === undefined ? '' : ' * _base';
  const own = domain === undefined ? [] : [domain];
  const sums = shares.map(
    (share) => `sum(CASE WHEN _weight > 0 THEN _frequency * ${share}${old} / _weight END) AS ${share}`,
  );
  const fits = shares.map((share) => {
    const parts = Array.from({ length: size }, (_, k) => `sum(${share} * _basis[${k + 1}])`);
    return `[${parts.join(', ')}]::DOUBLE[${size}] AS ${share}`;
  });
  const left = shares.map(
    (share) =>
      `raw.${share} - coalesce(_weight * array_inner_product(_basis, margin_fits.${share}), 0) AS ${share}`,
  );
  return `margin_sums AS MATERIALIZED (
  SELECT
${list([...own, 'any_value(_basis) AS _basis', ...sums], 4)}
  FROM raw
  WHERE _basis IS NOT NULL
  GROUP BY ${[...own, '_margins'].join(', ')}
),
margin_fits AS MATERIALIZED (
  SELECT
${list([...own, ...fits], 4)}
  FROM margin_sums${domain === undefined ? '' : `\n  GROUP BY ${domain}`}
),
errors AS NOT MATERIALIZED (
  SELECT
${list([...own, ...kept, ...left], 4)}
  FROM raw ${domain === undefined ? 'CROSS JOIN margin_fits' : `JOIN margin_fits USING (${domain})`}
)`;
}
