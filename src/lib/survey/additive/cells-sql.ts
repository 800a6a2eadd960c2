import { identifier } from '../../engine/quote.ts';
import { list } from '../../engine/sql-text.ts';
import { pairsOf } from '../../stats/linear/packed.ts';
import { ORIGIN } from '../../stats/score-origin.ts';
import type { Study } from '../../study/types.ts';
import type { Variable } from '../available-means.ts';
import { designRoles, IN_DESIGN } from '../design.ts';
import { groupFields } from '../domains.ts';

/** What is taken from a score before it is multiplied, so that large numbers do not cancel: the middle of the scale, or 0 of a difference. */
export const originOf = ({ about = ORIGIN }: Variable): number => about;

/** The columns that tell cells apart: the group fields, and the stratum where there are strata. */
export function cellKeys(study: Study): readonly string[] {
  const fields = groupFields(study).map(({ field }) => field.name);
  return designRoles(study).stratum ? [...fields, '_stratum'] : fields;
}

/** Names of the sums of one cell, in the order of the statement. */
export interface SumNames {
  /** Of those who answered anything: rows, Σf, Σwf. */
  readonly anybody: readonly ['rows', 'n', 'w'];
  /** Of each variable: Σf, Σwf, Σwf·x. */
  readonly variables: readonly (readonly [n: string, w: string, x: string])[];
  /** Of each variable, what is averaged beside it: its name → Σwf·value. */
  readonly beside: readonly Readonly<Record<string, string>>[];
}

/** What the sums over variables 1 … are called. */
export function sumNames(variables: readonly Variable[]): SumNames {
  return {
    anybody: ['rows', 'n', 'w'],
    variables: variables.map((_, at) => [`n${at + 1}`, `w${at + 1}`, `x${at + 1}`]),
    beside: variables.map(({ beside = {} }, at) =>
      Object.fromEntries(Object.keys(beside).map((name) => [name, `${name}${at + 1}`])),
    ),
  };
}

/** What the sums over those who answered both j and k (from 1) are called: Σq·x_j·x_k, Σq·x_j, Σq·x_k, Σq with q = w²f. */
export function pairNames(j: number, k: number): readonly [xx: string, xj: string, xk: string, q: string] {
  const pair = `${j}_${k}`;
  return [`xx${pair}`, `xq${pair}`, `qx${pair}`, `qq${pair}`];
}

/** The places from 1 of so many variables, by which their sums are called. */
export function placesOf(variables: readonly unknown[]): readonly number[] {
  return variables.map((_, at) => at + 1);
}

/**
 * One plain statement of sums, a row a cell of the group fields and strata: all that the available-case means of every domain and their Taylor
 * covariance are made of (`estimates.ts`). Rows of several places, one after the other, are the rows of all their respondents. x is a score
 * about its origin, w the weight, f the respondents behind a row.
 */
export function cellsSql(variables: readonly Variable[], study: Study): string {
  const keys = cellKeys(study).map((name) => (name === '_stratum' ? name : identifier(name)));
  const names = sumNames(variables);
  const columns = [
    ...keys,
    '_frequency AS f',
    '_weight * _frequency AS wf',
    '_weight * _weight * _frequency AS q',
    ...variables.flatMap((variable, at) => {
      const origin = originOf(variable);
      const x = origin === 0 ? variable.score : `${variable.score} - ${origin}`;
      return [`${x} AS x${at + 1}`, `CASE WHEN ${x} IS NOT NULL THEN 1 END AS a${at + 1}`];
    }),
    ...variables.flatMap(({ beside = {} }, at) =>
      Object.entries(beside).map(([name, sql]) => `${sql} AS ${identifier(names.beside[at]![name]!)}`),
    ),
  ];
  const anybody = `coalesce(${variables.map((_, at) => `a${at + 1}`).join(', ')})`;
  const sums = [
    `count(${anybody}) AS "rows"`,
    `sum(f * ${anybody}) AS n`,
    `sum(wf * ${anybody}) AS w`,
    ...names.variables.flatMap(([n, w, x], at) => [
      `sum(f * a${at + 1}) AS ${n}`,
      `sum(wf * a${at + 1}) AS ${w}`,
      `sum(wf * x${at + 1}) AS ${x}`,
      ...Object.values(names.beside[at] ?? {}).map(
        (name) => `sum(wf * ${identifier(name)}) AS ${identifier(name)}`,
      ),
    ]),
    ...pairsOf(placesOf(variables)).flatMap(([j, k]) => {
      const [xx, xj, xk, q] = pairNames(j, k);
      return [
        `sum(q * x${j} * x${k}) AS ${xx}`,
        `sum(q * x${j} * a${k}) AS ${xj}`,
        `sum(q * a${j} * x${k}) AS ${xk}`,
        `sum(q * a${j} * a${k}) AS ${q}`,
      ];
    }),
  ];
  return `SELECT
${list([...keys, ...sums], 2)}
FROM (
  SELECT
${list(columns, 4)}
  FROM scores
  WHERE ${IN_DESIGN}
) AS respondents${keys.length === 0 ? '' : `\nGROUP BY ${keys.join(', ')}`}`;
}
