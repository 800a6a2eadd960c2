import { describe, expect, it } from 'vitest';
import { english } from '../english.ts';
import { parity, printedDigits } from '../../src/lib/chapter/parity.ts';
import { quotedFor, S1 } from '../../src/lib/chapter/published.ts';

describe('parity', () => {
  it('compares at the digits that were printed', () => {
    expect(parity(67.49, '67')).toEqual({ agrees: true, difference: '+0.5' });
    expect(parity(66.164, '66.16').agrees).toBe(true);
    expect(parity(66.166, '66.16')).toEqual({ agrees: false, difference: '+0.006' });
    expect(parity(62.4, '63')).toEqual({ agrees: false, difference: '−0.6' });
  });

  it('knows how many digits were printed', () => {
    expect([printedDigits('67'), printedDigits('67.9'), printedDigits('66.16')]).toEqual([0, 1, 2]);
  });
});

it('holds S1’s eight indices, and ACSI’s as quoted, for that study only', () => {
  expect(S1.indices.map(({ published }) => published)).toEqual([
    '67',
    '63',
    '67.9',
    '66.16',
    '67.23',
    '68',
    '63.31',
    '69.1',
  ]);
  expect(quotedFor('network-operator', english)).toEqual([{ value: 72, label: 'ACSI 72' }]);
  expect(quotedFor('copenhagen-housing', english)).toEqual([]);
});
