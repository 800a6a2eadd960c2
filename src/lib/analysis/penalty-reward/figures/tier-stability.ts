import { entryOf } from '../../../study/entry.ts';
import type { Language } from '../../../../strings/language.ts';
import { tiersMadeUnder } from '../../made-under.ts';
import type { ItemTier, TierResult } from '../result.ts';
import type { TierBootstrap } from '../bootstrap.ts';
import { TIERS } from '../../../stats/quality-tier.ts';
import type { Tier } from '../../../stats/quality-tier.ts';
import { isRefusal, refuse } from '../../../study/refusal.ts';
import type { Refusal } from '../../../study/refusal.ts';
import type { Study } from '../../../study/types.ts';

import { percent } from '../../../chart/format.ts';
import { matrixPlot } from '../../../chart/matrix.ts';
import type { MatrixMark } from '../../../chart/matrix.ts';
import { nodeName } from '../../../chart/names.ts';
import { TIER_COLOURS, tierName } from '../../../chart/tiers.ts';
import type { FigureTable } from '../../../chart/types.ts';
import type { ChapterContext } from '../../context.ts';
import type { FigureDefinition } from '../../figure.ts';

/** The row of all items together. */
const ALL = '';

/** The resampled tiers, where they were made under the options in use; else why there are none. */
export function tierBootstrap({ study, resampled }: ChapterContext): TierBootstrap | Refusal {
  const found = resampled['penalty-reward'];
  if (found === undefined) return refuse('tiers-not-resampled');
  if (isRefusal(found)) return found;
  return found.options === tiersMadeUnder(study.options) ? found : refuse('tiers-not-resampled');
}

/** The items that were resampled: by tier, within it those first that keep it most often. */
function steadiest({ scopes }: TierResult, { shares }: TierBootstrap): readonly ItemTier[] {
  const items = (scopes[0]?.items ?? []).filter(({ item }) => entryOf(shares, item) !== undefined);
  const kept = ({ item, tier }: ItemTier): number => entryOf(shares, item)?.[tier] ?? 0;
  return TIERS.flatMap((tier) =>
    items.filter((item) => item.tier === tier).sort((a, b) => kept(b) - kept(a)),
  );
}

/** Every item's tier, and in how many resamples it is of each, in percent. */
export function tierStabilityTable(
  tiers: TierResult,
  found: TierBootstrap,
  study: Study,
  language: Language,
): FigureTable {
  return {
    columns: [
      { key: 'item', label: language.t('chapter.column.item') },
      { key: 'tier', label: language.t('tiers.column.tier') },
      ...TIERS.map((tier) => ({
        key: tier,
        label: language.t('tiers.column.category', { category: tierName(tier, language) }),
        digits: 1,
      })),
    ],
    rows: steadiest(tiers, found).map(({ item, tier: given }) => ({
      item: nodeName(item, study, language),
      tier: tierName(given, language),
      ...Object.fromEntries(TIERS.map((tier) => [tier, 100 * (entryOf(found.shares, item)?.[tier] ?? 0)])),
    })),
  };
}

/** In how many samples drawn from the sample an item is of which tier: what hangs on who happened to be asked. */
export const tierStability: FigureDefinition = {
  controls: ['confidence'],
  decided: ['tiers'],
  resampled: true,
  draw(results, { width }) {
    const { language } = results;
    const { study, result } = results;
    const tiers = result('penalty-reward');
    if (isRefusal(tiers)) return tiers;
    const found = tierBootstrap(results);
    if (isRefusal(found)) return found;
    const { shares, company, resamples } = found;
    const shareOf = (item: string, tier: Tier): number => entryOf(shares, item)?.[tier] ?? 0;
    const ordered = steadiest(tiers, found);
    const whole = (share: number): string => String(Math.round(100 * share));
    const between = (tier: Tier): string =>
      language.t('tiers.between', { low: whole(company[tier].low), high: whole(company[tier].high) });
    const marks = [
      ...TIERS.map((tier): MatrixMark => ({ row: ALL, column: tier, text: between(tier), colour: null })),
      ...ordered.flatMap(({ item, tier: given }) =>
        TIERS.filter((tier) => tier === given || shareOf(item, tier) >= 0.005).map((tier): MatrixMark => {
          const share = shareOf(item, tier);
          const colour = share < 0.5 ? null : TIER_COLOURS[tier];
          return { row: item, column: tier, text: whole(share), colour, framed: tier === given };
        }),
      ),
    ];
    const steady = ordered.filter(({ item, tier }) => shareOf(item, tier) >= 0.9).length;
    return {
      options: matrixPlot(
        [
          { id: ALL, label: language.t('tiers.all-items'), strong: true },
          ...ordered.map(({ item }) => ({ id: item, label: nodeName(item, study, language) })),
        ],
        TIERS.map((tier) => ({ id: tier, label: language.t(`tiers.short.${tier}`) })),
        marks,
        { width },
      ),
      table: tierStabilityTable(tiers, found, study, language),
      alternative: language.t('figure.tier-stability.alternative', {
        n: ordered.length,
        resamples,
        steady,
        level: 100 * study.options.confidence,
        basic: between('basic'),
        performance: between('performance'),
        excitement: between('excitement'),
        indifferent: between('indifferent'),
        least: percent(Math.min(...ordered.map(({ item, tier }) => shareOf(item, tier))), 0),
      }),
    };
  },
};
