import { expect, it } from 'vitest';
import { areDurations } from '../../../src/lib/ingest/load/durations.ts';

it.each<[string[], boolean, boolean]>([
  [['1分', '3分', '5分'], false, false],
  [['1分', '3分', '5分'], true, true],
  [['4 m', '5 m'], false, false],
  [['1分3秒', '35秒'], false, true],
  [['2 min 3 s', '45 s'], false, true],
  [['12:34', '01:02:03'], false, false],
  [['12:34', '01:02:03'], true, true],
])('%j are lengths of time (said so: %s): %s', (texts, known, are) => {
  expect(areDurations(texts, known)).toBe(are);
});
