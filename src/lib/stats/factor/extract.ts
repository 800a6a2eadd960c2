import { solveSymmetric } from '../linear/cholesky.ts';
import type { Square } from '../linear/correlation.ts';
import type { Eigen } from '../linear/eigen.ts';
import { sortedEigen } from '../linear/tridiagonal.ts';

/** Items × factors. */
export type Loadings = Square;

/** Minimum residuals (unweighted least squares), or maximum likelihood. */
export type Extraction = 'minres' | 'ml';

/** Factors as they are found, before rotation. */
export interface Extracted {
  readonly loadings: Loadings;
  /** What each item does not share with the factors: 1 − Σ loading². */
  readonly uniquenesses: readonly number[];
  /** Items at the lower bound of their uniqueness (Heywood cases). */
  readonly heywood: readonly number[];
}

/** An item keeps at least this of its variance to itself, as in R's `factanal` and psych's `fa`. */
const LOWEST = 0.005;
const MOST = 200;
const SETTLED = 1e-10;

/**
 * Common factors behind a correlation matrix: the uniquenesses Ψ with the least Σ of squared residuals (`minres`, Harman & Jones 1966) or the greatest
 * likelihood (`ml`), found by Newton's method with the exact second derivatives of Jöreskog (1977, in Enslein et al., Statistical Methods for Digital Computers),
 * as R psych's `fa(fm = "minres")` and `fa(fm = "ml")`.
 *
 * @param correlations k × k; positive definite for `ml`
 * @param factors at least 1, fewer than k
 * @returns null where the iterations do not end, or `ml` is asked of a singular matrix
 */
export function extractFactors(correlations: Square, factors: number, by: Extraction): Extracted | null {
  const method = METHODS[by];
  const start = started(correlations);
  if (start === null && by === 'ml') return null;
  let own: readonly number[] = start ?? correlations.map(() => 0.5);
  let current = method(correlations, own, factors);
  for (let round = 0; round < MOST; round += 1) {
    const step = newtonStep(current, own);
    const from: readonly number[] = own;
    let [length, next] = [1, current];
    do {
      own = from.map((value, at) =>
        bounded(by === 'ml' ? value * Math.exp(length * step[at]!) : value + length * step[at]!),
      );
      next = method(correlations, own, factors);
      length /= 2;
    } while (!(next.misfit <= current.misfit + 1e-13) && length > 1e-9);
    const moved = Math.max(...own.map((value, at) => Math.abs(value - from[at]!)));
    current = next;
    if (moved < SETTLED) return finished(current.found, own, factors, by);
  }
  return null;
}

/** Squared multiple correlations leave this to each item (Jöreskog 1963); null where the matrix is singular. */
function started(correlations: Square): number[] | null {
  const own = correlations.map((_, at) => {
    const solved = solveSymmetric(
      correlations,
      correlations.map((__, row) => Number(row === at)),
    );
    return 'dependent' in solved ? NaN : 1 / solved.x[at]!;
  });
  return own.some(Number.isNaN) ? null : own.map(bounded);
}

const bounded = (value: number): number => Math.min(1, Math.max(LOWEST, value));

/** How far off the factors are at some uniquenesses, with first and second derivatives. */
interface Misfit {
  readonly misfit: number;
  readonly slope: readonly number[];
  readonly curvature: Square;
  /** The same without the part that may bend downwards: for where the whole does. */
  readonly safe: Square;
  readonly found: Eigen;
}

const METHODS: Readonly<Record<Extraction, (R: Square, own: readonly number[], factors: number) => Misfit>> =
  {
    /** Half the squares of the eigenvalues of R − Ψ that the factors leave; slopes on Ψ. */
    minres: (R, own, factors) => {
      const found = sortedEigen(
        R.map((row, a) => row.map((value, b) => (a === b ? value - own[a]! : value))),
      );
      return derived(found, factors, {
        misfit: (value) => (value * value) / 2,
        slope: (value) => -value,
        among: () => 1,
        across: (left, taken) => (2 * left) / (left - taken),
      });
    },
    /** Σ(γ − ln γ − 1) of the eigenvalues of Ψ^−½RΨ^−½ that the factors leave; slopes on ln Ψ. */
    ml: (R, own, factors) => {
      const found = sortedEigen(
        R.map((row, a) => row.map((value, b) => value / Math.sqrt(own[a]! * own[b]!))),
      );
      return derived(found, factors, {
        misfit: (value) => value - Math.log(value) - 1,
        slope: (value) => 1 - value,
        among: (left, other) => (left + other) / 2,
        across: (left, taken) => ((1 - left) * (left + taken)) / (taken - left),
      });
    },
  };

function derived(
  found: Eigen,
  factors: number,
  of: {
    misfit: (value: number) => number;
    slope: (value: number) => number;
    among: (left: number, other: number) => number;
    across: (left: number, taken: number) => number;
  },
): Misfit {
  const { values, vectors } = found;
  const size = values.length;
  const left = Array.from({ length: size - factors }, (_, at) => factors + at);
  const slope = vectors.map((row) => left.reduce((sum, m) => sum + of.slope(values[m]!) * row[m]! ** 2, 0));
  const [curvature, safe] = [0, 1].map(() => vectors.map(() => new Array<number>(size).fill(0)));
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j <= i; j += 1) {
      const both = Float64Array.from({ length: size }, (_, m) => vectors[i]![m]! * vectors[j]![m]!);
      let [plain, weighted, across] = [0, 0, 0];
      for (const m of left) {
        plain += both[m]!;
        // (γm + γn)/2 summed over both is the product of a plain and a weighted sum.
        weighted += of.among(values[m]!, values[m]!) * both[m]!;
        for (let n = 0; n < factors; n += 1)
          across += of.across(values[m]!, values[n]!) * both[m]! * both[n]!;
      }
      safe![i]![j] = safe![j]![i] = plain * weighted;
      curvature![i]![j] = curvature![j]![i] = plain * weighted + across;
    }
  return {
    misfit: left.reduce((sum, m) => sum + of.misfit(values[m]!), 0),
    slope,
    curvature: curvature!,
    safe: safe!,
    found,
  };
}

/** Where the misfit falls; an item at a bound that it wants to pass stays there. */
function newtonStep({ slope, curvature, safe }: Misfit, own: readonly number[]): readonly number[] {
  const free = own.flatMap((value, at) =>
    (value <= LOWEST && slope[at]! > 0) || (value >= 1 && slope[at]! < 0) ? [] : [at],
  );
  const down = free.map((at) => -slope[at]!);
  for (const matrix of [curvature, safe]) {
    const solved = solveSymmetric(
      free.map((a) => free.map((b) => matrix[a]![b]!)),
      down,
    );
    if ('dependent' in solved) continue;
    const step = new Array<number>(own.length).fill(0);
    free.forEach((at, place) => (step[at] = Math.max(-1, Math.min(1, solved.x[place]!))));
    return step;
  }
  const step = new Array<number>(own.length).fill(0);
  free.forEach((at, place) => (step[at] = 0.1 * down[place]!));
  return step;
}

function finished(
  { values, vectors }: Eigen,
  own: readonly number[],
  factors: number,
  by: Extraction,
): Extracted {
  const taken = values.slice(0, factors);
  const loadings = vectors.map((row, at) =>
    taken.map((value, k) => {
      const share = Math.max(by === 'ml' ? (value - 1) * own[at]! : value, 0);
      return row[k]! * Math.sqrt(share);
    }),
  );
  return {
    loadings,
    uniquenesses: loadings.map((row) => 1 - row.reduce((sum, value) => sum + value * value, 0)),
    heywood: own.flatMap((value, at) => (value <= LOWEST ? [at] : [])),
  };
}
