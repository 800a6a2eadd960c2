import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnNames } from '../../../src/lib/ingest/load/names.ts';
import { numberOf, withDecimalPoint } from '../../../src/lib/ingest/words/number.ts';

it('gives every heading a name of its own, without regard to case, and is stable under its own names', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'A', '', ' a ', 'a_2', '_row', 'column_2', 'x'.repeat(99)), {
        maxLength: 9,
      }),
      (headings) => {
        const names = columnNames(headings);
        expect(names.every((name) => name !== '')).toBe(true);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(headings.length);
        expect(columnNames(names)).toEqual(names);
      },
    ),
  );
});

it('keeps line breaks out of names', () => {
  expect(columnNames(['How\r\nsatisfied ', '\t'])).toEqual(['How satisfied', 'column_2']);
});

it.each<[string, number | undefined]>([
  ['5', 5],
  [' -1.50 ', -1.5],
  ['1e3', 1000],
  ['.5', 0.5],
  ['0', 0],
  ['0.25', 0.25],
  ['007', undefined],
  ['9007199254740993', undefined],
  ['1,5', undefined],
  ['', undefined],
  ['nan', undefined],
  ['0x10', undefined],
  ['5 %', undefined],
])('%j as a number is %s', (text, value) => {
  expect(numberOf(text)).toBe(value);
});

it.each([
  ['1,5', '1.5'],
  ['-12,25 ', '-12.25 '],
  ['1,234,5', '1,234,5'],
  ['a,b', 'a,b'],
])('%j with a decimal point is %j', (text, point) => {
  expect(withDecimalPoint(text)).toBe(point);
});
