import { expect, test } from 'vitest';
import { index } from '../../src/lib/analysis/index/analysis.ts';
import type { IndexBootstrap } from '../../src/lib/analysis/index/bootstrap.ts';
import { resample } from '../../src/lib/analysis/resample.ts';
import { refuse } from '../../src/lib/study/refusal.ts';
import type { Study } from '../../src/lib/study/types.ts';
import { engineOver, field, given, indexOf, rowsOf, study, system } from './fixture.ts';

const ITEMS = ['a', 'b', 'c', 'd', 'e'];
const HEADER = [
  ...ITEMS,
  ...ITEMS.map((item) => `i_${item}`),
  'overall',
  'g',
  'wave',
  'area',
  'block',
  'w',
  'f',
];

/** 240 made-up answers: one mood behind all of them, some missing, dimension “right” not asked of group z. */
const rows = Array.from({ length: 240 }, (_, at): (string | number | null)[] => {
  const noise = (k: number): number => (((at * 7919 + k * 104729) % 1009) / 1009) * 4 - 2;
  const rating = (k: number): number => Math.max(1, Math.min(10, Math.round(6 + 1.5 * noise(99) + noise(k))));
  const group = ['x', 'y', 'z'][at % 3]!;
  return [
    ...ITEMS.map((_item, k) => ((at + 3 * k) % 17 === 0 || (group === 'z' && k === 4) ? null : rating(k))),
    ...ITEMS.map((_item, k) => Math.max(1, Math.min(10, 7 + Math.round(noise(k + 20))))),
    rating(50),
    group,
    at % 2 === 0 ? '1' : '2',
    `area ${at % 4}`,
    `block ${Math.floor(at / 6)}`,
    1 + (at % 3) / 2,
    1 + (at % 2),
  ];
});
const source = rowsOf(HEADER, rows);
const fields = [
  ...ITEMS.map((item) => field(item, 'performance', { item })),
  ...ITEMS.map((item) => field(`i_${item}`, 'importance', { item })),
  field('overall', 'overall'),
  field('g', 'segment'),
  field('wave', 'wave'),
];
const tree = system({ left: ['a', 'b'], right: ['c', 'd', 'e'] });
const designs: readonly (readonly [string, Study])[] = [
  ['respondents', study(fields, tree, { scheme: 'johnson' })],
  [
    'weights and frequencies',
    study([...fields, field('w', 'weight'), field('f', 'frequency')], tree, { scheme: 'johnson' }),
  ],
  [
    'strata, clusters and weights',
    study([...fields, field('area', 'stratum'), field('block', 'cluster'), field('w', 'weight')], tree, {
      scheme: 'regression',
      nested: true,
      ownWeights: { left: 2, right: 1 },
    }),
  ],
];

async function bootstrap(about: Study, resamples = 300): Promise<IndexBootstrap> {
  return given(await resample(await engineOver(source, about), index, about, about.options, { resamples }));
}

test.each(designs)(
  'resampled by their own weights, %s give the index and the weights of the SQL',
  async (_, about) => {
    const { result } = await indexOf(source, about);
    const { effect, weights } = await bootstrap(about, 2);
    for (const { scheme, local, refusal } of result.weights) {
      expect(scheme in effect).toBe(refusal === null);
      if (refusal !== null) continue;
      for (const node of ['left', 'right'])
        expect(given(weights[scheme]?.[node]).value).toBeCloseTo(local[node]!, 10);
      for (const { domain } of result.groups)
        expect(given(effect[scheme]?.[domain.id]).value).toBeCloseTo(
          given(result.effect[scheme]?.[domain.id]).value,
          9,
        );
    }
  },
);

test.each(designs)(
  'under the scheme asked for every weight has its interval, also of items (%s)',
  async (_, about) => {
    const { result } = await indexOf(source, about);
    const { weights } = await bootstrap(about, 100);
    const asked = about.options.ownWeights === undefined ? about.options.scheme : 'user';
    const { local } = given(result.weights.find(({ scheme }) => scheme === asked));
    expect(Object.keys(given(weights[asked])).sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'left', 'right']);
    for (const node of ITEMS) {
      const found = given(weights[asked]?.[node]);
      expect(found.value).toBeCloseTo(local[node]!, 10);
      expect(found.percentile.low).toBeLessThan(found.percentile.high);
    }
    expect(Object.keys(given(weights['equal'])).sort()).toEqual(['left', 'right']);
  },
);

test.each(designs)('the standard error of a fixed scheme is that by linearisation (%s)', async (_, about) => {
  const { result } = await indexOf(source, about);
  const { effect, method } = await bootstrap(about, 800);
  const [fixed, resampled] = [given(result.effect['equal']?.['all']).se, given(effect['equal']?.['all']).se];
  expect(resampled / fixed).toBeGreaterThan(0.9);
  expect(resampled / fixed).toBeLessThan(1.12);
  expect(method).toBe(about.fields.some(({ role }) => role === 'cluster') ? 'rao-wu-yue' : 'respondents');
});

test('groups under the smallest size, and schemes that the study refuses, are not there', async () => {
  const [, about] = designs[0]!;
  const small: Study = { ...about, options: { ...about.options, minGroup: 60 } };
  const { effect } = await bootstrap(small, 2);
  expect(Object.keys(effect['equal'] ?? {})).toEqual(['all', 'wave=1', 'wave=2']);
  const silent = study(
    fields.filter(({ role }) => role !== 'importance'),
    tree,
  );
  expect(Object.keys((await bootstrap(silent, 2)).effect)).not.toContain('stated');
});

test('an empty table is refused', async () => {
  const [, about] = designs[0]!;
  const none = `${source} WHERE false`;
  expect(await resample(await engineOver(none, about), index, about, about.options)).toEqual(
    refuse('few-psus', { psus: 0, strata: 1 }),
  );
});
