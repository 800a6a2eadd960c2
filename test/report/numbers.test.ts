import { beforeAll, describe, expect, it } from 'vitest';
import { liveNumber, loadNumbers } from '../../src/lib/report/numbers.ts';
import { refuse } from '../../src/lib/study/refusal.ts';
import { results } from '../chart/made-up.ts';

beforeAll(() => loadNumbers());

describe('liveNumber', () => {
  it.each([
    ['index/all', '67.0'],
    ['index/type=old/2', '61.24'],
    ['index-interval/all', '66.0 to 68.0'],
    ['index-own/type=old', '61.3'],
    ['not-common/type=old', '1'],
    ['index-under/equal/all', '65.0'],
    ['index-difference/all/type=old', '+5.8'],
    ['schemes-lowest/all', '65.0'],
    ['schemes-highest-name/all', 'Johnson'],
    ['schemes', '2'],
    ['agreement', '0.50'],
    ['lowest-group', 'Old <b>'],
    ['weight/johnson/bill', '70.0 %'],
    ['weight-largest-name/chosen', 'Billing'],
    ['lost-most/all', 'Billing'],
    ['lost-most-points/all', '28.0'],
    ['benchmark', '+4.0'],
    ['benchmark/net', '−1.0'],
    ['benchmark-above', '1'],
    ['gap/type=old/limit', '−8.0'],
    ['gaps-below/type=old/2', '1'],
    ['gaps-below/type=old/2/net', '0'],
    ['gaps/all/1', '2'],
    ['reversals', '1'],
    ['reversal-item', 'Credit limit'],
    ['importance-change/net', '−8.0'],
    ['importance-falling', 'Network'],
    ['answers-top/all', '40.0 %'],
    ['answers-share/all/0', '30.0 %'],
  ])('%s is %s', (key, text) => {
    expect(liveNumber(key, results)).toMatchObject({ text });
  });

  it('says what an estimate rests on', () => {
    expect(liveNumber('index/all', results)).toMatchObject({
      title: '95 % interval 66.0 to 68.0, n = 200',
      value: 67,
    });
  });

  it('passes on why a study has no such number', () => {
    expect(liveNumber('index/type=young', results)).toMatchObject({ refused: 'group-too-small' });
    expect(liveNumber('index/type=none', results)).toMatchObject({ refused: 'not-in-study' });
    expect(liveNumber('reversals', { ...results, gap: refuse('no-expectation') })).toMatchObject({
      refused: 'no-expectation',
    });
  });

  it('throws for a name that does not exist', () => {
    expect(() => liveNumber('idnex/all', results)).toThrow(/idnex/);
  });
});
