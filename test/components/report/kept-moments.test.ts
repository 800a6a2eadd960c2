import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { keptMoments } from '../../../src/components/report/live/kept-moments.ts';
import { loadAnalysis } from '../../../src/lib/analysis/catalogue.ts';
import type { StoredMoments } from '../../../src/lib/store/types.ts';
import { parseStudy } from '../../../src/lib/study/schema.ts';
import type { Study } from '../../../src/lib/study/types.ts';

const NEEDED = await Promise.all((['index', 'gap', 'kano'] as const).map(loadAnalysis));
const [index, gap] = NEEDED;
let operator: Study;

beforeAll(async () => {
  operator = parseStudy(await readFile('data/network-operator/study.json', 'utf8')).study!;
});

const made = (version: number): StoredMoments => ({ key: 'k', version, moments: { made: version } });

test('moments of the analyses as they are now are taken', () => {
  const now = Object.fromEntries(NEEDED.map(({ id, version }) => [id, made(version)]));
  const { moments, lacking } = keptMoments({ study: operator, moments: now }, NEEDED);
  expect(lacking).toEqual([]);
  expect(moments).toMatchObject({ index: now['index']!.moments, gap: now['gap']!.moments });
});

test('moments of another version, or of none, are left and told; resampled ones with them', () => {
  const { version } = index!;
  const kept = {
    index: made(version - 1),
    'index-resampled': made(version - 1),
    gap: { key: 'k', moments: {} } as StoredMoments,
  };
  const { moments, lacking } = keptMoments({ study: operator, moments: kept }, NEEDED);
  expect(lacking).toEqual(['index', 'gap', 'kano']);
  expect(moments).toEqual({ resampled: {} });
  const resampled = { 'index-resampled': made(version) };
  expect(keptMoments({ study: operator, moments: resampled }, NEEDED).moments).toEqual({
    resampled: { index: { made: version } },
  });
});

test('an analysis that the study does not allow lacks nothing', () => {
  const fields = operator.fields.filter(({ role }) => role !== 'expectation');
  expect(keptMoments({ study: { ...operator, fields }, moments: {} }, [gap!]).lacking).toEqual([]);
});
