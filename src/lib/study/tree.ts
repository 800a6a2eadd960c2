import type { IndicatorNode } from './types.ts';

/** A node with its place in the indicator system. */
export interface PlacedNode {
  readonly node: IndicatorNode;
  /** 0 for the root (the index), 1 for dimensions, … */
  readonly level: number;
  /** Null for the root. */
  readonly parent: IndicatorNode | null;
}

/** Every node from the root down, parents before children, siblings in their order. */
export function walk(root: IndicatorNode): PlacedNode[] {
  const placed: PlacedNode[] = [];
  const visit = (node: IndicatorNode, level: number, parent: IndicatorNode | null): void => {
    placed.push({ node, level, parent });
    for (const child of node.children ?? []) visit(child, level + 1, node);
  };
  visit(root, 0, null);
  return placed;
}

/** True for an item: a node without children. */
export function isLeaf(node: IndicatorNode): boolean {
  return (node.children ?? []).length === 0;
}

/** The items at or below `node`, in order. */
export function leaves(node: IndicatorNode): IndicatorNode[] {
  return walk(node)
    .map((placed) => placed.node)
    .filter(isLeaf);
}

/** The nodes that have children, from the root down: those whose weights are estimated. */
export function parents(root: IndicatorNode): IndicatorNode[] {
  return walk(root)
    .map((placed) => placed.node)
    .filter((node) => !isLeaf(node));
}

/** The node with this id and its place, or undefined. */
export function find(root: IndicatorNode, id: string): PlacedNode | undefined {
  return walk(root).find((placed) => placed.node.id === id);
}

/** The level of the node with this id (root 0), or undefined if there is none. */
export function level(root: IndicatorNode, id: string): number | undefined {
  return find(root, id)?.level;
}

/** The nodes from the root down to the one with this id, both included; empty if there is none. */
export function path(root: IndicatorNode, id: string): IndicatorNode[] {
  if (root.id === id) return [root];
  for (const child of root.children ?? []) {
    const below = path(child, id);
    if (below.length > 0) return [root, ...below];
  }
  return [];
}
