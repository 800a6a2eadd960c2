import { describe, expect, test } from 'vitest';
import truth from '../../data/network-operator/tiers.json' with { type: 'json' };
import { kano } from '../../src/lib/analysis/kano/analysis.ts';
import { isPlaced } from '../../src/lib/analysis/kano/result.ts';
import type { KanoItem } from '../../src/lib/analysis/kano/result.ts';
import { CATEGORIES, fong, modeOf, strictlyApart } from '../../src/lib/analysis/kano/table.ts';
import type { Shares } from '../../src/lib/analysis/kano/table.ts';
import { computeMoments } from '../../src/lib/analysis/run.ts';
import type { Field, Study } from '../../src/lib/study/types.ts';
import { bundledEngine } from '../data/bundled.ts';
import oracle from '../oracle/kano.json' with { type: 'json' };
import { field, given, kept, momentsOf, rowsOf, study, system } from './fixture.ts';

const ITEMS = ['speed', 'gift', 'menu'];
const ANSWERS = { like: 1, 'must-be': 2, neutral: 3, 'live-with': 4, dislike: 5 };
const HEADER = [...ITEMS.flatMap((item) => [`f_${item}`, `d_${item}`]), 'weight', 'stratum', 'cluster'];

/** Text answers, the first code the best. */
const asked = (name: string, role: 'functional' | 'dysfunctional', item: string): Field =>
  field(name, role, { item, scale: { min: 1, max: 5, direction: 'down', labels: ANSWERS } });

function about(designed: boolean): Study {
  return study(
    [
      ...ITEMS.flatMap((item) => [
        asked(`f_${item}`, 'functional', item),
        asked(`d_${item}`, 'dysfunctional', item),
      ]),
      field('weight', designed ? 'weight' : 'ignore', { type: 'number' }),
      field('stratum', designed ? 'stratum' : 'ignore'),
      field('cluster', designed ? 'cluster' : 'ignore'),
    ],
    system(ITEMS),
  );
}

const placed = (items: readonly Parameters<typeof isPlaced>[0][]): readonly KanoItem[] =>
  items.filter(isPlaced);

describe('against R', () => {
  test.each(['full', 'plain'] as const)('%s', async (design) => {
    const of = about(design === 'full');
    const moments = await momentsOf(kano, kept('kano.csv', HEADER, of), of);
    const items = placed(given(kano.solve(moments, of, of.options)).items);
    expect(items).toHaveLength(3);
    items.forEach((item, at) => {
      const expected = oracle[design][at]!;
      expect(item.n).toBe(expected.n);
      for (const category of CATEGORIES)
        expect(item.shares[category]).toBeCloseTo(expected.shares[category], 12);
      expect(item.better.value).toBeCloseTo(expected.better, 12);
      expect(item.worse.value).toBeCloseTo(expected.worse, 12);
      // R divides by n − 1 where every respondent is a unit; without a design we divide by n, as for HC3.
      const scale = design === 'plain' ? Math.sqrt(400 / 399) : 1;
      expect(item.better.se * scale).toBeCloseTo(expected.betterSe, 9);
      expect(item.worse.se * scale).toBeCloseTo(expected.worseSe, 9);
      expect([item.fong, item.strict]).toEqual([expected.fong, expected.strict]);
      expect(item.strength.category).toBeCloseTo(expected.categoryStrength, 12);
      expect(item.strength.total).toBeCloseTo(expected.totalStrength, 12);
      expect(item.chiSquared.value).toBeCloseTo(expected.chisq.value, 8);
      expect(item.chiSquared.p).toBeCloseTo(expected.chisq.p, 12);
      expect(moments.items[at]?.effective).toBeCloseTo(expected.effective, 9);
    });
  });
});

describe('the table', () => {
  const LIKE_TO_DISLIKE = [1, 2, 3, 4, 5];
  test.each([
    [1, 'QAAAO'],
    [2, 'RIIIM'],
    [3, 'RIIIM'],
    [4, 'RIIIM'],
    [5, 'RRRRQ'],
  ])('functional %i: %s', async (functional, categories) => {
    for (const [at, dysfunctional] of LIKE_TO_DISLIKE.entries()) {
      const pair = study(
        [
          field('f', 'functional', {
            type: 'number',
            item: 'a',
            scale: { min: 1, max: 5, direction: 'down' },
          }),
          field('d', 'dysfunctional', {
            type: 'number',
            item: 'a',
            scale: { min: 1, max: 5, direction: 'down' },
          }),
        ],
        system(['a']),
        { minGroup: 1 },
      );
      const rows = [1, 2].map(() => [functional, dysfunctional]);
      const { items } = await momentsOf(kano, rowsOf(['f', 'd'], rows), pair);
      expect(items[0]?.shares[categories[at] as 'M']).toBe(1);
    }
  });
});

describe('the mode', () => {
  const shares = (M: number, O: number, A: number, I: number, R = 0, Q = 0): Shares => ({ M, O, A, I, R, Q });
  test.each<[string, Shares, string, boolean]>([
    ['is the most frequent', shares(0.1, 0.5, 0.3, 0.1), 'O', false],
    ['within five points goes by M > O > A > I', shares(0.1, 0.2, 0.37, 0.33), 'A', true],
    ['at exactly five points too', shares(0.3, 0.1, 0.35, 0.25), 'M', true],
    ['of the top two only', shares(0.29, 0.31, 0.1, 0.3), 'O', true],
    ['with a third as frequent as the second', shares(0.3, 0.1, 0.3, 0.3), 'M', true],
    ['beyond five points stays', shares(0.3, 0, 0, 0.36, 0.34), 'I', false],
    ['reverse is to be reviewed, not outranked', shares(0.3, 0.1, 0.1, 0.15, 0.32, 0.03), 'R', false],
    ['does not tie with a reverse second', shares(0.1, 0.1, 0.15, 0.34, 0.31), 'I', false],
  ])('%s', (_, given, category, tied) => {
    expect(modeOf(given, 0.05)).toMatchObject({ category, tied });
  });

  test('Fong is more lenient than the test that knows both counts are of the same people', () => {
    expect(fong(60, 42, 150)).toBe(true);
    expect(strictlyApart(60, 42)).toBe(true);
    expect(fong(60, 44, 150)).toBe(true);
    expect(strictlyApart(60, 44)).toBe(false);
    expect(fong(60, 59, 150)).toBe(false);
  });
});

describe('refusals', () => {
  const one = study([asked('f', 'functional', 'a'), asked('d', 'dysfunctional', 'a')], system(['a']));

  test('no pair at all, and half a pair', () => {
    expect(kano.requires(study([field('a', 'performance', { item: 'a' })], system(['a'])))).toMatchObject({
      refused: 'no-kano',
    });
    expect(kano.requires({ ...one, fields: one.fields.slice(0, 1) })).toMatchObject({ refused: 'no-kano' });
  });

  test('nobody answered', async () => {
    const moments = await momentsOf(
      kano,
      rowsOf(
        ['f', 'd'],
        [
          [null, null],
          [null, 'like'],
          ['', ''],
        ],
      ),
      one,
    );
    const solved = kano.solve(moments, one, one.options);
    expect(solved).toMatchObject({ refused: 'nothing-answered' });
  });

  test('fewer than the smallest group; answers that contradict themselves', async () => {
    const few = await momentsOf(
      kano,
      rowsOf(
        ['f', 'd'],
        [
          ['like', 'dislike'],
          ['like', 'neutral'],
        ],
      ),
      one,
    );
    expect(given(kano.solve(few, one, one.options)).items[0]).toMatchObject({
      refusal: { refused: 'group-too-small' },
    });
    const rows = Array.from({ length: 12 }, () => ['like', 'like']);
    const twisted = await momentsOf(kano, rowsOf(['f', 'd'], rows), one);
    expect(given(kano.solve(twisted, one, one.options)).items[0]).toMatchObject({
      refusal: { refused: 'kano-unusable' },
    });
  });

  test('reverse answers ask for a review of the wording', async () => {
    const rows = Array.from({ length: 30 }, (_, at) => (at < 20 ? ['dislike', 'like'] : ['like', 'dislike']));
    const moments = await momentsOf(kano, rowsOf(['f', 'd'], rows), one);
    expect(given(kano.solve(moments, one, one.options)).items[0]).toMatchObject({
      category: 'R',
      tier: 'review',
    });
  });
});

test('the simulated questionnaire holds the tiers that it was made from', async () => {
  const { study: operator, engine } = await bundledEngine('network-operator');
  const moments = given(await computeMoments(engine, kano, operator));
  await engine.close();
  const items = placed(given(kano.solve(moments, operator, operator.options)).items);
  expect(items).toHaveLength(40);
  expect(items.every(({ n }) => n <= 600 && n > 400)).toBe(true);
  const tiers: Readonly<Record<string, { readonly tier: string }>> = truth.items;
  const right = items.filter(({ item, tier }) => tiers[item]?.tier === tier);
  expect(right.length).toBeGreaterThanOrEqual(36);
});
