import type { Square } from '../linear/correlation.ts';
import type { Loadings } from './extract.ts';
import { inverseOf, product, transposed } from './matrix.ts';
import type { Rotated } from './rotate.ts';

const MOST = 3000;
const HALVINGS = 30;
/** Sizes of the slope: at the first the search ends, up to the second it may. */
const SETTLED = 1e-8;
const NEAR = 1e-5;

/**
 * Direct oblimin with γ = 0 (quartimin; Jennrich & Sampson 1966): least Σ over pairs of factors of the products of squared loadings, by projected gradients over oblique
 * turns (Bernaards & Jennrich 2005), from no turn at all, as R GPArotation's `oblimin`, which psych's `fa` uses.
 */
export function oblimin(loadings: Loadings): Rotated | null {
  const factors = loadings[0]!.length;
  let turn: Square = Array.from({ length: factors }, (_, a) =>
    Array.from({ length: factors }, (__, b) => Number(a === b)),
  );
  const start = criterion(loadings, turn);
  if (start === null) return null;
  let current: Value = start;
  let length = 1;
  for (let round = 0; round < MOST; round += 1) {
    const { slope } = current;
    const along = transposed(turn).map((column, k) =>
      column.reduce((sum, value, row) => sum + value * slope[row]![k]!, 0),
    );
    const projected = slope.map((row, a) => row.map((value, k) => value - turn[a]![k]! * along[k]!));
    const size = Math.hypot(...projected.flat());
    const from = turn;
    let next: Value | null = null;
    if (size > SETTLED) {
      length *= 2;
      for (let halving = 0; halving < HALVINGS && next === null; halving += 1) {
        const by = length;
        turn = unitColumns(from.map((row, a) => row.map((value, k) => value - by * projected[a]![k]!)));
        const tried = criterion(loadings, turn);
        if (tried !== null && tried.value < current.value - 0.5 * size ** 2 * by) next = tried;
        else length /= 2;
      }
    }
    // No step that can be told from rounding leads further down.
    if (next === null)
      return size > NEAR ? null : { loadings: current.turned, correlations: product(transposed(from), from) };
    current = next;
  }
  return null;
}

function unitColumns(matrix: Square): Square {
  const lengths = transposed(matrix).map((column) => Math.hypot(...column));
  return matrix.map((row) => row.map((value, k) => value / lengths[k]!));
}

/** Loadings under a turn, the criterion there, and its slope. */
interface Value {
  readonly turned: Loadings;
  readonly value: number;
  readonly slope: Square;
}

/** L = A(T⁻¹)′, the criterion ¼ Σ L²(L²N) with N all ones but for its diagonal, and its slope on T: −(L′ ∂f/∂L T⁻¹)′. */
function criterion(loadings: Loadings, turn: Square): Value | null {
  const back = inverseOf(turn);
  if (back === null) return null;
  const turned = product(loadings, transposed(back));
  let value = 0;
  const onLoadings = turned.map((row) => {
    const all = row.reduce((sum, one) => sum + one * one, 0);
    return row.map((one) => {
      const others = all - one * one;
      value += (one * one * others) / 4;
      return one * others;
    });
  });
  const slope = transposed(product(product(transposed(turned), onLoadings), back)).map((row) =>
    row.map((one) => -one),
  );
  return { turned, value, slope };
}
