import { describe, expect, test } from 'vitest';
import { gap } from '../../src/lib/analysis/gap/analysis.ts';
import { index } from '../../src/lib/analysis/index/analysis.ts';
import type { SchemeWeights } from '../../src/lib/weighting/types.ts';
import { computeMoments, solveWith } from '../../src/lib/analysis/run.ts';
import type { Rows } from '../../src/lib/engine/types.ts';
import { isRefusal } from '../../src/lib/study/refusal.ts';
import type { Refusal } from '../../src/lib/study/refusal.ts';
import type { Study, StudyOptions } from '../../src/lib/study/types.ts';
import { refusalWords, remarkWords } from '../english.ts';
import { engineOver, field, given, indexOf, momentsOf, rowsOf, study, system } from './fixture.ts';

/** The refusal, which must have a sentence. */
function refused(value: unknown): Refusal {
  if (!isRefusal(value)) throw new Error(`not refused: ${JSON.stringify(value)}`);
  expect(refusalWords(value).length).toBeGreaterThan(20);
  return value;
}

/** The weights of one scheme, whose remarks must have sentences. */
function scheme(weights: readonly SchemeWeights[], name: SchemeWeights['scheme']): SchemeWeights {
  const found = given(weights.find((one) => one.scheme === name));
  for (const remark of found.remarks) expect(remarkWords(remark).length).toBeGreaterThan(20);
  return found;
}

const HEADER = ['a', 'b', 'overall'];
const two = (options = {}): Study =>
  study(
    [...['a', 'b'].map((item) => field(item, 'performance', { item })), field('overall', 'overall')],
    system(['a', 'b']),
    {
      minGroup: 2,
      ...options,
    },
  );

/** Rows of a, b and overall satisfaction; `n` of them. */
const made = (n: number, row: (i: number) => readonly (number | null)[]) =>
  rowsOf(
    HEADER,
    Array.from({ length: n }, (_, i) => row(i)),
  );

describe('the gate', () => {
  test('an index needs performance', () => {
    expect(refused(index.requires(study([field('a', 'overall')], system(['a'])))).refused).toBe(
      'no-performance',
    );
  });

  test('a gap needs an expectation and says to which column', () => {
    expect(refused(gap.requires(two()))).toEqual({
      refused: 'no-expectation',
      parameters: { column: { field: 'a' } },
    });
  });

  test('nothing is run for a refused study', async () => {
    const about = two();
    const moments = await computeMoments(
      await engineOver(
        made(3, () => [1, 2, 3]),
        about,
      ),
      gap,
      about,
    );
    expect(refused(solveWith(gap, moments, about)).refused).toBe('no-expectation');
  });
});

describe('derived weights', () => {
  const random = (i: number, salt: number): number =>
    1 + ((((i + 3) * (salt * 7 + 11) * 2654435761) % 4294967296) % 10);

  async function weightsOf(
    row: (i: number) => readonly (number | null)[],
    n = 30,
  ): Promise<readonly SchemeWeights[]> {
    return (await indexOf(made(n, row), two())).result.weights;
  }

  test.each([
    [
      'constant-item',
      (i: number) => [5, random(i, 1), random(i, 2)],
      { parent: { node: 'index' }, child: { node: 'a' } },
    ],
    ['constant-overall', (i: number) => [random(i, 1), random(i, 2), 7], { parent: { node: 'index' } }],
  ])('%s', async (code, row, parameters) => {
    const weights = await weightsOf(row);
    for (const name of ['correlation', 'regression', 'johnson', 'lmg'] as const)
      expect(refused(scheme(weights, name).refusal)).toEqual({ refused: code, parameters });
    expect(scheme(weights, 'equal').refusal).toBeNull();
  });

  test('the component and entropy do not look at overall satisfaction', async () => {
    const same = await weightsOf((i) => [random(i, 1), Math.max(1, random(i, 1) - (i % 2)), 7]);
    expect(scheme(same, 'component').refusal).toBeNull();
    expect(scheme(same, 'entropy').refusal).toBeNull();
    const constant = await weightsOf((i) => [5, random(i, 1), random(i, 2)]);
    expect(refused(scheme(constant, 'component').refusal).refused).toBe('constant-item');
    expect(scheme(constant, 'entropy').local).toEqual({ a: 0, b: 1 });
    const fields = ['a', 'b'].map((item) => field(item, 'performance', { item }));
    const unasked = study(fields, system(['a', 'b']), { minGroup: 2 });
    const { result } = await indexOf(
      made(30, (i) => [random(i, 1), random(i, 2), null]),
      unasked,
    );
    expect(refused(scheme(result.weights, 'lmg').refusal).refused).toBe('no-overall');
    expect(scheme(result.weights, 'entropy').refusal).toBeNull();
  });

  test('entropy refuses a column of zeros, and columns without any spread', async () => {
    const zeros = await weightsOf((i) => [1, random(i, 1), random(i, 2)]);
    expect(refused(scheme(zeros, 'entropy').refusal)).toEqual({
      refused: 'zero-scores',
      parameters: { parent: { node: 'index' }, child: { node: 'a' } },
    });
    const flat = await weightsOf((i) => [4, 8, random(i, 2)]);
    expect(refused(scheme(flat, 'entropy').refusal).refused).toBe('no-dispersion');
  });

  test('a component that sets one score against the others is shown and refused', async () => {
    const opposed = await weightsOf((i) => [random(i, 1), 11 - random(i, 1), random(i, 2)]);
    expect(refused(scheme(opposed, 'component').refusal).refused).toBe('negative-component');
  });

  test('a component that nothing singles out is refused', async () => {
    const rows = [
      [1, 1, 1],
      [1, 10, 4],
      [10, 1, 5],
      [10, 10, 9],
    ];
    const weights = await weightsOf((i) => rows[i % 4] ?? [], 32);
    expect(refused(scheme(weights, 'component').refusal)).toEqual({
      refused: 'no-component',
      parameters: { parent: { node: 'index' } },
    });
  });

  test('few respondents, nearly collinear scores and entropy are remarked upon', async () => {
    const few = await weightsOf((i) => [random(i, 1), random(i, 2), random(i, 1)], 12);
    expect(scheme(few, 'lmg').remarks).toEqual([
      {
        code: 'negative-driver-chance',
        parameters: {
          parent: { node: 'index' },
          child: { node: 'b' },
          r: expect.closeTo(-0.198, 3) as number,
        },
      },
      { code: 'few-cases', parameters: { parent: { node: 'index' }, n: 12, children: 2 } },
    ]);
    expect(scheme(few, 'entropy').remarks.map(({ code }) => code)).toEqual([
      'negative-driver-chance',
      'few-cases',
      'dispersion',
    ]);
    const near = await weightsOf((i) => {
      const value = random(i, 1);
      return [value, i === 0 ? 11 - value : value, random(i, 1)];
    }, 200);
    expect(scheme(near, 'regression').remarks).toMatchObject([
      { code: 'inflated', parameters: { parent: { node: 'index' } } },
    ]);
    // Neither divides what cannot be told apart better than another: no scheme is the cure.
    expect(scheme(near, 'regression').remarks.map(remarkWords).join()).not.toMatch(/Johnson|LMG/);
    expect(scheme(near, 'johnson').remarks).toEqual([]);
  });

  test('comparisons in pairs: none, some, all, contradicting', async () => {
    const source = made(30, (i) => [random(i, 1), random(i, 2), random(i, 1)]);
    const three = (comparisons?: StudyOptions['comparisons']): Study =>
      study(
        [
          field('a', 'performance', { item: 'a' }),
          field('b', 'performance', { item: 'b' }),
          field('overall', 'performance', { item: 'overall' }),
        ],
        system(['a', 'b', 'overall']),
        { minGroup: 2, comparisons },
      );
    const ahp = async (comparisons?: StudyOptions['comparisons']): Promise<SchemeWeights> =>
      scheme((await indexOf(source, three(comparisons))).result.weights, 'ahp');
    expect(refused((await ahp()).refusal)).toEqual({ refused: 'no-comparisons', parameters: { pairs: 3 } });
    expect(refused((await ahp({ a: { b: 3 } })).refusal)).toEqual({
      refused: 'comparisons-missing',
      parameters: { parent: { node: 'index' }, judged: 1, pairs: 3 },
    });
    const agreeing = await ahp({ a: { b: 2, overall: 4 }, overall: { b: 0.5 } });
    expect(agreeing.local['a']).toBeCloseTo(4 / 7, 12);
    expect(agreeing.remarks).toMatchObject([{ code: 'consistent' }]);
    const circle = await ahp({ a: { b: 5 }, b: { overall: 5 }, overall: { a: 5 } });
    expect(circle.remarks).toMatchObject([
      { code: 'inconsistent', parameters: { one: { node: 'a' }, other: { node: 'b' }, judged: 5 } },
    ]);
    expect(circle.refusal).toBeNull();
  });

  test('dependent items are named; correlations still weigh them', async () => {
    const weights = await weightsOf((i) => [random(i, 1), 11 - random(i, 1), random(i, 1)]);
    expect(refused(scheme(weights, 'regression').refusal)).toEqual({
      refused: 'dependent-items',
      parameters: { parent: { node: 'index' }, child: { node: 'b' } },
    });
    for (const name of ['johnson', 'lmg'] as const)
      expect(refused(scheme(weights, name).refusal).refused).toBe('dependent-items');
    expect(scheme(weights, 'correlation').r2).toBeNull();
  });

  test('a negative weight is shown and refused, never clipped', async () => {
    const weights = await weightsOf((i) => [
      random(i, 1),
      random(i, 2),
      random(i, 1) > 5 ? 10 : random(i, 2) > 5 ? 1 : 3,
    ]);
    const found = scheme(weights, 'correlation');
    expect(refused(found.refusal)).toEqual({
      refused: 'negative-correlation',
      parameters: { parent: { node: 'index' }, child: { node: 'b' }, r: expect.closeTo(-0.192, 3) as number },
    });
    expect(found.local['b']).toBeLessThan(0);
  });

  test('few complete cases', async () => {
    const weights = await weightsOf((i) => [random(i, 1), i < 3 ? random(i, 2) : null, random(i, 3)]);
    expect(refused(scheme(weights, 'johnson').refusal)).toEqual({
      refused: 'few-complete-cases',
      parameters: { parent: { node: 'index' }, n: 3, needed: 4 },
    });
  });

  test('without overall satisfaction, importance, or with importance 0', async () => {
    const fields = ['a', 'b'].map((item) => field(item, 'performance', { item }));
    const about = study(fields, system(['a', 'b']), { minGroup: 2 });
    const rows = rowsOf(
      ['a', 'b', 'i', 'j'],
      [
        [1, 2, 0, 0],
        [4, 3, 0, 0],
        [5, 9, 0, 0],
      ],
    );
    const bare = (await indexOf(rows, about)).result;
    expect(refused(scheme(bare.weights, 'johnson').refusal).refused).toBe('no-overall');
    expect(refused(scheme(bare.weights, 'stated').refusal).refused).toBe('no-importance');
    const zero = { scale: { min: 0, max: 10, direction: 'up' } } as const;
    const i = field('i', 'importance', { item: 'a', ...zero });
    const half = study([...fields, i], system(['a', 'b']), { minGroup: 2 });
    expect(refused(scheme((await indexOf(rows, half)).result.weights, 'stated').refusal)).toEqual({
      refused: 'item-without-importance',
      parameters: { item: { node: 'b' } },
    });
    const whole = study(
      [...fields, i, field('j', 'importance', { item: 'b', ...zero })],
      system(['a', 'b']),
      { minGroup: 2 },
    );
    expect(refused(scheme((await indexOf(rows, whole)).result.weights, 'stated').refusal).refused).toBe(
      'zero-importance',
    );
    const mixed = study(
      [...fields, i, field('j', 'importance', { item: 'b', scale: { min: 0, max: 5, direction: 'up' } })],
      system(['a', 'b']),
      { minGroup: 2 },
    );
    expect(refused(scheme((await indexOf(rows, mixed)).result.weights, 'stated').refusal).refused).toBe(
      'importance-scales-differ',
    );
  });

  test('a refused scheme refuses the index in every group, and the others go on', async () => {
    const source = made(30, (i) => [5, random(i, 1), random(i, 2)]);
    const { result } = await indexOf(source, two({ scheme: 'johnson' }));
    expect(refused(given(result.groups[0]).index).refused).toBe('constant-item');
    expect(given(result.groups[0]).nodes).toEqual({});
    expect(given(result.effect['equal']?.['all']).n).toBe(30);
  });
});

describe('the whole', () => {
  test('nobody answered', async () => {
    const about = two();
    const moments = await momentsOf(
      index,
      made(4, () => [null, null, null]),
      about,
    );
    expect(refused(index.solve(moments, about, about.options))).toEqual({
      refused: 'nothing-answered',
      parameters: { rows: 4 },
    });
  });

  test('a single respondent', async () => {
    const about = two({ minGroup: 1 });
    const moments = await momentsOf(
      index,
      made(1, () => [3, 4, 5]),
      about,
    );
    expect(refused(index.solve(moments, about, about.options)).refused).toBe('few-psus');
  });

  test('a stratum with a single unit is named', async () => {
    const about = study(
      [field('a', 'performance', { item: 'a' }), field('region', 'stratum')],
      system(['a']),
    );
    const rows = rowsOf(
      ['a', 'region'],
      [
        [1, 'north'],
        [2, 'north'],
        [3, 'south'],
        [5, 'west'],
        [6, 'west'],
      ],
    );
    const moments = await momentsOf(index, rows, about);
    expect(refused(index.solve(moments, about, about.options))).toEqual({
      refused: 'lonely-psu',
      parameters: { stratum: 'south' },
    });
  });

  test('a small group is suppressed, and counts in no common item set', async () => {
    const about = study(
      [...['a', 'b'].map((item) => field(item, 'performance', { item })), field('g', 'segment')],
      system(['a', 'b']),
      { minGroup: 3 },
    );
    const rows = rowsOf(
      ['a', 'b', 'g'],
      [...Array.from({ length: 5 }, (_, i) => [i + 1, 9 - i, 'big']), [3, null, 'small']],
    );
    const { result } = await indexOf(rows, about);
    const [, big, small] = result.groups;
    expect(refused(small?.index)).toEqual({ refused: 'group-too-small', parameters: { n: 1, minimum: 3 } });
    expect(small?.nodes).toEqual({});
    expect(big?.notCommon).toEqual([]);
    expect(given(big?.index)).toEqual(given(big?.ownSet));
  });

  test('groups without a common item are not compared, but shown on their own', async () => {
    const about = study(
      [...['a', 'b'].map((item) => field(item, 'performance', { item })), field('g', 'segment')],
      system(['a', 'b']),
      { minGroup: 2 },
    );
    const rows = rowsOf(
      ['a', 'b', 'g'],
      [
        [1, null, 'x'],
        [4, null, 'x'],
        [null, 2, 'y'],
        [null, 7, 'y'],
      ],
    );
    const { result } = await indexOf(rows, about);
    expect(refused(result.groups[1]?.index)).toEqual({
      refused: 'no-common-items',
      parameters: { field: { field: 'g' } },
    });
    expect(given(result.groups[1]?.ownSet).n).toBe(2);
    expect(given(result.groups[1]).notCommon).toEqual(['a', 'b']);
  });

  test('own weights that are negative, all 0, or leave a group nothing', async () => {
    const source = made(5, (i) => [i + 1, null, i + 2]);
    const own = async (ownWeights: Readonly<Record<string, number>>) =>
      refused(given((await indexOf(source, two({ ownWeights }))).result.groups[0]).index).refused;
    expect(await own({ a: -1, b: 2 })).toBe('own-weight-negative');
    expect(await own({})).toBe('own-weights-zero');
    expect(await own({ b: 1 })).toBe('no-weight-left');
  });

  test('edited SQL without a needed column is an error that names it', async () => {
    const about = two();
    const engine = await engineOver(
      made(5, (i) => [i + 1, i + 2, 3]),
      about,
    );
    const rows: Record<string, Rows> = {};
    for (const [name, sql] of Object.entries(index.queries(about))) rows[name] = await engine.query(sql);
    const edited = {
      ...rows,
      moments: await engine.query(
        `SELECT domain, a, b, n, covariance FROM (${index.queries(about)['moments']})`,
      ),
    };
    expect(() => index.moments(edited, about)).toThrow(
      expect.objectContaining({
        code: 'column-missing',
        parameters: { field: 'weight', fields: '“domain”, “a”, “b”, “n”, “covariance”' },
      }),
    );
  });
});
