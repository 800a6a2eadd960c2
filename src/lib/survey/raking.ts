import { literal } from '../engine/quote.ts';
import type { Engine, QueryOptions, Rows } from '../engine/types.ts';
import { rakeBounded } from '../stats/raking/bounded-raking.ts';
import { rake, rakeTrimmed } from '../stats/raking/raking.ts';
import type { Calibrated, CalibrationFault, Margin } from '../stats/raking/raking.ts';
import { symmetricEigen } from '../stats/linear/eigen.ts';
import { refuse } from '../study/refusal.ts';
import type { Refusal } from '../study/refusal.ts';
import type { Field, Study } from '../study/types.ts';
import { basisSize, categoriesOf, marginFields, marginsKey, marginTotals } from './margins.ts';
import { positive } from './positive.ts';

/** What became of the design weights: shown with every raked study. */
export interface RakingReport {
  /** Combinations of the margins' categories that the sample has. */
  readonly cells: number;
  /** Smallest and largest ratio of new to old weight, both sets brought to the same sum. */
  readonly least: number;
  readonly most: number;
  /** Kish's n Σw²/(Σw)² before and after. */
  readonly before: number;
  readonly after: number;
  readonly iterations: number;
  /** The largest relative distance of a weighted category from its total, trimming included. */
  readonly residual: number;
  /** Respondents who answered none of a margin's categories: they keep their share of the weight. */
  readonly unanswered: number;
}

/** Weights raked to the margins: rows of one cell (and, where weights are trimmed, one design weight) share a ratio. */
export interface Raked {
  readonly cells: readonly RakedCell[];
  readonly report: RakingReport;
}

interface RakedCell {
  /** Its categories as `marginsKey` has them. */
  readonly margins: string;
  /** Its design weight; null where all weights of the cell share the ratio. */
  readonly weight: number | null;
  /** New weight over old. */
  readonly ratio: number;
  /** Its row of the orthonormal basis onto which influences are projected (`calibratedErrors`). */
  readonly basis: readonly number[];
}

/** So many respondents' weights are trimmed one by one. */
const MOST_TRIMMED = 100_000;

/** SQL over `answers`: one row a cell (and design weight, where weights are trimmed): `margins`, `w`, Σ `n`, `weight` and `squares`. */
export function cellsSql(study: Study): string {
  const by = (role: Field['role']) => study.fields.find((field) => field.role === role);
  const [weight, frequency] = [by('weight'), by('frequency')];
  const w = weight ? positive(weight, false) : '1::DOUBLE';
  const f = frequency ? positive(frequency, false) : '1::DOUBLE';
  return `SELECT
  margins,
  ${study.options.raking?.trim ? 'w' : 'NULL::DOUBLE AS w'},
  sum(f) AS n,
  sum(f * w) AS weight,
  sum(f * w * w) AS squares
FROM (SELECT ${marginsKey(study)} AS margins, ${w} AS w, ${f} AS f FROM answers)
WHERE w IS NOT NULL AND f IS NOT NULL
GROUP BY ALL
ORDER BY ALL`;
}

interface Cells {
  /** The cell's categories as `marginsKey` has them. */
  readonly keys: readonly string[];
  readonly weights: readonly (number | null)[];
  readonly n: Float64Array;
  readonly weight: Float64Array;
  readonly squares: Float64Array;
}

function readCells(rows: Rows): Cells {
  const column = (name: string): Rows['columns'][number] => {
    const found = rows.columns[rows.names.indexOf(name)];
    if (found === undefined) throw new Error(`The cells need a column "${name}".`);
    return found;
  };
  return {
    keys: column('margins').map(String),
    weights: column('w').map((one) => (one === null ? null : Number(one))),
    n: Float64Array.from(column('n'), Number),
    weight: Float64Array.from(column('weight'), Number),
    squares: Float64Array.from(column('squares'), Number),
  };
}

/** Weights that meet the margins as `options.raking` asks for it: within bounds, trimmed, or freely. */
export function rakeTo(
  { bounds, trim }: NonNullable<Study['options']['raking']>,
  weight: Float64Array,
  margins: readonly Margin[],
  trimmed?: { readonly n: Float64Array; readonly total: number },
): (Calibrated & { readonly trimmedResidual?: number }) | CalibrationFault {
  const wanted = margins[0]?.totals.reduce((sum, one) => sum + one, 0) ?? 0;
  const scale = wanted / weight.reduce((sum, one) => sum + one, 0);
  const scaled = weight.map((one) => one * scale);
  if (bounds !== undefined) return rakeBounded(scaled, margins, { lower: bounds[0], upper: bounds[1] });
  if (trim === undefined || trimmed === undefined) return rake(scaled, margins);
  return rakeTrimmedGroups(scaled, margins, trim, trimmed);
}

/** Trimming of groups of rows with one weight: the limits are multiples of the mean weight of a respondent. */
function rakeTrimmedGroups(
  weight: Float64Array,
  margins: readonly Margin[],
  [lower, upper]: readonly [number, number],
  { n, total }: { readonly n: Float64Array; readonly total: number },
): (Calibrated & { readonly trimmedResidual: number }) | CalibrationFault {
  const mean = total / n.reduce((sum, one) => sum + one, 0);
  // `rakeTrimmed` counts rows alike.
  const each = weight.map((one, group) => one / Math.round(n[group]!));
  const rows = n.reduce((sum, one) => sum + Math.round(one), 0);
  const expanded = new Float64Array(rows);
  const group = new Int32Array(rows);
  let at = 0;
  each.forEach((one, place) => {
    for (let row = 0; row < Math.round(n[place]!); row += 1, at += 1) {
      expanded[at] = one;
      group[at] = place;
    }
  });
  const found = rakeTrimmed(
    expanded,
    margins.map(({ of, totals }) => ({ of: group.map((place) => of[place]!), totals })),
    { lower: lower * mean, upper: upper * mean },
  );
  if ('fault' in found) return found;
  const weights = new Float64Array(weight.length);
  found.weights.forEach((one, row) => (weights[group[row]!]! += one));
  return { ...found, weights };
}

/** The rows of `cellsSql` → the ratio of every cell and a report, or why the margins cannot be met. */
export function rakedCells(rows: Rows, study: Study): Raked | Refusal {
  const { raking } = study.options;
  if (raking === undefined || marginFields(study).length === 0) return refuse('margins-unknown');
  const { keys, weights, n, weight, squares } = readCells(rows);
  const respondents = n.reduce((sum, one) => sum + one, 0);
  if (respondents === 0) return refuse('nothing-answered', { rows: 0 });
  if (raking.trim !== undefined && respondents > MOST_TRIMMED)
    return refuse('too-many-weights-to-trim', { n: respondents, most: MOST_TRIMMED });
  const targets = marginTotals(study, keys, weight);
  if ('refused' in targets) return targets;
  const { margins, total } = targets;
  const found = rakeTo(raking, weight, margins, { n, total });
  if ('fault' in found) return refusedRaking(found, raking);
  const ratios = found.weights.map((one, cell) => one / weight[cell]!);
  const sampled = weight.reduce((sum, one) => sum + one, 0);
  const relative = [...ratios].map((ratio) => (ratio * sampled) / total);
  const kish = (of: Float64Array): number => {
    const sum = weight.reduce((all, one, cell) => all + one * of[cell]!, 0);
    const square = squares.reduce((all, one, cell) => all + one * of[cell]! ** 2, 0);
    return (respondents * square) / sum ** 2;
  };
  const unanswered = keys.reduce(
    (sum, key, cell) => sum + (categoriesOf(key).includes('') ? n[cell]! : 0),
    0,
  );
  const counted = raking.bounds === undefined ? n : weight;
  const basis = basisOf(margins, counted).map((row) => [
    ...row,
    ...new Array<number>(basisSize(study) - row.length).fill(0),
  ]);
  return {
    cells: keys.map((key, cell) => ({
      margins: key,
      weight: weights[cell] ?? null,
      ratio: ratios[cell]!,
      basis: basis[cell]!,
    })),
    report: {
      cells: new Set(keys).size,
      least: Math.min(...relative),
      most: Math.max(...relative),
      before: kish(new Float64Array(keys.length).fill(1)),
      after: kish(ratios),
      iterations: found.iterations,
      residual: found.trimmedResidual ?? found.residual,
      unanswered,
    },
  };
}

function refusedRaking(found: CalibrationFault, raking: NonNullable<Study['options']['raking']>): Refusal {
  const residual = 'residual' in found ? 100 * found.residual : 100;
  if (raking.bounds !== undefined)
    return refuse('raking-bounds-infeasible', {
      lower: raking.bounds[0],
      upper: raking.bounds[1],
      residual,
    });
  return refuse('raking-infeasible', { residual });
}

/**
 * Cell by cell a row of Q with Q′NQ = 1, whose columns span the margins' categories (N: what the cells count): Q Q′ applied to
 * sums over cells gives the least-squares fit on the categories.
 */
function basisOf(margins: readonly Margin[], counted: Float64Array): readonly (readonly number[])[] {
  const starts: number[] = [];
  let size = 0;
  for (const { totals } of margins) {
    starts.push(size);
    size += totals.length;
  }
  const places = Array.from(counted, (_, cell) => margins.map(({ of }, m) => starts[m]! + of[cell]!));
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  places.forEach((own, cell) => {
    for (const a of own) for (const b of own) matrix[a]![b]! += counted[cell]!;
  });
  const { values, vectors } = symmetricEigen(matrix);
  const least = 1e-10 * Math.max(...values);
  const used = values.flatMap((value, at) => (value > least ? [at] : []));
  return places.map((own) =>
    used.map((at) => own.reduce((sum, a) => sum + vectors[a]![at]!, 0) / Math.sqrt(values[at]!)),
  );
}

/** SQL of the source `raked`, one row a cell: `_margins`, `_w` (its design weight where weights are trimmed), `_ratio`, `_basis`. */
export function rakedSource({ cells }: Raked): string {
  const double = (value: number | null): string =>
    value === null ? 'NULL::DOUBLE' : `${value.toExponential()}::DOUBLE`;
  const rows = cells.map(
    ({ margins, weight, ratio, basis }) =>
      `(${literal(margins)}, ${double(weight)}, ${double(ratio)}, [${basis.map((one) => one.toExponential()).join(', ')}]::DOUBLE[${basis.length}])`,
  );
  return `raked(_margins, _w, _ratio, _basis) AS (VALUES\n  ${rows.join(',\n  ')})`;
}

/** What `options.raking` makes of the weights in the table `answers`; undefined where it is not asked for. */
export async function weighAnswers(
  engine: Engine,
  study: Study,
  options: QueryOptions = {},
): Promise<Raked | Refusal | undefined> {
  if (study.options.raking === undefined) return undefined;
  return rakedCells(await engine.query(cellsSql(study), [], options), study);
}
