import { expect, it } from 'vitest';
import { checkAgainstColumns } from '../../src/lib/study/check.ts';
import { say } from '../english.ts';
import { EXAMPLE } from './example.ts';

it('names the columns that the file lacks and those that the study does not know', () => {
  const problems = checkAgainstColumns(EXAMPLE, ['id', 'p_speed', 'e_speed', 'p_price', 'OVERALL', 'by']);
  expect(problems.map(({ code, field }) => [code, field])).toEqual([
    ['column-missing', 'overall'],
    ['column-unknown', 'OVERALL'],
  ]);
  for (const { code, parameters } of problems) expect(say('problem', code, parameters)).toMatch(/overall/i);
});

it('finds nothing where all is in its place', () => {
  expect(
    checkAgainstColumns(
      EXAMPLE,
      EXAMPLE.fields.map(({ name }) => name),
    ),
  ).toEqual([]);
});
