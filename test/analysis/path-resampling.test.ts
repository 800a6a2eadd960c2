import { expect, test } from 'vitest';
import { pathModel } from '../../src/lib/analysis/path-model.ts';
import { resample } from '../../src/lib/analysis/resample.ts';
import { pathTemplate } from '../../src/lib/analysis/path-templates.ts';
import { isRefusal } from '../../src/lib/study/refusal.ts';
import { ecsiStudy, HEADER } from './ecsi.ts';
import { engineOver, given, kept, momentsOf } from './fixture.ts';

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
