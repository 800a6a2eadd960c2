import { expect, test } from 'vitest';
import { english } from '../english.ts';
import { EngineError } from '../../src/lib/engine/types.ts';
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

test('loading is told in bytes and seconds', () => {
  expect(loadingSentence({ bytes: 1_260_000, total: 34_200_000, seconds: 0.42 }, english)).toBe(
    'Loading the database: 1.3 of 34.2 MB, 0.4 s',
  );
});
