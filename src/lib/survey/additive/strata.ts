import { numbers, texts } from '../../engine/read-rows.ts';
import type { Rows } from '../../engine/types.ts';
import type { Study } from '../../study/types.ts';
import { designRoles, IN_DESIGN, WHOLE } from '../design.ts';
import type { DesignMoments } from '../moments.ts';
import { countOfUnits, primaryUnits } from '../primary-units.ts';

/** One stratum of all places together. */
interface StratumSums {
  rows: number;
  answered: number;
  n: number;
  units: number;
  weighted: number;
  least: number;
  most: number;
  without: number;
  unusable: number;
  fractions: number;
}

/** How sums over a stratum's units become a variance, as in `strata.ts`; `centre` 0: about 0. */
export interface StratumScale {
  readonly scale: number;
  readonly centre: number;
}

/**
 * SQL of what the design's numbers are made of, one row a stratum (`_stratum`): counts, which add up, and the least and the greatest population.
 *
 * @param scores SQL of the items' scores: a row counts as answered with any of them
 */
export function strataSumsSql(study: Study, scores: readonly string[]): string {
  const units = primaryUnits(study);
  return `SELECT
  _stratum,
  sum(CASE WHEN _kept THEN 1 ELSE 0 END) AS "rows",
  count(CASE WHEN ${IN_DESIGN} THEN coalesce(${scores.join(', ')}) END) AS answered,
  sum(CASE WHEN ${IN_DESIGN} AND _kept AND _weight > 0 THEN _frequency ELSE 0 END) AS n,
  ${countOfUnits(units, IN_DESIGN)} AS units,
  ${countOfUnits(units, `${IN_DESIGN} AND _weight > 0`)} AS weighted,
  min(CASE WHEN ${IN_DESIGN} THEN _population END) AS least,
  max(CASE WHEN ${IN_DESIGN} THEN _population END) AS most,
  sum(CASE WHEN ${IN_DESIGN} AND _population IS NULL THEN 1 ELSE 0 END) AS without,
  sum(CASE WHEN _weight IS NULL THEN 1 ELSE 0 END) AS unusable,
  sum(CASE WHEN _frequency <> floor(_frequency) THEN 1 ELSE 0 END) AS fractions
FROM scores
GROUP BY _stratum`;
}

/** The rows of `strataSumsSql`, of one place or several → stratum → its sums. */
export function strataSums(rows: Rows): ReadonlyMap<string, StratumSums> {
  const names = [
    'rows',
    'answered',
    'n',
    'units',
    'weighted',
    'least',
    'most',
    'without',
    'unusable',
    'fractions',
  ] as const;
  const columns = names.map((name) => numbers(rows, name));
  const strata = new Map<string, StratumSums>();
  texts(rows, '_stratum').forEach((stratum, row) => {
    const [all, answered, n, units, weighted, least, most, without, unusable, fractions] = columns.map(
      (column) => column[row] ?? null,
    );
    const before = strata.get(stratum);
    strata.set(stratum, {
      rows: (before?.rows ?? 0) + (all ?? 0),
      answered: (before?.answered ?? 0) + (answered ?? 0),
      n: (before?.n ?? 0) + (n ?? 0),
      units: (before?.units ?? 0) + (units ?? 0),
      weighted: (before?.weighted ?? 0) + (weighted ?? 0),
      least: Math.min(before?.least ?? Infinity, least ?? Infinity),
      most: Math.max(before?.most ?? -Infinity, most ?? -Infinity),
      without: (before?.without ?? 0) + (without ?? 0),
      unusable: (before?.unusable ?? 0) + (unusable ?? 0),
      fractions: (before?.fractions ?? 0) + (fractions ?? 0),
    });
  });
  return strata;
}

/** The share of a stratum that was not drawn: 1 without a population. */
function notDrawn({ units, least }: StratumSums, population: boolean): number {
  return population && Number.isFinite(least) ? Math.max(0, 1 - units / least) : 1;
}

/** Stratum → what its units' sums are multiplied by; the single unit by `options.lonely`. */
export function strataScales(
  strata: ReadonlyMap<string, StratumSums>,
  study: Study,
): ReadonlyMap<string, StratumScale> {
  const { population } = designRoles(study);
  const rule = study.options.lonely ?? 'refuse';
  const inDesign = [...strata].filter(([, { units }]) => units > 0);
  const alone = inDesign.filter(
    ([, one]) => one.units === 1 && (!population || notDrawn(one, population) >= WHOLE),
  ).length;
  const share = rule === 'average' ? inDesign.length / (inDesign.length - alone) : 1;
  return new Map(
    inDesign.map(([stratum, one]): [string, StratumScale] => {
      const { units } = one;
      const drawn = notDrawn(one, population);
      const single = { refuse: NaN, adjust: drawn, average: 0, certainty: 0, remove: 0 }[rule];
      const whole = population && drawn < WHOLE;
      const scale = share * (whole ? 0 : units === 1 ? single : (drawn * units) / (units - 1));
      return [stratum, { scale, centre: units === 1 && rule === 'adjust' ? 0 : scale / units }];
    }),
  );
}

/** The sums of all strata → the design; which rows had no usable weight is known only where they are. */
export function designOfStrata(strata: ReadonlyMap<string, StratumSums>, study: Study): DesignMoments {
  const { population, weight, frequency } = designRoles(study);
  const inDesign = [...strata].filter(([, { units }]) => units > 0);
  const total = (of: (one: StratumSums) => number): number =>
    [...strata.values()].reduce((sum, one) => sum + of(one), 0);
  const first = (condition: (one: StratumSums) => boolean): string | null =>
    inDesign
      .flatMap(([stratum, one]) => (condition(one) ? [stratum] : []))
      .sort((a, b) => (a < b ? -1 : 1))[0] ?? null;
  const ruled = (study.options.lonely ?? 'refuse') !== 'refuse';
  const rows = total((one) => one.rows);
  return {
    rows,
    leftOut: rows - total(({ answered }) => answered),
    n: total(({ n }) => n),
    psus: total(({ weighted }) => weighted),
    strata: inDesign.filter(([, { weighted }]) => weighted > 0).length,
    lonely: ruled
      ? null
      : first(({ units, least, most }) => units === 1 && !(population && least === 1 && most === 1)),
    population: population
      ? first(({ units, least, most, without }) => least !== most || least < units || without > 0)
      : null,
    census:
      population &&
      inDesign.every(([, { units, most }]) => Number.isFinite(most) && units >= most * (1 - WHOLE)),
    fractions: frequency ? total(({ fractions }) => fractions) : 0,
    recurring: 0,
    raking: null,
    unusable: { n: weight ? total(({ unusable }) => unusable) : 0, rows: '' },
  };
}
