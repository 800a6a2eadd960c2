import { expect, test } from 'vitest';
import { answerShares } from '../../src/lib/analysis/answer-shares/analysis.ts';
import type { AnswerGroup } from '../../src/lib/analysis/answer-shares/analysis.ts';
import type { Study } from '../../src/lib/study/types.ts';
import { given, momentsOf } from './fixture.ts';
import { near } from './near.ts';
import { PAIRED_WAVES, pairedWaves, pairedWavesSource } from './paired-waves.ts';

/** The study with a as its one question. */
function asked(design: string): Study {
  const of = pairedWaves(design);
  return {
    ...of,
    fields: of.fields.map((one) => (one.name === 'a' ? { ...one, role: 'overall' } : one)),
  };
}

test.each(Object.entries(PAIRED_WAVES.answers))(
  'mean, top share and share above the lowest as svymean has them, groups as domains: %s',
  async (design, expected) => {
    const of = asked(design);
    const moments = await momentsOf(answerShares, pairedWavesSource(of), of);
    const { groups } = given(answerShares.solve(moments, of, of.options));
    const group = (id: string): AnswerGroup => given(groups.find(({ domain }) => domain.id === id));
    for (const [id, wanted] of [
      ['all', expected.all],
      ['sex=1', expected.sex1],
      ['age=3', expected.age3],
    ] as const) {
      const { mean, top, aboveLowest } = group(id);
      for (const [found, r] of [
        [mean, wanted.mean],
        [top, wanted.top],
        [aboveLowest, wanted.above],
      ] as const) {
        near(given(found).value, r.value);
        near(given(found).se, r.se);
      }
    }
    expect(groups.map(({ domain }) => domain.id)).toEqual([
      'all',
      'sex=1',
      'sex=2',
      'age=1',
      'age=2',
      'age=3',
    ]);
  },
);
