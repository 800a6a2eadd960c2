import { describe, expect, test } from 'vitest';
import { pathModel } from '../../src/lib/analysis/path-model/analysis.ts';
import type { PathModelResult } from '../../src/lib/analysis/path-model/result.ts';
import { pathTemplate } from '../../src/lib/analysis/path-model/templates.ts';
import { DEFAULT_PATH_MODEL } from '../../src/lib/study/path-model.ts';
import type { PathModelOptions } from '../../src/lib/study/path-model.ts';
import { findResampled } from '../../src/lib/analysis/path-model/current-bootstrap.ts';
import { basisWords, indicatorsTable } from '../../src/lib/analysis/path-model/figures/path-tables.ts';
import { english, refusalWords, remarkWords } from '../english.ts';
import { isRefusal } from '../../src/lib/study/refusal.ts';
import type { Refusal } from '../../src/lib/study/refusal.ts';
import type { Study } from '../../src/lib/study/types.ts';
import oracle from '../oracle/pls.json' with { type: 'json' };
import { ecsiStudy, HEADER } from './ecsi.ts';
import { field, given, kept, momentsOf, rowsOf, study, system } from './fixture.ts';
import { rows } from '../stats/pls/data.ts';

async function solved(
  about: Study,
  source = kept('pls.csv', HEADER, about),
): Promise<PathModelResult | Refusal> {
  const moments = await momentsOf(pathModel, source, about);
  return pathModel.solve(moments, about, about.options);
}

/** Rows with some answers taken out or changed. */
function changed(value: (row: number, column: string, old: number) => number | null): string {
  return rowsOf(
    HEADER,
    rows.map((row, at) => row.map((old, column) => value(at, HEADER[column] ?? '', old))),
  );
}

const path = (result: PathModelResult, from: string, to: string): number =>
  given(result.paths.find((one) => one.from === from && one.to === to)).value;

test('the ECSI template of a study whose dimensions are its constructs equals the row-based R implementation', async () => {
  const result = given(await solved(ecsiStudy()));
  const expected = given(
    oracle.runs.find(
      ({ scheme, metric, modes }) => scheme === 'path' && metric === 'standardised' && !modes.includes('B'),
    ),
  );
  expect(result.n).toBe(160);
  expect(result.order).toEqual(oracle.blocks.map(({ name }) => name));
  oracle.paths.forEach(([from = 0, to = 0]) => {
    const [one, other] = [result.order[from] ?? '', result.order[to] ?? ''];
    expect(path(result, one, other)).toBeCloseTo(given(expected.paths[to]?.[from]), 6);
  });
  expect(result.constructs.map(({ rSquared }) => rSquared ?? 0)).toEqual(
    expected.rSquared.map((value) => expect.closeTo(value ?? 0, 6) as number),
  );
  expect(result.target).toBe('satisfaction');
  expect(given(result.acsi).standardised).toBeGreaterThan(0);
  expect(result.missing).toBe('listwise');
});

test('the American template, and dimensions straight on satisfaction', async () => {
  const about = ecsiStudy();
  const american = given(pathTemplate('acsi', about));
  expect(american.constructs.map(({ id }) => id)).not.toContain('image');
  expect(american.paths).toHaveLength(9);
  const moments = await momentsOf(pathModel, kept('pls.csv', HEADER, about), about);
  const direct = given(
    pathModel.solve(moments, about, {
      ...about.options,
      pathModel: given(pathTemplate('dimensions', about)),
    }),
  );
  expect(direct.paths.map(({ from, to }) => `${from} ${to}`)).toEqual([
    ...['image', 'expectation', 'quality', 'value'].map((id) => `${id} satisfaction`),
    'satisfaction loyalty',
  ]);
});

test('a frequency of 2 equals the row given twice, for every missing rule', async () => {
  const fields = [field('times', 'frequency')];
  for (const missing of ['listwise', 'mean', 'pairwise'] as const) {
    const holes = (at: number, column: number, old: number) =>
      (at * 7 + column * 3) % 41 === 0 ? null : old;
    const open = rows.map((row, at) => row.map((old, column) => holes(at, column, old)));
    const twice = (at: number): boolean => at % 5 === 0;
    const about = ecsiStudy({ missing }, fields);
    const weighted = given(
      await solved(
        about,
        rowsOf(
          [...HEADER, 'times'],
          open.map((row, at) => [...row, twice(at) ? 2 : 1]),
        ),
      ),
    );
    const repeated = given(
      await solved(
        about,
        rowsOf(
          [...HEADER, 'times'],
          open.flatMap((row, at) =>
            twice(at)
              ? [
                  [...row, 1],
                  [...row, 1],
                ]
              : [[...row, 1]],
          ),
        ),
      ),
    );
    weighted.paths.forEach(({ value }, at) => expect(value).toBeCloseTo(given(repeated.paths[at]).value, 9));
    expect(weighted.n).toBe(repeated.n);
  }
});

test('missing answers: listwise leaves rows out, means keep them all, pairs say their smallest n', async () => {
  const source = changed((at, column, old) => (at < 10 && column === 'ideal' ? null : old));
  const by = async (missing: PathModelOptions['missing']) =>
    given(await solved(ecsiStudy({ missing }), source));
  expect((await by('listwise')).n).toBe(150);
  expect((await by('mean')).n).toBe(160);
  expect((await by('pairwise')).n).toBe(150);
});

test('a higher-order construct takes over the paths of its parts', async () => {
  const template = given(pathTemplate('ecsi', ecsiStudy()));
  const constructs = template.constructs.filter(({ id }) => id !== 'complaints');
  const about = ecsiStudy({
    constructs: [
      ...constructs,
      { id: 'experience', mode: 'A', indicators: [], parts: ['expectation', 'quality', 'value'] },
    ],
    paths: [
      ['image', 'experience'],
      ['experience', 'satisfaction'],
      ['satisfaction', 'loyalty'],
    ],
  });
  const result = given(await solved(about));
  const whole = given(result.constructs.find(({ id }) => id === 'experience'));
  expect(whole.indicators.map(({ key }) => key)).toEqual(['expectation', 'quality', 'value']);
  expect(result.constructs.filter(({ part }) => part).map(({ id }) => id)).toEqual(
    whole.indicators.map(({ key }) => key),
  );
  expect(given(result.map).map(({ id }) => id)).toEqual(['image', 'satisfaction', 'experience']);
});

describe('the importance–performance map', () => {
  const template = given(pathTemplate('ecsi', ecsiStudy()));
  const complaint = (scale?: { min: number; max: number; direction: 'up' | 'down' }): Study => {
    const about = ecsiStudy({ target: 'loyalty' });
    return {
      ...about,
      fields: about.fields.map((one) =>
        one.role === 'complaint' && scale !== undefined ? { ...one, scale } : one,
      ),
    };
  };

  test('leaves out a complaint that has no scale, and says so', async () => {
    const found = given(await solved(complaint()));
    expect(found.target).toBe('loyalty');
    expect(found.unscored).toEqual(['complaints']);
    expect(given(found.map).map(({ id }) => id)).not.toContain('complaints');
    const asked = { ...complaint(), options: ecsiStudy({ target: 'complaints' }).options };
    expect(given(await solved(asked)).map).toMatchObject({ refused: 'path-unscored-target' });
  });

  test('rescales one that has a scale by its theoretical ends', async () => {
    const plain = given(await solved(complaint({ min: 0, max: 20, direction: 'up' })));
    const at = HEADER.indexOf('complaints');
    const mean = rows.reduce((sum, row) => sum + (row[at] ?? NaN), 0) / rows.length;
    const point = (found: PathModelResult) =>
      given(given(found.map).find(({ id }) => id === 'complaints')).performance;
    expect(plain.unscored).toEqual([]);
    expect(point(plain)).toBeCloseTo(mean * 5, 9);
    const turned = given(await solved(complaint({ min: 0, max: 20, direction: 'down' })));
    expect(point(turned)).toBeCloseTo(100 - mean * 5, 9);
  });

  test('is for satisfaction also where it was not asked as a whole, or for what the reader chooses', async () => {
    const without = (target?: string): Study => {
      const about = ecsiStudy({
        constructs: template.constructs.map((one) => ({
          ...one,
          indicators: one.indicators.filter((key) => key !== 'field/overall'),
        })),
        ...(target === undefined ? {} : { target }),
      });
      return { ...about, fields: about.fields.filter(({ role }) => role !== 'overall') };
    };
    const found = given(await solved(without()));
    expect(found.target).toBe('satisfaction');
    expect(found.targets).toEqual([
      'expectation',
      'quality',
      'value',
      'satisfaction',
      'complaints',
      'loyalty',
    ]);
    expect(given(await solved(without('value'))).target).toBe('value');
    expect(given(await solved(without('image'))).target).toBe('satisfaction');
  });
});

test('the rule for missing answers can be changed without an engine', async () => {
  const source = changed((at, column, old) => (at < 10 && column === 'ideal' ? null : old));
  const about = ecsiStudy({});
  const moments = await momentsOf(pathModel, source, about);
  const solve = (missing: PathModelOptions['missing']) =>
    given(pathModel.solve(moments, about, ecsiStudy({ missing }).options)).n;
  expect([solve('listwise'), solve('mean')]).toEqual([150, 160]);
});

describe('refusals, each in words', () => {
  const refused = async (about: Study, source?: string): Promise<string> => {
    const result = await solved(about, source);
    if (!isRefusal(result)) throw new Error('not refused');
    expect(refusalWords(result)).not.toMatch(/undefined|NaN|\{/);
    return result.refused;
  };
  const template = given(pathTemplate('ecsi', ecsiStudy()));
  const paths = template.paths;

  test('no overall satisfaction, no model', () => {
    const about = study([field('p1', 'performance', { item: 'p1' })], system({ d: ['p1'] }));
    expect(pathModel.requires(about)?.refused).toBe('path-no-model');
  });

  test('cycle and orphan', async () => {
    expect(await refused(ecsiStudy({ paths: [...paths, ['loyalty', 'image']] }))).toBe('path-cycle');
    const alone = paths.filter((one) => !one.includes('complaints'));
    expect(await refused(ecsiStudy({ paths: alone }))).toBe('path-orphan');
    expect(await refused(ecsiStudy({ paths: [...paths, ['image', 'nowhere']] }))).toBe(
      'path-unknown-construct',
    );
  });

  test('constant, collinear, too few, nobody', async () => {
    expect(
      await refused(
        ecsiStudy(),
        changed((_, column, old) => (column === 'value2' ? 3 : old)),
      ),
    ).toBe('path-constant-indicator');
    const formative = template.constructs.map((one) =>
      one.id === 'quality' ? { ...one, mode: 'B' as const } : one,
    );
    const collinear = changed((at, column, old) => (column === 'quality4' ? (rows[at]?.[6] ?? old) : old));
    expect(await refused(ecsiStudy({ constructs: formative }), collinear)).toBe('path-dependent-indicator');
    expect(
      await refused(
        ecsiStudy(),
        changed((at, _, old) => (at < 4 ? old : null)),
      ),
    ).toBe('path-few-rows');
    expect(
      await refused(
        ecsiStudy(),
        changed((_, column, old) => (column === 'ideal' ? null : old)),
      ),
    ).toBe('path-few-rows');
    const doubled = template.constructs.map((one) =>
      one.id === 'value' ? { ...one, indicators: ['performance/image1'] } : one,
    );
    expect(await refused(ecsiStudy({ constructs: doubled }))).toBe('path-shared-indicator');
  });

  test('pairs that contradict one another', async () => {
    // Each pair is seen by other respondents: a and b agree, b and c agree, a and c are opposed.
    const answers = [1, 2, 3, 4, 5, 6].flatMap((k) => [
      [k, k, null],
      [null, k, k],
      [k, null, 7 - k],
    ]);
    const about = study(
      [
        field('a', 'performance', { item: 'a' }),
        field('b', 'performance', { item: 'b' }),
        field('overall', 'overall'),
      ],
      system({ one: ['a'], two: ['b'] }),
    );
    const drawn = given(pathTemplate('dimensions', about));
    const pairwise = {
      ...about,
      options: { ...about.options, pathModel: { ...drawn, missing: 'pairwise' as const } },
    };
    expect(await refused(pairwise, rowsOf(['a', 'b', 'overall'], answers))).toBe('path-not-psd');
  });

  test('weights that do not settle', async () => {
    const answers = [
      [1, 1, 1, 3, 5, 2],
      [1, 1, 5, 5, 2, 3],
      [4, 4, 2, 3, 3, 3],
      [1, 2, 3, 1, 2, 1],
      [4, 5, 1, 3, 4, 3],
      [3, 2, 1, 3, 5, 3],
      [2, 1, 2, 5, 4, 5],
      [3, 1, 4, 1, 2, 2],
      [5, 3, 4, 2, 1, 3],
    ];
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const about = study(
      names.map((name) => field(name, 'performance', { item: name })),
      system({ x: ['a', 'b'], y: ['c', 'd'], z: ['e', 'f'] }),
      {
        pathModel: {
          ...DEFAULT_PATH_MODEL,
          scheme: 'factorial',
          constructs: [
            { id: 'x', mode: 'A', indicators: ['performance/a', 'performance/b'] },
            { id: 'y', mode: 'A', indicators: ['performance/c', 'performance/d'] },
            { id: 'z', mode: 'A', indicators: ['performance/e', 'performance/f'] },
          ],
          paths: [
            ['x', 'y'],
            ['y', 'z'],
            ['x', 'z'],
          ],
        },
      },
    );
    expect(await refused(about, rowsOf(names, answers))).toBe('path-not-converged');
  });

  test('an indicator or a rule for missing answers that was not computed', async () => {
    const about = ecsiStudy({});
    const moments = await momentsOf(pathModel, kept('pls.csv', HEADER, about), about);
    const ask = (more: Partial<PathModelOptions>) => {
      const found = pathModel.solve(moments, about, {
        ...about.options,
        pathModel: { ...template, ...more },
      });
      return isRefusal(found) ? found.refused : 'solved';
    };
    expect(ask({ missing: 'pairwise' })).toBe('path-other-missing');
    const unknown = template.constructs.map((one) =>
      one.id === 'image' ? { ...one, indicators: ['performance/image'] } : one,
    );
    expect(ask({ constructs: unknown })).toBe('path-not-computed');
    expect(ask({ metric: 'raw', scheme: 'centroid' })).toBe('solved');
  });
});

test('fewer than ten respondents for each indicator of the largest block: a caution', async () => {
  const about = ecsiStudy();
  const enough = given(await solved(about));
  expect(enough.remarks).toEqual([]);
  const few = given(
    await solved(
      about,
      rowsOf(
        HEADER,
        rows.slice(0, 38).map((row) => [...row]),
      ),
    ),
  );
  expect(few.remarks.map(({ code }) => code)).toEqual(['path-few-for-block']);
  expect(few.remarks.map(remarkWords).join()).toMatch(/fewer than ten for each/);
});

test('a path that is drawn twice is refused by its name', async () => {
  const about = ecsiStudy();
  const model = given(pathTemplate('ecsi', about));
  const twice = {
    ...about,
    options: { ...about.options, pathModel: { ...model, paths: [...model.paths, model.paths[0]!] } },
  };
  const found = await solved(twice);
  expect(isRefusal(found) && found.refused).toBe('path-twice');
});

test('f² of a model estimated again without the path, and adjusted R²', async () => {
  const about = ecsiStudy();
  const full = given(await solved(about));
  const model = given(pathTemplate('ecsi', about));
  const at = model.paths.findIndex(([from, to]) => from === 'image' && to === 'satisfaction');
  const paths = model.paths.filter((_, one) => one !== at);
  const less = given(
    await solved({ ...about, options: { ...about.options, pathModel: { ...model, paths } } }),
  );
  const of = (result: PathModelResult) => given(result.constructs.find(({ id }) => id === 'satisfaction'));
  const [r2 = NaN, r2Less = NaN] = [full, less].map((result) => of(result).rSquared ?? NaN);
  const found = full.paths.find(({ from, to }) => from === 'image' && to === 'satisfaction');
  expect(found?.fSquaredAgain).toBeCloseTo((r2 - r2Less) / (1 - r2), 9);
  const before = model.paths.filter(([, to]) => to === 'satisfaction').length;
  expect(of(full).rSquaredAdjusted).toBeCloseTo(1 - ((1 - r2) * 159) / (160 - before - 1), 12);
});

test('indicators that go against each other have no α, and that is said', async () => {
  const about = ecsiStudy();
  const source = changed((_, column, old) => (column === 'image2' ? 11 - old : old));
  const result = given(await solved(about, source));
  const image = given(result.constructs.find(({ id }) => id === 'image'));
  expect([image.alphaRaw, image.alpha]).toEqual([null, null]);
  expect(result.remarks.map(remarkWords).join()).toMatch(/go against each other: α would be −/);
});

test('how many of whom answered what the model uses stands beside its figure and in its table', async () => {
  const about = ecsiStudy();
  const source = changed((row, column, old) => (column === 'image1' && row % 4 === 0 ? null : old));
  const result = given(await solved(about, source));
  expect([result.n, result.asked]).toEqual([120, 160]);
  expect(basisWords(result, english)).toBe('120 of 160 answered all that the model uses');
  expect(basisWords(given(await solved(about)), english)).toBe('n = 160');
});

test('weights for raw scores are shown with three significant digits, however small', async () => {
  const about = ecsiStudy();
  const model = given(pathTemplate('ecsi', about));
  const found = given(
    await solved({ ...about, options: { ...about.options, pathModel: { ...model, metric: 'raw' } } }),
  );
  const { columns } = indicatorsTable({
    found,
    study: about,
    language: english,
    resampled: findResampled(null),
  });
  const { digits = 0 } = columns.find(({ key }) => key === 'weight')!;
  const least = Math.min(
    ...found.constructs.flatMap(({ indicators }) => indicators.map(({ weight }) => Math.abs(weight))),
  );
  expect(Math.abs(Number(least.toFixed(digits)) / least - 1)).toBeLessThan(0.005);
});
