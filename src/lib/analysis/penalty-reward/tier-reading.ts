import type { Contrast, ItemTier } from './result.ts';
import { isRefusal } from '../../study/refusal.ts';
import type { Study } from '../../study/types.ts';
import { say, t } from '../../../strings/index.ts';
import { fixed } from '../../chart/format.ts';
import { nodeName } from '../../chart/names.ts';
import { tierName } from '../../chart/tiers.ts';

/** "4.1 points lower", "no lower" (within the margin), "2.0 points higher, which may be chance". */
function part(value: number, low: number, high: number, down: boolean): string {
  const chance = low <= 0 && high >= 0;
  const direction = value >= 0 ? (down ? 'lower' : 'higher') : down ? 'higher' : 'lower';
  return t(chance ? 'tiers.reading.chance' : 'tiers.reading.points', {
    points: fixed(Math.abs(value), 1),
    direction: t(`tiers.reading.${direction}`),
  });
}

function effects({ penalty, reward }: Contrast, none: { penalty: boolean; reward: boolean }) {
  return {
    low: none.penalty ? t('tiers.reading.no-lower') : part(penalty.value, penalty.low, penalty.high, true),
    high: none.reward ? t('tiers.reading.no-higher') : part(reward.value, reward.low, reward.high, false),
  };
}

/**
 * An item's tier in plain words: what those who rate it low, and those who rate it high, differ by. Association, never cause. "No lower" and
 * "no higher" stand only where the whole interval lies within the margin.
 *
 * @example 'Billing accuracy: basic. Those who rate it low are 4.4 points lower, other items equal; those who rate it high are no higher.'
 */
export function tierReading(
  { item, satisfaction, loyalty, tier, excites }: ItemTier,
  margin: number,
  study: Study,
  language: string,
): string {
  const name = nodeName(item, study, language);
  if (isRefusal(satisfaction))
    return t('tiers.reading.refused', {
      item: name,
      reason: say('refusal', satisfaction.refused, satisfaction.parameters),
    });
  const nothing = ({ low, high }: Contrast['penalty']): boolean =>
    tier === 'indifferent' || (low > -margin && high < margin);
  const none = {
    penalty: excites || nothing(satisfaction.penalty),
    reward: nothing(satisfaction.reward),
  };
  const words = { item: name, tier: tierName(tier), ...effects(satisfaction, none) };
  if (excites && loyalty !== null && !isRefusal(loyalty))
    return t('tiers.reading.excites', { ...words, loyalty: fixed(loyalty.reward.value, 1) });
  return t('tiers.reading', words);
}
