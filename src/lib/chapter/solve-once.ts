import { solveWith } from '../analysis/run.ts';
import type { Analysis } from '../analysis/types.ts';
import type { Study } from '../study/types.ts';

interface Solved {
  readonly analysis: Analysis<unknown, unknown>;
  readonly study: Study;
  readonly result: unknown;
}

/** Moments → what was last solved from them. */
const last = new WeakMap<object, Solved>();

/** The codebook of both is the same, and so is every option that the analysis reads. */
function alike(one: Study, other: Study, { reads }: Pick<Analysis<unknown, unknown>, 'reads'>): boolean {
  const { options: _, ...codebook } = { ...one, ...other };
  return (
    Object.keys(codebook).every((key) => Reflect.get(one, key) === Reflect.get(other, key)) &&
    reads.every((option) => one.options[option] === other.options[option])
  );
}

/**
 * The result of an analysis under the study's options, or the refusal (also one that stands in the place of the moments). Solved again from
 * the same moments only where the codebook or an option that the analysis reads is another: moving the confidence of an interval estimates no
 * path model anew.
 */
export function solveOnce(analysis: Analysis<unknown, unknown>, moments: object, study: Study): unknown {
  const before = last.get(moments);
  if (before?.analysis === analysis && alike(before.study, study, analysis)) return before.result;
  const result = analysis.requires(study) ?? solveWith(analysis, moments, study);
  last.set(moments, { analysis, study, result });
  return result;
}
