import { expect, test } from 'vitest';
import { oneStatement } from '../../src/lib/engine/statement.ts';

const callsOf = (sql: string): readonly string[] => {
  const found = oneStatement(sql);
  return 'calls' in found ? found.calls.map(({ name }) => name) : [];
};

test.each(['\u00a0', '\u3000', '\ufeff', '\u2028', '\u2003'])(
  'a name is a name though %j stands between it and its bracket',
  (space) => {
    expect(callsOf(`FROM enable_logging${space}(storage='file')`)).toEqual(['enable_logging']);
  },
);

test('a remark ends at a carriage return, as in the engine', () => {
  expect(callsOf("FROM --\renable_logging(storage='file')")).toEqual(['enable_logging']);
  expect(oneStatement('SELECT 1 --\r; DROP TABLE answers')).toEqual({ refused: 'several' });
});

test('names of other scripts stay whole', () => {
  expect(callsOf('SELECT größe(1), 満足(2)')).toEqual(['größe', '満足']);
});
