import { entryOf } from '../../../lib/study/entry.ts';
import type { NodeScore, IndexResult } from '../../../lib/analysis/index/result.ts';
import { leaves } from '../../../lib/study/tree.ts';
import type { IndicatorNode, Study } from '../../../lib/study/types.ts';

/** A node by what it costs the index, with the interval of that. */
export interface Priority {
  readonly node: NodeScore;
  /** Index points lost: weight · (100 − score), and its interval under the weights as they stand. */
  readonly lost: number;
  readonly low: number;
  readonly high: number;
  /** Its interval reaches that of the one before it: their order is not settled. */
  readonly isTied: boolean;
}

/**
 * The items among all respondents, those first that cost the index most: high weight, low score. The intervals are those of the
 * scores, weights held fixed.
 */
export function priorities(study: Study, index: IndexResult): readonly Priority[] {
  return byPointsLost(leaves(study.system), index);
}

/** What stands right below the index, or below its only part, that first which costs it most, as of the items. */
export function pulledDown(study: Study, index: IndexResult): readonly Priority[] {
  return byPointsLost(partsOf(study.system), index);
}

function partsOf({ children = [] }: IndicatorNode): readonly IndicatorNode[] {
  const [only] = children;
  return children.length === 1 && only?.children !== undefined ? partsOf(only) : children;
}

function byPointsLost(of: readonly IndicatorNode[], index: IndexResult): readonly Priority[] {
  const nodes = index.groups[0]?.nodes ?? {};
  const ranked = of
    .flatMap(({ id }) => entryOf(nodes, id) ?? [])
    .filter((node) => node.weight > 0)
    .map((node) => ({
      node,
      lost: node.lost,
      low: node.weight * (100 - node.high),
      high: node.weight * (100 - node.low),
    }))
    .toSorted((one, other) => other.lost - one.lost);
  return ranked.map((entry, at) => {
    const before = ranked[at - 1];
    return { ...entry, isTied: before !== undefined && entry.high >= before.low };
  });
}
