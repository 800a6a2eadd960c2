import { expect, test } from 'vitest';
import { derivedWeights } from '../../src/lib/weighting/derived-weights.ts';
import { DEFAULT_PLS } from '../../src/lib/stats/pls/estimate.ts';
import { estimateStages } from '../../src/lib/stats/pls/stages.ts';
import { isFault } from '../../src/lib/stats/pls/model.ts';
import { given, indexOf } from './fixture.ts';
import { ratings } from './ratings.ts';

test('PLS weights of an index are w/s of the path model from the children to overall satisfaction', async () => {
  const { about, source } = ratings({ items: ['p1', 'p2', 'p3', 'p4', 'p5'], weight: true });
  const { moments } = await indexOf(source, about);
  const drivers = given(moments.drivers[0]);
  const size = drivers.children.length + 1;
  const found = estimateStages(
    {
      constructs: [
        { name: 'children', indicators: drivers.children.map((_, at) => at + 1), mode: 'A' },
        { name: 'overall', indicators: [0], mode: 'A' },
      ],
      paths: [[0, 1]],
    },
    { covariance: drivers.covariance, size, n: drivers.n },
    DEFAULT_PLS,
  );
  if (isFault(found)) throw new Error(JSON.stringify(found));
  const weights = given(found.weights[0]).slice(1);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  derivedWeights('pls', drivers).weights.forEach((weight, at) => {
    expect(weight).toBeCloseTo(given(weights[at]) / sum, 10);
  });
});

test('without overall satisfaction every scheme that relates the children to it says so', async () => {
  const { about, source } = ratings({ items: ['p1', 'p2', 'p3'], weight: true });
  const without = { ...about, fields: about.fields.filter(({ role }) => role !== 'overall') };
  const { result } = await indexOf(source, without);
  const refused = result.weights.filter(({ refusal }) => refusal?.refused === 'no-overall');
  expect(refused.map(({ scheme }) => scheme)).toEqual(['correlation', 'regression', 'johnson', 'lmg', 'pls']);
});
