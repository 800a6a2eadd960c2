import fc from 'fast-check';
import { describe, it } from 'vitest';
import { pathMadeUnder } from '../../../src/lib/analysis/path-model/made-under.ts';
import type { PathBootstrap } from '../../../src/lib/analysis/path-model/bootstrap.ts';
import { readings } from '../../../src/lib/analysis/path-model/readings.ts';
import type {
  PathCoefficient,
  PathConstructResult,
  PathModelResult,
} from '../../../src/lib/analysis/path-model/result.ts';
import { DEFAULT_PATH_MODEL } from '../../../src/lib/study/path-model.ts';
import { refuse } from '../../../src/lib/study/refusal.ts';
import { number } from '../readings/arbitrary.ts';
import { checkReadings } from '../readings/check.ts';
import { CLAIMS } from '../readings/claims.ts';
import { anyOptions, study } from '../readings/study.ts';

const [from, to, after] = ['quality', 'satisfaction', 'loyalty'] as const;

const EMPTY: PathBootstrap = {
  paths: [],
  total: [],
  rSquared: [],
  weights: [],
  loadings: [],
  consistentPaths: [],
  consistentRSquared: [],
  consistentLoadings: [],
  importance: [],
  importanceFrom: [],
  performance: [],
  performanceFrom: [],
  resamples: 1000,
  method: 'respondents',
  options: '',
};

const construct = (id: string, rSquared: number | null, fornellLarcker: boolean): PathConstructResult => ({
  id,
  mode: 'A',
  indicators: [],
  higher: false,
  part: false,
  alphaRaw: 0.8,
  alpha: 0.8,
  rhoC: 0.9,
  rhoA: 0.8,
  rhoDG: 0.85,
  rSquaredAdjusted: null,
  ave: 0.6,
  rSquared,
  fornellLarcker,
});

const path = (from: string, to: string, value: number): PathCoefficient => ({
  from,
  to,
  value,
  total: value,
  vif: 1,
  fSquared: 0.1,
  fSquaredAgain: 0.1,
  other: null,
  consistent: null,
});

const anyEffect = fc.record({ value: number(-0.9, 0.9), down: number(0, 0.5), up: number(0, 0.5) });

const anyCase = fc
  .record({
    options: anyOptions,
    n: fc.integer({ min: 2, max: 400 }),
    effects: fc.tuple(anyEffect, anyEffect),
    share: number(0.05, 0.9),
    distinct: fc.boolean(),
    bootstrap: fc.boolean(),
  })
  .map(({ options, n, effects: [first, second], share, distinct, bootstrap }) => {
    const paths = [path(from, to, first.value), path(to, after, second.value)];
    const result: PathModelResult = {
      remarks: [],
      asked: 500,
      model: { ...DEFAULT_PATH_MODEL, constructs: [], paths: [] },
      n,
      current: n,
      missing: 'listwise',
      iterations: 5,
      constructs: [construct(from, null, distinct), construct(to, share, true), construct(after, 0.3, true)],
      paths,
      effects: [],
      order: [from, to, after],
      correlations: [],
      htmt: [],
      crossLoadings: [],
      gof: null,
      consistent: refuse('path-inadmissible'),
      target: to,
      targets: [to, after],
      unscored: [],
      map: refuse('path-inadmissible'),
      acsi: refuse('path-inadmissible'),
    };
    const effect = (ends: { from: string; to: string }, { value, down, up }: typeof first) => ({
      from: ends.from,
      to: ends.to,
      value,
      se: (down + up) / 4,
      t: 1,
      percentile: { low: value - down, high: value + up },
    });
    const resampled: PathBootstrap = {
      ...EMPTY,
      options: pathMadeUnder({ ...study, options }),
      paths: [effect(paths[0]!, first), effect(paths[1]!, second)],
      rSquared: [effect({ from: to, to }, { value: share, down: 0.04, up: 0.04 })],
    };
    return { options, result, resampled: bootstrap ? resampled : undefined };
  });

describe('readings of the path model', () => {
  it('name a path only where its resamples lie on one side of none', () => {
    fc.assert(
      fc.property(anyCase, ({ options, result, resampled }) => {
        const found = readings(result, study, { options, ...(resampled && { resampled }) });
        checkReadings(found, {
          study,
          claims: CLAIMS['path-model'],
          from: { result, resampled },
        });
      }),
      { numRuns: 200 },
    );
  });
});
