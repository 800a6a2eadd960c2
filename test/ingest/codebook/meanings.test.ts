import { describe, expect, it } from 'vitest';
import { isNegative } from '../../../src/lib/ingest/codebook/headings/negative.ts';
import { proposeStudy } from '../../../src/lib/ingest/codebook/propose.ts';
import { readingsText } from '../../../src/lib/ingest/codebook/readings-text.ts';
import { personalHeading } from '../../../src/lib/ingest/words/personal.ts';
import { profileOf } from '../profiles.ts';

const many = <T>(values: readonly T[], times = 12): T[] => Array<readonly T[]>(times).fill(values).flat();

const proposed = (columns: Readonly<Record<string, readonly (string | number)[]>>) =>
  proposeStudy({
    file: { name: 'own.csv', bytes: 1 },
    dialect: { encoding: 'utf-8', bom: false, delimiter: ',', quote: '"', headerRows: 1 },
    columns: Object.entries(columns).map(([name, values]) => profileOf(name, values)),
  });

describe('statements of something bad', () => {
  it.each([
    ['Staff were slow to respond', true],
    ['There was too much noise', true],
    ['The forms are confusing', true],
    ['I often feel stressed at work', true],
    ['等待时间太久', true],
    ['I had no problems', false],
    ['Staff were never rude', false],
    ['My problem was solved quickly', false],
    ['They helped me with difficult forms', false],
    ['The room was clean', false],
  ])('%s: %s', (statement, negative) => {
    expect(isNegative(statement)).toBe(negative);
  });

  it('are turned among statements to agree with, and asked about with both indices', () => {
    const good = many(['Strongly agree', 'Agree', 'Agree', 'Neutral', 'Disagree', 'Strongly disagree']);
    const bad = many([
      'Strongly disagree',
      'Disagree',
      'Disagree',
      'Disagree',
      'Neutral',
      'Agree',
      'Strongly agree',
    ]);
    const { study, checks } = proposed({
      'Staff were friendly': good,
      'The room was clean': good,
      'Booking was slow and confusing': bad,
    });
    expect(study.fields.map(({ scale }) => scale?.direction)).toEqual(['up', 'up', 'down']);
    expect(checks[0]).toMatchObject({ fields: ['Booking was slow and confusing'], reason: 'negative' });
    expect(readingsText(checks[0]!.open!)).toMatch(/^5–1: [\d.]+; 1–5: [\d.]+$/);
  });

  it('are left as they are where most are such, and where satisfaction is asked', () => {
    const agree = many(['Strongly agree', 'Agree', 'Neutral', 'Disagree', 'Strongly disagree']);
    const { study } = proposed({
      'The staff were rude': agree,
      'The room was dirty': agree,
      'It was quiet': agree,
    });
    expect(study.fields.every(({ scale }) => scale?.direction === 'up')).toBe(true);
    const satisfied = many(['Very satisfied', 'Satisfied', 'Neutral', 'Dissatisfied', 'Very dissatisfied']);
    const other = proposed({
      'Handling of problems': satisfied,
      'Delay of trains': satisfied,
      Staff: satisfied,
    });
    expect(other.study.fields.every(({ scale }) => scale?.direction === 'up')).toBe(true);
  });
});

describe('importance told by the answers alone', () => {
  const important = many(['Very important', 'Important', 'Moderately important', 'Not important']);
  const satisfied = many(['Very satisfied', 'Satisfied', 'Neutral', 'Dissatisfied', 'Very dissatisfied']);

  it.each([
    ['Staff', 'Staff.1', 'Price', 'Price.1'],
    ['Staff', 'Staff_2', 'Price', 'Price_2'],
    ['Staff', 'Staff (2)', 'Price', 'Price (2)'],
  ])('is paired with the performance of the same item: %s, %s', (one, again, other, otherAgain) => {
    const { study } = proposed({
      [one]: important,
      [other]: important,
      [again]: satisfied,
      [otherAgain]: satisfied,
    });
    expect(study.fields.map(({ role }) => role)).toEqual([
      'importance',
      'importance',
      'performance',
      'performance',
    ]);
    expect(study.fields[0]!.item).toBe(study.fields[2]!.item);
  });

  it('is none of a column that is rated twice', () => {
    const { study } = proposed({ Staff: satisfied, 'Staff.1': satisfied });
    expect(study.fields[0]!.item).not.toBe(study.fields[1]!.item);
  });
});

describe('what is no rating of the respondent', () => {
  it.each(['PerformanceRating', 'last_performance_score', 'Credit score', 'test_score'])('%s', (name) => {
    const { study, checks } = proposed({ [name]: many([3, 3, 3, 4]), staff: many([1, 2, 3, 4, 5]) });
    expect(study.fields[0]!.role).toBe('segment');
    expect(checks.some(({ fields }) => fields.includes(name))).toBe(true);
  });

  it.each([
    ['satisfaction', ['satisfied', 'neutral or dissatisfied']],
    ['Overall satisfaction', ['happy', 'unhappy or unsure']],
  ])('an outcome of two levels is a group, and said: %s', (name, levels) => {
    const { study, checks } = proposed({ [name]: many(levels, 30), staff: many([1, 2, 3, 4, 5]) });
    expect(study.fields[0]!.role).toBe('segment');
    expect(checks.find(({ fields }) => fields.includes(name))?.reason).toBe('two-levels');
  });
});

describe('names of persons leave no doubt', () => {
  it.each([
    'Contact first name',
    'Nachname',
    'Guest last name',
    'Name:(first name, middle initial, last name)',
    'Prénom',
    'Apellidos',
  ])('%s', (heading) => {
    expect(personalHeading([heading])).toEqual({ kind: 'name', certain: true });
  });

  it.each(['Product name', 'Brand name', 'First impression', 'Name of the shop'])('but not %s', (heading) => {
    expect(personalHeading([heading])?.certain ?? false).toBe(false);
  });
});
