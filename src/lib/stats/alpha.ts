import type { Square } from './linear/correlation.ts';

/** Cronbach's α of a sum of items, and how well its halves agree. */
export interface Alpha {
  /** From covariances: k/(k − 1)·(1 − Σ σᵢ²/σ²). */
  readonly raw: number;
  /** From correlations: k r̄/(1 + (k − 1) r̄), as if every item had the same spread. */
  readonly standardised: number;
  /** Standard error of `raw` for n respondents is this over √n: the asymptotic one of Duhachek & Iacobucci (2004). */
  readonly spread: number;
  /** Odd against even items, lifted to full length by Spearman & Brown: 2r/(1 + r). */
  readonly splitHalf: number;
}

/**
 * α of Cronbach (1951) from a covariance matrix of at least two items that vary, any divisor; as R psych's `alpha` (raw, standardised, `ase`).
 */
export function cronbachAlpha(covariance: Square): Alpha {
  const size = covariance.length;
  const among = (rows: (at: number) => boolean, columns: (at: number) => boolean): number =>
    covariance.reduce(
      (sum, row, a) =>
        rows(a) ? row.reduce((total, value, b) => (columns(b) ? total + value : total), sum) : sum,
      0,
    );
  const every = (): boolean => true;
  const odd = (at: number): boolean => at % 2 === 0;
  const even = (at: number): boolean => at % 2 === 1;
  const total = among(every, every);
  const own = covariance.reduce((sum, row, at) => sum + row[at]!, 0);
  const squares = covariance.reduce(
    (sum, row) => sum + row.reduce((all, value) => all + value * value, 0),
    0,
  );
  const products = covariance.reduce((sum, row) => sum + row.reduce((all, value) => all + value, 0) ** 2, 0);
  const factor = size / (size - 1);
  const correlations = covariance.reduce(
    (sum, row, a) =>
      sum +
      row.reduce(
        (all, value, b) => (a === b ? all : all + value / Math.sqrt(covariance[a]![a]! * covariance[b]![b]!)),
        0,
      ),
    0,
  );
  const mean = correlations / (size * (size - 1));
  const variance = ((2 * factor ** 2) / total ** 3) * (total * (squares + own ** 2) - 2 * own * products);
  const half = among(odd, even) / Math.sqrt(among(odd, odd) * among(even, even));
  return {
    raw: factor * (1 - own / total),
    standardised: (size * mean) / (1 + (size - 1) * mean),
    spread: Math.sqrt(Math.max(0, variance)),
    splitHalf: (2 * half) / (1 + half),
  };
}

/** Two measures of the same people: the variance and the reliability of each, and their covariance. */
export interface Difference {
  readonly variances: readonly [number, number];
  readonly reliabilities: readonly [number, number];
  readonly covariance: number;
}

/**
 * Reliability of the difference of two measures, (s₁²ρ₁ + s₂²ρ₂ − 2 s₁₂)/(s₁² + s₂² − 2 s₁₂) (Lord 1963). The more they go together, the
 * less reliable is what is left between them.
 *
 * @returns NaN where the difference does not vary
 */
export function differenceReliability({ variances, reliabilities, covariance }: Difference): number {
  const whole = variances[0] + variances[1] - 2 * covariance;
  const shared = variances[0] * reliabilities[0] + variances[1] * reliabilities[1] - 2 * covariance;
  return whole > 1e-12 * (variances[0] + variances[1]) ? shared / whole : NaN;
}
