import { expect, test } from 'vitest';
import { column, numbers, RowsError } from '../../src/lib/engine/read-rows.ts';
import { EngineError } from '../../src/lib/engine/types.ts';
import { english } from '../english.ts';
import { failureSentence, loadingSentence } from '../../src/lib/chapter/failure-sentence.ts';

test('a failure of the engine says what to do, any other speaks for itself', () => {
  expect(failureSentence(new EngineError('memory', 'Out of it.'), english)).toMatch(
    /close other tabs.* Out of it\.$/,
  );
  expect(failureSentence(new EngineError('fatal', 'Gone.'), english)).toMatch(
    /started again.*Try once more.* Gone\.$/,
  );
  expect(failureSentence(new EngineError('unavailable', ''), english)).toContain('WebAssembly is allowed');
  expect(failureSentence(new EngineError('sql', 'No.\n1:1: X\n     ^'), english)).toMatch(
    /\n1:1: X\n {5}\^$/,
  );
  expect(failureSentence(new Error('The file is gone.'), english)).toBe('The file is gone.');
  expect(failureSentence('odd', english)).toBe('odd');
});

test('what an edited query lacks is told with the names of its columns', () => {
  const rows = { names: ['a', 'b'], types: ['DOUBLE', 'VARCHAR'], columns: [[1], ['x']], count: 1 };
  const failed = (job: () => unknown): unknown => {
    try {
      return job();
    } catch (error) {
      return error;
    }
  };
  const missing = failed(() => column(rows, 'n'));
  expect(missing).toBeInstanceOf(RowsError);
  expect(failureSentence(missing, english)).toMatch(/needs a column “n”; it has “a”, “b”/);
  expect(
    failureSentence(
      failed(() => numbers(rows, 'b')),
      english,
    ),
  ).toMatch(/“b” needs numbers; it has “x”/);
  const parameters = { field: 'odd', type: 'ENUM' };
  expect(failureSentence(new EngineError('column-type', '', { parameters }), english)).toMatch(
    /“odd” is of type ENUM/,
  );
  expect(failureSentence(new EngineError('off', ''), english)).toMatch(/no WebAssembly/);
});

test('loading is told in bytes and seconds', () => {
  expect(loadingSentence({ bytes: 1_260_000, total: 34_200_000, seconds: 0.42 }, english)).toBe(
    'Loading the database: 1.3 of 34.2 MB, 0.4 s',
  );
});
