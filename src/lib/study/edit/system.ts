import { relabel } from '../label.ts';
import { find, isLeaf, walk } from '../tree.ts';
import type { IndicatorNode, Label, Study } from '../types.ts';
import { prune } from './prune.ts';

/** Gives a node of the indicator system another label in one language. */
export function renameNode(study: Study, id: string, text: string, language: string): Study {
  const system = edit(study.system, id, (node) => ({
    ...node,
    label: relabel(node.label, language, text),
  }));
  return { ...study, system };
}

/** Moves a node under another parent, as its last child; a parent left without children disappears. */
export function moveNode(study: Study, id: string, parent: string): Study {
  const moved = find(study.system, id);
  if (!moved?.parent || moved.parent.id === parent || find(moved.node, parent)) return study;
  const without = edit(study.system, moved.parent.id, (node) => withoutChild(node, id));
  const system = edit(without, parent, (node) => ({
    ...node,
    children: [...(node.children ?? []), moved.node],
  }));
  return prune({ ...study, system });
}

/** Moves a node one place up (−1) or down (+1) among its siblings; at the end it stays. */
export function shiftNode(study: Study, id: string, by: -1 | 1): Study {
  const parent = find(study.system, id)?.parent;
  if (!parent) return study;
  const children = [...(parent.children ?? [])];
  const from = children.findIndex((child) => child.id === id);
  const other = children[from + by];
  const self = children[from];
  if (!other || !self) return study;
  children[from] = other;
  children[from + by] = self;
  return { ...study, system: edit(study.system, parent.id, (node) => ({ ...node, children })) };
}

/** Moves a node before another one, under that one's parent; a parent left without children disappears. */
export function placeBefore(study: Study, id: string, sibling: string): Study {
  const moved = find(study.system, id);
  const parent = find(study.system, sibling)?.parent;
  if (!moved?.parent || !parent || id === sibling || find(moved.node, sibling)) return study;
  const without = edit(study.system, moved.parent.id, (node) => withoutChild(node, id));
  const system = edit(without, parent.id, (node) => ({
    ...node,
    children: (node.children ?? []).flatMap((child) =>
      child.id === sibling ? [moved.node, child] : [child],
    ),
  }));
  return prune({ ...study, system });
}

/** Adds a dimension below the root with one item (or node) in it; a dimension without items would itself be an item. */
export function addDimension(study: Study, label: Label, first: string): Study {
  const moved = find(study.system, first);
  if (!moved?.parent) return study;
  const id = freshId(study.system, label, 'dimension');
  const without = edit(study.system, moved.parent.id, (node) => withoutChild(node, first));
  const children = [...(without.children ?? []), { id, label, children: [moved.node] }];
  return prune({ ...study, system: { ...without, children } });
}

/**
 * Adds an item: below the root where the system has no dimensions, else in the dimension labelled `other`, made if it is not there.
 */
export function addItem(study: Study, label: Label, other: string): { study: Study; id: string } {
  const id = freshId(study.system, label, 'item');
  const item = { id, label };
  const { system } = study;
  const dimensions = (system.children ?? []).filter((child) => !isLeaf(child));
  const home = dimensions.find((child) => child.label === other);
  if (dimensions.length === 0)
    return { id, study: { ...study, system: { ...system, children: [...(system.children ?? []), item] } } };
  if (home) {
    const filled = edit(system, home.id, (node) => ({ ...node, children: [...(node.children ?? []), item] }));
    return { id, study: { ...study, system: filled } };
  }
  const added = { id: freshId(system, other, 'dimension'), label: other, children: [item] };
  return { id, study: { ...study, system: { ...system, children: [...(system.children ?? []), added] } } };
}

function edit(
  node: IndicatorNode,
  id: string,
  change: (node: IndicatorNode) => IndicatorNode,
): IndicatorNode {
  if (node.id === id) return change(node);
  if (!node.children) return node;
  return { ...node, children: node.children.map((child) => edit(child, id, change)) };
}

function withoutChild(node: IndicatorNode, id: string): IndicatorNode {
  return { ...node, children: (node.children ?? []).filter((child) => child.id !== id) };
}

/** An id that no node has: from the label's Latin letters and digits where it has any. */
function freshId(system: IndicatorNode, label: Label, fallback: string): string {
  const text = typeof label === 'string' ? label : (Object.values(label)[0] ?? '');
  const slug = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  const base = slug === '' ? fallback : slug;
  const taken = new Set(walk(system).map(({ node }) => node.id));
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
