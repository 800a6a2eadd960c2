import { find, isLeaf } from '../tree.ts';
import { ITEM_ROLES, isRole } from '../types.ts';
import type { Label, Study } from '../types.ts';
import { setItem, setRole } from './fields.ts';
import type { ScaleOf } from './fields.ts';
import { addDimension, moveNode } from './system.ts';

/** Where columns or nodes are put: a node of the indicator system, or a dimension that is to be made. */
export type Destination = { readonly node: string } | { readonly dimension: Label };

/** What an item is given, in this order, by columns that are dropped on it. */
const GIVEN = ['performance', 'expectation', 'importance'] as const;

/**
 * Puts columns into the indicator system. Into a dimension (an old or a new one): their items move there, and a column that
 * measured nothing becomes the performance of an item of its own. Onto an item: the column becomes what the item still lacks,
 * in the order performance, expectation, importance (its own role, if that is free); an item that lacks nothing takes no more.
 */
export function placeFields(
  study: Study,
  names: readonly string[],
  to: Destination,
  scaleOf: ScaleOf,
  other: string,
): Study {
  if ('node' in to) {
    const target = find(study.system, to.node)?.node;
    if (target === undefined) return study;
    if (isLeaf(target) && target !== study.system)
      return names.reduce((done, name) => placeOnItem(done, name, target.id, scaleOf, other), study);
  }
  const homeless = study.fields
    .filter(({ name, item }) => names.includes(name) && item === undefined)
    .map(({ name }) => name);
  const measured = homeless.length > 0 ? setRole(study, homeless, 'performance', scaleOf, other) : study;
  const items = new Set(measured.fields.filter(({ name }) => names.includes(name)).map(({ item }) => item!));
  return placeNodes(measured, [...items], to);
}

/** Puts nodes into a dimension, an old or a new one, in their order. */
export function placeNodes(study: Study, nodes: readonly string[], to: Destination): Study {
  const [first, ...rest] = nodes;
  if (first === undefined) return study;
  if ('node' in to) return nodes.reduce((done, node) => moveNode(done, node, to.node), study);
  const begun = addDimension(study, to.dimension, first);
  const made = find(begun.system, first)?.parent;
  return made ? rest.reduce((done, node) => moveNode(done, node, made.id), begun) : begun;
}

function placeOnItem(study: Study, name: string, item: string, scaleOf: ScaleOf, other: string): Study {
  const field = study.fields.find((candidate) => candidate.name === name);
  if (field === undefined || field.item === item) return study;
  const taken = study.fields.filter((candidate) => candidate.item === item).map(({ role }) => role);
  const wanted = isRole(field.role, ITEM_ROLES) ? [field.role, ...GIVEN] : GIVEN;
  const role = wanted.find((candidate) => !taken.includes(candidate));
  if (role === undefined) return study;
  return setItem(setRole(study, [name], role, scaleOf, other), name, item);
}
