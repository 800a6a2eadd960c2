import { describe, expect, it, test } from 'vitest';
import { fillerOf } from '../../src/strings/fill.ts';
import { languageOf } from '../../src/strings/language.ts';
import { loadLanguage } from '../../src/strings/load.ts';
import { numbersOf } from '../../src/strings/numbers.ts';
import { english } from '../english.ts';

const fill = fillerOf(numbersOf('en'));

describe('fillerOf', () => {
  it('writes numbers grouped and rounded for display', () => {
    expect(fill('{n} {n?row:rows}, mean {m:1}, change {d}', { n: 1200, m: 4.25, d: -0.12345 })).toBe(
      '1,200 rows, mean 4.3, change −0.12',
    );
    expect(fill('{n} {n?row:rows}', { n: 1 })).toBe('1 row');
  });

  it('reads no place in a text that stands in a place', () => {
    expect(fill('column "{name}"', { name: '{n} ${x} <b>' })).toBe('column "{n} ${x} <b>"');
  });

  it('says what is missing', () => {
    expect(() => fill('{who}', {})).toThrow('needs the parameter "who"');
  });
});

describe('numbersOf', () => {
  it('groups and rounds as the language does, with a true minus', () => {
    expect(numbersOf('en')(-1234.5)).toBe('−1,234.5');
    expect(numbersOf('en')(0.12345, 3)).toBe('0.123');
    expect(numbersOf('en')(2, 2)).toBe('2.00');
    expect(numbersOf('de')(1234.5)).toBe('1.234,5');
  });
});

describe('a language', () => {
  it('says which sentence it does not have', () => {
    expect(() => english.say('refusal', 'never-heard-of')).toThrow('"refusal.never-heard-of"');
    expect(() => english.open('never.heard')).toThrow('The sentences of "en" have no "never.heard"');
    expect(english.has('never.heard')).toBe(false);
    expect(english.t('site.title')).toBe('Satisfaction, Measured');
  });

  it('takes further sentences and stays as it was', () => {
    const one = languageOf('de', { 'a.b': 'eins {n}' });
    expect(one.with({ 'a.c': 'zwei' }).t('a.c')).toBe('zwei');
    expect(one.has('a.c')).toBe(false);
    expect(one.t('a.b', { n: 1.5 })).toBe('eins 1,5');
    expect(one.open('a.b')).toBe('eins {n}');
  });
});

test('there is no language without a folder', async () => {
  await expect(loadLanguage('xx', 'report')).rejects.toThrow();
});
