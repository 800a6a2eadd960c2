import { uniforms } from './philox.ts';
import { unitAt, unitsOf } from './plan.ts';
import type { ResamplingPlan } from './plan.ts';
import { spread } from './replicate-weights.ts';

/** Up to so many primary units each is left out by itself; above, random groups of them. */
const SINGLY = 2000;
const GROUPS = 200;

/** Streams of the jackknife's shuffles, apart from those of resamples. */
const SHUFFLE = 1;

/** What is left out together, for BCa's acceleration. */
export interface Jackknife {
  readonly groups: number;
  /** Of every group: n − 1 of what it was left out of (its stratum's units, or all groups), and which stratum that is. */
  readonly others: Float64Array;
  readonly stratum: Int32Array;
  /** Unit by unit (those that a frequency stands for one after the other, stratum by stratum) → its group. */
  readonly groupOf: Int32Array;
}

/** The groups of a plan. Over 2,000 units they are dealt at random within strata, so that each stratum loses its share. */
export function jackknife(plan: ResamplingPlan): Jackknife {
  const sizes = [...plan.sizes];
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const groups = total <= SINGLY ? total : GROUPS;
  const groupOf = Int32Array.from({ length: total }, (_, at) => at % groups);
  if (total <= SINGLY) {
    const stratum = Int32Array.from(sizes.flatMap((size, h) => new Array<number>(size).fill(h)));
    return { groups, others: Float64Array.from(stratum, (h) => sizes[h]! - 1), stratum, groupOf };
  }
  const next = uniforms(plan.seed, 0, SHUFFLE);
  let start = 0;
  for (const size of sizes) {
    for (let at = size - 1; at > 0; at -= 1) {
      const other = start + Math.floor(next() * (at + 1));
      [groupOf[start + at], groupOf[other]] = [groupOf[other]!, groupOf[start + at]!];
    }
    start += size;
  }
  return {
    groups,
    others: new Float64Array(groups).fill(groups - 1),
    stratum: new Int32Array(groups),
    groupOf,
  };
}

/**
 * The multipliers with one group left out: the others of each stratum carry its weight. In a stratum that would lose all its units
 * nothing is left out.
 *
 * @param out as long as there are rows; overwritten
 */
export function jackknifeWeights(
  plan: ResamplingPlan,
  { groupOf }: Jackknife,
  group: number,
  out: Float64Array,
): void {
  const counts = new Float64Array(unitsOf(plan));
  if (plan.multiplicity === null) counts.fill(1);
  else counts.set(plan.multiplicity);
  let start = 0;
  const factors = plan.sizes.map((size, h) => {
    const left: number[] = [];
    for (let place = 0; place < size; place += 1)
      if (groupOf[start + place] === group) left.push(unitAt(plan, h, place));
    start += size;
    if (left.length === size) return 1;
    for (const unit of left) counts[unit] = Math.max(0, counts[unit]! - 1);
    return size / (size - left.length);
  });
  spread(plan, counts, factors, out);
}
