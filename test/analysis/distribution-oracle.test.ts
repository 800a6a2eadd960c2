import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { distribution } from '../../src/lib/analysis/distribution/analysis.ts';
import { measured } from '../../src/lib/analysis/distribution/measured.ts';
import type { Study } from '../../src/lib/study/types.ts';
import { given, momentsOf } from './fixture.ts';
import { pairedWaves, pairedWavesSource } from './paired-waves.ts';

interface OracleShare {
  readonly value: number;
  readonly se: number;
  readonly interval: readonly [number, number];
}

interface OracleQuestion {
  readonly n: number;
  readonly unanswered: number;
  readonly noAnswer: number;
  readonly counts: readonly number[];
  readonly shares: readonly number[];
  readonly mean: number;
  readonly se: number;
  readonly interval: readonly [number, number];
  readonly score: number;
  readonly scoreSe: number;
  readonly median: number;
  readonly sd: number;
  readonly best: OracleShare;
  readonly worst: OracleShare;
}

/** What R survey says (test/oracle/distribution.R). */
const R = JSON.parse(
  readFileSync(new URL('../oracle/distribution.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, Readonly<Record<string, OracleQuestion>>>>;

/** The persons in waves under one of the oracle's designs. */
function asked(design: string): Study {
  const of = pairedWaves(design === 'none' ? 'simple' : design === 'filtered' ? 'clusters' : design);
  return {
    ...of,
    fields: design === 'none' ? of.fields.filter(({ role }) => role !== 'weight') : of.fields,
    options: { ...of.options, ...(design === 'filtered' && { filter: { sex: ['1'] } }) },
  };
}

/** To 1e-12 without a design, where all is arithmetic; weights within bounds are found by iteration, which ends before. */
function near(found: number, expected: number, design: string): void {
  const relative = design === 'none' ? 1e-12 : design === 'bounded' ? 1e-7 : 1e-9;
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(relative * Math.max(1, Math.abs(expected)));
}

test.each(Object.entries(R))('every question as R survey has it: %s', async (design, expected) => {
  const of = asked(design);
  const moments = await momentsOf(distribution, pairedWavesSource(of), of);
  const { questions } = given(distribution.solve(moments, of, of.options));
  expect(questions.map(({ field }) => field)).toEqual(Object.keys(expected));
  for (const question of questions) {
    const wanted = given(expected[question.field]);
    expect(question.n).toBe(wanted.n);
    expect(question.unanswered).toBe(wanted.unanswered);
    near(question.noAnswer, wanted.noAnswer, design);
    const { answers, banded } = given(question.found);
    expect(banded).toBe(false);
    expect(answers.map(({ from }) => from)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(answers.map(({ n }) => n)).toEqual(wanted.counts);
    answers.forEach(({ share }, at) => near(share, wanted.shares[at]!, design));
    const { mean, score, median, sd, best, worst } = given(measured(question));
    expect(median).toBe(wanted.median);
    for (const [found, r] of [
      [mean.value, wanted.mean],
      [mean.se, wanted.se],
      [mean.low, wanted.interval[0]],
      [mean.high, wanted.interval[1]],
      [score.value, wanted.score],
      [score.se, wanted.scoreSe],
      [sd, wanted.sd],
    ] as const)
      near(found, r, design);
    for (const [share, r] of [
      [given(best), wanted.best],
      [given(worst), wanted.worst],
    ] as const) {
      near(share.value, r.value, design);
      near(share.se, r.se, design);
      near(share.low, r.interval[0], design);
      near(share.high, r.interval[1], design);
    }
  }
});
