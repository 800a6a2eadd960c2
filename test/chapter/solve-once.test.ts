import { describe, expect, test } from 'vitest';
import { SAYS_NOTHING } from '../analysis/definition.ts';
import type { Analysis } from '../../src/lib/analysis/types.ts';
import { solveOnce } from '../../src/lib/chapter/solve-once.ts';
import { isRefusal, refuse } from '../../src/lib/study/refusal.ts';
import type { Study } from '../../src/lib/study/types.ts';
import { field, study, system } from '../analysis/fixture.ts';

/** An analysis that tells how often it was solved, and reads the confidence. */
function counting(): { readonly analysis: Analysis<unknown, unknown>; readonly times: () => number } {
  let times = 0;
  const analysis: Analysis<unknown, unknown> = {
    ...SAYS_NOTHING,
    id: 'counting',
    version: 1,
    reads: ['confidence'],
    requires: ({ fields }) => (fields.length === 0 ? refuse('no-performance') : null),
    queries: () => ({}),
    moments: (rows) => rows,
    solve: (_moments, _study, { confidence }) => {
      times += 1;
      return { times, confidence };
    },
  };
  return { analysis, times: () => times };
}

const moved = (about: Study, change: Partial<Study['options']>): Study => ({
  ...about,
  options: { ...about.options, ...change },
});

describe('an analysis is solved again', () => {
  const about = study([field('a', 'performance', { item: 'a' })], system(['a']));

  test('where an option that it reads is another', () => {
    const { analysis, times } = counting();
    const moments = {};
    expect(solveOnce(analysis, moments, about)).toMatchObject({ confidence: 0.95 });
    expect(solveOnce(analysis, moments, moved(about, { confidence: 0.9 }))).toMatchObject({
      confidence: 0.9,
    });
    expect(times()).toBe(2);
  });

  test('but not where only others have changed', () => {
    const { analysis, times } = counting();
    const moments = {};
    const first = solveOnce(analysis, moments, about);
    expect(solveOnce(analysis, moments, moved(about, { minGroup: 30 }))).toBe(first);
    expect(times()).toBe(1);
  });

  test('where the codebook, the moments or the analysis are others', () => {
    const [one, other] = [counting(), counting()];
    const moments = {};
    solveOnce(one.analysis, moments, about);
    solveOnce(one.analysis, moments, { ...about, fields: [...about.fields] });
    solveOnce(one.analysis, {}, about);
    solveOnce(one.analysis, moments, { ...about, focalProvider: 'us' });
    solveOnce(one.analysis, moments, about);
    expect(one.times()).toBe(5);
    solveOnce(other.analysis, moments, about);
    expect(other.times()).toBe(1);
  });

  test('and refused where it does not apply, whatever was solved before', () => {
    const { analysis } = counting();
    const moments = {};
    solveOnce(analysis, moments, about);
    expect(isRefusal(solveOnce(analysis, moments, { ...about, fields: [] }))).toBe(true);
  });
});
