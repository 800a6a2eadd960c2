import { expect, test } from 'vitest';
import { surveyDesign as analysis } from '../../src/lib/analysis/survey-design/analysis.ts';
import { surveyDesign } from '../stats/survey/reference/design.ts';
import { designEffects, surveyMean } from '../stats/survey/reference/estimates.ts';
import { refuse } from '../../src/lib/study/refusal.ts';
import type { Role, Study } from '../../src/lib/study/types.ts';
import { designRows } from '../stats/survey/rows.ts';
import effects from '../oracle/design-effects.json' with { type: 'json' };
import { field, given, kept, momentsOf, rowsOf, study, system } from './fixture.ts';
import { schools } from './ratings.ts';

const HEADER = ['stratum', 'cluster', 'weight', 'population', 'x', 'z', 'y', 'sex', 'age', 'times'];
const scale = { min: 0, max: 100, direction: 'up' } as const;

/** test/oracle/design.csv, which R survey was held against in test/stats/survey. Its clusters are numbered anew in each stratum. */
function about(roles: Readonly<Record<string, Role>>): Study {
  const fields = [
    ...['x', 'y'].map((name) => field(name, 'performance', { item: name, scale })),
    ...Object.entries(roles).map(([name, role]) =>
      field(name, role, { type: role === 'stratum' ? 'string' : 'number' }),
    ),
  ];
  return study(fields, system(['x', 'y']));
}
const columns = designRows();
const source = (of: Study): string => {
  const table = kept('design.csv', HEADER, of);
  return `(SELECT * REPLACE (${of.fields.some(({ role }) => role === 'cluster') ? '100 * stratum::DOUBLE + cluster::DOUBLE AS cluster' : 'cluster AS cluster'}) FROM ${table})`;
};

test.each([
  ['weights', { weight: 'weight' }],
  ['strata', { weight: 'weight', stratum: 'stratum' }],
  ['clusters', { weight: 'weight', stratum: 'stratum', cluster: 'cluster' }],
  ['frequencies', { weight: 'weight', stratum: 'stratum', times: 'frequency' }],
] as const)('the SQL gives the design effects of stats/survey: %s', async (_, roles) => {
  const of = about(roles);
  const result = given(analysis.solve(await momentsOf(analysis, source(of), of), of, of.options));
  const has = (role: Role): boolean => Object.values(roles).some((one) => one === role);
  const design = surveyDesign({
    count: columns['y']!.length,
    weight: columns['weight'],
    stratum: has('stratum') ? columns['stratum'] : undefined,
    cluster: has('cluster') ? columns['cluster'] : undefined,
    frequency: has('frequency') ? columns['times'] : undefined,
  });
  if ('fault' in design) throw new Error(design.fault);
  expect(result.df).toBe(design.degrees);
  for (const { item, n, mean, se, deff, kish, effective } of result.items) {
    const expected = surveyMean(design, columns[item]!);
    const effects = designEffects(design, columns[item]!);
    expect(n).toBe(expected.n);
    expect(mean).toBeCloseTo(expected.value, 9);
    expect(se).toBeCloseTo(expected.se, 9);
    expect(deff).toBeCloseTo(effects.replace, 9);
    expect(kish).toBeCloseTo(effects.kish, 9);
    expect(effective).toBeCloseTo(n / effects.replace, 6);
  }
  expect(result.items.map(({ item }) => item)).toEqual(['x', 'y']);
});

test('refuses a study without answers, and items that do not vary or too few answered', async () => {
  const of = study([field('a', 'performance', { item: 'a' })], system(['a']));
  expect(analysis.requires(study([], system(['a'])))).toEqual(refuse('no-performance'));
  const constant = rowsOf(
    ['a'],
    Array.from({ length: 20 }, () => [7]),
  );
  expect(analysis.solve(await momentsOf(analysis, constant, of), of, of.options)).toEqual(
    refuse('no-design-effect', { minimum: 10 }),
  );
  const few = rowsOf(['a'], [[1], [2], [3]]);
  expect(analysis.solve(await momentsOf(analysis, few, of), of, of.options)).toEqual(
    refuse('no-design-effect', { minimum: 10 }),
  );
});

test.each(['fpc', 'plain'] as const)(
  'apistrat: design effects with and without replacement as R’s svymean has them, %s',
  async (kind) => {
    const { about, source } = schools({ stratum: true, cluster: false });
    const finite = kind === 'fpc';
    const of = finite
      ? { ...about, fields: [...about.fields, field('fpc', 'population', { type: 'number' })] }
      : about;
    const read = finite
      ? `(SELECT *, CASE level WHEN 'E' THEN 4421 WHEN 'H' THEN 755 ELSE 1018 END::DOUBLE AS fpc FROM ${source})`
      : source;
    const { items } = given(analysis.solve(await momentsOf(analysis, read, of), of, of.options));
    for (const name of ['api00', 'meals'] as const) {
      const found = items.find(({ item }) => item === name);
      expect(found?.deff).toBeCloseTo(effects[kind][name].replace, 9);
      expect(found?.deffWithout).toBeCloseTo(effects[kind][name].without, 9);
    }
    // What R prints: svymean(~api00, dstrat, deff = TRUE).
    if (finite) expect(items.find(({ item }) => item === 'api00')?.deffWithout?.toFixed(4)).toBe('1.2045');
  },
);
