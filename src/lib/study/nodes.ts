import { leaves } from './tree.ts';
import type { IndicatorNode, Study } from './types.ts';

/** The first-level nodes. */
export function dimensionsOf(study: Study): readonly IndicatorNode[] {
  return study.system.children ?? [];
}

/** What a figure sets side by side: the dimensions; the children of a single one, which would stand alone. */
export function comparedNodes(study: Study): readonly IndicatorNode[] {
  const dimensions = dimensionsOf(study);
  const children = dimensions.length === 1 ? (dimensions[0]?.children ?? []) : [];
  return children.length > 1 ? children : dimensions;
}

/** Ids of the items at or below a node. */
export function itemsBelow(node: IndicatorNode): readonly string[] {
  return leaves(node).map(({ id }) => id);
}
