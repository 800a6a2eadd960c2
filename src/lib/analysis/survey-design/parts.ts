import { counted } from '../../survey/counted.ts';
import { ORIGIN } from '../../stats/score-origin.ts';
import { identifier, literal } from '../../engine/quote.ts';
import type { Rows } from '../../engine/types.ts';
import { leastSquares } from '../../stats/least-squares.ts';
import type { LeastSquares } from '../../stats/least-squares.ts';
import { packedEntry, packedLength } from '../../stats/linear/packed.ts';
import type { Study } from '../../study/types.ts';
import { designRoles, IN_DESIGN } from '../../survey/design.ts';
import { indicatorSql, nodeKey } from '../../survey/indicators.ts';
import { numbers } from '../../engine/read-rows.ts';
import { list } from '../../engine/sql-text.ts';
import { firstChoice, structure } from '../../study/structure.ts';
import { countOfUnits, primaryUnits } from '../../survey/primary-units.ts';
import { designColumnNames, designColumns } from '../../survey/taylor-variance.ts';
import { variancesByPosition } from '../../survey/variances-by-position.ts';

/** Who is spoken of: the focal provider's latest wave. */
export const HERE = '_focal AND _current';

/** The regression that the survey's design is shown on: overall satisfaction on the scores of the nodes weighed first. */
export interface RegressionSource {
  readonly overall: string;
  readonly nodes: readonly { readonly id: string; readonly score: string }[];
}

/** Undefined where overall satisfaction was not asked. */
export function regressionSource(study: Study): RegressionSource | undefined {
  const overall = study.fields.find(({ role }) => role === 'overall');
  const system = structure(study);
  const nodes = (firstChoice(system)?.children ?? []).flatMap((id) => {
    const score = indicatorSql(nodeKey('performance', id), study);
    return score === undefined ? [] : [{ id, score }];
  });
  return overall === undefined || nodes.length === 0
    ? undefined
    : { overall: identifier(overall.name), nodes };
}

/** SQL: the source `people`, with the scores d0, d1, …, of the nodes and `outcome` beside the columns named. */
function people({ overall, nodes }: RegressionSource, columns: readonly string[]): string {
  return `people AS NOT MATERIALIZED (
  SELECT
${list([...columns, ...nodes.map(({ score }, at) => `${score} AS d${at}`), `${overall} AS outcome`], 4)}
  FROM scores
  WHERE ${IN_DESIGN}
)`;
}

function complete({ nodes }: RegressionSource): string {
  return [HERE, ...nodes.map((_, at) => `d${at} IS NOT NULL`), 'outcome IS NOT NULL'].join(' AND ');
}

/**
 * SQL for the cross-products of (1, nodes, outcome) about 50, complete cases: one row a pair (`position`, `product`), packed; besides `n`,
 * and the primary units and strata that they come from (`psus`, `strata`).
 */
export function regressionSql(source: RegressionSource, study: Study): string {
  const names = ['1', ...source.nodes.map((_, at) => `(d${at} - ${ORIGIN})`), `(outcome - ${ORIGIN})`];
  const products = names.flatMap((a, at) =>
    names.slice(at).map((b) => `sum(${counted(study)} * ${a} * ${b})`),
  );
  return `WITH ${people(source, ['_weight', '_frequency', '_stratum', '_cluster', '_focal', '_current'])},
complete AS NOT MATERIALIZED (
  SELECT *
  FROM people
  WHERE ${complete(source)}
),
units AS (
  SELECT ${countOfUnits(primaryUnits(study))} AS units
  FROM complete
  GROUP BY _stratum
)
SELECT
  unnest(range(${products.length})) AS position,
  unnest([
${list(products, 4)}
  ]) AS product,
  sum(_frequency) AS n,
  (SELECT sum(units) FROM units) AS psus,
  (SELECT count(*)::DOUBLE FROM units) AS strata
FROM complete`;
}

/** A solved regression, and what its tests rest on. */
export interface SolvedRegression {
  readonly n: number;
  /** Primary units − strata among the complete cases. */
  readonly degrees: number;
  readonly fit: LeastSquares;
  /** The outcome's weighted variance, and Σ w (y − ȳ)². */
  readonly spread: number;
  readonly total: number;
}

/** The rows of `regressionSql`; undefined where there are too few complete cases. */
export function solvedRegression(rows: Rows, { nodes }: RegressionSource): SolvedRegression | undefined {
  const [positions, products] = [numbers(rows, 'position'), numbers(rows, 'product')];
  const packed = new Array<number>(packedLength(nodes.length + 2)).fill(NaN);
  positions.forEach((position, row) => (packed[position ?? 0] = products[row] ?? NaN));
  const [n, psus, strata] = ['n', 'psus', 'strata'].map((name) => numbers(rows, name)[0] ?? 0);
  if (!packed.every(Number.isFinite)) return undefined;
  const last = nodes.length + 1;
  const product = (a: number, b: number): number => packedEntry(packed, nodes.length + 2, a, b);
  const total = product(last, last) - product(0, last) ** 2 / product(0, 0);
  return {
    n: n ?? 0,
    degrees: (psus ?? 0) - (strata ?? 0),
    fit: leastSquares(packed, nodes.length + 1, 1),
    spread: total / product(0, 0),
    total,
  };
}

/**
 * SQL for the variances (`variancesByPosition`) first of the share at or below each item's median, then of the regression's slopes, then of further
 * `parts`: Taylor, as R's `svymean` of the indicator and `svyglm`.
 *
 * @param medians item by item: SQL of its score, the median, the share at or below it, Σ w
 * @param further what else is estimated: SQL of a row's part in its error, and the columns that it reads
 */
export function partErrorsSql(
  medians: readonly {
    readonly score: string;
    readonly median: number;
    readonly below: number;
    readonly weight: number;
  }[],
  regression: (RegressionSource & Pick<SolvedRegression, 'fit'>) | undefined,
  further: { readonly parts: readonly string[]; readonly columns: readonly string[] },
  study: Study,
): string {
  const w = designRoles(study).weight ? '_weight * ' : '';
  const shares = medians.map(
    ({ median, below, weight }, at) =>
      `CASE WHEN ${HERE} AND s${at} IS NOT NULL THEN ${w}((s${at} <= ${literal(median)})::INTEGER - ${literal(below)}) / ${literal(weight)} ELSE 0 END`,
  );
  const slopes = slopeErrors(regression, w);
  const design = designColumns(study);
  const parts = [...shares, ...slopes, ...further.parts].map((part, at) => `${part} AS z${at}`);
  const columns = [
    ...new Set([...design, '_weight', '_focal', '_current', ...further.columns]),
    ...medians.map(({ score }, at) => `${score} AS s${at}`),
  ];
  const source = regression ?? { overall: 'NULL', nodes: [] };
  return `WITH ${people(source, columns)},
shares AS NOT MATERIALIZED (
  SELECT
${list([...designColumnNames(study), ...parts], 4)}
  FROM people
)${variancesByPosition(
    parts.length,
    parts.map((_, at) => [at, at] as const),
    study,
    false,
  )}`;
}

function slopeErrors(
  regression: (RegressionSource & Pick<SolvedRegression, 'fit'>) | undefined,
  w: string,
): readonly string[] {
  if (regression === undefined) return [];
  const { nodes, fit } = regression;
  const sum = (coefficients: readonly number[]): string =>
    coefficients
      .map((one, at) => (at === 0 ? literal(one) : `(${literal(one)}) * (d${at - 1} - ${ORIGIN})`))
      .join(' + ');
  const residual = `(outcome - ${ORIGIN} - (${sum(fit.coefficients[0] ?? [])}))`;
  return nodes.map(
    (_, at) =>
      `CASE WHEN ${complete(regression)} THEN ${w}${residual} * (${sum(fit.inverse[at + 1] ?? [])}) ELSE 0 END`,
  );
}
