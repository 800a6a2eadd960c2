import { identifier } from '../../engine/quote.ts';
import type { LeastSquares } from '../../stats/least-squares.ts';
import type { Study } from '../../study/types.ts';
import { designRoles, hasDesign, IN_DESIGN } from '../../survey/design.ts';
import { inBand, outcomesOf } from './columns.ts';
import type { BandedItem, Column } from './columns.ts';
import type { Scope } from './moments.ts';
import { ORIGIN } from '../../stats/score-origin.ts';
import { among } from './sql.ts';
import { list } from '../../engine/sql-text.ts';
import { designColumnNames } from '../../survey/taylor-variance.ts';
import { variancesByPosition } from '../../survey/variances-by-position.ts';

/** A regression that has been solved, and the means of each item's bands on their own. */
export interface Fitted {
  readonly columns: readonly Column[];
  readonly fit: LeastSquares;
  /** Item by item, null where it cannot be contrasted: Σ w of its bands, and their mean outcomes about the origin. */
  readonly alone: readonly (Readonly<Record<'low' | 'middle' | 'high', BandMeans>> | null)[];
  /** Outcome by outcome. */
  readonly rSquared: readonly number[];
  /** Outcome by outcome: everybody gave the same answer. */
  readonly constant: readonly boolean[];
}

export interface BandMeans {
  readonly weight: number;
  /** Outcome by outcome. */
  readonly means: readonly number[];
}

/** Numbers as doubles: a plain decimal would be a DECIMAL. */
function doubles(values: readonly number[]): string {
  return `[${values.map((value) => value.toExponential()).join(', ')}]::DOUBLE[${values.length}]`;
}

/**
 * SQL for the covariances of one solved regression: one row a number (`position`, `variance`): for every contrasted item, view (all items
 * together, this one alone) and outcome the variance of the lowest band's coefficient, of the highest band's, and their covariance.
 *
 * A respondent's share in the error of a coefficient is (X′WX)⁻¹ x w e. Under a design: Taylor, Σ n/(n − 1) Σ (z − z̄)² over strata and
 * primary units, as R's `svyglm`. Without: HC3 (MacKinnon & White 1985), e/(1 − h), as R's `sandwich::vcovHC`.
 */
export function spreadSql(
  study: Study,
  scope: Scope,
  items: readonly BandedItem[],
  { columns, fit, alone }: Fitted,
  withAlone: boolean,
): string {
  const roles = designRoles(study);
  const taylor = hasDesign(study);
  // Under raking the rows outside the scope have a share too: what the margins' fit gives to them.
  const raked = study.options.raking !== undefined;
  const outcomes = outcomesOf(study).map(({ name }) => name);
  const e = (outcome: number): string => `e${outcome}`;
  const weight = roles.weight ? '_weight * ' : '';
  const parts: string[] = [];
  const pairs: (readonly [number, number])[] = [];
  const add = (low: string, high: string): void => {
    const at = parts.length;
    const inside = (part: string): string =>
      raked ? `CASE WHEN ${among(scope, study)} THEN ${part} ELSE 0 END` : part;
    parts.push(`${inside(low)} AS z${at}`, `${inside(high)} AS z${at + 1}`);
    pairs.push([at, at], [at + 1, at + 1], [at, at + 1]);
  };
  items.forEach((item, at) => {
    const own = alone[at];
    if (own === null || own === undefined) return;
    const place = (kind: 'low' | 'high'): number =>
      columns.findIndex((column) => column.kind === kind && column.item === item.id);
    outcomes.forEach((_, outcome) => {
      add(`g${place('low')} * ${e(outcome)}`, `g${place('high')} * ${e(outcome)}`);
    });
    if (!withAlone) return;
    outcomes.forEach((_, outcome) => {
      const share = (band: 'low' | 'middle' | 'high'): string => {
        const { weight: total, means } = own[band];
        const leverage = taylor ? total : total - 1;
        return `${weight}(y${outcome} - (${means[outcome]})) / ${leverage}`;
      };
      const against = (band: 'low' | 'high'): string =>
        `CASE WHEN ${inBand(item, band)} THEN ${share(band)} WHEN ${inBand(item, 'middle')} THEN -${share('middle')} ELSE 0 END`;
      add(against('low'), against('high'));
    });
  });
  const { inverse } = fit;
  const rows = columns.map((_, at) => `array_inner_product(x, ${doubles(inverse[at] ?? [])}) AS g${at}`);
  const lever = `(1 - array_inner_product(x, array_value(${columns.map((_, at) => `g${at}`).join(', ')})))`;
  const kept = designColumnNames(study);
  const solved = `WITH people AS NOT MATERIALIZED (
  SELECT
    *,
${list(
  [
    ...outcomes.map((name, outcome) => `${identifier(name)} - ${ORIGIN} AS y${outcome}`),
    `[${columns.map(({ sql }) => sql).join(', ')}]::DOUBLE[${columns.length}] AS x`,
  ],
  4,
)}
  FROM scores
  WHERE ${raked ? IN_DESIGN : among(scope, study)}
),
solved AS NOT MATERIALIZED (
  SELECT
    *,
${list(
  [
    ...outcomes.map(
      (_, outcome) =>
        `${weight}(y${outcome} - array_inner_product(x, ${doubles(fit.coefficients[outcome] ?? [])})) AS r${outcome}`,
    ),
    ...rows,
  ],
  4,
)}
  FROM people
),
residuals AS NOT MATERIALIZED (
  SELECT
    *,
${list(
  outcomes.map((_, outcome) =>
    taylor ? `r${outcome} AS e${outcome}` : `r${outcome} / ${lever} AS e${outcome}`,
  ),
  4,
)}
  FROM solved
),
shares AS NOT MATERIALIZED (
  SELECT
${list([...kept, ...parts], 4)}
  FROM residuals
)`;
  return `${solved}${variancesByPosition(parts.length, pairs, study, !taylor)}`;
}
