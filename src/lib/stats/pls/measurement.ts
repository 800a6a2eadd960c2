import { cronbachAlpha } from '../alpha.ts';
import { solveSymmetric } from '../linear/cholesky.ts';
import type { Square } from '../linear/correlation.ts';
import { firstComponent } from '../linear/first-component.ts';
import { packedEntry } from '../linear/packed.ts';
import type { IndicatorMoments, PlsEstimate } from './estimate.ts';
import type { PathModel } from './model.ts';

/** How well the indicators of one construct measure it; null where the measure has no meaning. */
export interface Reliability {
  /** Cronbach's α from covariances, and from correlations; null for a single indicator and in mode B. */
  readonly alphaRaw: number | null;
  readonly alpha: number | null;
  /** Composite reliability of the loadings: (Σλ)² / ((Σλ)² + Σ(1 − λ²)); null in mode B. */
  readonly rhoC: number | null;
  /** Reliability of the weighted score (Dijkstra & Henseler 2015); 1 for a single indicator, null in mode B. */
  readonly rhoA: number | null;
  /**
   * Dillon–Goldstein's ρ of the block by itself: as ρC, with the correlations of its indicators with their first principal component (Tenenhaus et al. 2005; R
   * plspm's `DG.rho`). Null for a single indicator and in mode B.
   */
  readonly rhoDG: number | null;
  /** Average variance extracted: mean λ²; null in mode B. */
  readonly ave: number | null;
}

/** Measurement of a whole model. */
export interface Measurement {
  readonly constructs: readonly Reliability[];
  /**
   * Heterotrait–monotrait ratios (Henseler, Ringle & Sarstedt 2015) on absolute correlations; null on the diagonal, for single
   * indicators and in mode B.
   */
  readonly htmt: readonly (readonly (number | null)[])[];
  /** Construct → its √AVE exceeds every correlation of its score (Fornell & Larcker 1981); null where there is no AVE. */
  readonly fornellLarcker: readonly (boolean | null)[];
  /**
   * Construct in mode B → variance inflation of each indicator among those of its construct, 1 / (1 − R²); NaN where it is a combination of
   * others. Null in mode A, where agreement is wanted.
   */
  readonly outerVif: readonly (readonly number[] | null)[];
}

/** Dillon–Goldstein's ρ of a correlation matrix. */
function blockReliability(correlations: Square): number {
  const { vector, share } = firstComponent(correlations);
  const loadings = vector.map((value) => value * Math.sqrt(share * correlations.length));
  const squared = sum(loadings) ** 2;
  return squared / (squared + sum(loadings.map((loading) => 1 - loading * loading)));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * Reliability and validity of the constructs of a path model, for reflective ones (mode A): formative indicators need not agree.
 *
 * @param moments what the model was estimated from
 */
export function measure(
  model: PathModel,
  { covariance, size }: IndicatorMoments,
  estimate: PlsEstimate,
): Measurement {
  const entry = (a: number, b: number): number => packedEntry(covariance, size, a, b);
  const correlation = (a: number, b: number): number => entry(a, b) / Math.sqrt(entry(a, a) * entry(b, b));
  const pairs = (indicators: readonly number[], value: (a: number, b: number) => number): readonly number[] =>
    indicators.flatMap((a, at) => indicators.slice(at + 1).map((b) => value(a, b)));
  const mean = (values: readonly number[]): number => sum(values) / values.length;

  const constructs = model.constructs.map(({ indicators, mode }, at): Reliability => {
    if (mode === 'B') return { alphaRaw: null, alpha: null, rhoC: null, rhoA: null, rhoDG: null, ave: null };
    const k = indicators.length;
    const loadings = estimate.loadings[at]!;
    const squared = sum(loadings) ** 2;
    const alpha = k < 2 ? null : cronbachAlpha(indicators.map((a) => indicators.map((b) => entry(a, b))));
    return {
      alphaRaw: alpha?.raw ?? null,
      alpha: alpha?.standardised ?? null,
      rhoC: squared / (squared + sum(loadings.map((loading) => 1 - loading * loading))),
      rhoA: reliability(
        estimate.weights[at]!,
        estimate.options.metric === 'raw'
          ? (a, b) => entry(indicators[a]!, indicators[b]!)
          : (a, b) => correlation(indicators[a]!, indicators[b]!),
      ),
      rhoDG: k < 2 ? null : blockReliability(indicators.map((a) => indicators.map((b) => correlation(a, b)))),
      ave: mean(loadings.map((loading) => loading * loading)),
    };
  });

  const within = model.constructs.map(({ indicators, mode }) =>
    mode === 'B' || indicators.length < 2
      ? null
      : mean(pairs(indicators, (a, b) => Math.abs(correlation(a, b)))),
  );
  const htmt = model.constructs.map((row, a) =>
    model.constructs.map((column, b) => {
      const [own, other] = [within[a] ?? null, within[b] ?? null];
      if (a === b || own === null || other === null) return null;
      const between = row.indicators.flatMap((i) =>
        column.indicators.map((j) => Math.abs(correlation(i, j))),
      );
      return mean(between) / Math.sqrt(own * other);
    }),
  );
  const fornellLarcker = constructs.map(({ ave }, at) =>
    ave === null
      ? null
      : estimate.correlations[at]!.every((r, other) => other === at || Math.sqrt(ave) > Math.abs(r)),
  );
  const inflation = (indicators: readonly number[], of: number): number => {
    const others = indicators.filter((one) => one !== of);
    const right = others.map((one) => correlation(one, of));
    const solution = solveSymmetric(
      others.map((a) => others.map((b) => correlation(a, b))),
      right,
    );
    return 'dependent' in solution ? NaN : 1 / (1 - sum(solution.x.map((beta, k) => beta * right[k]!)));
  };
  const outerVif = model.constructs.map(({ indicators, mode }) =>
    mode === 'A' ? null : indicators.map((one) => (indicators.length < 2 ? 1 : inflation(indicators, one))),
  );
  return { constructs, htmt, fornellLarcker, outerVif };
}

/**
 * ρA = (w′w)² · w′(S − diag S)w / w′(ww′ − diag ww′)w for weights with w′Sw = 1 (Dijkstra & Henseler 2015, MIS Quarterly 39(2)).
 *
 * @param entry S of the block, by places in it
 * @returns 1 for a single indicator
 */
export function reliability(weights: ArrayLike<number>, entry: (a: number, b: number) => number): number {
  const size = weights.length;
  if (size < 2) return 1;
  let [off, norm, fourth] = [0, 0, 0];
  for (let a = 0; a < size; a += 1) {
    const squared = weights[a]! ** 2;
    norm += squared;
    fourth += squared ** 2;
    for (let b = 0; b < size; b += 1) if (a !== b) off += weights[a]! * weights[b]! * entry(a, b);
  }
  return (norm ** 2 * off) / (norm ** 2 - fourth);
}
