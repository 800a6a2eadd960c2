import simulation from '../../../../data/tiers-simulation.json' with { type: 'json' };
import { percent } from '../../../lib/chart/format.ts';

/** What bench/tiers-simulation.ts kept: how often the rule finds a known tier in simulated samples. */
export type SimulatedShares = (typeof simulation)['found'][number];

/** One case of it: of which the standard deviation is, size, level, margin, and which tiers. Throws if it was not simulated. */
export function simulatedShares(
  spread: 'outcome' | 'residual',
  n: number,
  alpha: number,
  margin: number,
  tier: string,
): SimulatedShares {
  const found = simulation.found.find(
    (one) =>
      one.spread === spread &&
      one.n === n &&
      one.alpha === alpha &&
      one.margin === margin &&
      one.tier === tier,
  );
  if (found === undefined) throw new Error(`Not simulated: ${[spread, n, alpha, margin, tier].join(', ')}.`);
  return found;
}

/** One of its shares as a whole percentage. */
export function simulated(
  what: 'right' | 'wrong' | 'contrary' | 'undetermined',
  ...of: Parameters<typeof simulatedShares>
): string {
  return percent(simulatedShares(...of)[what], 0);
}
