import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  forgetProgress,
  keepSolved,
  parseProgress,
  readProgress,
  writeProgress,
} from '../../src/lib/store/progress.ts';

const one = { page: 'how-sure-is-it', exercise: 'deff-largest', answer: '1.09' };
const other = { page: 'what-drives-it', exercise: '__proto__', answer: '−3' };

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
});

afterEach(() => vi.unstubAllGlobals());

test('what was solved is kept, once an exercise, and forgotten on request', () => {
  expect(readProgress()).toEqual([]);
  expect(keepSolved([one])).toBe(true);
  keepSolved([{ ...one, answer: '1.1' }, other]);
  expect(readProgress()).toEqual([{ ...one, answer: '1.1' }, other]);
  forgetProgress();
  expect(readProgress()).toEqual([]);
});

test('a file gives back what was written', () => {
  expect(parseProgress(writeProgress([one, other]))).toEqual([one, other]);
  expect(parseProgress(writeProgress([]))).toEqual([]);
});

test.each([
  '',
  'not JSON',
  'null',
  '[]',
  '{"kind":"satisfaction-measured-progress"}',
  '{"kind":"another","solved":[]}',
  '{"kind":"satisfaction-measured-progress","solved":[["page","exercise"]]}',
  '{"kind":"satisfaction-measured-progress","solved":[["page","exercise",4]]}',
  `{"kind":"satisfaction-measured-progress","solved":${JSON.stringify(Array(5001).fill(['p', 'e', 'a']))}}`,
])('what is no such file is nothing: %#', (text) => {
  expect(parseProgress(text)).toBeNull();
});

test('a browser that keeps nothing says so, and nothing breaks', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(keepSolved([one])).toBe(false);
  expect(readProgress()).toEqual([]);
  forgetProgress();
});
