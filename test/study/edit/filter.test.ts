import { expect, test } from 'vitest';
import { setFilter } from '../../../src/lib/study/edit/filter.ts';
import { DEFAULT_OPTIONS } from '../../../src/lib/study/types.ts';
import type { Study } from '../../../src/lib/study/types.ts';

const ALL = ['north', 'south', 'west'];
const study: Study = {
  id: 'own-x',
  title: 'X',
  simulated: true,
  sources: [],
  path: 'x.csv',
  fields: [],
  system: { id: 'index', label: 'Index' },
  options: DEFAULT_OPTIONS,
};

test('a category kept out names those that enter, in their order', () => {
  const without = setFilter(study, 'area', 'south', false, ALL);
  expect(without.options.filter).toEqual({ area: ['north', 'west'] });
});

test('with the last one let in again nothing is filtered, and other fields keep their filter', () => {
  const both = setFilter(setFilter(study, 'area', 'south', false, ALL), 'year', '2025', false, [
    '2025',
    '2026',
  ]);
  const again = setFilter(both, 'area', 'south', true, ALL);
  expect(again.options.filter).toEqual({ year: ['2026'] });
  expect(setFilter(again, 'year', '2025', true, ['2025', '2026']).options).toEqual(DEFAULT_OPTIONS);
});

test('the last category of a field stays', () => {
  const one = setFilter(setFilter(study, 'area', 'south', false, ALL), 'area', 'west', false, ALL);
  expect(setFilter(one, 'area', 'north', false, ALL)).toBe(one);
});
