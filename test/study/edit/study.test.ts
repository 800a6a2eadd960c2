import { expect, test } from 'vitest';
import { setFocalProvider, setOptions, setSimulated, setTitle } from '../../../src/lib/study/edit/study.ts';
import { DEFAULT_OPTIONS } from '../../../src/lib/study/types.ts';
import type { Study } from '../../../src/lib/study/types.ts';

const study: Study = {
  id: 'own-1',
  title: { en: 'Spring', zh: '春' },
  simulated: false,
  sources: [],
  path: 'a.csv',
  fields: [],
  system: { id: 'index', label: 'Index' },
  options: DEFAULT_OPTIONS,
};

test('a title changes in one language, the others stay', () => {
  expect(setTitle(study, 'Spring wave', 'en').title).toEqual({ en: 'Spring wave', zh: '春' });
});

test('no focal provider is none at all, not an undefined one', () => {
  const about = setFocalProvider(study, 'Own');
  expect(about.focalProvider).toBe('Own');
  expect(setFocalProvider(about, undefined)).toEqual(study);
});

test('options change in part, and whether the answers are simulated', () => {
  expect(setOptions(study, { minGroup: 5 }).options).toEqual({ ...DEFAULT_OPTIONS, minGroup: 5 });
  expect(setSimulated(study, true)).toEqual({ ...study, simulated: true });
  expect(study.simulated).toBe(false);
});
