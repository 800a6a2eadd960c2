import type { Square } from './correlation.ts';

/** A = V diag(values) V′; column j of `vectors` (vectors[i][j]) belongs to values[j]. */
export interface Eigen {
  readonly values: readonly number[];
  readonly vectors: Square;
}

const SWEEPS = 60;

/**
 * Eigenvalues and orthonormal eigenvectors of a symmetric matrix by Jacobi's cyclic rotations (Golub & Van Loan, Matrix
 * Computations, § 8.5), unsorted. Small eigenvalues keep their relative accuracy, which relative weights of nearly collinear
 * drivers need. For matrices of some tens of rows.
 *
 * @throws RangeError if it does not converge (the matrix holds something that is not a finite number)
 */
export function symmetricEigen(matrix: Square): Eigen {
  const size = matrix.length;
  const a = matrix.map((row) => Float64Array.from(row));
  const v = matrix.map((_, row) =>
    Float64Array.from({ length: size }, (__, column) => Number(row === column)),
  );
  const get = (rows: Float64Array[], row: number, column: number): number => rows[row]?.[column] ?? NaN;
  const rotate = (rows: Float64Array[], p: number, q: number, cosine: number, sine: number): void => {
    for (const row of rows) {
      const [left, right] = [row[p] ?? NaN, row[q] ?? NaN];
      row[p] = cosine * left - sine * right;
      row[q] = sine * left + cosine * right;
    }
  };
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let rotated = false;
    for (let p = 0; p < size; p += 1)
      for (let q = p + 1; q < size; q += 1) {
        const off = get(a, p, q);
        const [app, aqq] = [get(a, p, p), get(a, q, q)];
        if (off === 0 || Math.abs(off) <= 1e-18 * Math.sqrt(Math.abs(app * aqq))) continue;
        rotated = true;
        const theta = (aqq - app) / (2 * off);
        const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
        const cosine = 1 / Math.hypot(tangent, 1);
        const sine = tangent * cosine;
        rotate(a, p, q, cosine, sine);
        rotate(v, p, q, cosine, sine);
        const [rowP, rowQ] = [a[p] ?? new Float64Array(), a[q] ?? new Float64Array()];
        for (let k = 0; k < size; k += 1) {
          const [left, right] = [rowP[k] ?? NaN, rowQ[k] ?? NaN];
          rowP[k] = cosine * left - sine * right;
          rowQ[k] = sine * left + cosine * right;
        }
        rowP[q] = rowQ[p] = 0;
      }
    if (!rotated) {
      const values = a.map((row, index) => row[index] ?? NaN);
      if (values.every(Number.isFinite)) return { values, vectors: v.map((row) => [...row]) };
    }
  }
  throw new RangeError(
    'symmetricEigen needs a symmetric matrix of finite numbers; its rotations do not settle.',
  );
}
