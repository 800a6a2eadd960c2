import { describe, expect, test } from 'vitest';
import type { Results } from '../../../../src/components/workbench/backend/backend.ts';
import {
  answered,
  corrected,
  failed,
  isStale,
  isUnderWay,
  settled,
  shownResults,
  solved,
  UNKNOWN,
} from '../../../../src/components/workbench/state/numbers.ts';
import type { Numbers } from '../../../../src/components/workbench/state/numbers.ts';

const results = (name: string): Results => ({ name }) as unknown as Results;
const [before, after] = [results('before'), results('after')];
const current: Numbers = { phase: 'current', shown: before };

describe('a correction', () => {
  test('that needs no engine: old numbers stand until the new ones are there, and are never called stale', () => {
    const asked = corrected(current);
    expect([shownResults(asked), isStale(asked), isUnderWay(asked)]).toEqual([before, false, true]);
    expect(answered(asked, { lacking: [], results: after })).toEqual({ phase: 'current', shown: after });
  });

  test('whose chapters need the engine: the page is up to date, and numbers are on their way', () => {
    const numbers = answered(corrected(current), { lacking: ['kano'], results: after });
    expect([shownResults(numbers), isStale(numbers), isUnderWay(numbers)]).toEqual([after, false, true]);
  });

  test('that needs the engine itself: the old numbers stand, as old ones, through further corrections', () => {
    const stale = answered(corrected(current), { lacking: ['index'], results: null });
    for (const numbers of [stale, corrected(stale)])
      expect([shownResults(numbers), isStale(numbers), isUnderWay(numbers)]).toEqual([before, true, true]);
    const shown = solved(after);
    expect([shownResults(shown), isStale(shown), isUnderWay(shown)]).toEqual([after, false, true]);
    expect(settled(shown)).toEqual({ phase: 'current', shown: after });
  });

  test('with problems withholds the numbers until they are settled', () => {
    const withheld: Numbers = { phase: 'withheld' };
    expect([shownResults(withheld), isUnderWay(withheld), settled(withheld)]).toEqual([
      null,
      false,
      withheld,
    ]);
    expect(corrected(withheld)).toEqual(UNKNOWN);
  });
});

describe('a failure', () => {
  test('takes numbers that no longer hold away, and leaves those that do', () => {
    const stale = answered(corrected(current), { lacking: ['index'], results: null });
    expect(failed(stale, 'why')).toEqual({ phase: 'failed', shown: null, cause: 'why' });
    expect(failed(solved(after), 'why')).toEqual({ phase: 'failed', shown: after, cause: 'why' });
  });

  test('is over with the next correction', () => {
    expect(corrected(failed(current, 'why'))).toEqual({ phase: 'updating', shown: before, isStale: false });
  });
});
