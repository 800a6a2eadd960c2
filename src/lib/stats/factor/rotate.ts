import { solveSymmetric } from '../linear/cholesky.ts';
import type { Square } from '../linear/correlation.ts';
import { sortedEigen } from '../linear/tridiagonal.ts';
import type { Loadings } from './extract.ts';
import { product, transposed, inverseOf } from './matrix.ts';
import { oblimin } from './oblimin.ts';

/** Factors turned so that items load on few of them. */
export interface Rotated {
  /** Items × factors: the pattern, R = ΛΦΛ′ + Ψ. */
  readonly loadings: Loadings;
  /** Φ, the factors' correlations; the identity where they were kept at right angles. */
  readonly correlations: Square;
}

/** Varimax keeps factors uncorrelated; promax and oblimin let them correlate. */
export const ROTATIONS = ['oblimin', 'promax', 'varimax'] as const;
export type Rotation = (typeof ROTATIONS)[number];

/** Turns two factors or more; one is left as it is. Null where the rotation does not settle. */
export function rotate(loadings: Loadings, by: Rotation): Rotated | null {
  if ((loadings[0]?.length ?? 0) < 2) return { loadings, correlations: [[1]] };
  return { varimax, promax, oblimin }[by](loadings);
}

const MOST = 2000;

/**
 * Varimax (Kaiser 1958) with rows scaled to length 1, as R's `varimax`: orthogonal T from the singular vectors of Λ′(L³ − L diag(ΣL²)/k).
 */
export function varimax(loadings: Loadings): Rotated | null {
  const turned = varimaxTurn(loadings);
  return turned && { loadings: product(loadings, turned), correlations: identity(turned.length) };
}

function varimaxTurn(loadings: Loadings): Square | null {
  const size = loadings.length;
  const scaled = loadings.map((row) => {
    const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0)) || 1;
    return row.map((value) => value / length);
  });
  const factors = loadings[0]!.length;
  let turn = identity(factors);
  let before = 0;
  for (let round = 0; round < MOST; round += 1) {
    const turned = product(scaled, turn);
    const squares = Array.from({ length: factors }, (_, k) =>
      turned.reduce((sum, row) => sum + row[k]! ** 2, 0),
    );
    const target = turned.map((row) => row.map((value, k) => value ** 3 - (value * squares[k]!) / size));
    const polar = polarOf(product(transposed(scaled), target));
    if (polar === null) return null;
    turn = polar.turn;
    if (polar.sum < before * (1 + 1e-14)) return turn;
    before = polar.sum;
  }
  return turn;
}

/** UV′ of the singular value decomposition B = UDV′, and ΣD: B(B′B)^−½. */
function polarOf(matrix: Square): { readonly turn: Square; readonly sum: number } | null {
  const { values, vectors } = sortedEigen(product(transposed(matrix), matrix));
  if (!(values.at(-1)! > 1e-24 * values[0]!)) return null;
  const roots = values.map(Math.sqrt);
  const inverse = vectors.map((row) =>
    vectors.map((other) => row.reduce((sum, value, k) => sum + (value * other[k]!) / roots[k]!, 0)),
  );
  return { turn: product(matrix, inverse), sum: roots.reduce((sum, root) => sum + root, 0) };
}

/** With higher powers small loadings become smaller and factors more correlated. */
const POWER = 4;

/** Promax (Hendrickson & White 1964), as R psych's `Promax` with m = 4: varimax, then the oblique turn that comes nearest to its loadings' 4th power. */
export function promax(loadings: Loadings): Rotated | null {
  const turn = varimaxTurn(loadings);
  if (turn === null) return null;
  const found = product(loadings, turn);
  const target = found.map((row) => row.map((value) => value * Math.abs(value) ** (POWER - 1)));
  const across = transposed(found);
  const squared = product(across, found);
  const columns = transposed(product(across, target)).map((right) => solveSymmetric(squared, right));
  const solved = columns.map((one) => ('dependent' in one ? null : one.x));
  if (solved.some((one) => one === null)) return null;
  const nearest = transposed(solved as readonly (readonly number[])[]);
  const lengths = inverseOf(product(transposed(nearest), nearest));
  const scaled = lengths && nearest.map((row) => row.map((value, k) => value * Math.sqrt(lengths[k]![k]!)));
  const back = scaled && inverseOf(product(turn, scaled));
  return (
    back && {
      loadings: product(found, scaled),
      correlations: product(back, transposed(back)),
    }
  );
}

const identity = (size: number): Square =>
  Array.from({ length: size }, (_, a) => Array.from({ length: size }, (__, b) => Number(a === b)));
