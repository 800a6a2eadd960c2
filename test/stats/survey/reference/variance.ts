import type { Square } from '../../../../src/lib/stats/linear/correlation.ts';
import type { SurveyDesign } from './design.ts';

/** Under this share not drawn a stratum counts as drawn whole (as R survey). */
const WHOLE = 1e-7;

/**
 * The Taylor covariance of estimates from each row's influence on them, weight included: Σ_h (1 − f_h) n_h/(n_h − 1) Σ_c (z_hc − z̄_h)
 * (z_hc − z̄_h)′ over the totals of primary units, as R survey's `svyrecvar` with one stage (Binder 1983). Rows outside a domain have
 * influence 0 and stay. A lonely stratum enters by the design's rule.
 *
 * @param influences one array per estimate, one number a row: what one of the row's respondents adds
 */
export function taylorCovariance(design: SurveyDesign, influences: readonly Float64Array[]): Square {
  const { first, sizes, notDrawn, lonely } = design;
  const k = influences.length;
  const { totals, times } = unitTotals(design, influences);
  const sum = Array.from({ length: k }, () => new Array<number>(k).fill(0));
  let left = 0;
  for (let h = 0; h < sizes.length; h += 1) {
    const size = sizes[h]!;
    if (notDrawn[h]! < WHOLE) continue;
    const alone = size === 1;
    if (alone && lonely === 'average') left += 1;
    if (alone && lonely !== 'adjust') continue;
    const means = totals.map((total) => {
      let mean = 0;
      for (let unit = first[h]!; unit < first[h + 1]!; unit += 1) mean += times[unit]! * total[unit]!;
      return alone ? 0 : mean / size;
    });
    const scale = notDrawn[h]! * (alone ? 1 : size / (size - 1));
    for (let unit = first[h]!; unit < first[h + 1]!; unit += 1)
      for (let a = 0; a < k; a += 1)
        for (let b = a; b < k; b += 1)
          sum[a]![b]! +=
            scale * times[unit]! * (totals[a]![unit]! - means[a]!) * (totals[b]![unit]! - means[b]!);
  }
  const share = sizes.length / (sizes.length - left);
  return sum.map((row, a) => row.map((_, b) => share * (a <= b ? sum[a]![b]! : sum[b]![a]!)));
}

/** Influences summed over the rows of each unit, and how many units of that total there are. */
function unitTotals(
  { count, unit, times: frequency, first, clustered }: SurveyDesign,
  influences: readonly Float64Array[],
): { readonly totals: readonly Float64Array[]; readonly times: Float64Array } {
  const units = first[first.length - 1] ?? 0;
  const times = new Float64Array(units).fill(1);
  if (!clustered) for (let row = 0; row < count; row += 1) times[unit[row]!] = frequency[row]!;
  const totals = influences.map((influence) => {
    const total = new Float64Array(units);
    for (let row = 0; row < count; row += 1)
      total[unit[row]!]! += (clustered ? frequency[row]! : 1) * influence[row]!;
    return total;
  });
  return { totals, times };
}
