import { expect, test } from 'vitest';
import { setLimits, setMargin } from '../../../src/lib/study/edit/raking.ts';
import { field, study, system } from '../../analysis/fixture.ts';

const about = study([field('sex', 'segment')], system(['a']));

test('a margin comes, changes and goes, and with the last one all raking', () => {
  const one = setMargin(about, 'sex', { f: 52, m: 48 });
  expect(one.options.raking).toEqual({ margins: { sex: { f: 52, m: 48 } } });
  expect(setMargin(one, 'sex', { f: 0, m: 0 })).toBe(one);
  const limited = setLimits(one, { kind: 'trim', limits: [0.3, 3] });
  expect(setMargin(limited, 'age', { old: 1 }).options.raking).toEqual({
    margins: { sex: { f: 52, m: 48 }, age: { old: 1 } },
    trim: [0.3, 3],
  });
  expect(setMargin(limited, 'sex', undefined).options).toEqual(about.options);
});

test('limits hold 1 between them, and are of one kind', () => {
  const one = setLimits(setMargin(about, 'sex', { f: 1 }), { kind: 'bounds', limits: [2, 0.5] });
  expect(one.options.raking).toMatchObject({ bounds: [0.99, 1.01] });
  expect(setLimits(one, { kind: 'trim', limits: [0.5, 2] }).options.raking).toEqual({
    margins: { sex: { f: 1 } },
    trim: [0.5, 2],
  });
  expect(setLimits(about, { kind: 'trim', limits: [0.5, 2] })).toBe(about);
});
