import { find, isLeaf, leaves, walk } from './tree.ts';
import type { IndicatorNode, Study } from './types.ts';

/** The dimensions and what is divided below them: where an item can be put. */
export function dividedNodes(study: Study): readonly IndicatorNode[] {
  return walk(study.system)
    .map(({ node }) => node)
    .filter((node) => !isLeaf(node) && node !== study.system);
}

/** Where a node may be moved to: every parent but its own and those below it. */
export function destinations(study: Study, id: string): readonly IndicatorNode[] {
  const moved = find(study.system, id);
  return walk(study.system)
    .map((placed) => placed.node)
    .filter(
      (node) => !isLeaf(node) && node.id !== moved?.parent?.id && !(moved && find(moved.node, node.id)),
    );
}

/** The items in their order, each with the labels of the nodes above it (root left out). */
export function placedItems(
  study: Study,
): readonly { readonly item: IndicatorNode; readonly above: readonly IndicatorNode[] }[] {
  const above = (
    node: IndicatorNode,
    over: readonly IndicatorNode[],
  ): { item: IndicatorNode; above: readonly IndicatorNode[] }[] =>
    isLeaf(node)
      ? [{ item: node, above: over }]
      : (node.children ?? []).flatMap((child) => above(child, node === study.system ? [] : [...over, node]));
  return leaves(study.system).length === 1 && isLeaf(study.system) ? [] : above(study.system, []);
}
