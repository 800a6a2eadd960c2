import { intervals } from '../../stats/estimate.ts';
import { studentQuantile } from '../../stats/distribution/student.ts';
import { isRefusal, refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { smallestGroup, DEFAULT_TIERS } from '../../study/types.ts';
import type { Study, StudyOptions, TierOptions } from '../../study/types.ts';
import { unusableDesign } from '../../survey/design.ts';
import { MINIMUM_IN_BAND } from './columns.ts';
import type { BandEffects, ItemBandMoments, PenaltyRewardCell, PenaltyRewardMoments } from './moments.ts';
import type { Contrast, ItemTier, ScopeTiers, Sensitivity, TierResult } from './result.ts';
import { decideTier, excites } from '../../stats/quality-tier.ts';
import type { Tier } from '../../stats/quality-tier.ts';

/** Margins at which the tiers are decided again, score points. */
const MARGINS = [1, 1.5, 2, 2.5, 3, 4];

/** Moments → tiers, under the options' margin, level, bands and confidence. */
export function solvePenaltyReward(
  moments: PenaltyRewardMoments,
  _study: Study,
  options: StudyOptions,
): TierResult | Refusal {
  const unusable = unusableDesign(moments.design);
  if (unusable !== null) return unusable;
  const tiers = options.tiers ?? DEFAULT_TIERS;
  const cut = JSON.stringify(tiers.cuts) === JSON.stringify(moments.cuts);
  // Other cut points are other moments.
  if (tiers.bands === 'own' && !cut) return refuse('not-computed');
  const pooled = moments.cells.filter(
    ({ scope, bands }) => scope.kind === 'pooled' && (cut || bands !== 'own'),
  );
  const main = pooled.find(({ bands }) => bands === tiers.bands) ?? pooled[0];
  if (main === undefined) return refuse('nothing-answered', { rows: moments.design.rows });
  if (main.df < 1) return refuse('few-for-items', { n: main.n, columns: main.columns, df: main.df });
  const [satisfaction = '', loyalty = null] = moments.outcomes;
  if (main.constant.includes(satisfaction))
    return refuse('constant-outcome', { field: { field: satisfaction } });
  const parts = moments.cells.filter(({ scope, df }) => scope.kind !== 'pooled' && df >= 1);
  const used = { ...tiers, bands: main.bands };
  return {
    options: used,
    covariance: moments.covariance,
    satisfaction,
    loyalty,
    scopes: [main, ...parts].map((cell) => ofScope(cell, moments.outcomes, used, options)),
    sensitivity: pooled
      .filter(({ df }) => df >= 1)
      .flatMap((cell) =>
        [...new Set([...MARGINS, tiers.margin])].map((margin) =>
          sensitivity(cell, { ...tiers, bands: cell.bands, margin }),
        ),
      ),
  };
}

function ofScope(
  cell: PenaltyRewardCell,
  outcomes: readonly string[],
  tiers: TierOptions,
  options: StudyOptions,
): ScopeTiers {
  const critical = studentQuantile(1 - tiers.alpha, cell.df);
  const interval = intervals(options.confidence, cell.df);
  const minimum = smallestGroup(options);
  const contrast = (
    effects: BandEffects | null | undefined,
    { counts }: ItemBandMoments,
    outcome = 0,
  ): Contrast | Refusal => {
    if (cell.n < minimum) return refuse('group-too-small', { n: cell.n, minimum });
    const field = outcomes[outcome] ?? '';
    if (cell.constant.includes(field)) return refuse('constant-outcome', { field: { field } });
    if (effects === null || effects === undefined) return whyNot(counts);
    const n = counts.low + counts.middle + counts.high;
    const tested = testedOf(effects);
    const estimate = ({ value, se }: { value: number; se: number }) => ({ ...interval(value, se), n });
    const [p, r] = [tested.penalty.value, tested.reward.value];
    return {
      penalty: estimate(tested.penalty),
      reward: estimate(tested.reward),
      difference: estimate(tested.difference),
      asymmetry: p > 0 && r > 0 ? (r - p) / (r + p) : null,
      tier: decideTier(tested, tiers.margin, critical),
    };
  };
  const items = cell.items.map((item): ItemTier => {
    const satisfaction = contrast(item.together[0], item);
    const loyalty = item.together.length > 1 ? contrast(item.together[1], item, 1) : null;
    const tier = cell.n < minimum ? 'undetermined' : combined(item, tiers.margin, critical);
    return {
      item: item.item,
      counts: item.counts,
      satisfaction,
      loyalty,
      alone: contrast(item.alone[0], item),
      excites: tier === 'excitement' && (isRefusal(satisfaction) || satisfaction.tier !== 'excitement'),
      tier,
    };
  });
  return { scope: cell.scope, n: cell.n, rSquared: cell.rSquared, items };
}

/** The tier on satisfaction, unless S1's rule makes it excitement; `critical` as in `decideTier`. */
export function combined(
  { together: [satisfaction, loyalty] }: Pick<ItemBandMoments, 'together'>,
  margin: number,
  critical: number,
): Tier {
  if (satisfaction === null || satisfaction === undefined) return 'undetermined';
  const tested = testedOf(satisfaction);
  const tier = decideTier(tested, margin, critical);
  if (tier === 'wrong-sign' || loyalty === null || loyalty === undefined) return tier;
  return excites(tested, testedOf(loyalty), margin, critical) ? 'excitement' : tier;
}

/** P = −b_low, R = b_high, D = R − P = b_high + b_low with Var D = V_ll + V_hh + 2 V_lh. */
function testedOf({ low, high, varLow, varHigh, covariance }: BandEffects) {
  return {
    penalty: { value: -low, se: Math.sqrt(varLow) },
    reward: { value: high, se: Math.sqrt(varHigh) },
    difference: { value: high + low, se: Math.sqrt(Math.max(0, varLow + varHigh + 2 * covariance)) },
  };
}

function whyNot({ low, middle, high }: ItemBandMoments['counts']): Refusal {
  const bands = { low, middle, high };
  const least = Math.min(low, middle, high);
  if (least >= MINIMUM_IN_BAND) return refuse('dependent-bands');
  const band = Object.entries(bands).find(([, n]) => n === least)?.[0] ?? 'low';
  return refuse(`few-in-band-${band}`, { n: least, minimum: MINIMUM_IN_BAND });
}

function sensitivity(cell: PenaltyRewardCell, options: TierOptions): Sensitivity {
  const critical = studentQuantile(1 - options.alpha, cell.df);
  return {
    options,
    tiers: Object.fromEntries(
      cell.items.map((item) => [item.item, combined(item, options.margin, critical)]),
    ),
  };
}
