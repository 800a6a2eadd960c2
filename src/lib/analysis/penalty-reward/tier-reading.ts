import { refusalSentence } from '../../chart/sentence.ts';
import type { Language } from '../../../strings/language.ts';
import type { Contrast, ItemTier } from './result.ts';
import { isRefusal } from '../../study/refusal.ts';
import type { Study } from '../../study/types.ts';

import { fixed } from '../../chart/format.ts';
import { nodeName } from '../../chart/names.ts';
import { tierName } from '../../chart/tiers.ts';

/** "4.1 points lower", "no lower" (within the margin), "2.0 points higher, which may be chance". */
function part(value: number, low: number, high: number, down: boolean, language: Language): string {
  const chance = low <= 0 && high >= 0;
  const direction = value >= 0 ? (down ? 'lower' : 'higher') : down ? 'higher' : 'lower';
  return language.t(chance ? 'tiers.reading.chance' : 'tiers.reading.points', {
    points: fixed(Math.abs(value), 1),
    direction: language.t(`tiers.reading.${direction}`),
  });
}

function effects(
  { penalty, reward }: Contrast,
  none: { penalty: boolean; reward: boolean },
  language: Language,
) {
  return {
    low: none.penalty
      ? language.t('tiers.reading.no-lower')
      : part(penalty.value, penalty.low, penalty.high, true, language),
    high: none.reward
      ? language.t('tiers.reading.no-higher')
      : part(reward.value, reward.low, reward.high, false, language),
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
  language: Language,
): string {
  const name = nodeName(item, study, language);
  if (isRefusal(satisfaction))
    return language.t('tiers.reading.refused', {
      item: name,
      reason: refusalSentence(satisfaction, study, language),
    });
  const nothing = ({ low, high }: Contrast['penalty']): boolean =>
    tier === 'indifferent' || (low > -margin && high < margin);
  const none = {
    penalty: excites || nothing(satisfaction.penalty),
    reward: nothing(satisfaction.reward),
  };
  const words = { item: name, tier: tierName(tier, language), ...effects(satisfaction, none, language) };
  if (excites && loyalty !== null && !isRefusal(loyalty))
    return language.t('tiers.reading.excites', { ...words, loyalty: fixed(loyalty.reward.value, 1) });
  return language.t('tiers.reading', words);
}
