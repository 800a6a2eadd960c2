import { count, given, word } from '../live-number.ts';
import type { NumberMakers } from '../live-number.ts';
import type { TenFaultsResult } from './result.ts';

/** Numbers of the checklist. `faults` takes a verdict, `fault` a fault. */
export const numbers: NumberMakers = {
  'faults-n': (results) =>
    given(results.result('ten-faults'), ({ n }: TenFaultsResult) => count(n, results.language)),
  faults: (results, verdict) =>
    given(results.result('ten-faults'), ({ checks }: TenFaultsResult) =>
      count(checks.filter((one) => one.verdict === verdict).length, results.language),
    ),
  fault: (results, fault) =>
    given(results.result('ten-faults'), ({ checks }: TenFaultsResult) => {
      const verdict = checks.find((one) => one.fault === fault)?.verdict ?? 'unknown';
      return word(results.language.say('faults.verdict', verdict));
    }),
};
