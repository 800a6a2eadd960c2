import { describe, expect, it } from 'vitest';
import { scaleOf } from '../../../src/lib/ingest/codebook/file-codebook.ts';
import { profileOf } from '../profiles.ts';

const ANSWERS = [1, 2, 3, 4, 5, 4, 2, 3];

/** The scale of numbers whose file names them so. */
function scaled(labels: Readonly<Record<number, string>>, answers: readonly number[] = ANSWERS) {
  const valueLabels = Object.entries(labels).map(([value, label]) => ({ value: Number(value), label }));
  return scaleOf({ ...profileOf('v1', answers), facts: { name: 'v1', type: 'number', valueLabels } })?.scale;
}

describe('a code whose label says that there is no opinion', () => {
  it.each([
    ['No opinion', { 1: 'Strongly disagree', 2: 'Disagree', 4: 'Agree', 5: 'Strongly agree' }],
    ['Not sure', { 1: 'Very unlikely', 2: 'Unlikely', 4: 'Likely', 5: 'Very likely' }],
    ['Don’t know', { 5: 'Very dissatisfied', 4: 'Dissatisfied', 2: 'Satisfied', 1: 'Very satisfied' }],
  ])('is the middle where it fills it: %s', (middle, others) => {
    const scale = scaled({ ...others, 3: middle });
    expect(scale).toMatchObject({ min: 1, max: 5 });
    expect(scale?.missing).toBeUndefined();
    expect(scale?.labels?.[middle]).toBe(3);
  });

  it('is no answer behind the scale, or beside a middle', () => {
    const four = { 1: 'Strongly disagree', 2: 'Disagree', 3: 'Agree', 4: 'Strongly agree' };
    expect(scaled({ ...four, 5: 'No opinion' })).toMatchObject({ min: 1, max: 4, missing: [5] });
    const five = { 1: 'Strongly disagree', 2: 'Disagree', 3: 'Neutral', 4: 'Agree', 5: 'Strongly agree' };
    expect(scaled({ ...five, 6: 'No opinion' }, [...ANSWERS, 6])).toMatchObject({ max: 5, missing: [6] });
  });
});
