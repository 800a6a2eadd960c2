import fc from 'fast-check';
import { intervals } from '../../../src/lib/stats/estimate.ts';
import { refuse } from '../../../src/lib/study/refusal.ts';
import type { Refusal } from '../../../src/lib/study/refusal.ts';
import type { StudyOptions } from '../../../src/lib/study/types.ts';
import type { DesignMoments } from '../../../src/lib/survey/moments.ts';
import type { Estimate } from '../../../src/lib/survey/types.ts';
import type { BootstrapEstimate } from '../../../src/lib/survey/resampling/bootstrap-estimates.ts';

/** A sample of single respondents with nothing wrong. */
export const DESIGN: DesignMoments = {
  rows: 900,
  leftOut: 0,
  n: 900,
  psus: 900,
  strata: 1,
  lonely: null,
  population: null,
  census: false,
  fractions: 0,
  recurring: 0,
  raking: null,
  unusable: { n: 0, rows: '' },
};

/** A finite number without the oddities of floating point. */
export function number(min: number, max: number): fc.Arbitrary<number> {
  return fc.double({ min, max, noNaN: true }).map((value) => Number(value.toFixed(6)));
}

/** Respondents of a group: some too few to be shown. */
export const anyN = fc.integer({ min: 1, max: 400 });

/** An estimate with its t interval at the options' level. */
export function anyEstimate(
  { confidence }: StudyOptions,
  [min, max]: readonly [number, number],
  se: readonly [number, number] = [0.01, 8],
): fc.Arbitrary<Estimate> {
  return fc
    .record({ value: number(min, max), se: number(...se), df: fc.integer({ min: 3, max: 500 }), n: anyN })
    .map(({ value, se: error, df, n }) => ({ ...intervals(confidence, df)(value, error), n }));
}

/** A group's estimate, or why there is none. */
export function shownOr(n: number, options: StudyOptions, estimate: Estimate): Estimate | Refusal {
  return n < options.minGroup
    ? refuse('group-too-small', { n, minimum: options.minGroup })
    : { ...estimate, n };
}

/** A bootstrap about a value, at times without BCa, at times lopsided. */
export function anyBootstrap(
  [min, max]: readonly [number, number],
  half: number,
): fc.Arbitrary<BootstrapEstimate> {
  return fc
    .record({ value: number(min, max), down: number(0, half), up: number(0, half), bca: fc.boolean() })
    .map(({ value, down, up, bca }) => ({
      value,
      se: (down + up) / 4,
      percentile: { low: value - down, high: value + up },
      bca: bca ? { low: value - 1.1 * down, high: value + 0.9 * up } : null,
      resamples: 1000,
      failed: 0,
    }));
}

/** As many draws as there are keys, by key. */
export function byKey<T>(keys: readonly string[], value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> {
  return fc
    .array(value, { minLength: keys.length, maxLength: keys.length })
    .map((values) => Object.fromEntries(keys.map((key, at) => [key, values[at]!])));
}
