import { describe, expect, test } from 'vitest';
import { distribution } from '../../src/lib/analysis/distribution/analysis.ts';
import { measured } from '../../src/lib/analysis/distribution/measured.ts';
import type { DistributionResult, Question } from '../../src/lib/analysis/distribution/result.ts';
import { fetchNumbers } from '../../src/lib/chapter/code.ts';
import { liveNumber } from '../../src/lib/chapter/numbers.ts';
import { isRefusal, refuse } from '../../src/lib/study/refusal.ts';
import type { Field, Scale, Study, StudyOptions } from '../../src/lib/study/types.ts';
import { contextWith, results } from '../chart/made-up.ts';
import { refusalWords } from '../english.ts';
import { field, given, momentsOf, rowsOf, study, system } from './fixture.ts';

const FIVE: Scale = { min: 1, max: 5, direction: 'up' };

function one(scale: Scale, more: Partial<Field> = {}, options: Partial<StudyOptions> = {}): Study {
  return study([field('q', 'performance', { item: 'q', scale, ...more })], system(['q']), {
    minGroup: 2,
    ...options,
  });
}

async function solved(of: Study, answers: readonly (string | number | null)[]): Promise<DistributionResult> {
  const source = rowsOf(
    ['q'],
    answers.map((answer) => [answer]),
  );
  return given(distribution.solve(await momentsOf(distribution, source, of), of, of.options));
}

async function question(of: Study, answers: readonly (string | number | null)[]): Promise<Question> {
  return given((await solved(of, answers)).questions[0]);
}

const codes = (of: Question): readonly number[] => given(of.found).answers.map(({ from }) => from);
const counts = (of: Question): readonly number[] => given(of.found).answers.map(({ n }) => n);

describe('answers in the scale’s order', () => {
  test('from the worst to the best, those that nobody gave too, no answer apart', async () => {
    const found = await question(one({ ...FIVE, missing: [9] }), [1, 5, 5, 4, 9, null, 77]);
    expect(codes(found)).toEqual([1, 2, 3, 4, 5]);
    expect(counts(found)).toEqual([1, 0, 0, 1, 2]);
    expect(found).toMatchObject({ n: 4, unanswered: 3, noAnswer: 3 / 7 });
  });

  test('a scale whose high codes are bad answers begins with them, in its own codes', async () => {
    const found = await question(one({ ...FIVE, direction: 'down' }), [1, 1, 2, 5]);
    expect(codes(found)).toEqual([5, 4, 3, 2, 1]);
    expect(counts(found)).toEqual([1, 0, 0, 1, 2]);
    const measures = given(measured(found));
    expect(measures.mean.value).toBeCloseTo(2.25, 12);
    expect(measures.score.value).toBeCloseTo(68.75, 12);
    expect(measures.median).toBe(2);
    expect(given(measures.best).value).toBe(0.75);
    expect(given(measures.worst).value).toBe(0.25);
    expect(measures.sd).toBeCloseTo(Math.sqrt((2 * 1.25 ** 2 + 0.25 ** 2 + 2.75 ** 2) / 3), 12);
  });

  test('texts stand for their codes, and a declared middle that is no answer is no step', async () => {
    const labels = { bad: 1, middling: 2, good: 3 };
    const of = one({ min: 1, max: 3, direction: 'up', labels }, { type: 'string' });
    const found = await question(of, ['bad', 'good', 'good', 'what?']);
    expect(counts(found)).toEqual([1, 0, 2]);
    expect(found.unanswered).toBe(1);
    const six = await question(one({ min: 0, max: 5, direction: 'up', missing: [0] }), [0, 1, 5]);
    expect(codes(six)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('boxes', () => {
  test('three answers have no two best and two worst apart; a slider has no steps: said in words', async () => {
    const three = await question(one({ min: 1, max: 3, direction: 'up' }), [1, 2, 3, 3]);
    const few = given(measured(three)).best;
    expect(few).toEqual(refuse('few-steps', { count: 3 }));
    if (isRefusal(few)) expect(refusalWords(few)).toMatch(/3 answers/);
    expect(distribution.remarks?.({ questions: [three, three], remarks: [] })).toEqual([few]);
    const slider = await question(one({ min: 0, max: 100, direction: 'up' }), [0, 9, 10, 55, 99, 100]);
    expect(given(slider.found)).toMatchObject({ banded: true });
    expect(counts(slider)).toEqual([2, 1, 0, 0, 0, 1, 0, 0, 0, 2]);
    expect(given(slider.found).answers.at(-1)).toMatchObject({ from: 90, to: 100 });
    expect(given(measured(slider)).best).toMatchObject({ refused: 'no-steps' });
    const decimals = await question(one(FIVE), [1, 2.5, 4]);
    expect(given(decimals.found).banded).toBe(true);
    expect(given(measured(decimals)).mean.value).toBeCloseTo(2.5, 12);
  });

  test('Kano’s answers are kinds: shares, and no mean', async () => {
    const of = study([field('q', 'functional', { item: 'q', type: 'number', scale: FIVE })], system(['q']), {
      minGroup: 2,
    });
    const found = await question(of, [1, 2, 5, 5]);
    expect(counts(found)).toEqual([1, 1, 0, 0, 2]);
    expect(given(found.found).measures).toEqual(refuse('no-degrees', { field: { field: 'q' } }));
  });

  test('where all or none are counted the interval still has a width', async () => {
    const found = given(measured(await question(one(FIVE), [5, 5, 4, 5, 5, 4])));
    expect(given(found.best)).toMatchObject({ value: 1, high: 1 });
    expect(given(found.best).low).toBeCloseTo(1 / (1 + 1.959963984540054 ** 2 / 6), 12);
    expect(given(found.worst)).toMatchObject({ value: 0, low: 0 });
  });
});

describe('refusals', () => {
  test('no rating; nobody answered; a question that few answered', async () => {
    expect(distribution.requires(study([field('g', 'segment')], system(['a'])))).toEqual(refuse('no-rating'));
    const of = one(FIVE);
    const none = await momentsOf(distribution, rowsOf(['q'], [[null], [null]]), of);
    expect(distribution.solve(none, of, of.options)).toEqual(refuse('nothing-answered', { rows: 2 }));
    const two = study(
      [
        field('q', 'performance', { item: 'q' }),
        field('r', 'overall'),
        field('s', 'effort', { type: 'number', scale: FIVE }),
      ],
      system(['q']),
      { minGroup: 3 },
    );
    const source = rowsOf(
      ['q', 'r', 's'],
      [
        [1, 1, null],
        [2, null, null],
        [3, null, null],
      ],
    );
    const { questions } = given(
      distribution.solve(await momentsOf(distribution, source, two), two, two.options),
    );
    // Nobody answered s: it is left out.
    expect(questions.map((each) => each.field)).toEqual(['q', 'r']);
    expect(questions[1]!.found).toEqual(refuse('group-too-small', { n: 1, minimum: 3 }));
  });
});

test('numbers in sentences', async () => {
  const code = await fetchNumbers(['distribution']);
  const text = (key: string, context = results) => liveNumber(key, context, code);
  expect(text('answers-mean-of/p_limit')).toMatchObject({ text: '3.4', value: 3.4 });
  expect(text('answers-best-of/p_limit')).toMatchObject({
    text: '40 %',
    title: '95 % interval 35 to 45, n = 200',
  });
  expect(text('answers-worst-of/p_net')).toMatchObject({ refused: 'no-steps' });
  expect(text('answers-median-of/p_limit')).toMatchObject({ text: '3', value: 3 });
  expect(text('answers-mean-of/f_limit')).toMatchObject({ refused: 'no-degrees' });
  expect(text('answers-mean-of/p_accuracy')).toMatchObject({ refused: 'group-too-small' });
  expect(text('no-answer-of/p_net')).toMatchObject({ text: '23 %' });
  expect(text('no-answer-of/none')).toMatchObject({ refused: 'not-in-study' });
  const none = contextWith({ distribution: refuse('no-rating') });
  expect(text('answers-best-of/p_limit', none)).toMatchObject({ refused: 'no-rating' });
});
