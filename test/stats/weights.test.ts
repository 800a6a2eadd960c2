import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concordance, ranks } from '../../src/lib/stats/concordance.ts';
import { correlations } from '../../src/lib/stats/linear/correlation.ts';
import type { Correlations } from '../../src/lib/stats/linear/correlation.ts';
import { entropyDivergence } from '../../src/lib/stats/entropy.ts';
import { firstComponent } from '../../src/lib/stats/linear/first-component.ts';
import { lmg } from '../../src/lib/stats/lmg.ts';
import { pairwiseWeights } from '../../src/lib/stats/pairwise-comparison.ts';
import { standardisedRegression } from '../../src/lib/stats/regression.ts';
import oracle from '../oracle/weights.json' with { type: 'json' };

const close = (got: readonly number[], expected: readonly number[], tolerance: number): void => {
  expect(got).toHaveLength(expected.length);
  expected.forEach((value, index) => {
    expect(Math.abs((got[index] ?? NaN) - value)).toBeLessThan(tolerance * Math.max(1, Math.abs(value)));
  });
};

/** Drivers that share a common part, of any number, and their outcome. */
function correlated(count: number, seed = 1): Correlations {
  let state = seed;
  const random = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
  const loading = Array.from({ length: count + 1 }, () => 0.3 + 0.6 * random());
  const of = (i: number, j: number): number => (i === j ? 1 : loading[i]! * loading[j]!);
  const indices = Array.from({ length: count }, (_, index) => index + 1);
  return {
    drivers: indices.map((i) => indices.map((j) => of(i, j))),
    outcome: indices.map((i) => of(i, 0)),
  };
}

describe.each(oracle.cases)('$name', (expected) => {
  const found = correlations(expected.covariance, expected.size);

  test('LMG equals the average over all orderings in R, and sums to R²', () => {
    const { weights, rSquared, sampled } = lmg(found);
    close(weights, expected.lmg, 1e-10);
    close([rSquared], [expected.rSquared], 1e-10);
    expect(sampled).toBeNull();
  });

  test('the first component equals the singular vector of the rows in R', () => {
    const { vector, share } = firstComponent(found.drivers);
    close(vector, expected.component, 1e-10);
    close([share], [expected.share], 1e-11);
    expect(vector.reduce((sum, value) => sum + value, 0)).toBeGreaterThan(0);
  });

  test('the entropy divergence from two moments equals that of the shares', () => {
    close(
      expected.means.map((mean, at) => entropyDivergence(mean, expected.logarithmic[at]!)),
      expected.divergence,
      1e-12,
    );
  });
});

test('comparisons in pairs: weights, λ, CI and CR equal R eigen', () => {
  for (const { matrix, weights, eigenvalue, ci, cr } of oracle.comparisons) {
    const found = pairwiseWeights(matrix);
    close(found.weights, weights, 1e-11);
    close([found.eigenvalue, found.consistencyIndex, found.consistencyRatio], [eigenvalue, ci, cr], 1e-10);
  }
  expect(pairwiseWeights([[1]])).toEqual({
    weights: [1],
    eigenvalue: 1,
    consistencyIndex: 0,
    consistencyRatio: 0,
  });
  expect(() =>
    pairwiseWeights([
      [1, 0],
      [0, 1],
    ]),
  ).toThrow(RangeError);
});

test('Kendall’s W with and without ties equals R', () => {
  for (const { scores, ranks: ranked, w } of oracle.concordances) {
    expect(scores.map((one) => ranks(one))).toEqual(ranked);
    close([concordance(ranked)!], [w], 1e-13);
  }
});

test('W is 1 where all agree, and nothing without rankings, things or differences', () => {
  expect(concordance([ranks([3, 2, 1]), ranks([30, 20, 10])])).toBe(1);
  expect(concordance([ranks([1, 2])])).toBeNull();
  expect(concordance([[1], [1]])).toBeNull();
  expect(concordance([ranks([1, 1]), ranks([2, 2])])).toBeNull();
  expect(ranks([0.1 + 0.2, 0.3, 1], 1e-12)).toEqual([2.5, 2.5, 1]);
});

test('LMG above 15 drivers: sums to R², and lies within its Monte-Carlo error of the exact value', () => {
  // Equal drivers have equal shares, by symmetry: R²/k each.
  const k = 24;
  const drivers = Array.from({ length: k }, (_, i) =>
    Array.from({ length: k }, (__, j) => (i === j ? 1 : 0.5)),
  );
  const found = { drivers, outcome: new Array<number>(k).fill(0.6) };
  const { weights, rSquared, sampled } = lmg(found);
  const regression = standardisedRegression(found);
  expect(rSquared).toBeCloseTo('rSquared' in regression ? regression.rSquared : NaN, 12);
  expect(sampled?.orderings).toBe(1024);
  const off = weights.map((weight, j) => Math.abs(weight - rSquared / k) / sampled!.errors[j]!);
  expect(Math.max(...off)).toBeLessThan(4);
  expect(off.filter((value) => value < 2).length).toBeGreaterThan(0.85 * k);
  expect(lmg(found)).toEqual(lmg(found));
});

test('sampled LMG agrees with the exact one where an unrelated driver is added to fifteen', () => {
  const fifteen = correlated(15, 7);
  const sixteen = {
    drivers: [...fifteen.drivers.map((row) => [...row, 0]), [...new Array<number>(15).fill(0), 1]],
    outcome: [...fifteen.outcome, 0],
  };
  const [exact, sampled] = [lmg(fifteen), lmg(sixteen)];
  exact.weights.forEach((weight, j) =>
    expect(Math.abs(weight - sampled.weights[j]!)).toBeLessThan(4.5 * sampled.sampled!.errors[j]!),
  );
  expect(sampled.weights[15]).toBe(0);
});

test('exact LMG of 15 drivers takes at most .3 s of processor time', () => {
  const found = correlated(15);
  lmg(found);
  const before = process.cpuUsage();
  lmg(found);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(0.3);
});

const someDrivers = fc
  .tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 1e6 }))
  .map(([count, seed]) => correlated(count, seed));

test('LMG is not negative, sums to R², and follows its driver when drivers change places', () => {
  fc.assert(
    fc.property(someDrivers, fc.infiniteStream(fc.nat(1000)), (found, keys) => {
      const { weights, rSquared } = lmg(found);
      const regression = standardisedRegression(found);
      expect(Math.min(...weights)).toBeGreaterThan(-1e-14);
      expect(rSquared).toBeCloseTo('rSquared' in regression ? regression.rSquared : NaN, 12);
      const order = weights
        .map((_, index) => ({ index, key: keys.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ index }) => index);
      const moved = lmg({
        drivers: order.map((i) => order.map((j) => found.drivers[i]![j]!)),
        outcome: order.map((i) => found.outcome[i]!),
      });
      close(
        moved.weights,
        order.map((i) => weights[i]!),
        1e-12,
      );
    }),
  );
});

test('comparisons that agree give back the weights they were made from, with CR 0', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.02, max: 1, noNaN: true }), { minLength: 1, maxLength: 10 }),
      (values) => {
        const found = pairwiseWeights(values.map((a) => values.map((b) => a / b)));
        const sum = values.reduce((total, value) => total + value, 0);
        close(
          found.weights,
          values.map((value) => value / sum),
          1e-12,
        );
        expect(found.consistencyRatio).toBeLessThan(1e-12);
      },
    ),
  );
});

test('entropy: 0 for a constant column, refused for a column of zeros', () => {
  expect(entropyDivergence(50, 0)).toBe(0);
  expect(entropyDivergence(70, 70 * Math.log(70 / 50))).toBeLessThan(1e-15);
  expect(() => entropyDivergence(0, 0)).toThrow(RangeError);
});
