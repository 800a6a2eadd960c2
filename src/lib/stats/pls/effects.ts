import type { Square } from '../linear/correlation.ts';

/**
 * Total effects of every construct on every other: Σ Bᵏ, the direct paths and all ways through others. Ends because a model
 * without cycles has no way of K steps.
 *
 * @param paths `paths[to][from]`
 * @returns `effects[to][from]`
 */
export function totalEffects(paths: Square): Square {
  const all = paths.map((_, at) => at);
  let power = paths;
  let total = paths;
  for (let step = 1; step < paths.length; step += 1) {
    power = all.map((to) =>
      all.map((from) => all.reduce((sum, via) => sum + power[to]![via]! * paths[via]![from]!, 0)),
    );
    total = all.map((to) => all.map((from) => total[to]![from]! + power[to]![from]!));
  }
  return total;
}
