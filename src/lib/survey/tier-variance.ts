import { CALIBRATION, calibratedErrors } from './calibrated-errors.ts';
import { centredSum, designRoles, strataSource } from './design.ts';
import type { Rows } from '../engine/types.ts';
import type { Study } from '../study/types.ts';
import { numbers } from '../engine/read-rows.ts';
import { list } from '../engine/sql-text.ts';

/** True where the study has a design: weights, strata, clusters or a finite population. */
export function isTaylor(study: Study): boolean {
  const { weight, stratum, cluster, population } = designRoles(study);
  return weight || stratum || cluster || population;
}

/** The columns that place a row in the design, for `variancesOf`. */
export function errorColumns({ options }: Study): readonly string[] {
  const design = ['_frequency', '_stratum', '_cluster'];
  return options.raking === undefined ? design : [...design, ...CALIBRATION];
}

/** The name of the source that `variancesOf` reads: under raking all rows of the design, those outside a domain with shares of 0. */
export function errorsOf({ options }: Study): string {
  return options.raking === undefined ? 'errors' : 'raw';
}

/**
 * SQL that ends a statement whose last source is named `errorsOf`: the columns `errorColumns` and z0, z1, …, each the
 * share of a respondent in the error of an estimate. One row a number (`position`, `variance`): the (co)variances of the pairs of
 * estimates. Under a design by Taylor, Σ (1 − f) n/(n − 1) Σ (z − z̄)(z − z̄) over strata and their primary units (without strata and
 * clusters z̄ is 0); else Σ z z.
 *
 * @param always by Taylor without a design too: every respondent a unit of one stratum
 */
export function variancesOf(
  columns: number,
  pairs: readonly (readonly [number, number])[],
  study: Study,
  always = false,
): string {
  const roles = designRoles(study);
  const { stratum, cluster } = roles;
  const raked = study.options.raking !== undefined;
  const taylor = always || isTaylor(study);
  const times = taylor && cluster ? '' : '_frequency * ';
  const sum = (what: string): string => `sum(${times}${what})`;
  const products = pairs.map(([a, b]) => {
    const both = sum(`z${a} * z${b}`);
    return stratum || cluster || raked ? centredSum(both, sum(`z${a}`), sum(`z${b}`)) : both;
  });
  const sums = `unnest(range(${products.length})) AS position,
    unnest([
${list(products, 6)}
    ])`;
  if (!taylor)
    return `
SELECT
    ${sums} AS variance
FROM errors`;
  const names = Array.from({ length: columns }, (_, at) => `z${at}`);
  const clusters = `
clusters AS (
  SELECT
${list(['_stratum', ...names.map((name) => `sum(_frequency * ${name}) AS ${name}`)], 4)}
  FROM errors
  GROUP BY _stratum, _cluster
),`;
  const residuals = raked
    ? `${calibratedErrors(names, ['_frequency', '_stratum', '_cluster'], undefined, study)},\n`
    : '';
  return `,
${residuals}${strataSource(study)},${cluster ? clusters : ''}
spread AS (
  SELECT
    any_value(scale) AS scale,
    ${sums} AS product
  FROM ${cluster ? 'clusters' : 'errors'} JOIN strata USING (_stratum)
  GROUP BY _stratum
)
SELECT position, sum(scale * product) AS variance
FROM spread
GROUP BY position`;
}

/** Numbers in the order of their column `position`. Throws if a column is missing, naming it. */
export function byPosition(rows: Rows, name: string): readonly (number | undefined)[] {
  const order = numbers(rows, 'position');
  const values: (number | undefined)[] = [];
  numbers(rows, name).forEach((value, row) => (values[order[row] ?? 0] = value ?? undefined));
  return values;
}
