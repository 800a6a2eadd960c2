import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { index } from '../../src/lib/analysis/index/analysis.ts';
import { resample } from '../../src/lib/analysis/resample.ts';
import { surveyDesign as analysis } from '../../src/lib/analysis/survey-design/analysis.ts';
import { isRefusal, refuse } from '../../src/lib/study/refusal.ts';
import type { RakingOptions, Role } from '../../src/lib/study/types.ts';
import { designSource, designStudy } from './design-rows.ts';
import { engineOver, given, indexOf, momentsOf } from './fixture.ts';
import { near } from './near.ts';

interface Estimate {
  readonly value: number;
  readonly se: number;
}
interface Oracle {
  readonly median: readonly number[];
  readonly glm: {
    readonly value: readonly number[];
    readonly se: readonly number[];
    readonly p: readonly number[];
    readonly df: number;
  };
  readonly degf: number;
  readonly x: Estimate;
  readonly y: Estimate;
}
type Designs = Readonly<Record<string, Oracle>>;

/** What R survey says of the rows (test/oracle/survey-analysis.R). */
const R = JSON.parse(
  readFileSync(new URL('../oracle/survey-analysis.json', import.meta.url), 'utf8'),
) as Designs & {
  readonly filtered: Designs;
  readonly wholedegf: Readonly<Record<string, number>>;
  readonly lonely: Designs;
};

const DESIGNS: Readonly<Record<string, Readonly<Record<string, Role>>>> = {
  simple: { weight: 'weight' },
  strata: { weight: 'weight', stratum: 'stratum' },
  clusters: { weight: 'weight', stratum: 'stratum', cluster: 'cluster' },
  fpc: { weight: 'weight', stratum: 'stratum', cluster: 'cluster', population: 'population' },
};

test.each(Object.entries(DESIGNS))('a filter is a domain of the whole design: %s', async (name, roles) => {
  const of = designStudy(roles, { filter: { sex: ['1'], age: ['1', '2'] } });
  const expected = R.filtered[name]!;
  const result = given(analysis.solve(await momentsOf(analysis, designSource(of), of), of, of.options));
  expect(result.df).toBe(R.wholedegf[name]);
  for (const { item, mean, se } of result.items) {
    near(mean, expected[item as 'x' | 'y'].value);
    near(se, expected[item as 'x' | 'y'].se);
  }
  const { moments } = await indexOf(designSource(of), of);
  const [all] = moments.domains;
  expect(moments.design.rows).toBe(55);
  near(Math.sqrt(all?.covariance[0] ?? NaN), expected.x.se);
  near(Math.sqrt(all?.covariance[2] ?? NaN), expected.y.se);
});

test('rows of weight 0 count in their stratum, in no estimate and in no degrees of freedom', async () => {
  const of = designStudy(DESIGNS['clusters']!);
  const source = designSource(
    of,
    'true',
    "CASE WHEN stratum = '2' AND cluster::DOUBLE < 3 THEN 0 ELSE weight END",
  );
  const result = given(analysis.solve(await momentsOf(analysis, source, of), of, of.options));
  expect(result.df).toBe(R['zero']!.degf);
  for (const { item, mean, se } of result.items) {
    near(mean, R['zero']![item as 'x' | 'y'].value);
    near(se, R['zero']![item as 'x' | 'y'].se);
  }
});

test('a finite population takes its share off the variance; one that cannot be is refused, naming the stratum', async () => {
  const of = designStudy(DESIGNS['fpc']!);
  const { moments } = await indexOf(designSource(of), of);
  near(Math.sqrt(moments.domains[0]?.covariance[0] ?? NaN), R['fpc']!.x.se);
  near(Math.sqrt(moments.domains[0]?.covariance[2] ?? NaN), R['fpc']!.y.se);
  const wrong = designSource(of, 'true', 'weight').replace(
    'SELECT * REPLACE (',
    "SELECT * REPLACE (CASE WHEN stratum = '3' THEN 2 ELSE population END AS population, ",
  );
  expect(index.solve(await momentsOf(index, wrong, of), of, of.options)).toEqual(
    refuse('population-unusable', { stratum: '3' }),
  );
});

test.each(['adjust', 'average', 'certainty', 'remove'] as const)(
  'a stratum with one unit enters by the rule named: %s',
  async (lonely) => {
    const of = designStudy(DESIGNS['clusters']!, { lonely });
    const source = designSource(of, "stratum <> '1' OR cluster::DOUBLE = 1");
    const result = given(analysis.solve(await momentsOf(analysis, source, of), of, of.options));
    expect(result.df).toBe(R.lonely[lonely]!.degf);
    for (const { item, se } of result.items) near(se, R.lonely[lonely]![item as 'x' | 'y'].se);
  },
);

test('without a rule a stratum with one unit is refused by its name', async () => {
  const of = designStudy(DESIGNS['clusters']!);
  const source = designSource(of, "stratum <> '1' OR cluster::DOUBLE = 1");
  expect(analysis.solve(await momentsOf(analysis, source, of), of, of.options)).toEqual(
    refuse('lonely-psu', { stratum: '1' }),
  );
});

test('rows of negative weight are counted and named', async () => {
  const of = designStudy(DESIGNS['strata']!);
  const source = designSource(of, 'true', 'CASE WHEN age::DOUBLE = 3 THEN -1 ELSE weight END');
  const { result } = await indexOf(source, of);
  expect(result.remarks).toEqual([
    { code: 'unusable-weights', parameters: { n: 54, rows: '1, 2, 4, 5, 13, …' } },
  ]);
});

const RAKING = { margins: { sex: { 1: 0.52, 2: 0.48 }, age: { 1: 30, 2: 36, 3: 34 } } };

test.each([
  ['raked', 'clusters', {}],
  ['rakedsimple', 'simple', {}],
  ['bounded', 'clusters', { raking: { ...RAKING, bounds: [0.8, 1.35] } }],
  ['rakedfiltered', 'clusters', { filter: { sex: ['1'], age: ['1', '2'] } }],
] as const)('raked weights have the errors of R’s rake: %s', async (name, design, options) => {
  const of = designStudy(DESIGNS[design]!, { raking: RAKING, ...options });
  const { moments } = await indexOf(designSource(of), of);
  const expected = R[name]!;
  const [all] = moments.domains;
  near(all?.items[0]?.mean ?? NaN, expected.x.value);
  near(all?.items[1]?.mean ?? NaN, expected.y.value);
  near(Math.sqrt(all?.covariance[0] ?? NaN), expected.x.se);
  near(Math.sqrt(all?.covariance[2] ?? NaN), expected.y.se);
});

test('margins that do not fit are refused, naming field and category', async () => {
  const refused = async (margins: RakingOptions['margins'], more: Partial<RakingOptions> = {}) => {
    const of = designStudy(DESIGNS['strata']!, { raking: { margins, ...more } });
    return index.solve(await momentsOf(index, designSource(of), of), of, of.options);
  };
  expect(await refused({ sex: { 1: 1 } })).toEqual(
    refuse('margin-category-missing', { field: { field: 'sex' }, category: '2' }),
  );
  expect(await refused({ sex: { 1: 40, 2: 50, 3: 10 } })).toEqual(
    refuse('margin-category-empty', { field: { field: 'sex' }, category: '3' }),
  );
  expect(await refused({ sex: { 1: 400, 2: 500 }, age: { 1: 400, 2: 300, 3: 300 } })).toEqual(
    refuse('margins-differ', { field: { field: 'age' }, first: 900, other: 1000 }),
  );
  expect(await refused({ sex: { 1: 90, 2: 10 } }, { bounds: [0.9, 1.1] })).toMatchObject({
    refused: 'raking-bounds-infeasible',
  });
});

test('trimmed weights keep to their limits but for what the margins need', async () => {
  const of = designStudy(DESIGNS['strata']!, { raking: { ...RAKING, trim: [0.3, 1.8] } });
  const engine = await engineOver(designSource(of), of);
  const { columns } = await engine.query(
    'SELECT min(_weight) / avg(_weight), max(_weight) / avg(_weight), max(_base) / avg(_base) FROM scores',
  );
  const [least, most, before] = columns.map(([one]) => Number(one));
  expect(before).toBeGreaterThan(2.2);
  expect(least).toBeGreaterThan(0.29);
  expect(most).toBeLessThan(1.9);
});

test('a resample is raked again: the bootstrap’s error is that of raked weights', async () => {
  const raking = { margins: { sex: RAKING.margins.sex, age: RAKING.margins.age } };
  const of = designStudy(DESIGNS['clusters']!, { raking });
  const engine = await engineOver(designSource(of), of);
  const found = given(await resample(engine, index, of, of.options, { resamples: 600 }));
  const { result } = await indexOf(designSource(of), of);
  const [taylor] = result.groups;
  const all = found.effect['equal']?.['all'];
  if (taylor === undefined || isRefusal(taylor.index) || !all) throw new Error('nothing');
  expect(all.value).toBeCloseTo(taylor.index.value, 9);
  expect(all.se / taylor.index.se).toBeGreaterThan(0.8);
  expect(all.se / taylor.index.se).toBeLessThan(1.25);
});

test.each([
  ['simple', 'simple', {}],
  ['clusters', 'clusters', {}],
  ['fpc', 'fpc', {}],
  ['raked', 'clusters', { raking: RAKING }],
] as const)('medians and slopes as svyquantile and svyglm have them: %s', async (name, design, options) => {
  const of = designStudy(DESIGNS[design]!, options, ['x', 'z']);
  const expected = R[name]!;
  const result = given(analysis.solve(await momentsOf(analysis, designSource(of), of), of, of.options));
  const { terms, df } = given(result.regression);
  expect(df).toBe(expected.glm.df);
  terms.forEach(({ value, se, p }, at) => {
    near(value, expected.glm.value[at + 1]!);
    near(se, expected.glm.se[at + 1]!);
    near(given(p), expected.glm.p[at + 1]!);
  });
  const plain = designStudy(DESIGNS[design]!, options);
  const medians = given(
    analysis.solve(await momentsOf(analysis, designSource(plain), plain), plain, plain.options),
  );
  const { median } = medians.items.find(({ item }) => item === 'y')!;
  expect([median.value, median.low, median.high]).toEqual(expected.median);
});
