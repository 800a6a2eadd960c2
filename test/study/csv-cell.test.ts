import { expect, it } from 'vitest';
import { csvCell } from '../../src/lib/study/csv-cell.ts';

it.each([
  '=1+1',
  '+1-1',
  '-cmd',
  '@SUM(A1)',
  '\n=1',
  '\t=1',
  '  =1',
  '\uFEFF=1',
  '＝1+1',
  '＋a',
  '－a',
  '＠a',
])('%j is no formula for a spreadsheet', (text) => {
  expect(csvCell(text)).toMatch(/^"?'/);
});

it('nor behind a delimiter of other countries, or a line end', () => {
  expect(csvCell('a;=1')).toBe("a;'=1");
  expect(csvCell('a\n=1')).toBe(`"a\n'=1"`);
});

it.each([
  ['-12.5', '-12.5'],
  ['+3e-2', '+3e-2'],
  ['a - b', 'a - b'],
  ['say "a, b"', '"say ""a, b"""'],
])('%j is %j', (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});
