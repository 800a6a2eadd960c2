import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sampleSize } from '../../src/lib/analysis/sample-size/analysis.ts';
import { readings } from '../../src/lib/analysis/sample-size/readings.ts';
import { words } from '../../src/lib/analysis/sample-size/reading-words.en.ts';
import { measuredIn } from '../../src/lib/analysis/sample-size/result.ts';
import type { SampleSizeResult } from '../../src/lib/analysis/sample-size/result.ts';
import { computeMoments, solveWith } from '../../src/lib/analysis/run.ts';
import { isRefusal } from '../../src/lib/study/refusal.ts';
import type { Study } from '../../src/lib/study/types.ts';
import { results, solved } from '../chart/made-up.ts';
import { bundledEngine } from '../data/bundled.ts';
import schools from '../data/california-schools.json' with { type: 'json' };
import { field, given, momentsOf, rowsOf, study, system } from './fixture.ts';
import { checkReadings, checkWords } from './readings/check.ts';
import { CLAIMS } from './readings/claims.ts';

interface OracleEffects {
  readonly fpc: { readonly api00: { readonly without: number } };
}

/** What R survey says (test/oracle/design-effects.R). */
const R = JSON.parse(
  readFileSync(new URL('../oracle/design-effects.json', import.meta.url), 'utf8'),
) as OracleEffects;

async function solvedOf(of: Study, source: string): Promise<SampleSizeResult> {
  return given(sampleSize.solve(await momentsOf(sampleSize, source, of), of, of.options));
}

describe('precision and sample size', () => {
  test('has the margin and the design effect of R survey under strata, weights and a finite population', async () => {
    const { study: of, engine } = await bundledEngine('california-schools');
    const result = solveWith(sampleSize, await computeMoments(engine, sampleSize, of), of);
    await engine.close();
    if (isRefusal(result)) throw new Error(result.refused);
    const all = measuredIn(result.groups[0]!, 'items')!;
    // t at .975 with 200 − 3 degrees of freedom. The file's weights have two decimals.
    expect(all.margin).toBeCloseTo(1.972079 * schools.se, 3);
    expect(all.designEffect).toBeCloseTo(R.fpc.api00.without, 3);
    expect(all.population).toBeCloseTo(schools.population, 0);
    const drawn = all.designEffect * ((1.959964 * all.sd) / 2) ** 2;
    expect(all.needed.find(({ margin }) => margin === 2)?.answers).toBe(
      Math.ceil(drawn / (1 + (drawn - 1) / all.population!)),
    );
  });

  test('measures overall satisfaction, the items, the net promoter score and the gap, each with its own spread', async () => {
    const scale = { min: 0, max: 10, direction: 'up' } as const;
    const of = study(
      [
        field('o', 'overall', { scale }),
        field('a', 'performance', { item: 'a', scale }),
        field('e', 'expectation', { item: 'a', scale }),
        field('r', 'recommend', { type: 'number', scale }),
        field('g', 'segment'),
      ],
      system(['a']),
      { minGroup: 3 },
    );
    const answers = [2, 4, 6, 8, 10, 10];
    const rows = rowsOf(
      ['o', 'a', 'e', 'r', 'g'],
      answers.map((one, at) => [one, one, 5, one, at < 4 ? 'x' : 'y']),
    );
    const { quantities, groups } = await solvedOf(of, rows);
    expect(quantities).toEqual(['overall', 'items', 'nps', 'gap']);
    const [all, x, y] = groups;
    const mean = 400 / 6;
    const sd = Math.sqrt([20, 40, 60, 80, 100, 100].reduce((sum, one) => sum + (one - mean) ** 2, 0) / 5);
    const overall = measuredIn(all!, 'overall')!;
    expect(overall).toMatchObject({ n: 6, population: null });
    expect(overall.sd).toBeCloseTo(sd, 10);
    expect(overall.designEffect).toBeCloseTo(1, 10);
    // t at .975 with 5 degrees of freedom.
    expect(overall.margin).toBeCloseTo((2.570582 * sd) / Math.sqrt(6), 5);
    expect(overall.change).toBeCloseTo((1.959964 + 0.841621) * Math.SQRT2 * (sd / Math.sqrt(6)), 4);
    expect(measuredIn(all!, 'gap')!.sd).toBeCloseTo(sd, 10);
    // 3 detractors (2, 4, 6), one passive (8), two promoters.
    expect(measuredIn(all!, 'nps')!.mean).toBeCloseTo(100 * (2 / 6 - 3 / 6), 10);
    expect(measuredIn(x!, 'overall')!.n).toBe(4);
    expect(measuredIn(y!, 'overall')).toBeUndefined();
  });

  test('tells nothing of answers that are all the same', async () => {
    const of = study([field('o', 'overall')], system([]), { minGroup: 2 });
    const { groups } = await solvedOf(of, rowsOf(['o'], [[5], [5], [5]]));
    expect(groups[0]!.found[0]!.measured).toMatchObject({ refused: 'plan-no-spread' });
    expect(readings({ quantities: ['overall'], groups, remarks: [] }, of)).toEqual([]);
  });

  test('says what its numbers bear', () => {
    const made = solved['sample-size'];
    if (isRefusal(made)) throw new Error(made.refused);
    const claims = CLAIMS['sample-size'];
    const found = readings(made, results.study);
    expect(found.map(({ code }) => code)).toEqual([
      'sample-size.all',
      'sample-size.short',
      'sample-size.suppressed',
    ]);
    checkReadings(found, { study: results.study, claims, from: null, derived: /./ });
    checkWords(words, claims);
  });
});
