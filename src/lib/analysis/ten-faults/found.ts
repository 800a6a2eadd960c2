import type { Refusal } from '../../study/refusal.ts';
import type { Finding, Verdict } from './result.ts';

/** What a check comes to. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly finding: Finding;
}

function outcome(verdict: Verdict) {
  return (code: string, parts: Finding['parts'] = {}): Outcome => ({
    verdict,
    finding: { form: `faults.found.${code}`, parts },
  });
}

export const pass = outcome('pass');
export const warn = outcome('warn');
export const unknown = outcome('unknown');

/** A refusal stands in the way of the check. */
export function hindered({ refused, parameters }: Refusal): Outcome {
  return { verdict: 'unknown', finding: { form: `refusal.${refused}`, parts: parameters } };
}
