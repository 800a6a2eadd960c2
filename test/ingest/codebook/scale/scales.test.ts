import { describe, expect, it } from 'vitest';
import { proposeScale } from '../../../../src/lib/ingest/codebook/scale/scales.ts';
import { profileOf } from '../../profiles.ts';

const scaleOf = (...values: (string | number)[]) => proposeScale(profileOf('q', values))?.scale;

describe('labels', () => {
  it.each<[string, string[], Record<string, number>]>([
    [
      'satisfied',
      ['Very satisfied', 'Satisfied', 'Neutral', 'Very dissatisfied'],
      { 'Very satisfied': 5, Satisfied: 4, Neutral: 3, 'Very dissatisfied': 1 },
    ],
    [
      '满意',
      ['非常满意', '满意', '一般', '不满意', '非常不满意'],
      { 非常满意: 5, 满意: 4, 一般: 3, 不满意: 2, 非常不满意: 1 },
    ],
    [
      '比较满意',
      ['很满意', '比较满意', '一般', '不太满意', '很不满意'],
      { 很满意: 5, 比较满意: 4, 一般: 3, 不太满意: 2, 很不满意: 1 },
    ],
    ['滿意', ['非常滿意', '不滿意'], { 非常滿意: 5, 不滿意: 2 }],
    [
      'agree',
      ['Strongly agree', 'Agree', 'Neither agree nor disagree'],
      { 'Strongly agree': 5, Agree: 4, 'Neither agree nor disagree': 3 },
    ],
    ['likely', ['非常可能', '不太可能'], { 非常可能: 5, 不太可能: 2 }],
    [
      'important',
      ['Very important', 'Important', 'Not at all important'],
      { 'Very important': 5, Important: 4, 'Not at all important': 1 },
    ],
    [
      'good',
      ['very good', 'Good', 'Fair', 'Poor', 'VERY POOR'],
      { 'very good': 5, Good: 4, Fair: 3, Poor: 2, 'VERY POOR': 1 },
    ],
    [
      'excellent',
      ['Excellent', 'Very good', 'Good', 'Fair', 'Poor'],
      { Excellent: 5, 'Very good': 4, Good: 3, Fair: 2, Poor: 1 },
    ],
  ])('%s', (_, values, labels) => {
    expect(scaleOf(...values)).toEqual({ min: 1, max: 5, direction: 'up', labels });
  });

  it('of seven points are told from those of five by the texts themselves', () => {
    const scale = scaleOf('非常满意', '满意', '比较满意', '一般', '比较不满意', '不满意', '非常不满意');
    expect(scale).toMatchObject({ min: 1, max: 7, labels: { 满意: 6, 比较满意: 5, 不满意: 2 } });
  });

  it('without a middle, though many answered, are of four points', () => {
    const values = ['Very satisfied', 'Satisfied', 'Dissatisfied', 'Very dissatisfied'];
    expect(scaleOf(...values)).toMatchObject({ max: 5 });
    expect(scaleOf(...Array<string[]>(10).fill(values).flat())).toMatchObject({
      max: 4,
      labels: { 'Very satisfied': 4, Satisfied: 3, Dissatisfied: 2, 'Very dissatisfied': 1 },
    });
  });

  it('beside texts that mean no answer', () => {
    expect(scaleOf('满意', '不知道', 'N/A', '非常满意', '(跳过)')).toMatchObject({
      labels: { 满意: 4, 非常满意: 5 },
      missing: ['(跳过)', 'N/A', '不知道'],
    });
  });

  it.each<[string[], object]>([
    [
      ['5 - Very good', '4', '3', '1 - Very poor'],
      { min: 1, max: 5, direction: 'up', labels: { '5 - Very good': 5, 4: 4, 3: 3, '1 - Very poor': 1 } },
    ],
    [
      ['1 = Very satisfied', '2 = Satisfied', '5 = Very dissatisfied'],
      {
        min: 1,
        max: 5,
        direction: 'down',
        labels: { '1 = Very satisfied': 1, '2 = Satisfied': 2, '5 = Very dissatisfied': 5 },
      },
    ],
    [
      ['非常满意(5)', '满意(4)', '一般(3)'],
      { min: 1, max: 5, direction: 'up', labels: { '非常满意(5)': 5, '满意(4)': 4, '一般(3)': 3 } },
    ],
    [
      ['10分', '8分', '0分'],
      { min: 0, max: 10, direction: 'up', labels: { '10分': 10, '8分': 8, '0分': 0 } },
    ],
    [
      ['0 Not at all likely', '7', '10 Extremely likely'],
      {
        min: 0,
        max: 10,
        direction: 'up',
        labels: { '0 Not at all likely': 0, 7: 7, '10 Extremely likely': 10 },
      },
    ],
  ])('with numbers: %j', (values, scale) => {
    expect(scaleOf(...values)).toEqual(scale);
  });

  it.each([
    ['Male', 'Female'],
    ['18-25', '26-35', '36-50'],
    ['Yes', 'No'],
    ['Online;In store', 'Online'],
    ['North', 'Satisfied'],
  ])('are not seen in %j, …', (...values) => {
    expect(scaleOf(...values)).toBeUndefined();
  });
});

describe('numbers', () => {
  it.each<[number[], number, number]>([
    [[1, 2, 3, 4, 5], 1, 5],
    [[2, 3, 4], 1, 5],
    [[1, 4, 7], 1, 7],
    [[3, 9, 10], 1, 10],
    [[0, 3, 10], 0, 10],
    [[0, 1, 2, 4], 0, 4],
  ])('%j take the next usual scale', (values, min, max) => {
    expect(scaleOf(...values)).toEqual({ min, max, direction: 'up' });
  });

  it('leave out codes for a missing answer', () => {
    expect(scaleOf(1, 2, 5, 99, -99, 98)).toEqual({
      min: 1,
      max: 5,
      direction: 'up',
      missing: [-99, 98, 99],
    });
    const many = Array<number[]>(10).fill([1, 2, 3, 4, 5, 9]).flat();
    expect(scaleOf(...many)).toEqual({ min: 1, max: 5, direction: 'up', missing: [9] });
    expect(scaleOf(1, 2, 3, 4, 5, 9)).toMatchObject({ max: 10 });
  });

  it('keep 8 and 9 where the answers run on to them', () => {
    const many = Array<number[]>(10).fill([1, 2, 3, 4, 5, 6, 7, 8]).flat();
    expect(scaleOf(...many)).toEqual({ min: 1, max: 10, direction: 'up' });
  });

  it('are turned where the heading says that 1 is best', () => {
    const { scale } = proposeScale(
      profileOf('Speed (1 = very satisfied, 5 = very dissatisfied)', [1, 2, 5]),
    )!;
    expect(scale.direction).toBe('down');
  });

  it.each([[[1, 2]], [[0, 1]], [[5]], [[1.5, 2.5, 3]], [[18, 45, 60]], [[2019, 2020, 2021]]])(
    '%j are no rating',
    (values) => {
      expect(scaleOf(...values)).toBeUndefined();
    },
  );
});

describe('scales that need a closer look', () => {
  const scaleOf = (heading: string, values: readonly (string | number)[]) =>
    proposeScale(profileOf(heading, values))?.scale;
  const many = <T>(values: readonly T[]): T[] =>
    Array.from({ length: 40 }, (_, at) => values[at % values.length]!);

  it.each<[string, readonly (string | number)[], number, number]>([
    ['Rate us', ['Not at all likely - 0', 3, 7, 'Extremely likely - 10'].map(String), 0, 10],
    ['Rate us', ['★', '★★★', '★★★★☆', '★★★★★'], 1, 5],
    ['How often?', ['Never', 'Rarely', 'Sometimes', 'Often', 'Always'], 1, 5],
    ['频率', ['从不', '很少', '有时', '经常', '总是'], 1, 5],
    ['How easy?', ['Very difficult', 'Difficult', 'Neutral', 'Easy', 'Very easy'], 1, 5],
    [
      'How likely?',
      ['Not at all likely', 'Not so likely', 'Somewhat likely', 'Very likely', 'Extremely likely'],
      1,
      5,
    ],
    ['意愿', ['非常愿意', '愿意', '一般', '不愿意', '非常不愿意'], 1, 5],
    ['意願', ['非常不同意', '不同意', '普通', '同意', '非常同意'], 1, 5],
    ['Staff', many(['Dissatisfied', 'Neutral', 'Satisfied']), 1, 3],
    ['Staff', many(['Very dissatisfied', 'Dissatisfied', 'Satisfied', 'Very satisfied']), 1, 4],
    ['Staff (1-7)', [2, 3, 4, 5], 1, 7],
    ['On a scale of 0 to 10, how good?', [3, 4, 5, 5], 0, 10],
    ['员工态度（1至10分）', [3, 4, 5, 5], 1, 10],
    ['满意度评分', Array.from({ length: 30 }, (_, at) => 40 + 2 * at), 0, 100],
  ])('%s %s', (heading, values, min, max) => {
    expect(scaleOf(heading, values)).toMatchObject({ min, max, direction: 'up' });
  });

  it('orders two words for one level on levels of their own, and is unsure', () => {
    const found = proposeScale(profileOf('q', ['很满意', '非常满意', '一般', '不满意']));
    expect(found!.scale.labels).toEqual({ 很满意: 3, 非常满意: 4, 一般: 2, 不满意: 1 });
    expect(found!.confidence).toBeLessThan(0.6);
  });

  it('takes no age or income for points out of a hundred', () => {
    const numbers = Array.from({ length: 40 }, (_, at) => 18 + at);
    expect(scaleOf('Age', numbers)).toBeUndefined();
  });

  it('turns a scale that its heading explains from the good end', () => {
    for (const heading of [
      '员工态度（1非常满意，5非常不满意）',
      'Staff (1 = very satisfied, 5 = very dissatisfied)',
      '速度（1代表非常满意，5代表非常不满意）',
    ])
      expect(scaleOf(heading, [1, 2, 3, 4, 5])?.direction).toBe('down');
  });
});
