import type { Square } from './linear/correlation.ts';

/** A variable joins the nearest group where its mean correlation with it is at least this. */
const JOINS = 0.25;

type Group = readonly number[];

function meanBetween(correlations: Square, one: Group, other: Group): number {
  let sum = 0;
  for (const a of one) for (const b of other) sum += Math.abs(correlations[a]![b]!);
  return sum / (one.length * other.length);
}

/** The places of the two groups that are nearest to each other, and how near. */
function nearest(
  correlations: Square,
  groups: readonly Group[],
): { one: number; other: number; mean: number } {
  let best = { one: 0, other: 1, mean: -Infinity };
  for (let one = 0; one < groups.length; one += 1)
    for (let other = one + 1; other < groups.length; other += 1) {
      const mean = meanBetween(correlations, groups[one]!, groups[other]!);
      if (mean > best.mean) best = { one, other, mean };
    }
  return best;
}

/** Groups of variables that go together. */
export interface Clusters {
  /** The largest first, each with the variable first that goes with the others of it the most. */
  readonly groups: readonly Group[];
  /** Variables that go with no group. */
  readonly rest: Group;
}

/**
 * Variables in so many groups by average linkage of their absolute correlations (Sokal & Michener 1958): variables that are alone when
 * there are as many groups of two or more join the nearest one, if they go with it at all.
 *
 * @param correlations symmetric, ones on the diagonal
 * @param wanted groups of two variables or more
 */
export function clustersOf(correlations: Square, wanted: number): Clusters {
  const real = (groups: readonly Group[]): readonly Group[] => groups.filter((group) => group.length > 1);
  let groups: readonly Group[] = correlations.map((_, at) => [at]);
  let best = groups;
  while (groups.length > wanted) {
    const { one, other, mean } = nearest(correlations, groups);
    // What is alone is not joined by force once there are the groups that are wanted.
    if (mean < JOINS && real(best).length >= wanted) break;
    const whole = [...groups[one]!, ...groups[other]!];
    groups = groups.flatMap((group, at) => (at === other ? [] : [at === one ? whole : group]));
    // The last state with as many groups of two or more as are wanted: later ones have fewer.
    if (real(groups).length >= Math.min(wanted, real(best).length)) best = groups;
  }
  const homes = real(best).map((group) => [...group]);
  const rest: number[] = [];
  for (const [alone] of best.filter((group) => group.length === 1)) {
    const means = homes.map((group) => meanBetween(correlations, [alone!], group));
    const home = means.indexOf(Math.max(...means));
    if (home >= 0 && means[home]! >= JOINS) homes[home]!.push(alone!);
    else rest.push(alone!);
  }
  const strength = (group: Group, at: number): number =>
    group.reduce((sum, other) => sum + (other === at ? 0 : Math.abs(correlations[at]![other]!)), 0);
  return {
    groups: homes
      .map((group) => group.toSorted((a, b) => strength(group, b) - strength(group, a) || a - b))
      .toSorted((a, b) => b.length - a.length || Math.min(...a) - Math.min(...b)),
    rest: rest.toSorted((a, b) => a - b),
  };
}
