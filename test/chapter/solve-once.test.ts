import { describe, expect, test } from 'vitest';
import type { Analysis } from '../../src/lib/analysis/types.ts';
import { solveOnce } from '../../src/lib/chapter/solve-once.ts';
import { isRefusal, refuse } from '../../src/lib/study/refusal.ts';
import type { Study } from '../../src/lib/study/types.ts';
import { field, study, system } from '../analysis/fixture.ts';

/** An analysis that tells how often it was solved, and reads the confidence where its moments say so. */
function counting(): { readonly analysis: Analysis<unknown, unknown>; readonly times: () => number } {
  let times = 0;
  const analysis: Analysis<unknown, unknown> = {
    id: 'counting',
    version: 1,
    requires: ({ fields }) => (fields.length === 0 ? refuse('no-performance') : null),
    queries: () => ({}),
    moments: (rows) => rows,
    solve: (moments, _, options) => {
      times += 1;
      const { reads } = moments as { reads: boolean };
      return { times, confidence: reads ? options.confidence : null };
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
    const moments = { reads: true };
    expect(solveOnce(analysis, moments, about)).toMatchObject({ confidence: 0.95 });
    expect(solveOnce(analysis, moments, moved(about, { confidence: 0.9 }))).toMatchObject({
      confidence: 0.9,
    });
    expect(times()).toBe(2);
  });

  test('but not where it reads none that has changed', () => {
    const { analysis, times } = counting();
    const [moments, others] = [{ reads: false }, { reads: true }];
    const first = solveOnce(analysis, moments, about);
    expect(solveOnce(analysis, moments, moved(about, { confidence: 0.9 }))).toBe(first);
    const second = solveOnce(analysis, others, about);
    expect(solveOnce(analysis, others, moved(about, { minGroup: 30 }))).toBe(second);
    expect(times()).toBe(2);
  });

  test('where it has copied the options and one has come that was not there', () => {
    const { analysis, times } = counting();
    const copying = {
      ...analysis,
      solve: (moments: unknown, of: Study, options: Study['options']) =>
        analysis.solve(moments, of, { ...options }),
    };
    const moments = { reads: false };
    solveOnce(copying, moments, about);
    solveOnce(copying, moments, moved(about, { quick: true } as object));
    expect(times()).toBe(2);
  });

  test('where the codebook, the moments or the analysis are others', () => {
    const [one, other] = [counting(), counting()];
    const moments = { reads: false };
    solveOnce(one.analysis, moments, about);
    solveOnce(one.analysis, moments, { ...about, fields: [...about.fields] });
    solveOnce(one.analysis, { reads: false }, about);
    solveOnce(one.analysis, moments, { ...about, focalProvider: 'us' });
    solveOnce(one.analysis, moments, about);
    expect(one.times()).toBe(5);
    solveOnce(other.analysis, moments, about);
    expect(other.times()).toBe(1);
  });

  test('and refused where it does not apply, whatever was solved before', () => {
    const { analysis } = counting();
    const moments = { reads: false };
    solveOnce(analysis, moments, about);
    expect(isRefusal(solveOnce(analysis, moments, { ...about, fields: [] }))).toBe(true);
  });
});
