import { describe, expect, test } from 'vitest';
import { dataQuality } from '../../../src/lib/analysis/data-quality/analysis.ts';
import type { QualityResult } from '../../../src/lib/analysis/data-quality/result.ts';
import { isRefusal } from '../../../src/lib/study/refusal.ts';
import type { Field, Study } from '../../../src/lib/study/types.ts';
import { chiSquaredQuantile } from '../../../src/lib/stats/distribution/chi-squared-quantile.ts';
import { field, given, momentsOf, rowsOf, study, system } from '../fixture.ts';

const NAMES = Array.from({ length: 12 }, (_, at) => `q${at}`);
const DIMENSIONS = { a: NAMES.slice(0, 4), b: NAMES.slice(4, 8), c: NAMES.slice(8) };

type Row = readonly (number | string | null)[];

/** Answers of nobody in particular, the same at every run. */
function row(person: number): readonly number[] {
  return NAMES.map((_, at) => {
    const wave = 43758.5453 * Math.sin(12.9898 * person + 78.233 * at);
    return 1 + Math.floor(10 * (wave - Math.floor(wave)));
  });
}

const PEOPLE: readonly Row[] = Array.from({ length: 40 }, (_, person) => row(person + 1));

function asked(more: Partial<Study> = {}, fields: readonly Field[] = []): Study {
  const items = NAMES.map((name) => field(name, 'performance', { item: name }));
  return study([...items, ...fields], system(DIMENSIONS), {}, more);
}

async function solved(
  rows: readonly Row[],
  about: Study = asked(),
  header: readonly string[] = about.fields.map(({ name }) => name),
): Promise<QualityResult> {
  const moments = await momentsOf(dataQuality, rowsOf(header, rows), about);
  return given(dataQuality.solve(moments, about, about.options));
}

function why({ withheld }: QualityResult): Readonly<Record<string, string>> {
  return Object.fromEntries(withheld.map(({ sign, why: { refused } }) => [sign, refused]));
}

function flaggedBy({ signs }: QualityResult): Readonly<Record<string, number>> {
  return Object.fromEntries(signs.map(({ sign, flagged }) => [sign, flagged]));
}

describe('signs that a study cannot give say why', () => {
  test('few items in one dimension leave what is missing only', async () => {
    const about = study(
      ['q0', 'q1'].map((name) => field(name, 'performance', { item: name })),
      system(['q0', 'q1']),
    );
    const found = await solved(
      PEOPLE.map((own) => own.slice(0, 2)),
      about,
    );
    expect(why(found)).toEqual({
      run: 'quality-few-items',
      irv: 'quality-few-items',
      mahalanobis: 'quality-few-items',
      synonyms: 'quality-few-items',
      evenOdd: 'quality-few-dimensions',
      duration: 'quality-no-duration',
      duplicate: 'quality-few-ratings',
    });
    expect(found.signs.map(({ sign }) => sign)).toEqual(['missing']);
    expect(found.chosen.least).toBe(1);
  });

  test('no scale that enough items share', async () => {
    const about = asked();
    const fields = about.fields.map((one, at) => ({
      ...one,
      scale: { min: 1, max: 10 + (at % 3), direction: 'up' as const },
    }));
    const found = await solved(PEOPLE, { ...about, fields });
    expect(why(found)).toMatchObject({ run: 'quality-no-scale', irv: 'quality-no-scale' });
    expect(found.common).toBe(4);
  });

  test('an item without variance, and one that follows from another', async () => {
    const constant = await solved(PEOPLE.map((own) => own.map((answer, at) => (at === 3 ? 5 : answer))));
    expect(constant.withheld.find(({ sign }) => sign === 'mahalanobis')?.why).toEqual({
      refused: 'quality-constant-item',
      parameters: { node: { node: 'q3' } },
    });
    const twice = await solved(PEOPLE.map((own) => own.map((answer, at) => (at === 3 ? own[2]! : answer))));
    expect(twice.withheld.find(({ sign }) => sign === 'mahalanobis')?.why).toEqual({
      refused: 'quality-dependent-item',
      parameters: { node: { node: 'q3' } },
    });
  });

  test('fewer respondents than D² needs, two items that nobody answered both of', async () => {
    expect(why(await solved(PEOPLE.slice(0, 12)))).toMatchObject({ mahalanobis: 'quality-few-answers' });
    const apart = PEOPLE.map((own, at) => own.map((answer, item) => (item === at % 2 ? null : answer)));
    expect(why(await solved(apart))).toMatchObject({ mahalanobis: 'quality-apart' });
  });

  test('rows that stand for several are no duplicates; a duration without a number', async () => {
    const about = asked({}, [field('f', 'frequency'), field('d', 'duration')]);
    const found = await solved(
      PEOPLE.map((own, at) => [...own, at === 0 ? 5 : 1, 'long']),
      about,
    );
    expect(why(found)).toMatchObject({ duplicate: 'quality-frequencies', duration: 'quality-nobody-timed' });
    expect(found.n).toBe(44);
  });
});

test('one answer throughout is a run without spread, no duplicate; half the answers missing is not too many', async () => {
  const alike = NAMES.map(() => 8);
  const half = row(99).map((answer, at) => (at < 6 ? answer : null));
  const few = row(98).map((answer, at) => (at < 5 ? answer : null));
  const found = await solved([...PEOPLE, alike, alike, half, few, PEOPLE[4]!]);
  expect(flaggedBy(found)).toMatchObject({ run: 2, irv: 2, duplicate: 1, missing: 1 });
  const evenOdd = found.signs.find(({ sign }) => sign === 'evenOdd')!;
  expect(evenOdd.measured).toBeLessThan(found.n);
});

test('a missing answer ends a run', async () => {
  const broken = NAMES.map((_, at) => (at === 5 ? null : 8));
  const found = await solved([...PEOPLE, broken]);
  const { classes } = found.signs.find(({ sign }) => sign === 'run')!;
  expect(classes.at(-1)).toMatchObject({ at: 6, n: 1 });
});

test('nobody flagged leaves the index where it is; too few left, or an item without an answer, are refused', async () => {
  const calm = await solved(PEOPLE, asked({ options: { ...asked().options, quality: NEVER } }));
  expect(calm.together.map(({ flagged }) => flagged)).toEqual([0, 0, 0]);
  expect(given(calm.chosen.without)[0]).toMatchObject({ difference: 0 });
  const all = await solved(
    PEOPLE,
    asked({ options: { ...asked().options, quality: { ...NEVER, irv: 100 } } }),
  );
  expect(all.chosen).toMatchObject({ flagged: 0 });
  expect(all.together[0]).toMatchObject({ flagged: 40, without: { refused: 'quality-few-left' } });
  const only = PEOPLE.map((own, at) => own.map((answer, item) => (item === 11 && at > 0 ? null : answer)));
  const lost = await solved(
    [NAMES.map(() => 8), ...only.slice(1)],
    asked({ options: { ...asked().options, quality: { ...NEVER, run: 1 } } }),
  );
  expect(lost.signs[0]).toMatchObject({ sign: 'run', flagged: 1, without: { refused: 'quality-item-lost' } });
});

const NEVER = {
  run: 1,
  irv: 0,
  mahalanobis: 0.999999,
  evenOdd: 1,
  synonyms: -1,
  pairs: 0.6,
  duration: 0,
  missing: 1,
  together: 2,
} as const;

test('nobody answered, and too few to speak of', async () => {
  const about = asked();
  const empty = await momentsOf(
    dataQuality,
    rowsOf(
      NAMES,
      PEOPLE.map((own) => own.map(() => null)),
    ).replaceAll('NULL', 'NULL::DOUBLE'),
    about,
  );
  expect(dataQuality.solve(empty, about, about.options)).toMatchObject({ refused: 'nothing-answered' });
  const few = await momentsOf(dataQuality, rowsOf(NAMES, PEOPLE.slice(0, 4)), about);
  expect(dataQuality.solve(few, about, about.options)).toMatchObject({ refused: 'group-too-small' });
  expect(isRefusal(dataQuality.requires({ ...about, fields: [] }))).toBe(true);
});

test('quantiles of χ² are R’s', () => {
  // qchisq(.99, 40), qchisq(.95, 1), qchisq(.5, 13), qchisq(1e-6, 2)
  for (const [probability, df, wanted] of [
    [0.99, 40, 63.690739751564458],
    [0.95, 1, 3.8414588206941236],
    [0.5, 13, 12.339755882563924],
    [1e-6, 2, 2.0000010000006667e-6],
  ] as const)
    expect(Math.abs(chiSquaredQuantile(probability, df) / wanted - 1)).toBeLessThan(1e-9);
  expect(() => chiSquaredQuantile(1, 3)).toThrow('between 0 and 1');
});
