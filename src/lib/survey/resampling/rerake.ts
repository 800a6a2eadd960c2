import type { Columns } from '../../engine/types.ts';
import { marginTotals } from '../margins.ts';
import { rakeTo } from '../raking.ts';
import { isRefusal } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { Study } from '../../study/types.ts';
import { rowWeights, valuesOf } from './columns.ts';

/**
 * What rakes the weights of any resample to the margins again, in their place; undefined where weights are not raked. Bounds hold in
 * every resample; trimming does not, and the weights of the study itself are raked without it too.
 *
 * @returns a function that says whether the margins could be met; or why the study's own weights cannot meet them
 */
export function reraking(
  columns: Columns,
  study: Study,
): ((weights: Float64Array) => boolean) | Refusal | undefined {
  const { raking } = study.options;
  if (raking === undefined) return undefined;
  const cells = columns.labels['_margins'] ?? [];
  const cell = valuesOf(columns, '_margins');
  const sums = (weights: Float64Array): Float64Array => {
    const found = new Float64Array(cells.length);
    for (let row = 0; row < weights.length; row += 1)
      if (weights[row]! > 0) found[cell[row]!]! += weights[row]!;
    return found;
  };
  const targets = marginTotals(study, cells, sums(rowWeights(columns)));
  if (isRefusal(targets)) return targets;
  return (weights) => {
    const before = sums(weights);
    const raked = rakeTo(raking, before, targets.margins);
    if ('fault' in raked) return false;
    for (let row = 0; row < weights.length; row += 1)
      if (weights[row]! > 0)
        weights[row] = (weights[row]! * raked.weights[cell[row]!]!) / before[cell[row]!]!;
    return true;
  };
}
