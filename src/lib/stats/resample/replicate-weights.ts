import { uniforms } from './philox.ts';
import { unitAt, unitsOf } from './plan.ts';
import type { ResamplingPlan } from './plan.ts';

/**
 * The multipliers of resample `b`: what each row's design weight (times its frequency) is multiplied by. A pure function of the
 * plan and `b`, whoever computes it and in whatever order.
 *
 * Without strata and clusters n units are drawn of n with replacement and a row's multiplier is how often its unit was drawn.
 * Otherwise n_h − 1 units are drawn in each stratum, and it is n_h/(n_h − 1) times that (Rao, Wu & Yue 1992); a unit alone is kept as it is.
 *
 * @param out as long as there are rows; overwritten
 */
export function replicateWeights(plan: ResamplingPlan, b: number, out: Float64Array): void {
  const next = uniforms(plan.seed, b);
  const counts = new Float64Array(unitsOf(plan));
  const factors = plan.sizes.map((size, h) => {
    const draws = plan.method === 'respondents' ? size : Math.max(1, size - 1);
    for (let draw = 0; draw < draws; draw += 1) {
      const unit = unitAt(plan, h, Math.floor(next() * size));
      counts[unit] = counts[unit]! + 1;
    }
    return size / draws;
  });
  spread(plan, counts, factors, out);
}

/** Row → factor of its stratum × how many of its unit's units are in, as a share of those that it stands for. */
export function spread(
  { unit, first, multiplicity }: ResamplingPlan,
  counts: Float64Array,
  factors: Float64Array,
  out: Float64Array,
): void {
  for (let h = 0; h < factors.length; h += 1)
    for (let at = first[h]!; at < first[h + 1]!; at += 1)
      counts[at] = (counts[at]! * factors[h]!) / (multiplicity?.[at] ?? 1);
  for (let row = 0; row < out.length; row += 1) out[row] = counts[unit[row]!]!;
}
