import { isRefusal, refuse } from '../../../study/refusal.ts';

import { COLOURS } from '../../../chart/colours.ts';
import { nodeName } from '../../../chart/names.ts';
import { planePlot } from '../../../chart/plane.ts';
import { TIER_COLOURS, tierName } from '../../../chart/tiers.ts';
import type { FigureDefinition } from '../../figure.ts';

/** S1's excitement: what a low rating costs satisfaction, against what a high rating goes with in loyalty. */
export const tierLoyalty: FigureDefinition = {
  controls: ['confidence'],
  decided: ['tiers'],
  draw({ language, study, result }, { width }) {
    const tiers = result('penalty-reward');
    if (isRefusal(tiers)) return tiers;
    if (tiers.loyalty === null) return refuse('no-loyalty');
    const items = (tiers.scopes[0]?.items ?? []).flatMap(({ item, satisfaction, loyalty, tier, excites }) =>
      isRefusal(satisfaction) || loyalty === null || isRefusal(loyalty)
        ? []
        : [{ name: nodeName(item, study, language), satisfaction, loyalty, tier, excites }],
    );
    if (items.length === 0) return refuse('no-group');
    const { margin } = tiers.options;
    const exciting = items.filter(({ excites }) => excites);
    return {
      options: planePlot(
        items.map(({ name, satisfaction, loyalty, tier, excites }) => ({
          label: name,
          x: satisfaction.penalty,
          y: loyalty.reward,
          colour: tier === 'undetermined' ? COLOURS.undecided : TIER_COLOURS[tier],
          shape: excites ? 'dot' : 'open',
          first: excites,
        })),
        {
          width,
          xLabel: language.t('figure.tier-loyalty.x'),
          yLabel: language.t('figure.tier-loyalty.y'),
          x: [0],
          y: [0],
          band: [-margin, margin],
          legend: [
            { text: language.t('figure.tier-loyalty.excites'), colour: COLOURS.excitement, shape: 'dot' },
            { text: language.t('figure.tier-loyalty.other'), colour: COLOURS.undecided, shape: 'open' },
          ],
        },
      ),
      table: {
        columns: [
          { key: 'item', label: language.t('chapter.column.item') },
          { key: 'tier', label: language.t('tiers.column.tier') },
          { key: 'penalty', label: language.t('tiers.column.penalty'), digits: 2 },
          { key: 'penaltyLow', label: language.t('chapter.column.low'), digits: 2 },
          { key: 'penaltyHigh', label: language.t('chapter.column.high'), digits: 2 },
          { key: 'reward', label: language.t('tiers.column.loyalty-reward'), digits: 2 },
          { key: 'rewardLow', label: language.t('chapter.column.low'), digits: 2 },
          { key: 'rewardHigh', label: language.t('chapter.column.high'), digits: 2 },
          { key: 'onLoyalty', label: language.t('tiers.column.on-loyalty') },
        ],
        rows: items.map(({ name, satisfaction, loyalty, tier }) => ({
          item: name,
          tier: tierName(tier, language),
          penalty: satisfaction.penalty.value,
          penaltyLow: satisfaction.penalty.low,
          penaltyHigh: satisfaction.penalty.high,
          reward: loyalty.reward.value,
          rewardLow: loyalty.reward.low,
          rewardHigh: loyalty.reward.high,
          onLoyalty: tierName(loyalty.tier, language),
        })),
      },
      alternative: language.t('figure.tier-loyalty.alternative', {
        n: items.length,
        level: 100 * study.options.confidence,
        margin,
        exciting: exciting.length,
        names: exciting.map(({ name }) => name).join(', ') || '–',
      }),
    };
  },
};
