import { intervals } from '../../stats/estimate.ts';
import { normalQuantile } from '../../stats/distribution/normal.ts';
import { studentQuantile } from '../../stats/distribution/student.ts';
import type { Estimate } from '../../survey/types.ts';
import type { NpsMoment, NpsScore } from './result.ts';

/** With fewer answers the adjusted interval is shown. */
const SMALL = 30;
/** Under this standard error (points) nothing varies: what is left is rounding. */
export const NO_SPREAD = 1e-9;

/** What an interval rests on. */
export interface Basis {
  readonly df: number;
  readonly confidence: number;
  /** Respondents were drawn otherwise than singly and alike. */
  readonly design: boolean;
  /** Everybody was asked. */
  readonly census: boolean;
}

/**
 * A group's net promoter score with both intervals, in points, clipped to ±100. Wald's is shown, but the adjusted one where there are fewer than 30
 * answers, nothing varies, or Wald's reaches beyond ±100; the value stays promoters less detractors, and lies in the interval.
 */
export function npsScore(row: NpsMoment, basis: Basis): NpsScore {
  const { mean, n, promoters, detractors } = row;
  const { df, confidence, census } = basis;
  const se = Math.sqrt(row.variance);
  const full = intervals(confidence, df)(mean, se);
  const wald = se > NO_SPREAD ? { ...clipped(full, 100), n } : null;
  const adjusted = adjustedWald(row, basis);
  const beyond = full.low < -100 || full.high > 100;
  const shown = census ? 'known' : wald === null || n < SMALL || beyond ? 'adjusted' : 'wald';
  const estimate =
    shown === 'known'
      ? { value: mean, se: 0, low: mean, high: mean, n, df }
      : shown === 'wald' && wald !== null
        ? wald
        : {
            value: mean,
            se,
            low: Math.min(mean, adjusted.low),
            high: Math.max(mean, adjusted.high),
            n,
            df,
          };
  const passives = Math.max(0, 1 - promoters - detractors);
  return { estimate, wald, adjusted, shown, promoters, passives, detractors };
}

/**
 * The adjusted Wald interval after Bonett and Price (2012): ¾ promoters and ¾ detractors more among n + 3, by the normal distribution. Under a design n is
 * the effective sample size (p₊ + p₋ − (p₊ − p₋)²)/v · (t_{n−1}/t_df)² with the Taylor variance v, where nothing varies Kish's.
 */
function adjustedWald(row: NpsMoment, { df, confidence, design }: Omit<Basis, 'census'>): Estimate {
  const { n, promoters, detractors, variance, kish } = row;
  const tail = (1 + confidence) / 2;
  const spread = promoters + detractors - (promoters - detractors) ** 2;
  const ratio = n > 1 ? studentQuantile(tail, n - 1) / studentQuantile(tail, df) : 1;
  const varies = variance > NO_SPREAD ** 2;
  const effective = !design ? n : varies ? ((1e4 * spread) / variance) * ratio ** 2 : kish;
  const [more, less] = [promoters, detractors].map(
    (share) => (effective * share + 0.75) / (effective + 3),
  ) as [number, number];
  const value = 100 * (more - less);
  const se = 100 * Math.sqrt((more + less - (more - less) ** 2) / (effective + 3));
  const half = normalQuantile(tail) * se;
  return { ...clipped({ value, se, low: value - half, high: value + half, df }, 100), n };
}

/** The interval within ±`limit` points. */
export function clipped<I extends { readonly low: number; readonly high: number }>(
  interval: I,
  limit: number,
): I {
  return { ...interval, low: Math.max(-limit, interval.low), high: Math.min(limit, interval.high) };
}
