import { solveSymmetric } from './linear/cholesky.ts';
import type { Square } from './linear/correlation.ts';

/** One factor behind all items. */
export interface OneFactor {
  /** Correlation of each item with the factor, their sum above 0. */
  readonly loadings: readonly number[];
  /** What is the item's own: 1 − loading². */
  readonly uniquenesses: readonly number[];
  /** McDonald's ω: (Σλ)²/((Σλ)² + Σψ). */
  readonly omega: number;
}

/** Why there is none: an item that is all factor (a Heywood case), or iterations that do not end. */
export type OneFactorFault = { readonly heywood: number } | { readonly iterations: number };

/** An item with less of its own than this counts as all factor (R's `factanal` stops there). */
const HEYWOOD = 0.005;

const MOST = 500;
/** Iterations in a row with an item at that bound: it stays there. */
const STUCK = 20;

/**
 * Maximum-likelihood factor analysis with one factor of a correlation matrix (Lawley & Maxwell 1971), as R's `factanal(factors = 1)`. At
 * its maximum every item's variance is met, so that only the loadings are sought (Σ = λλ′ + diag(1 − λ²)), by Fisher scoring with steps
 * halved until ln|Σ| + tr(RΣ⁻¹) falls.
 *
 * @param correlations of at least three items, positive definite
 */
export function oneFactor(correlations: Square): OneFactor | OneFactorFault {
  const size = correlations.length;
  const places = Array.from({ length: size }, (_, at) => at);
  let loadings: readonly number[] = places.map((at) => {
    const row = correlations[at]!.reduce((sum, value) => sum + value, 0);
    const all = correlations.flat().reduce((sum, value) => sum + value, 0);
    return clamp((0.9 * row) / Math.sqrt(Math.max(all, 1)));
  });
  let current = misfit(correlations, loadings);
  let stuck = 0;
  for (let iteration = 0; iteration < MOST; iteration += 1) {
    const step = scoring(correlations, loadings);
    if (step === null) return { iterations: iteration };
    const from = loadings;
    let length = 1;
    let next = from;
    let value = Infinity;
    do {
      const by = length;
      next = places.map((at) => clamp(from[at]! + by * step[at]!));
      value = misfit(correlations, next);
      length /= 2;
    } while (value > current + 1e-13 * Math.abs(current) && length > 1e-8);
    const moved = Math.max(...places.map((at) => Math.abs(next[at]! - from[at]!)));
    loadings = next;
    current = value;
    stuck = loadings.some(isHeywood) ? stuck + 1 : 0;
    if (moved < 1e-11 || stuck === STUCK) return finished(loadings);
  }
  return { iterations: MOST };
}

const LARGEST = Math.sqrt(1 - HEYWOOD);

function isHeywood(loading: number): boolean {
  return Math.abs(loading) >= LARGEST;
}

function clamp(loading: number): number {
  return Math.min(LARGEST, Math.max(-LARGEST, loading));
}

function finished(found: readonly number[]): OneFactor | OneFactorFault {
  const heywood = found.findIndex(isHeywood);
  if (heywood >= 0) return { heywood };
  const sign = found.reduce((sum, loading) => sum + loading, 0) < 0 ? -1 : 1;
  const loadings = found.map((loading) => sign * loading);
  const uniquenesses = loadings.map((loading) => 1 - loading * loading);
  const squared = loadings.reduce((sum, loading) => sum + loading, 0) ** 2;
  return {
    loadings,
    uniquenesses,
    omega: squared / (squared + uniquenesses.reduce((sum, one) => sum + one, 0)),
  };
}

/** Σ⁻¹ = Ψ⁻¹ − Ψ⁻¹λλ′Ψ⁻¹/(1 + λ′Ψ⁻¹λ), and what it needs. */
function inverse(loadings: readonly number[]) {
  const own = loadings.map((loading) => 1 - loading * loading);
  const scaled = loadings.map((loading, at) => loading / own[at]!);
  const one = 1 + loadings.reduce((sum, loading, at) => sum + loading * scaled[at]!, 0);
  const matrix = own.map((value, a) =>
    own.map((_, b) => Number(a === b) / value - (scaled[a]! * scaled[b]!) / one),
  );
  return { own, one, matrix };
}

/** ln|Σ| + tr(RΣ⁻¹). */
function misfit(correlations: Square, loadings: readonly number[]): number {
  const { own, one, matrix } = inverse(loadings);
  const trace = matrix.reduce(
    (sum, row, a) => sum + row.reduce((all, value, b) => all + value * correlations[a]![b]!, 0),
    0,
  );
  return own.reduce((sum, value) => sum + Math.log(value), Math.log(one)) + trace;
}

/** The step of Fisher scoring, null where information is singular. */
function scoring(correlations: Square, loadings: readonly number[]): readonly number[] | null {
  const size = loadings.length;
  const { matrix } = inverse(loadings);
  const times = (left: Square, right: Square): number[][] =>
    left.map((row) =>
      Array.from({ length: size }, (_, b) => row.reduce((sum, value, k) => sum + value * right[k]![b]!, 0)),
    );
  const apart = correlations.map((row, a) =>
    row.map((value, b) => (a === b ? 0 : loadings[a]! * loadings[b]! - value)),
  );
  const slopes = times(times(matrix, apart), matrix);
  // Σ changes with loading i by e m′ + m e′, m the other loadings.
  const others = loadings.map((_, i) => loadings.map((loading, k) => (k === i ? 0 : loading)));
  const lifted = times(others, matrix);
  const gradient = others.map((m, i) => 2 * m.reduce((sum, value, k) => sum + value * slopes[k]![i]!, 0));
  const information = others.map((_, i) =>
    others.map((m, j) => {
      const both = m.reduce((sum, value, k) => sum + value * lifted[i]![k]!, 0);
      return 2 * (lifted[i]![j]! * lifted[j]![i]! + both * matrix[i]![j]!);
    }),
  );
  const solved = solveSymmetric(information, gradient);
  return 'dependent' in solved ? null : solved.x.map((value) => -value);
}
