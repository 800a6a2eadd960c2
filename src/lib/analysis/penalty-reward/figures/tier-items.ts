import type { Contrast, ItemTier } from '../result.ts';
import { TIERS } from '../../../stats/quality-tier.ts';
import { isRefusal, refuse } from '../../../study/refusal.ts';

import { COLOURS } from '../../../chart/colours.ts';
import { signed } from '../../../chart/format.ts';
import { nodeName } from '../../../chart/names.ts';
import { rowsPlot } from '../../../chart/rows.ts';
import type { Row } from '../../../chart/rows.ts';
import { countTiers, TIER_COLOURS, tierName } from '../../../chart/tiers.ts';
import { tierReading } from '../tier-reading.ts';
import type { FigureDefinition } from '../../figure.ts';

type Estimated = ItemTier & { readonly satisfaction: Contrast };

const isEstimated = (item: ItemTier): item is Estimated => !isRefusal(item.satisfaction);

/** What an item's low and high ratings go with on one outcome: lower ratings at the left, higher at the right, by tier. */
export const tierItems: FigureDefinition = {
  controls: ['confidence'],
  decided: ['tiers'],
  draw({ language, study, result }, { width }) {
    const tiers = result('penalty-reward');
    if (isRefusal(tiers)) return tiers;
    const [pooled] = tiers.scopes;
    const items = (pooled?.items ?? []).filter(isEstimated);
    if (pooled === undefined || items.length === 0) {
      const first = pooled?.items.find(({ satisfaction }) => isRefusal(satisfaction))?.satisfaction;
      return first !== undefined && isRefusal(first) ? first : refuse('no-group');
    }
    const rows = TIERS.flatMap((tier): Row[] => {
      const own = items
        .filter((item) => item.tier === tier)
        .sort((a, b) => b.satisfaction.penalty.value - a.satisfaction.penalty.value);
      if (own.length === 0) return [];
      return [
        { label: tierName(tier, language), heading: true, points: [] },
        ...own.map(({ item, satisfaction: { penalty, reward } }): Row => {
          const colour = tier === 'undetermined' ? COLOURS.undecided : TIER_COLOURS[tier];
          return {
            label: nodeName(item, study, language),
            points: [
              { value: -penalty.value, low: -penalty.high, high: -penalty.low, colour, shape: 'dot' },
              { value: reward.value, low: reward.low, high: reward.high, colour, shape: 'open' },
            ],
            text: `${signed(-penalty.value, 1)} / ${signed(reward.value, 1)}`,
          };
        }),
      ];
    });
    const counts = countTiers(pooled.items.map(({ tier }) => tier));
    const { margin } = tiers.options;
    return {
      options: rowsPlot(rows, {
        width,
        xLabel: language.t('figure.tier-items.axis'),
        textWidth: 86,
        references: [
          { value: -margin, label: `−${margin}` },
          { value: margin, label: `+${margin}` },
        ],
        include: [0],
        legend: [
          { text: language.t('figure.tier-items.low'), colour: COLOURS.undecided, shape: 'dot' },
          { text: language.t('figure.tier-items.high'), colour: COLOURS.undecided, shape: 'open' },
        ],
      }),
      table: {
        columns: [
          { key: 'item', label: language.t('chapter.column.item') },
          { key: 'tier', label: language.t('tiers.column.tier') },
          { key: 'penalty', label: language.t('tiers.column.penalty'), digits: 2 },
          { key: 'penaltyLow', label: language.t('chapter.column.low'), digits: 2 },
          { key: 'penaltyHigh', label: language.t('chapter.column.high'), digits: 2 },
          { key: 'reward', label: language.t('tiers.column.reward'), digits: 2 },
          { key: 'rewardLow', label: language.t('chapter.column.low'), digits: 2 },
          { key: 'rewardHigh', label: language.t('chapter.column.high'), digits: 2 },
          { key: 'difference', label: language.t('tiers.column.difference'), digits: 2 },
          { key: 'differenceLow', label: language.t('chapter.column.low'), digits: 2 },
          { key: 'differenceHigh', label: language.t('chapter.column.high'), digits: 2 },
          { key: 'asymmetry', label: language.t('tiers.column.asymmetry'), digits: 2 },
          { key: 'low', label: language.t('tiers.column.n-low'), digits: 0 },
          { key: 'middle', label: language.t('tiers.column.n-middle'), digits: 0 },
          { key: 'high', label: language.t('tiers.column.n-high'), digits: 0 },
          { key: 'alone', label: language.t('tiers.column.alone') },
          { key: 'reading', label: language.t('tiers.column.reading'), sentences: true },
        ],
        rows: pooled.items.map((item) => {
          const { satisfaction: found, counts: n, alone } = item;
          const of = isRefusal(found) ? null : found;
          return {
            item: nodeName(item.item, study, language),
            tier: tierName(item.tier, language),
            penalty: of?.penalty.value ?? null,
            penaltyLow: of?.penalty.low ?? null,
            penaltyHigh: of?.penalty.high ?? null,
            reward: of?.reward.value ?? null,
            rewardLow: of?.reward.low ?? null,
            rewardHigh: of?.reward.high ?? null,
            difference: of?.difference.value ?? null,
            differenceLow: of?.difference.low ?? null,
            differenceHigh: of?.difference.high ?? null,
            asymmetry: of?.asymmetry ?? null,
            low: n.low,
            middle: n.middle,
            high: n.high,
            alone: isRefusal(alone) ? null : tierName(alone.tier, language),
            reading: tierReading(item, margin, study, language),
          };
        }),
      },
      alternative: language.t('figure.tier-items.alternative', {
        n: items.length,
        level: 100 * study.options.confidence,
        margin,
        ...Object.fromEntries(Object.entries(counts).map(([tier, count]) => [tier.replace('-', ''), count])),
      }),
    };
  },
};
