import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance, ecsi, estimated, momentsOf, rows } from './data.ts';

const model = ecsi();
const schemes = fc.constantFrom('centroid', 'factorial', 'path');
const tight = { tolerance: 1e-12, iterations: 3000 } as const;
const stretch = fc.tuple(
  fc.integer({ min: 0, max: 16 }),
  fc.double({ min: 0.05, max: 20, noNaN: true }).filter((factor) => Math.abs(factor - 1) > 0.1),
  fc.double({ min: -50, max: 50, noNaN: true }),
);

/** One indicator on another linear scale. */
function rescaled(at: number, factor: number, shift: number): readonly (readonly number[])[] {
  return rows.map((row) => row.map((value, column) => (column === at ? factor * value + shift : value)));
}

test('a linear rescaling of an indicator leaves standardised PLS as it is', () => {
  fc.assert(
    fc.property(stretch, schemes, ([at, factor, shift], scheme) => {
      const before = estimated(model, momentsOf(rows), { ...tight, scheme });
      const after = estimated(model, momentsOf(rescaled(at, factor, shift)), { ...tight, scheme });
      for (const name of ['weights', 'loadings', 'paths', 'rSquared'] as const)
        expect(distance(after[name], before[name])).toBeLessThan(1e-8);
    }),
    { numRuns: 40 },
  );
});

test('a linear rescaling of an indicator with company in its block changes raw PLS', () => {
  fc.assert(
    fc.property(stretch, ([at, factor, shift]) => {
      fc.pre(model.constructs.some(({ indicators }) => indicators.length > 1 && indicators.includes(at)));
      const raw = { ...tight, metric: 'raw' } as const;
      const before = estimated(model, momentsOf(rows), raw);
      const after = estimated(model, momentsOf(rescaled(at, factor, shift)), raw);
      expect(distance(after.loadings, before.loadings)).toBeGreaterThan(1e-6);
    }),
    { numRuns: 40 },
  );
});

test('a row given twice equals frequency weight 2, whatever the order of rows', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 159 }), { minLength: 1, maxLength: 40 }), schemes, (twice, scheme) => {
      const counts = rows.map((_, at) => 1 + twice.filter((one) => one === at).length);
      const repeated = [...twice.map((at) => rows[at] ?? []), ...rows];
      for (const metric of ['standardised', 'raw'] as const) {
        const weighted = estimated(model, momentsOf(rows, counts), { ...tight, scheme, metric });
        const given = estimated(model, momentsOf(repeated), { ...tight, scheme, metric });
        expect(distance(given.paths, weighted.paths)).toBeLessThan(1e-8);
        expect(distance(given.weights, weighted.weights)).toBeLessThan(1e-8);
      }
    }),
    { numRuns: 25 },
  );
});

test('the order of constructs and of indicators carries no meaning', () => {
  const order = [6, 3, 0, 5, 2, 4, 1];
  const turned = {
    constructs: order.map((at) => {
      const one = model.constructs[at];
      if (one === undefined) throw new Error('no construct');
      return { ...one, indicators: one.indicators.toReversed() };
    }),
    paths: model.paths.map(([from, to]) => [order.indexOf(from), order.indexOf(to)] as const).toReversed(),
  };
  const [before, after] = [
    estimated(model, momentsOf(rows), tight),
    estimated(turned, momentsOf(rows), tight),
  ];
  const back = order.map((_, to) =>
    order.map((__, from) => after.paths[order.indexOf(to)]?.[order.indexOf(from)]),
  );
  expect(distance(back, before.paths)).toBeLessThan(1e-10);
  order.forEach((at, place) => {
    expect(distance(after.weights[place]?.toReversed(), before.weights[at])).toBeLessThan(1e-10);
  });
});
