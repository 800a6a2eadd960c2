import { describe, expect, test } from 'vitest';
import { importancePerformance } from '../../src/lib/analysis/importance-performance/analysis.ts';
import type { PointMoments } from '../../src/lib/analysis/importance-performance/result.ts';
import { resample } from '../../src/lib/analysis/resample.ts';
import { computeMoments } from '../../src/lib/analysis/run.ts';
import { isRefusal } from '../../src/lib/study/refusal.ts';
import type { PriorityOptions, Study } from '../../src/lib/study/types.ts';
import { refusalWords, remarkWords } from '../english.ts';
import { bundledEngine } from '../data/bundled.ts';
import oracle from '../oracle/importance-performance.json' with { type: 'json' };
import { field, given, momentsOf, rowsOf, study, system } from './fixture.ts';
import { ratingsSource } from './ratings.ts';

const ITEMS = ['p1', 'p2', 'p3', 'p4'];
const rated = (weight: boolean): Study =>
  study(
    [
      field('weight', weight ? 'weight' : 'ignore'),
      ...ITEMS.map((item) => field(item, 'performance', { item })),
      ...ITEMS.map((item) => field(item.replace('p', 'e'), 'importance', { item })),
      field('overall', 'overall'),
    ],
    system(ITEMS),
  );

function close(got: number, expected: number, what: string): void {
  expect(
    Math.abs(got - expected) / Math.max(1e-3, Math.abs(expected)),
    `${what}: ${got} for ${expected}`,
  ).toBeLessThan(1e-6);
}

describe.each([
  ['weighted', oracle.weighted],
  ['plain', oracle.plain],
] as const)(
  'points and their errors equal numerically linearised totals in R survey, %s',
  (name, expected) => {
    test.each(['stated', 'derived'] as const)('%s', async (kind) => {
      const about = rated(name === 'weighted');
      const moments = await momentsOf(importancePerformance, ratingsSource(about), about);
      expect(moments[kind].map(({ item }) => item)).toEqual(ITEMS);
      moments[kind].forEach((point: PointMoments, at) => {
        const right = expected[kind][at]!;
        close(point.performance, right.performance, 'performance');
        close(point.importance, right.importance, 'importance');
        for (const spread of ['spread', 'spreadFrom'] as const)
          for (const of of ['performance', 'importance', 'both'] as const)
            close(point[spread][of], right[spread][of], `${point.item} ${spread} ${of}`);
      });
    });
  },
);

const ROWS = Array.from({ length: 120 }, (_, at) => {
  const good = 6 + (at % 4);
  const bad = 1 + ((at * 7) % 5);
  return [good, bad, 9 + (at % 2), 9 - (at % 2), Math.min(10, Math.round((good + 2 * bad) / 2))];
});
const made = (options: Partial<PriorityOptions> = {}): Study =>
  study(
    [
      field('a', 'performance', { item: 'a' }),
      field('b', 'performance', { item: 'b' }),
      field('ia', 'importance', { item: 'a' }),
      field('ib', 'importance', { item: 'b' }),
      field('overall', 'overall'),
    ],
    system(['a', 'b']),
    { priorities: { importance: 'derived', crosshair: 'means', target: 75, ...options } },
  );
const HEADER = ['a', 'b', 'ia', 'ib', 'overall'];

async function solved(options: Partial<PriorityOptions> = {}) {
  const about = made(options);
  const moments = await momentsOf(importancePerformance, rowsOf(HEADER, ROWS), about);
  const result = given(importancePerformance.solve(moments, about, about.options));
  for (const remark of result.remarks) expect(remarkWords(remark).length).toBeGreaterThan(20);
  return result;
}

describe('places', () => {
  test('what goes with satisfaction and is rated low comes first', async () => {
    const { items, crosshair } = await solved();
    expect(items.map(({ item, place, clear }) => [item, place, clear])).toEqual([
      ['b', 'concentrate', true],
      ['a', 'overkill', true],
    ]);
    const [b, a] = items;
    expect(crosshair?.performance).toBeCloseTo((a!.performance.value + b!.performance.value) / 2, 12);
    // Two items lie at ±1/√2 standard deviations of either axis.
    expect(b!.priority.value).toBeCloseTo(Math.SQRT2, 12);
  });

  test('at the midpoint the line for scores is fixed, and a correlation keeps its mean', async () => {
    const derived = await solved({ crosshair: 'midpoint' });
    expect(derived.crosshair?.performance).toBe(50);
    expect(derived.remarks).toMatchObject([{ code: 'no-midpoint' }]);
    const stated = await solved({ importance: 'stated', crosshair: 'midpoint' });
    expect(stated.crosshair).toEqual({ performance: 50, importance: 50 });
    const [first] = stated.items;
    expect(first?.performanceFrom.se).toBe(first?.performance.se);
  });

  test('at a target performance is held against it', async () => {
    const { crosshair, items } = await solved({ crosshair: 'target', target: 99 });
    expect(crosshair?.performance).toBe(99);
    expect(items.every(({ performanceFrom }) => performanceFrom.value < 0)).toBe(true);
  });

  test('by the line of equal height', async () => {
    const stated = await solved({ importance: 'stated', crosshair: 'line' });
    expect(stated.crosshair).toBeNull();
    expect(stated.items.map(({ place }) => place)).toEqual(['short', 'short']);
    const [first] = stated.items;
    expect(first!.priority.value).toBeCloseTo(first!.importance.value - first!.performance.value, 12);
    const derived = await solved({ crosshair: 'line' });
    expect(derived.items.map(({ place }) => place)).toEqual(['short', 'enough']);
    expect(derived.remarks).toMatchObject([{ code: 'line-in-deviations' }]);
  });
});

describe('refusals', () => {
  const without = (...names: readonly string[]): Study => {
    const about = made();
    return { ...about, fields: about.fields.filter(({ name }) => !names.includes(name)) };
  };
  const sentence = (value: unknown): string => {
    if (!isRefusal(value)) throw new Error('not refused');
    expect(refusalWords(value).length).toBeGreaterThan(20);
    return value.refused;
  };
  async function refusedOf(about: Study, rows = ROWS): Promise<string> {
    const moments = await momentsOf(importancePerformance, rowsOf(HEADER, rows), about);
    return sentence(importancePerformance.solve(moments, about, about.options));
  }

  test('no importance of any kind', () => {
    expect(sentence(importancePerformance.requires(without('ia', 'ib', 'overall')))).toBe(
      'no-importance-at-all',
    );
    expect(sentence(importancePerformance.requires(without('a', 'b')))).toBe('no-performance');
  });

  test('the kind chosen is not there', async () => {
    expect(await refusedOf(without('overall'))).toBe('no-overall-priorities');
    const stated = without('ia', 'ib');
    expect(
      await refusedOf({
        ...stated,
        options: { ...stated.options, priorities: { importance: 'stated', crosshair: 'means', target: 75 } },
      }),
    ).toBe('no-importance');
  });

  test('too few items, or none that differ', async () => {
    expect(await refusedOf(without('b'))).toBe('few-points');
    expect(
      await refusedOf(
        made(),
        ROWS.map(([a = 0, , ia = 0, ib = 0]) => [a, a, ia, ib, a]),
      ),
    ).toBe('no-point-spread');
  });

  test('without a choice, stated importance where overall satisfaction was not asked', async () => {
    const about = without('overall');
    const free = { ...about, options: { ...about.options, priorities: undefined } };
    const moments = await momentsOf(importancePerformance, rowsOf(HEADER, ROWS), free);
    expect(given(importancePerformance.solve(moments, free, free.options)).importance).toBe('stated');
  });
});

test('on the simulated study the two faults of billing come first, and in every resample', async () => {
  const { study: operator, engine } = await bundledEngine('network-operator');
  const moments = given(await computeMoments(engine, importancePerformance, operator));
  const { items } = given(importancePerformance.solve(moments, operator, operator.options));
  expect(items.slice(0, 2).map(({ item }) => item)).toEqual(['monthly_bill', 'credit_limit']);
  expect(items.slice(0, 2).every(({ place, clear }) => place === 'concentrate' && clear)).toBe(true);
  expect(items.filter(({ clear }) => clear).length).toBeLessThan(items.length);

  const resampled = given(
    await resample(engine, importancePerformance, operator, operator.options, { resamples: 300 }),
  );
  await engine.close();
  // The resampling computes the study's own order, and its intervals are those of the Taylor errors.
  expect(items.map(({ item }) => resampled.ranks[item]?.rank)).toEqual(items.map((_, at) => at + 1));
  for (const { item, priority } of items) {
    const { low, high } = given(resampled.ranks[item]?.priority);
    expect((high - low) / (priority.high - priority.low)).toBeGreaterThan(0.7);
    expect((high - low) / (priority.high - priority.low)).toBeLessThan(1.4);
  }
  expect(given(resampled.ranks['monthly_bill']).high).toBeLessThanOrEqual(2);
  const middle = given(resampled.ranks[items[20]!.item]);
  expect(middle.high - middle.low).toBeGreaterThan(5);
}, 60_000);
