import { refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { QualityResult, SignResult } from './result.ts';
import type { Sign } from './signs.ts';

/** What was found of a sign, or why the study cannot give it. */
export function signOf({ signs, withheld }: QualityResult, sign: Sign): SignResult | Refusal {
  return (
    signs.find((one) => one.sign === sign) ??
    withheld.find((one) => one.sign === sign)?.why ??
    refuse('not-in-study', { what: sign })
  );
}
