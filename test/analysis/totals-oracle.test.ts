import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { surveyDesign as analysis } from '../../src/lib/analysis/survey-design/analysis.ts';
import { isRefusal } from '../../src/lib/study/refusal.ts';
import type { Role, StudyOptions } from '../../src/lib/study/types.ts';
import { refusalWords } from '../english.ts';
import { designSource, designStudy } from './design-rows.ts';
import { given, momentsOf } from './fixture.ts';

interface Expected {
  readonly category: string;
  readonly share: number;
  readonly se: number;
  readonly low: number;
  readonly high: number;
  readonly total: number;
  readonly totalse: number;
  readonly totallow: number;
  readonly totalhigh: number;
}

/** What R survey says (test/oracle/totals.R). */
const R = JSON.parse(readFileSync(new URL('../oracle/totals.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, Readonly<Record<'sex' | 'age', readonly Expected[]>>>
>;

const CLUSTERS: Readonly<Record<string, Role>> = { weight: 'weight', stratum: 'stratum', cluster: 'cluster' };
const POPULATION = '20 * weight';
const raking = { margins: { sex: { 1: 0.52, 2: 0.48 } } };

async function categories(
  roles: Readonly<Record<string, Role>>,
  options: Partial<StudyOptions> = {},
  weight = POPULATION,
) {
  const of = designStudy(roles, options);
  const source = designSource(of, 'true', weight);
  const result = given(analysis.solve(await momentsOf(analysis, source, of), of, of.options));
  return { result, categories: result.categories };
}

test.each<[string, Readonly<Record<string, Role>>, Partial<StudyOptions>]>([
  ['simple', { weight: 'weight' }, {}],
  ['strata', { weight: 'weight', stratum: 'stratum' }, {}],
  ['clusters', CLUSTERS, {}],
  ['fpc', { ...CLUSTERS, population: 'population' }, {}],
  ['raked', CLUSTERS, { raking }],
  ['rakedsimple', { weight: 'weight' }, { raking }],
  ['filtered', CLUSTERS, { filter: { age: ['1', '2'] } }],
])(
  'shares and totals of categories are those of svymean, svyciprop and svytotal: %s',
  async (name, roles, options) => {
    const found = (await categories(roles, options)).categories;
    const expected = (['sex', 'age'] as const).flatMap((field) =>
      R[name]![field].map((one) => ({ ...one, field })),
    );
    expect(found.map(({ field, category }) => `${field}=${category}`)).toEqual(
      expected.map(({ field, category }) => `${field}=${category}`),
    );
    found.forEach(({ found: one }, at) => {
      const { share, total } = given(one);
      const of = expected[at]!;
      expect(share.value).toBeCloseTo(of.share, 9);
      expect(share.se).toBeCloseTo(of.se, 8);
      expect(total?.value).toBeCloseTo(of.total, 4);
      expect(total?.se).toBeCloseTo(of.totalse, 4);
      expect(total?.low).toBeCloseTo(of.totallow, 3);
      expect(total?.high).toBeCloseTo(of.totalhigh, 3);
      // A margin that is met is known: R's quasi-likelihood then still has rounding to divide by.
      if (of.se < 1e-9) return;
      expect(share.low).toBeCloseTo(of.low, 6);
      expect(share.high).toBeCloseTo(of.high, 6);
    });
  },
);

test('weights that come to no more than the sample give no number of a population', async () => {
  const found = (await categories({ weight: 'weight' }, {}, 'weight / 4')).categories;
  for (const { found: one } of found) expect(given(one).total).toBeNull();
});

test('a group under the smallest is not shown, and that is said', async () => {
  const { result, categories: found } = await categories({ weight: 'weight' }, { minGroup: 60 });
  const suppressed = found.map((one) => one.found).filter(isRefusal);
  expect(suppressed.length).toBeGreaterThan(0);
  expect((analysis.remarks?.(result) ?? []).filter(isRefusal).map(refusalWords).join()).toMatch(/Suppressed/);
});
