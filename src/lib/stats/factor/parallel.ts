import { eigenvalues } from '../linear/tridiagonal.ts';
import { uniforms } from '../resample/philox.ts';

/** What the eigenvalues of so many unrelated variables come to in so many rows. */
export interface Unrelated {
  /** Mean and quantile of the largest eigenvalue, the second, … over the draws. */
  readonly mean: readonly number[];
  readonly limit: readonly number[];
}

/** Draws, the quantile of them, and the seed from which they are made. */
export const PARALLEL = { draws: 100, quantile: 0.95, seed: 1965 } as const;

/**
 * Horn's parallel analysis (1965): eigenvalues of the correlation matrix of `variables` unrelated normal variables in `rows` rows, drawn as Wishart matrices
 * (Bartlett's decomposition: χ on the diagonal, normal numbers below). Seeded, hence the same everywhere.
 *
 * @param rows more than `variables`
 */
export function unrelatedEigenvalues(
  variables: number,
  rows: number,
  { draws, quantile, seed }: { draws: number; quantile: number; seed: number } = PARALLEL,
): Unrelated {
  const found = Array.from({ length: draws }, (_, draw) =>
    eigenvalues(unrelated(variables, rows - 1, uniforms(seed, draw))),
  );
  const at = (place: number): readonly number[] =>
    found.map((values) => values[place]!).sort((a, b) => a - b);
  const places = Array.from({ length: variables }, (_, place) => at(place));
  return {
    mean: places.map((values) => values.reduce((sum, value) => sum + value, 0) / draws),
    limit: places.map((values) => quantileOf(values, quantile)),
  };
}

function unrelated(size: number, df: number, uniform: () => number): readonly (readonly number[])[] {
  const normal = normals(uniform);
  const lower = Array.from({ length: size }, (_, row) =>
    Array.from({ length: row + 1 }, (__, column) =>
      column < row ? normal() : Math.sqrt(chiSquared(df - row, normal, uniform)),
    ),
  );
  const lengths = lower.map((row) => Math.sqrt(row.reduce((sum, value) => sum + value * value, 0)));
  const one = (a: number, b: number): number => {
    const [short, long] = a < b ? [lower[a]!, lower[b]!] : [lower[b]!, lower[a]!];
    let sum = 0;
    for (let k = 0; k < short.length; k += 1) sum += short[k]! * long[k]!;
    return sum / (lengths[a]! * lengths[b]!);
  };
  const matrix = lower.map(() => new Array<number>(size).fill(1));
  for (let a = 0; a < size; a += 1) for (let b = 0; b < a; b += 1) matrix[a]![b] = matrix[b]![a] = one(a, b);
  return matrix;
}

/** Standard normal numbers, two at a time (Marsaglia's polar method). */
function normals(uniform: () => number): () => number {
  let kept: number | null = null;
  return () => {
    if (kept !== null) {
      const value = kept;
      kept = null;
      return value;
    }
    for (;;) {
      const [x, y] = [2 * uniform() - 1, 2 * uniform() - 1];
      const square = x * x + y * y;
      if (square === 0 || square >= 1) continue;
      const by = Math.sqrt((-2 * Math.log(square)) / square);
      kept = y * by;
      return x * by;
    }
  };
}

/** χ² on `df` ≥ 1 degrees of freedom: twice a gamma of df/2 (Marsaglia & Tsang 2000); with 1 a squared normal. */
function chiSquared(df: number, normal: () => number, uniform: () => number): number {
  if (df < 2) return normal() ** 2;
  const d = df / 2 - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(uniform() || Number.MIN_VALUE) < (x * x) / 2 + d - d * v + d * Math.log(v))
      return 2 * d * v;
  }
}

/** R's quantile of type 7. */
function quantileOf(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const low = Math.floor(at);
  const [one = 0, other = one] = [sorted[low], sorted[low + 1]];
  return one + (at - low) * (other - one);
}
