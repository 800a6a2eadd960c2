import type { Language } from '../../strings/language.ts';
import { TIERS } from '../stats/quality-tier.ts';
import type { Tier } from '../stats/quality-tier.ts';
import type { TierOptions } from '../study/types.ts';

import { COLOURS } from './colours.ts';
import type { LegendEntry } from './legend.ts';
import type { MatrixMark } from './matrix.ts';

/** The hue of each tier, the same on every page; the two verdicts that are no tier have none of their own. */
export const TIER_COLOURS: Readonly<Record<Tier, string>> = {
  basic: COLOURS.basic,
  performance: COLOURS.performance,
  excitement: COLOURS.excitement,
  indifferent: COLOURS.undecided,
  'wrong-sign': COLOURS.below,
  undetermined: COLOURS.faint,
};

/** A tier in one word. */
export function tierName(tier: Tier, language: Language): string {
  return language.t(`tiers.tier.${tier}`);
}

/** Which bands tiers rest on: a word, or the cut points of one's own. */
export function bandsName({ bands, cuts }: Pick<TierOptions, 'bands' | 'cuts'>, language: Language): string {
  return bands === 'own' && cuts !== undefined
    ? `≤ ${language.number(cuts[0])} / ≥ ${language.number(cuts[1])}`
    : language.say('tiers.bands', bands);
}

/** A tier as a field of a matrix: its letter on its hue; undetermined stays empty but for a sign. */
export function tierMark(row: string, column: string, tier: Tier, language: Language): MatrixMark {
  return {
    row,
    column,
    text: language.t(`tiers.letter.${tier}`),
    colour: tier === 'undetermined' ? null : TIER_COLOURS[tier],
  };
}

/** The letters of a matrix in words, for those tiers that it shows. */
export function tierLegend(shown: readonly Tier[], language: Language): readonly LegendEntry[] {
  return TIERS.filter((tier) => shown.includes(tier)).map((tier) => ({
    text: language.t('tiers.legend', {
      letter: language.t(`tiers.letter.${tier}`),
      tier: tierName(tier, language),
    }),
    colour: tier === 'undetermined' ? COLOURS.undecided : TIER_COLOURS[tier],
    shape: tier === 'undetermined' ? 'open' : 'dot',
  }));
}

/** How many of these are of each tier. */
export function countTiers(tiers: readonly Tier[]): Readonly<Record<Tier, number>> {
  const counts: Record<Tier, number> = {
    basic: 0,
    performance: 0,
    excitement: 0,
    indifferent: 0,
    'wrong-sign': 0,
    undetermined: 0,
  };
  for (const tier of tiers) counts[tier] += 1;
  return counts;
}
