import type { Square } from './correlation.ts';
import type { Eigen } from './eigen.ts';

const MOST = 60;

/**
 * Eigenvalues, largest first, of a symmetric matrix, by Householder's tridiagonal form and implicit QL steps (EISPACK's `tred2` and `tql2`; Golub & Van Loan,
 * Matrix Computations, § 8.3). Several times faster than Jacobi's rotations (`symmetricEigen`); small eigenvalues are accurate relative to the largest only.
 *
 * @throws RangeError where the steps do not settle (the matrix holds something that is not a finite number)
 */
export function eigenvalues(matrix: Square): readonly number[] {
  return [...decompose(matrix, false).diagonal].sort((a, b) => b - a);
}

/** The same with orthonormal eigenvectors: column j of `vectors` belongs to values[j], the jth largest. */
export function sortedEigen(matrix: Square): Eigen {
  const size = matrix.length;
  const { diagonal, rotated } = decompose(matrix, true);
  const order = [...diagonal.keys()].sort((a, b) => diagonal[b]! - diagonal[a]!);
  return {
    values: order.map((at) => diagonal[at]!),
    vectors: Array.from({ length: size }, (_, row) => order.map((at) => rotated[row * size + at]!)),
  };
}

function decompose(matrix: Square, vectors: boolean) {
  const size = matrix.length;
  const rotated = Float64Array.from(matrix.flat());
  const [diagonal, beside] = [new Float64Array(size), new Float64Array(size)];
  reduce(rotated, diagonal, beside, size, vectors);
  settle(rotated, diagonal, beside, size, vectors);
  return { diagonal, rotated };
}

/** Householder's reflections: `v` (the matrix, then what was applied to it) → tridiagonal form. */
function reduce(v: Float64Array, d: Float64Array, e: Float64Array, n: number, vectors: boolean): void {
  for (let j = 0; j < n; j += 1) d[j] = v[(n - 1) * n + j]!;
  for (let i = n - 1; i > 0; i -= 1) {
    let [scale, h] = [0, 0];
    for (let k = 0; k < i; k += 1) scale += Math.abs(d[k]!);
    if (scale === 0) {
      e[i] = d[i - 1]!;
      for (let j = 0; j < i; j += 1) {
        d[j] = v[(i - 1) * n + j]!;
        v[i * n + j] = 0;
        v[j * n + i] = 0;
      }
      d[i] = 0;
      continue;
    }
    for (let k = 0; k < i; k += 1) {
      d[k]! /= scale;
      h += d[k]! * d[k]!;
    }
    const f = d[i - 1]!;
    const g = f > 0 ? -Math.sqrt(h) : Math.sqrt(h);
    e[i] = scale * g;
    h -= f * g;
    d[i - 1] = f - g;
    e.fill(0, 0, i);
    for (let j = 0; j < i; j += 1) {
      const own = d[j]!;
      v[j * n + i] = own;
      let sum = e[j]! + v[j * n + j]! * own;
      for (let k = j + 1; k < i; k += 1) {
        sum += v[k * n + j]! * d[k]!;
        e[k]! += v[k * n + j]! * own;
      }
      e[j] = sum;
    }
    let product = 0;
    for (let j = 0; j < i; j += 1) {
      e[j]! /= h;
      product += e[j]! * d[j]!;
    }
    const half = product / (h + h);
    for (let j = 0; j < i; j += 1) e[j]! -= half * d[j]!;
    for (let j = 0; j < i; j += 1) {
      const [one, other] = [d[j]!, e[j]!];
      for (let k = j; k < i; k += 1) v[k * n + j]! -= one * e[k]! + other * d[k]!;
      d[j] = v[(i - 1) * n + j]!;
      v[i * n + j] = 0;
    }
    d[i] = h;
  }
  collect(v, d, n, vectors);
  e.copyWithin(0, 1);
  e[n - 1] = 0;
}

/** The reflections multiplied out (where eigenvectors are asked for), and the diagonal taken from the matrix. */
function collect(v: Float64Array, d: Float64Array, n: number, vectors: boolean): void {
  for (let i = 0; i < n - 1; i += 1) {
    v[(n - 1) * n + i] = v[i * n + i]!;
    v[i * n + i] = 1;
    const h = d[i + 1]!;
    if (vectors && h !== 0) {
      for (let k = 0; k <= i; k += 1) d[k] = v[k * n + i + 1]! / h;
      for (let j = 0; j <= i; j += 1) {
        let g = 0;
        for (let k = 0; k <= i; k += 1) g += v[k * n + i + 1]! * v[k * n + j]!;
        for (let k = 0; k <= i; k += 1) v[k * n + j]! -= g * d[k]!;
      }
    }
    for (let k = 0; k <= i; k += 1) v[k * n + i + 1] = 0;
  }
  for (let j = 0; j < n; j += 1) {
    d[j] = v[(n - 1) * n + j]!;
    v[(n - 1) * n + j] = 0;
  }
  v[n * n - 1] = 1;
}

/** QL steps with implicit shifts until nothing is left beside the diagonal. */
function settle(v: Float64Array, d: Float64Array, e: Float64Array, n: number, vectors: boolean): void {
  let [shift, largest] = [0, 0];
  for (let l = 0; l < n; l += 1) {
    largest = Math.max(largest, Math.abs(d[l]!) + Math.abs(e[l]!));
    let m = l;
    while (m < n - 1 && Math.abs(e[m]!) > Number.EPSILON * largest) m += 1;
    for (let step = 0; m > l && Math.abs(e[l]!) > Number.EPSILON * largest; step += 1) {
      if (step === MOST) throw unsettled();
      const g = d[l]!;
      const p = (d[l + 1]! - g) / (2 * e[l]!);
      const r = p < 0 ? -Math.hypot(p, 1) : Math.hypot(p, 1);
      d[l] = e[l]! / (p + r);
      d[l + 1] = e[l]! * (p + r);
      const next = d[l + 1]!;
      const h = g - d[l]!;
      for (let i = l + 2; i < n; i += 1) d[i]! -= h;
      shift += h;
      sweep(v, d, e, n, { l, m, next, vectors });
    }
    d[l]! += shift;
    e[l] = 0;
  }
  if (!d.every(Number.isFinite)) throw unsettled();
}

function sweep(
  v: Float64Array,
  d: Float64Array,
  e: Float64Array,
  n: number,
  { l, m, next, vectors }: { l: number; m: number; next: number; vectors: boolean },
): void {
  let p = d[m]!;
  let [c, c2, c3, s, s2] = [1, 1, 1, 0, 0];
  const beside = e[l + 1]!;
  for (let i = m - 1; i >= l; i -= 1) {
    [c3, c2, s2] = [c2, c, s];
    const g = c * e[i]!;
    const h = c * p;
    const r = Math.hypot(p, e[i]!);
    e[i + 1] = s * r;
    s = e[i]! / r;
    c = p / r;
    p = c * d[i]! - s * g;
    d[i + 1] = h + s * (c * g + s * d[i]!);
    if (vectors)
      for (let k = 0; k < n; k += 1) {
        const at = k * n + i;
        const right = v[at + 1]!;
        v[at + 1] = s * v[at]! + c * right;
        v[at] = c * v[at]! - s * right;
      }
  }
  p = (-s * s2 * c3 * beside * e[l]!) / next;
  e[l] = s * p;
  d[l] = c * p;
}

function unsettled(): RangeError {
  return new RangeError('sortedEigen needs a symmetric matrix of finite numbers; its steps do not settle.');
}
