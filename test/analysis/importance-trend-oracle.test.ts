import { expect, test } from 'vitest';
import { importanceTrend } from '../../src/lib/analysis/importance-trend/analysis.ts';
import { given, momentsOf } from './fixture.ts';
import { near } from './near.ts';
import { PAIRED_WAVES, pairedWaves, pairedWavesSource } from './paired-waves.ts';

const R = { ...PAIRED_WAVES.trend, rakedclusters: PAIRED_WAVES.rakedclusters };

async function trend(design: string, without?: 'ids') {
  const of = pairedWaves(design, without);
  const moments = await momentsOf(importanceTrend, pairedWavesSource(of), of);
  return { moments, result: given(importanceTrend.solve(moments, of, of.options)) };
}

test.each(Object.entries(R))(
  'waves and their change as svycontrast has them, persons as primary units: %s',
  async (design, expected) => {
    const { moments, result } = await trend(design);
    expect([moments.psus, moments.strata]).toEqual([expected.units, expected.strata]);
    for (const { node, byWave, change } of result.dimensions) {
      const { first, last, change: changed } = expected[node as 'd1' | 'd2'];
      const pairs = [
        [byWave[0], first],
        [byWave[2], last],
        [change, changed],
      ] as const;
      for (const [found, wanted] of pairs) {
        near(given(found).value, wanted.value);
        near(given(found).se, wanted.se);
      }
    }
  },
);

test('persons who answer again make a change more certain; without their ids the waves are as good as independent', async () => {
  const [known, unknown] = [await trend('simple'), await trend('simple', 'ids')];
  const [with_, without] = [known, unknown].map(({ result }) => result.dimensions[0]!);
  const { byWave, change } = without!;
  expect(given(change).se).toBeCloseTo(Math.hypot(given(byWave[0]).se, given(byWave[2]).se), 9);
  expect(given(with_!.change).se).toBeLessThan(0.9 * given(change).se);
  expect(unknown.moments.psus).toBeGreaterThan(known.moments.psus);
});
