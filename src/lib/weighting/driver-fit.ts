import { fisherUpperTail } from '../stats/distribution/f.ts';
import { studentTwoSided } from '../stats/distribution/student.ts';
import { constantVariables, correlations } from '../stats/linear/correlation.ts';
import { standardisedRegression } from '../stats/regression.ts';
import type { Remark } from '../study/remark.ts';
import type { DriverMoments } from './moments.ts';

/** How far the children of a parent explain overall satisfaction at all: what derived weights divide. */
export interface DriverFit {
  readonly parent: string;
  /** Complete cases. */
  readonly n: number;
  readonly rSquared: number;
  /** 1 − (1 − R²)(n − 1)/(n − k − 1). */
  readonly adjusted: number;
  /** R² against none, (R²/k)/((1 − R²)/(n − k − 1)); null where R² is 1. As if respondents had been drawn singly. */
  readonly f: number | null;
  readonly above: number;
  readonly below: number;
  readonly p: number | null;
  /** Children whose scores correlate negatively with overall satisfaction. */
  readonly negative: readonly { readonly child: string; readonly r: number; readonly p: number }[];
}

/** Under this share explained (or where chance explains as much) the weights divide next to nothing. */
const LITTLE = 0.1;
const LEVEL = 0.05;
/** Under this R² differs from 1 by rounding only. */
const NOTHING = 1e-12;

/**
 * R² of overall satisfaction on the children of one parent with R's `summary(lm)` F test, and the children that go against it.
 *
 * @returns null where there is none: something is constant, the scores determine one another, or too few cases
 */
export function driverFit({ parent, children, n, covariance }: DriverMoments): DriverFit | null {
  const above = children.length;
  const below = n - above - 1;
  if (below < 1 || constantVariables(covariance, above + 1).length > 0) return null;
  const found = correlations(covariance, above + 1);
  const regression = standardisedRegression(found);
  if ('dependent' in regression) return null;
  const { rSquared } = regression;
  const f = 1 - rSquared > NOTHING ? rSquared / above / ((1 - rSquared) / below) : null;
  return {
    parent,
    n,
    rSquared,
    adjusted: 1 - ((1 - rSquared) * (n - 1)) / below,
    f,
    above,
    below,
    p: f === null ? null : fisherUpperTail(Math.max(0, f), above, below),
    negative: children.flatMap((child, at) => {
      const r = found.outcome[at] ?? NaN;
      if (!(r < -NOTHING)) return [];
      const t = r * Math.sqrt((n - 2) / Math.max(NOTHING, 1 - r * r));
      return [{ child, r, p: studentTwoSided(t, n - 2) }];
    }),
  };
}

/**
 * What has to be known of any weights of a parent whose children go against overall satisfaction: each is named, whatever the scheme, for shares of
 * R² are never negative.
 */
export function againstOverall(fit: DriverFit | null): readonly Remark[] {
  return (fit?.negative ?? []).map(({ child, r, p }) => ({
    code: p < LEVEL ? 'negative-driver' : 'negative-driver-chance',
    parameters: { parent: { node: fit?.parent ?? '' }, child: { node: child }, r },
  }));
}

/** What has to be known of weights derived from overall satisfaction: that the scores explain little of it. */
export function littleExplained(fit: DriverFit | null): readonly Remark[] {
  if (fit === null || (fit.rSquared >= LITTLE && (fit.p ?? 0) < LEVEL)) return [];
  const { parent, n, rSquared, f, p } = fit;
  const chance = (p ?? 0) >= LEVEL;
  return [
    {
      code: chance ? 'r2-chance' : 'r2-little',
      parameters: { parent: { node: parent }, n, r2: 100 * rSquared, f: f ?? 0, p: p ?? 0 },
    },
  ];
}
