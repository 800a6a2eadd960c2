import { describe, expect, test } from 'vitest';
import { index } from '../../src/lib/analysis/index/analysis.ts';
import { computeMoments, solveWith } from '../../src/lib/analysis/run.ts';
import { checkAgainstColumns } from '../../src/lib/study/check.ts';
import { isRefusal } from '../../src/lib/study/refusal.ts';
import { bundledEngine, bundledRows, bundledStudy, bundledText } from './bundled.ts';
import inR from './california-schools.json' with { type: 'json' };

const study = bundledStudy('california-schools');
const { columns, rows } = bundledRows('california-schools');

const population = bundledText('california-schools', 'population.csv')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));

describe("California's schools", () => {
  test('are real, with the package and its licence named, and the codebook knows exactly the columns', () => {
    expect(study.simulated).toBe(false);
    expect(study.licence?.name).toBe('GPL-2.0-only OR GPL-3.0-only');
    expect(study.sources.map(({ title }) => title).join(' ')).toMatch(
      /California Department of Education.*apistrat and apipop/,
    );
    expect(checkAgainstColumns(study, columns)).toEqual([]);
  });

  test('are as many in the sample and in the population as R has, and their truth is R’s', () => {
    expect(rows).toHaveLength(inR.sample);
    expect(population).toHaveLength(inR.population);
    for (const [type, count] of Object.entries(inR.types))
      expect(population.filter(([one]) => one === type)).toHaveLength(count);
    expect(new Set(population.map(([, district]) => district)).size).toBe(inR.districts);
    const scores = population.map(([, , api]) => (Number(api) - 200) / 8);
    const heard = population.map(([, , , share]) => Number(share));
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    expect(sum(scores) / scores.length).toBeCloseTo(inR.truth, 10);
    expect(sum(scores.map((score, at) => score * heard[at]!)) / sum(heard)).toBeCloseTo(inR.byParents, 10);
  });

  test('give the mean and standard error of R’s svymean, strata and finite population counted', async () => {
    const { engine } = await bundledEngine('california-schools');
    const result = solveWith(index, await computeMoments(engine, index, study), study);
    await engine.close();
    if (isRefusal(result)) throw new Error(result.refused);
    const { index: all } = result.groups[0]!;
    if (isRefusal(all)) throw new Error(all.refused);
    // The weights are rounded to two decimals.
    expect(all.value).toBeCloseTo(inR.mean, 4);
    expect(all.se).toBeCloseTo(inR.se, 4);
  });
});
