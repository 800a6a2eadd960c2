/**
 * Johnson's relative weights (2000), normalised to sum 1: shares of R² of `outcome` on `drivers`, from weighted correlations of
 * the complete rows. `columns[0]` is the outcome, NaN is a missing value. Written apart from src/lib, so that the data do not
 * move with the code that is tested on them.
 */
export function johnsonShares(columns: readonly Float64Array[], weights: Float64Array): number[] {
  const r = correlations(columns, weights);
  const drivers = r.slice(1).map((row) => row.slice(1));
  const withOutcome = r[0]!.slice(1);
  const { values, vectors } = eigen(drivers);
  const k = withOutcome.length;
  const lambda = Array.from({ length: k }, (_, i) =>
    Array.from({ length: k }, (_, j) =>
      values.reduce((sum, value, m) => sum + vectors[i]![m]! * Math.sqrt(value) * vectors[j]![m]!, 0),
    ),
  );
  // Λ⁻¹ r with Λ⁻¹ = V D^(−1/2) V′.
  const beta = Array.from({ length: k }, (_, i) =>
    withOutcome.reduce(
      (sum, correlation, j) =>
        sum +
        correlation *
          values.reduce((s, value, m) => s + (vectors[i]![m]! * vectors[j]![m]!) / Math.sqrt(value), 0),
      0,
    ),
  );
  const epsilon = lambda.map((row) => row.reduce((sum, value, j) => sum + value ** 2 * beta[j]! ** 2, 0));
  const total = epsilon.reduce((sum, value) => sum + value, 0);
  return epsilon.map((value) => value / total);
}

function correlations(columns: readonly Float64Array[], weights: Float64Array): number[][] {
  const complete: number[] = [];
  for (let i = 0; i < weights.length; i++) {
    if (columns.every((column) => !Number.isNaN(column[i]!))) complete.push(i);
  }
  const mean = columns.map((column) => {
    let sum = 0;
    let weight = 0;
    for (const i of complete) {
      sum += weights[i]! * column[i]!;
      weight += weights[i]!;
    }
    return sum / weight;
  });
  const covariance = columns.map((a, p) =>
    columns.map((b, q) => {
      let sum = 0;
      for (const i of complete) sum += weights[i]! * (a[i]! - mean[p]!) * (b[i]! - mean[q]!);
      return sum;
    }),
  );
  return covariance.map((row, p) =>
    row.map((value, q) => value / Math.sqrt(covariance[p]![p]! * covariance[q]![q]!)),
  );
}

/** Eigenvalues and eigenvectors (columns) of a symmetric matrix by Jacobi's rotations. */
function eigen(matrix: readonly (readonly number[])[]): { values: number[]; vectors: number[][] } {
  const n = matrix.length;
  const a = matrix.map((row) => [...row]);
  const vectors = matrix.map((row, i) => row.map((_, j) => Number(i === j)));
  for (let sweep = 0; sweep < 60; sweep++) {
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        if (Math.abs(a[p]![q]!) < 1e-15) continue;
        const theta = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!);
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let k = 0; k < n; k++) {
          const x = a[k]![p]!;
          const y = a[k]![q]!;
          a[k]![p] = c * x - s * y;
          a[k]![q] = s * x + c * y;
        }
        for (let k = 0; k < n; k++) {
          const x = a[p]![k]!;
          const y = a[q]![k]!;
          a[p]![k] = c * x - s * y;
          a[q]![k] = s * x + c * y;
        }
        for (const row of vectors) {
          const x = row[p]!;
          const y = row[q]!;
          row[p] = c * x - s * y;
          row[q] = s * x + c * y;
        }
      }
    }
  }
  return { values: a.map((row, i) => row[i]!), vectors };
}
