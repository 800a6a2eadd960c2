import { expect, test } from 'vitest';
import { fill } from '../../src/strings/fill.ts';
import { say, t } from '../english.ts';

test('places take numbers grouped and rounded for display', () => {
  expect(fill('{n} {n?row:rows}, mean {m:1}, change {d}', { n: 1200, m: 4.25, d: -0.12345 })).toBe(
    '1,200 rows, mean 4.3, change −0.12',
  );
  expect(fill('{n} {n?row:rows}', { n: 1 })).toBe('1 row');
});

test('text in a place is not read as a place', () => {
  expect(fill('column "{name}"', { name: '{n} ${x} <b>' })).toBe('column "{n} ${x} <b>"');
});

test('a missing parameter and an unknown code say what is missing', () => {
  expect(() => fill('{who}', {})).toThrow('needs the parameter "who"');
  expect(() => say('refusal', 'never-heard-of')).toThrow('"refusal.never-heard-of"');
  expect(t('site.title')).toBe('Satisfaction, Measured');
});
