import type { Correlations, Square } from './linear/correlation.ts';
import { uniforms } from './resample/philox.ts';

/** Shares of R², Σ = R². Call only where the drivers are linearly independent (`standardisedRegression`). */
export interface Lmg {
  readonly weights: readonly number[];
  readonly rSquared: number;
  /** Null: exact. Else how the orderings were sampled. */
  readonly sampled: {
    /** Orderings drawn, each with its reverse. */
    readonly orderings: number;
    /** Monte-Carlo standard error of each weight, in units of R². */
    readonly errors: readonly number[];
  } | null;
}

/** Up to this many drivers all subsets are visited. */
const EXACT = 15;

/** Pairs of an ordering and its reverse that are drawn above that. */
const PAIRS = 512;

/** Orderings are the same wherever they are drawn: by this seed, and a stream that no resample draws from. */
const SEED = 1980;
const ORDER = 3;

/**
 * LMG: the R² that each driver adds, averaged over all orders in which the drivers may enter: the Shapley value of R². Never
 * negative; Σ = R². Exact to 15 drivers, always from the correlation matrix; above that from 1,024 sampled orderings
 * (each drawn with its reverse, seed fixed) with the Monte-Carlo error of each weight. As R `relaimpo::calc.relimp(type = "lmg")`.
 *
 * Lindeman, R. H., Merenda, P. F., Gold, R. Z. (1980), Introduction to Bivariate and Multivariate Analysis, 119 ff.; Grömping,
 * U. (2007), Estimators of relative importance in linear regression based on variance decomposition, The American Statistician
 * 61(2), 139–147.
 */
export function lmg(found: Correlations): Lmg {
  const { drivers, outcome } = found;
  if (outcome.length > EXACT) return sampledOrderings(drivers, outcome);
  const weights = averageGains(rSquaredOfSubsets(drivers, outcome), outcome.length);
  return { weights, rSquared: sum(weights), sampled: null };
}

/** Drivers, then the outcome as the last row and column, row by row. */
function augmented(drivers: Square, outcome: readonly number[]): Float64Array {
  const size = outcome.length + 1;
  const matrix = new Float64Array(size * size);
  drivers.forEach((row, i) => row.forEach((value, j) => (matrix[i * size + j] = value)));
  outcome.forEach((value, i) => {
    matrix[i * size + size - 1] = value;
    matrix[(size - 1) * size + i] = value;
  });
  return matrix;
}

/**
 * R² of every subset of the drivers, by bit mask. A subset is its parent (without its highest driver) plus one driver: sweeping
 * that driver out of the drivers after it costs what is left of the matrix, some six products a subset on average.
 */
function rSquaredOfSubsets(drivers: Square, outcome: readonly number[]): Float64Array {
  const count = outcome.length;
  const size = count + 1;
  const rSquared = new Float64Array(2 ** count);
  const levels = [augmented(drivers, outcome)];
  while (levels.length <= count) levels.push(new Float64Array(size * size));
  const visit = (mask: number, depth: number, from: number): void => {
    const now = levels[depth]!;
    const next = levels[depth + 1]!;
    for (let j = from; j < count; j += 1) {
      const pivot = now[j * size + j]!;
      const toOutcome = now[j * size + count]!;
      const joined = mask | (1 << j);
      rSquared[joined] = rSquared[mask]! + (toOutcome * toOutcome) / pivot;
      for (let row = j + 1; row < count; row += 1) {
        const factor = now[j * size + row]! / pivot;
        for (let column = row; column <= count; column += 1)
          next[row * size + column] = now[row * size + column]! - factor * now[j * size + column]!;
      }
      visit(joined, depth + 1, j + 1);
    }
  };
  visit(0, 0, 0);
  return rSquared;
}

/** What each driver adds to each subset without it, weighted by the orders that pass through that subset: s!(k−1−s)!/k!. */
function averageGains(rSquared: Float64Array, count: number): readonly number[] {
  const share = [1 / count];
  for (let size = 1; size < count; size += 1) share.push((share[size - 1]! * size) / (count - size));
  const weights = new Float64Array(count);
  for (let mask = 0; mask < rSquared.length; mask += 1) {
    let members = 0;
    for (let rest = mask; rest > 0; rest &= rest - 1) members += 1;
    for (let j = 0; j < count; j += 1)
      if ((mask & (1 << j)) === 0)
        weights[j] = weights[j]! + share[members]! * (rSquared[mask | (1 << j)]! - rSquared[mask]!);
  }
  return [...weights];
}

function sampledOrderings(drivers: Square, outcome: readonly number[]): Lmg {
  const count = outcome.length;
  const random = uniforms(SEED, 0, ORDER);
  const order = Array.from({ length: count }, (_, index) => index);
  const whole = augmented(drivers, outcome);
  const total = new Float64Array(count);
  const squares = new Float64Array(count);
  for (let pair = 0; pair < PAIRS; pair += 1) {
    for (let last = count - 1; last > 0; last -= 1) {
      const other = Math.floor(random() * (last + 1));
      [order[last], order[other]] = [order[other]!, order[last]!];
    }
    const gains = gainsInOrder(whole, order);
    const reversed = gainsInOrder(whole, [...order].reverse());
    for (let j = 0; j < count; j += 1) {
      const both = (gains[j]! + reversed[j]!) / 2;
      total[j] = total[j]! + both;
      squares[j] = squares[j]! + both * both;
    }
  }
  const weights = [...total].map((value) => value / PAIRS);
  const errors = weights.map((mean, j) =>
    Math.sqrt(Math.max(0, squares[j]! / PAIRS - mean * mean) / (PAIRS - 1)),
  );
  return { weights, rSquared: sum(weights), sampled: { orderings: 2 * PAIRS, errors } };
}

/** What each driver adds to R² as they enter in this order. */
function gainsInOrder(whole: Float64Array, order: readonly number[]): Float64Array {
  const count = order.length;
  const size = count + 1;
  const matrix = whole.slice();
  const gains = new Float64Array(count);
  order.forEach((j, place) => {
    const row = matrix.subarray(j * size, (j + 1) * size);
    const pivot = row[j]!;
    gains[j] = row[count]! ** 2 / pivot;
    for (let later = place + 1; later < count; later += 1) {
      const i = order[later]!;
      const factor = row[i]! / pivot;
      const target = matrix.subarray(i * size, (i + 1) * size);
      for (let k = later; k < count; k += 1) {
        const column = order[k]!;
        target[column] = target[column]! - factor * row[column]!;
        matrix[column * size + i] = target[column];
      }
      target[count] = target[count]! - factor * row[count]!;
    }
  });
  return gains;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
