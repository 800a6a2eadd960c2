import { describe, expect, it } from 'vitest';
import { ANALYSIS_IDS } from '../../src/lib/analysis/catalogue.ts';
import { fetchNumbers } from '../../src/lib/chapter/code.ts';
import { liveNumber as numberOf } from '../../src/lib/chapter/numbers.ts';
import type { LiveNumber } from '../../src/lib/analysis/live-number.ts';
import { refuse } from '../../src/lib/study/refusal.ts';
import { contextWith, results } from '../chart/made-up.ts';

const code = await fetchNumbers(ANALYSIS_IDS);
const liveNumber = (key: string, context = results) => numberOf(key, context, code);

describe('liveNumber', () => {
  it.each<[string, string | RegExp]>([
    ['index/all', '67.0'],
    ['index/type=old/2', '61.24'],
    ['index-interval/all', '66.0 and 68.0'],
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
    ['priority-name/1', 'Credit limit'],
    ['priority/1', '+12.0'],
    ['priority-ranks/1', '1 to 2'],
    ['priority-performance/2', '60.0'],
    ['priority-importance/2', '70.0'],
    ['places/concentrate', '1'],
    ['places-clear', '1'],
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
    ['dimensionality-n', '110'],
    ['dimensionality-declared', '2'],
    ['dimensionality-suggested', '2'],
    ['dimensionality-first', '55 %'],
    ['eigenvalue/2', '1.02'],
    ['eigenvalue-limit/2', '1.05'],
    ['eigenvalues-over-one', '2'],
    ['correlation-within', '0.62'],
    ['correlation-between', '0.07'],
    ['correlation-strongest-a', 'Credit limit'],
    ['correlation-strongest-between', '0.18'],
    ['correlation-of/accuracy/net', '−0.04'],
    ['dimensionality-elsewhere', '1'],
    ['dimensionality-loading/limit', '0.80'],
    ['dimensionality-place/limit', 'Billing'],
    ['dimensionality-phi-largest', '0.40'],
    ['quality-n', '300'],
    ['quality-flagged', '3'],
    ['quality-flagged/run', '9'],
    ['quality-flagged/1', '18'],
    ['quality-share/mahalanobis', '4.0 %'],
    ['quality-expected', '3'],
    ['quality-cut/run', '4'],
    ['quality-cut/mahalanobis', '23.2'],
    ['quality-longest', '8'],
    ['quality-runs-from/2', '178'],
    ['quality-run-score/8', '99.0'],
    ['quality-with', '67.00'],
    ['quality-without/run', '66.60'],
    ['quality-change', '−0.20'],
    ['quality-change/run/bill', '−0.80'],
    ['quality-most-name', 'Billing'],
    ['quality-most-change', '−0.40'],
    ['quality-unanswered-name', 'Credit limit'],
    ['quality-unanswered', '10.0 %'],
    ['quality-withheld', '1'],
    ['alpha-smallest', '0.66'],
    ['alpha-largest-name', 'Network'],
    ['omega-smallest', '0.84'],
    ['gap-reliability-smallest-name', 'Billing'],
    ['gap-reliability-correlation', '0.40'],
    ['tier/limit', 'basic'],
    ['tier/limit/wave=1', 'performance'],
    ['penalty/limit', '4.1'],
    ['loyalty-reward/accuracy', '5.0'],
    ['tiers-of/basic', '1'],
    ['tiers-excited', '1'],
    ['tiers-unsteady', '1'],
    ['tiers-both-waves', '2'],
    ['tiers-moved', '2'],
    ['tiers-as-recorded/limit=basic,accuracy=basic,net=basic', '1'],
    ['tiers-not-as-recorded/limit=basic,accuracy=basic,net=basic', '1'],
    ['tiers-undecided/limit=basic,accuracy=basic,net=basic', '1'],
    ['tier-share/basic', '33 %'],
    ['tier-stage', 'none'],
    ['vavra-place/limit', 'basic'],
    ['kano-tier/accuracy', 'review the wording'],
    ['kano-share/limit/M', '50 %'],
    ['kano-worse/limit', '−0.74'],
    ['kano-strict', '1'],
    ['methods-both/penalty-reward/vavra', '2'],
    ['methods-same/penalty-reward/vavra', '2'],
    ['methods-kappa/penalty-reward/vavra', '1.00'],
    ['methods-both/penalty-reward/kano', '1'],
    ['method-right/kano/limit=basic,accuracy=basic', '1'],
    ['vavra-clear', '1'],
    [
      'tier-reading/limit',
      'Credit limit: basic. Those who rate it low are 4.1 points lower, other items equal; those who rate it high are no higher.',
    ],
    [
      'tier-reading/accuracy',
      'Accuracy: excitement. Those who rate it low are no lower on satisfaction, other items equal; those who rate it high are 5.0 points higher on loyalty.',
    ],
    ['tier-reading/net', /^Network: undetermined\. Only 12 answers in the lowest band/],
    ['se-estimated/all', '1.40'],
    ['index-interval-estimated/type=old', '69.3 and 74.9'],
    ['resamples', '2,000'],
    ['change/wave=1/wave=2/weights', '−0.3'],
    ['change-interval/wave=1/wave=2', '−1.4 and +4.2'],
  ])('%s is %s', (key, text) => {
    const { text: found } = liveNumber(key, results) as LiveNumber;
    if (typeof text === 'string') expect(found).toBe(text);
    else expect(found).toMatch(text);
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
    expect(liveNumber('reversals', contextWith({ gap: refuse('no-expectation') }))).toMatchObject({
      refused: 'no-expectation',
    });
  });

  it('throws for a name that does not exist', () => {
    expect(() => liveNumber('idnex/all', results)).toThrow(/idnex/);
  });
});

it('no two numbers of two analyses have one name', async () => {
  const names = await Promise.all(
    ANALYSIS_IDS.map(async (id) => [...(await fetchNumbers([id])).numbers.keys()]),
  );
  expect(names.flat()).toHaveLength(new Set(names.flat()).size);
});
