import { expect, test } from 'vitest';
import { pathMadeUnder } from '../../src/lib/analysis/path-model/made-under.ts';
import { pathModel } from '../../src/lib/analysis/path-model/analysis.ts';
import { resample } from '../../src/lib/analysis/resample.ts';
import { pathTemplate } from '../../src/lib/analysis/path-model/templates.ts';
import { isRefusal } from '../../src/lib/study/refusal.ts';
import { ecsiStudy, HEADER } from './ecsi.ts';
import { rows } from '../stats/pls/data.ts';
import { engineOver, given, kept, momentsOf, rowsOf } from './fixture.ts';

const about = ecsiStudy();
const source = kept('pls.csv', HEADER, about);

test('the bootstrap stands on the estimate itself; t is its ratio to the standard error', async () => {
  const engine = await engineOver(source, about);
  const found = given(await resample(engine, pathModel, about, about.options, { resamples: 400 }));
  const moments = await momentsOf(pathModel, source, about);
  const estimate = given(pathModel.solve(moments, about, about.options));
  expect(found.paths.map(({ from, to }) => [from, to])).toEqual(
    estimate.paths.map(({ from, to }) => [from, to]),
  );
  found.paths.forEach(({ value, se, t, percentile }, at) => {
    expect(value).toBeCloseTo(given(estimate.paths[at]).value, 8);
    expect(t).toBeCloseTo(value / se, 12);
    expect(percentile.low).toBeLessThan(value);
    expect(percentile.high).toBeGreaterThan(value);
    // Classical standard errors of such paths at n = 160 lie between .05 and .13.
    expect(se).toBeGreaterThan(0.03);
    expect(se).toBeLessThan(0.16);
  });
  found.total.forEach(({ from, to, value }) => {
    const expected = estimate.effects.find((one) => one.from === from && one.to === to);
    expect(value).toBeCloseTo(given(expected).value, 8);
  });
  found.rSquared.forEach(({ from, value }) => {
    expect(value).toBeCloseTo(given(estimate.constructs.find(({ id }) => id === from)?.rSquared), 8);
  });
});

test('weights, loadings, consistent PLS and the map stand on the estimate too, whatever is missing', async () => {
  const holes = rowsOf(
    HEADER,
    rows.map((row, at) => row.map((value, column) => ((at * 7 + column * 3) % 41 === 0 ? null : value))),
  );
  for (const [data, missing] of [
    [source, 'listwise'],
    [holes, 'mean'],
  ] as const) {
    const study = ecsiStudy({ missing, target: 'loyalty' });
    const engine = await engineOver(data, study);
    const found = given(await resample(engine, pathModel, study, study.options, { resamples: 100 }));
    const moments = await momentsOf(pathModel, data, study);
    const estimate = given(pathModel.solve(moments, study, study.options));
    for (const { id, indicators } of estimate.constructs)
      for (const { key, weight, loading, consistent } of indicators) {
        const of = (kind: 'weights' | 'loadings' | 'consistentLoadings') =>
          given(found[kind].find(({ from, to }) => from === id && to === key));
        expect(of('weights').value).toBeCloseTo(weight, 8);
        expect(of('loadings').value).toBeCloseTo(loading, 8);
        // Of a single indicator the loading is 1 in every resample.
        if (indicators.length > 1) expect(of('loadings').percentile.low).toBeLessThan(loading);
        expect(of('consistentLoadings').value).toBeCloseTo(given(consistent), 8);
      }
    estimate.paths.forEach(({ from, to, consistent }) => {
      const one = given(found.consistentPaths.find((path) => path.from === from && path.to === to));
      expect(one.value).toBeCloseTo(given(consistent), 8);
    });
    const shown = given(estimate.map).filter(({ id }) => id !== 'loyalty');
    expect(shown.length).toBeGreaterThan(3);
    const mean = shown.reduce((sum, one) => sum + one.importance, 0) / shown.length;
    for (const { id, importance, performance } of shown) {
      const of = (kind: 'importance' | 'importanceFrom' | 'performance', to = 'loyalty') =>
        given(found[kind].find((one) => one.from === id && one.to === to));
      expect(of('importance').value).toBeCloseTo(importance, 8);
      expect(of('importanceFrom').value).toBeCloseTo(importance - mean, 8);
      expect(of('performance', id).value).toBeCloseTo(performance, 8);
      expect(of('performance', id).se).toBeGreaterThan(0.2);
    }
    expect(found.performance.map(({ from }) => from)).not.toContain('complaints');
    // Another target, or none, asks for no other bootstrap.
    expect(found.options).toBe(pathMadeUnder(ecsiStudy({ missing })));
  }
});

test('a higher-order construct stands in the map by the items of its parts, in every resample', async () => {
  const template = given(pathTemplate('ecsi', about));
  const staged = ecsiStudy({
    constructs: [
      ...template.constructs.filter(({ id }) => id !== 'complaints'),
      { id: 'experience', mode: 'A', indicators: [], parts: ['expectation', 'quality', 'value'] },
    ],
    paths: [
      ['image', 'experience'],
      ['experience', 'satisfaction'],
      ['satisfaction', 'loyalty'],
    ],
  });
  const engine = await engineOver(source, staged);
  const found = given(await resample(engine, pathModel, staged, staged.options, { resamples: 50 }));
  const moments = await momentsOf(pathModel, source, staged);
  const estimate = given(pathModel.solve(moments, staged, staged.options));
  const own = given(given(estimate.map).find(({ id }) => id === 'experience'));
  const performance = given(found.performance.find(({ from }) => from === 'experience'));
  expect(performance.value).toBeCloseTo(own.performance, 8);
  expect(
    given(found.importance.find(({ from, to }) => from === 'experience' && to === 'satisfaction')).value,
  ).toBeCloseTo(own.importance, 8);
  expect(performance.se).toBeGreaterThan(0.2);
  expect(found.weights.filter(({ from }) => from === 'experience').map(({ to }) => to)).toEqual([
    'expectation',
    'quality',
    'value',
  ]);
});

test('the same seed gives the same numbers; pairs cannot be resampled', async () => {
  const engine = await engineOver(source, about);
  const run = () => resample(engine, pathModel, about, about.options, { resamples: 50, seed: 7 });
  expect(await run()).toEqual(await run());
  const options = {
    ...about.options,
    pathModel: { ...given(pathTemplate('ecsi', about)), missing: 'pairwise' as const },
  };
  const refused = await resample(engine, pathModel, about, options, { resamples: 50 });
  expect(isRefusal(refused) && refused.refused).toBe('path-pairwise-resampling');
});
