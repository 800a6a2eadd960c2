import { describe, expect, test } from 'vitest';
import { pathGroups } from '../../src/lib/analysis/path-groups/analysis.ts';
import type { PathGroupsTest } from '../../src/lib/analysis/path-groups/result.ts';
import { resample } from '../../src/lib/analysis/resample.ts';
import { refusalWords, remarkWords } from '../english.ts';
import { isRefusal } from '../../src/lib/study/refusal.ts';
import type { Refusal } from '../../src/lib/study/refusal.ts';
import type { PathGroupsOptions, PathModelOptions } from '../../src/lib/study/path-model.ts';
import type { Field, Study } from '../../src/lib/study/types.ts';
import oracle from '../oracle/pls.json' with { type: 'json' };
import { rows } from '../stats/pls/data.ts';
import { ecsiStudy, HEADER } from './ecsi.ts';
import { engineOver, field, given, momentsOf, rowsOf } from './fixture.ts';

/** The oracle's two groups: every other of the first hundred rows. */
const inFirst = (at: number): boolean => at < 100 && at % 2 === 0;
const GROUPS = [field('kind', 'segment', { order: ['one', 'two', 'three'] })];

function study(
  more: Partial<PathModelOptions> | null = null,
  pathGroups?: PathGroupsOptions,
  fields: readonly Field[] = GROUPS,
): Study {
  const about = ecsiStudy(more, fields);
  return { ...about, options: { ...about.options, ...(pathGroups === undefined ? {} : { pathGroups }) } };
}

const source = (
  kind: (at: number) => string,
  value: (at: number, column: string, old: number) => number | null = (_, __, old) => old,
): string =>
  rowsOf(
    [...HEADER, 'kind'],
    rows.map((row, at) => [...row.map((old, column) => value(at, HEADER[column] ?? '', old)), kind(at)]),
  );

async function tested(
  about: Study,
  data: string,
  resamples = 300,
  seed?: number,
): Promise<PathGroupsTest | Refusal> {
  const engine = await engineOver(data, about);
  const options = { resamples, ...(seed === undefined ? {} : { seed }) };
  return resample(engine, pathGroups, about, about.options, options);
}

test('what can be compared is known from moments, with the respondents behind it', async () => {
  const about = study();
  const data = source(
    (at) => (at < 20 ? 'three' : inFirst(at) ? 'one' : 'two'),
    (at, column, old) => (at >= 150 && column === 'ideal' ? null : old),
  );
  const moments = await momentsOf(pathGroups, data, about);
  const found = given(pathGroups.solve(moments, about, about.options));
  const said = (pathGroups.remarks?.(found) ?? []).flatMap((one) =>
    'code' in one ? [remarkWords(one)] : [],
  );
  expect(said.join()).toMatch(/Holm over all paths of this comparison/);
  expect(found.choices).toHaveLength(1);
  expect(found.choices[0]?.map(({ category, n }) => [category, n])).toEqual([
    ['one', 40],
    ['two', 90],
    ['three', 20],
  ]);
  expect(found.compared.map(({ category }) => category)).toEqual(['one', 'two']);
  const asked = study(null, { field: 'kind', first: 'three', second: 'one' });
  expect(given(pathGroups.solve(moments, asked, asked.options)).compared.map(({ id }) => id)).toEqual([
    'kind=three',
    'kind=one',
  ]);
});

describe('the comparison', () => {
  const data = source((at) => (inFirst(at) ? 'one' : 'two'));

  test('stands on what R finds in the two groups', async () => {
    const found = given(await tested(study(), data));
    expect(found.compared).toEqual(['kind=one', 'kind=two']);
    expect(found.n).toEqual([50, 110]);
    const close = (values: readonly number[], expected: readonly number[]) => {
      expect(values).toHaveLength(expected.length);
      values.forEach((value, at) => expect(value).toBeCloseTo(expected[at] ?? NaN, 5));
    };
    const { agreement, means, variances, paths } = oracle.groups;
    close(
      found.constructs.map((one) => one.agreement.value),
      agreement,
    );
    close(
      found.constructs.map((one) => one.means.value),
      means,
    );
    close(
      found.constructs.map((one) => one.variances.value),
      variances,
    );
    close(
      found.paths.map(({ value }) => value),
      paths,
    );
    found.paths.forEach(({ value, first, second, p, pHolm, low, high }) => {
      expect(value).toBeCloseTo(first - second, 12);
      expect(pHolm).toBeGreaterThanOrEqual(p);
      expect(low).toBeLessThan(high);
    });
    // A single indicator weighs the same in both groups.
    const single = given(found.constructs.find(({ id }) => id === 'complaints'));
    expect(single.agreement.value).toBeCloseTo(1, 9);
    expect(single).toMatchObject({ established: true });
    expect(single.agreement.p).toBe(1);
  });

  test('of groups made by lot finds them alike; the same seed gives the same numbers', async () => {
    const found = given(await tested(study(), data, 300, 5));
    expect(given(await tested(study(), data, 300, 5))).toEqual(found);
    expect(found.invariance).not.toBe('none');
    expect(found.paths.filter(({ pHolm }) => pHolm < 0.05)).toEqual([]);
    expect(found.permutations + found.failed).toBe(300);
  });

  test('finds a mean that was moved: partial invariance; and a construct made of other things: none', async () => {
    const moved = source(
      (at) => (at % 2 === 0 ? 'one' : 'two'),
      (at, column, old) => (column.startsWith('quality') && at % 2 === 0 ? old + 3 : old),
    );
    const partial = given(await tested(study(), moved));
    expect(partial.invariance).toBe('partial');
    const quality = given(partial.constructs.find(({ id }) => id === 'quality'));
    expect(quality).toMatchObject({ established: true, equal: false });
    expect(quality.means.p).toBeLessThan(0.01);
    // In one group only two of the four questions have to do with anything.
    const other = source(
      (at) => (at % 2 === 0 ? 'one' : 'two'),
      (at, column, old) =>
        at % 2 === 0 && (column === 'quality1' || column === 'quality2') ? 1 + ((at * 7919) % 9) : old,
    );
    const none = given(await tested(study(), other));
    expect(none.invariance).toBe('none');
    expect(
      none.paths.filter(({ comparable }) => !comparable).map(({ from, to }) => `${from} ${to}`),
    ).toContain('quality satisfaction');
    expect(none.paths.find(({ from, to }) => from === 'image' && to === 'loyalty')?.comparable).toBe(true);
  });

  test('needs two groups of a size, singly permuted, in one stage', async () => {
    const refused = async (about: Study, from = data): Promise<string> => {
      const found = await tested(about, from, 10);
      if (!isRefusal(found)) throw new Error('not refused');
      expect(refusalWords(found)).not.toMatch(/undefined|NaN|\{/);
      return found.refused;
    };
    expect(
      await refused(
        study(),
        source(() => 'one'),
      ),
    ).toBe('path-groups-none');
    expect(
      await refused(
        study(),
        source((at) => (at < 4 ? 'one' : 'two')),
      ),
    ).toBe('group-too-small');
    expect(await refused(study({ missing: 'pairwise' }))).toBe('path-pairwise-resampling');
    expect(
      pathGroups.requires(study(null, undefined, [...GROUPS, field('times', 'frequency')]))?.refused,
    ).toBe('path-groups-frequency');
  });
});
