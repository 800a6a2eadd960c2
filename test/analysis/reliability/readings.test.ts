import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readings } from '../../../src/lib/analysis/reliability/readings.ts';
import type { MeasuredScale, ReliabilityResult } from '../../../src/lib/analysis/reliability/result.ts';
import { refuse } from '../../../src/lib/study/refusal.ts';
import { anyN, byKey, number } from '../readings/arbitrary.ts';
import { checkReadings } from '../readings/check.ts';
import { CLAIMS } from '../readings/claims.ts';
import { anyOptions, DIMENSIONS, study } from '../readings/study.ts';

const anyScale: fc.Arbitrary<MeasuredScale> = fc
  .record({
    n: anyN,
    alpha: number(-0.2, 0.98),
    half: fc.option(number(0, 0.3)),
    standardised: number(0, 0.98),
    omega: fc.option(number(0, 0.99)),
    gap: fc.option(fc.record({ value: number(-0.5, 0.95), n: anyN })),
  })
  .map(({ n, alpha, half, standardised, omega, gap }) => ({
    n,
    alpha,
    interval: half === null ? null : { se: half / 2, low: alpha - half, high: alpha + half / 2 },
    standardised,
    splitHalf: alpha,
    omega: omega === null ? refuse('reliability-two-items') : { value: omega, loadings: [0.5, 0.6] },
    kmo: null,
    bartlett: null,
    gap: gap && { items: 2, performance: 0.7, expectation: 0.7, correlation: 0.5, ...gap },
    remarks: [],
  }));

const anyCase = fc.record({
  options: anyOptions,
  result: byKey(DIMENSIONS, fc.option(anyScale)).map((scales): ReliabilityResult => ({
    scales: DIMENSIONS.map((node) => ({
      node,
      items: [],
      found: scales[node] ?? refuse('reliability-constant-item'),
    })),
  })),
});

describe('readings of reliability', () => {
  it('call a scale reliable or not only where the whole interval is', () => {
    fc.assert(
      fc.property(anyCase, ({ options, result }) => {
        const found = readings(result, study, { options });
        checkReadings(found, { study, claims: CLAIMS.reliability, from: result, derived: /refused/ });
        const text = JSON.stringify(found);
        for (const { node, found: scale } of result.scales)
          if ('n' in scale && scale.n < options.minGroup) expect(text).not.toContain(`"${node}"`);
      }),
      { numRuns: 150 },
    );
  });
});
