import { isLeaf, walk } from './tree.ts';
import type { Field, IndicatorNode, Study } from './types.ts';

/** An item of the indicator system with the columns that measure it. */
export interface MeasuredItem {
  readonly id: string;
  readonly performance: Field;
  readonly expectation: Field | undefined;
  readonly importance: Field | undefined;
}

/** A node with at least one item below it (or being one) whose performance was asked. */
export interface MeasuredNode {
  readonly id: string;
  /** 0 for the root (the index). */
  readonly level: number;
  /** Ids of its measured children, in their order; empty for an item. */
  readonly children: readonly string[];
}

/** The part of the indicator system that the study measures. */
export interface Structure {
  readonly items: readonly MeasuredItem[];
  /** Parents before children, siblings in their order; empty where nothing is measured. */
  readonly nodes: ReadonlyMap<string, MeasuredNode>;
  readonly root: string;
}

/** Fields → the system that they were last read with, and what came out: every indicator of a path model asks for it. */
const read = new WeakMap<
  Study['fields'],
  { readonly system: IndicatorNode; readonly structure: Structure }
>();

/** Indicator system and codebook → the measured nodes. Where two columns claim one item in one role, the first counts. */
export function structure({ system, fields }: Study): Structure {
  const before = read.get(fields);
  if (before?.system === system) return before.structure;
  const made = measure(system, fields);
  read.set(fields, { system, structure: made });
  return made;
}

function measure(system: IndicatorNode, fields: Study['fields']): Structure {
  const column = (role: Field['role'], item: string): Field | undefined =>
    fields.find((field) => field.role === role && field.item === item);
  const items = walk(system)
    .filter(({ node }) => isLeaf(node))
    .flatMap(({ node: { id } }): MeasuredItem[] => {
      const performance = column('performance', id);
      if (performance === undefined) return [];
      return [
        { id, performance, expectation: column('expectation', id), importance: column('importance', id) },
      ];
    });
  const measuredItems = new Set(items.map((item) => item.id));
  const measured = (node: IndicatorNode): boolean =>
    isLeaf(node) ? measuredItems.has(node.id) : (node.children ?? []).some(measured);
  const nodes = walk(system)
    .filter(({ node }) => measured(node))
    .map(({ node, level }): [string, MeasuredNode] => [
      node.id,
      { id: node.id, level, children: (node.children ?? []).filter(measured).map((child) => child.id) },
    ]);
  return { items, nodes: new Map(nodes), root: system.id };
}

/** The nodes whose children's weights can be estimated: those with at least two measured children. */
export function weightedParents({ nodes }: Structure): readonly MeasuredNode[] {
  return [...nodes.values()].filter((node) => node.children.length > 1);
}

/** The highest node with several children, whose weights are the first to be chosen: the root, unless a lone dimension stands below it. */
export function firstChoice({ nodes, root }: Structure): MeasuredNode | undefined {
  let node = nodes.get(root);
  while (node?.children.length === 1) node = nodes.get(node.children[0] ?? '');
  return node;
}
