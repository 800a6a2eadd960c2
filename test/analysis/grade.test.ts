import { expect, test } from 'vitest';
import { gradeOf } from '../../src/lib/analysis/index/grade.ts';

const CUTS = [85, 70, 60] as const;

test.each([
  [86, 90, 'excellent'],
  [85, 85, 'excellent'],
  [70, 84.9, 'good'],
  [61, 69, 'fair'],
  [10, 59.9, 'poor'],
  [69.9, 70.1, 'undetermined'],
  [59, 86, 'undetermined'],
])('%d to %d is %s', (low, high, grade) => {
  expect(gradeOf({ low, high }, CUTS)).toBe(grade);
});
