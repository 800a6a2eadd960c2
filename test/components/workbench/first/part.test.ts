import { expect, test } from 'vitest';
import { partText } from '../../../../src/components/workbench/first/PartNotice.tsx';
import { partOf } from '../../../../src/lib/analysis/index/part.ts';
import type { IndexResult } from '../../../../src/lib/analysis/index/result.ts';
import { letAllIn } from '../../../../src/lib/study/edit/study.ts';
import type { Study } from '../../../../src/lib/study/types.ts';
import type { Domain } from '../../../../src/lib/survey/types.ts';
import { english } from '../../../english.ts';

const index = (n: number, ...of: readonly (readonly [Domain['kind'], string])[]): IndexResult =>
  ({
    groups: [
      { domain: { id: 'all', kind: 'all' }, n },
      ...of.map(([kind, category]) => ({
        domain: { id: `${kind}=${category}`, kind, field: kind, category },
        n: 1,
      })),
    ],
  }) as unknown as IndexResult;

const study = (part: Partial<Study> = {}): Study =>
  ({
    fields: [
      { name: 'provider', role: 'provider', label: 'provider' },
      { name: 'wave', role: 'wave', label: 'wave' },
    ],
    options: {},
    ...part,
  }) as unknown as Study;

const PROVIDERS = [
  ['provider', 'Dr A'],
  ['provider', 'Dr B'],
] as const;
const WAVES = [
  ['wave', '2023'],
  ['wave', '2024'],
] as const;
const said = (result: IndexResult, of: Study): string | null =>
  partText({ index: result, study: of }, 120, english);

test('a provider, a wave and a filter stand in the line of the result, with n of how many', () => {
  const focal = study({ focalProvider: 'Dr A' });
  expect(said(index(56, ...PROVIDERS), focal)).toBe('Dr A only: 56 of 120.');
  expect(said(index(50, ...WAVES), study())).toBe('2024 only: 50 of 120.');
  expect(said(index(20, ...WAVES, ...PROVIDERS), focal)).toBe('Dr A, 2024 only: 20 of 120.');
  const filtered = study({ options: { filter: { wave: ['2024'] } } as unknown as Study['options'] });
  expect(said(index(50), filtered)).toBe('the rows let in by “wave” only: 50 of 120.');
});

test('where everybody is in, nothing is said', () => {
  expect(said(index(120), study())).toBeNull();
  expect(said(index(120, ...PROVIDERS), study())).toBeNull();
  expect(partOf(index(120, ['provider', 'Dr A']), study({ focalProvider: 'Dr A' }))).toBeNull();
});

test('one click takes all of them: no provider of its own, no filter, waves as groups', () => {
  const part = study({
    focalProvider: 'Dr A',
    options: { minGroup: 5, filter: { wave: ['2024'] } } as unknown as Study['options'],
  });
  const whole = letAllIn(part);
  expect(whole.focalProvider).toBeUndefined();
  expect(whole.options).toEqual({ minGroup: 5 });
  expect(whole.fields.map(({ role }) => role)).toEqual(['provider', 'segment']);
});
