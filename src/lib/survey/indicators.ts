import { identifier, literal } from '../engine/quote.ts';
import { isLeaf, walk } from '../study/tree.ts';
import type { IndicatorKey, PathModelOptions } from '../study/path-model.ts';
import type { Field, IndicatorNode, Study } from '../study/types.ts';
import { structure } from '../study/structure.ts';
import type { Structure } from '../study/structure.ts';

/** The outcome columns that can be indicators, in this order. */
export const OUTCOME_ROLES = [
  'overall',
  'confirmation',
  'ideal',
  'recommend',
  'repurchase',
  'complaint',
] as const satisfies readonly Field['role'][];

type Scored = 'performance' | 'expectation';

/** What a key names; undefined if it is no key. */
function split(key: IndicatorKey): readonly [kind: string, name: string] | undefined {
  const slash = key.indexOf('/');
  return slash < 0 ? undefined : [key.slice(0, slash), key.slice(slash + 1)];
}

/** The indicator of a node, of a column. */
export const nodeKey = (role: Scored, node: string): IndicatorKey => `${role}/${node}`;
export const fieldKey = (column: string): IndicatorKey => `field/${column}`;

/** Columns with a score or number that can stand as an outcome. */
export function outcomeFields({ fields }: Study): readonly Field[] {
  return OUTCOME_ROLES.flatMap((role) =>
    fields.filter(
      (field) =>
        field.role === role && (role === 'complaint' ? field.type === 'number' : field.scale !== undefined),
    ),
  );
}

/**
 * SQL over `scores` for an indicator: a score from 0 to 100 (`isScored`), NULL where not answered. A node's is the mean of its children's where
 * at least half are there (the respondent index).
 *
 * @returns undefined where the study has nothing of that name
 */
export function indicatorSql(key: IndicatorKey, study: Study): string | undefined {
  const [kind, name] = split(key) ?? [];
  if (name === undefined) return undefined;
  if (kind === 'field') {
    const field = outcomeFields(study).find((one) => one.name === name);
    return field && outcomeSql(field);
  }
  if (kind !== 'performance' && kind !== 'expectation') return undefined;
  const node = walk(study.system).find((placed) => placed.node.id === name)?.node;
  return node && nodeSql(node, kind, structure(study));
}

/** The view has ratings as scores, a complaint as it came: with a scale it is rescaled here, without one it stays a count. */
function outcomeSql({ name, role, scale }: Field): string {
  const code = identifier(name);
  if (role !== 'complaint' || scale === undefined) return code;
  const { min, max, direction, missing = [] } = scale;
  const steps = direction === 'up' ? `${code} - ${literal(min)}` : `${literal(max)} - ${code}`;
  const none = missing.map(Number).filter((one) => one >= min && one <= max);
  const but = none.length === 0 ? '' : ` AND ${code} NOT IN (${none.map(literal).join(', ')})`;
  return `CASE WHEN ${code} BETWEEN ${literal(min)} AND ${literal(max)}${but} THEN (${steps}) * 100 / ${literal(max - min)} END`;
}

/** Whether an indicator is a score from 0 to 100: everything is but a complaint without a scale (yes or no, a count). */
export function isScored(key: IndicatorKey, study: Study): boolean {
  const [kind, name] = split(key) ?? [];
  const field = kind === 'field' ? study.fields.find((one) => one.name === name) : undefined;
  return field?.role !== 'complaint' || field.scale !== undefined;
}

function nodeSql(node: IndicatorNode, role: Scored, system: Structure): string | undefined {
  if (isLeaf(node)) {
    const field = system.items.find(({ id }) => id === node.id)?.[role];
    return field && identifier(field.name);
  }
  const children = (node.children ?? []).flatMap((child) => nodeSql(child, role, system) ?? []);
  if (children.length < 2) return children[0];
  const available = children.map((sql) => `(${sql} IS NOT NULL)::INTEGER`).join(' + ');
  const sum = children.map((sql) => `coalesce(${sql}, 0)`).join(' + ');
  return `CASE WHEN ${available} >= ${children.length / 2} THEN (${sum}) / (${available}) END`;
}

/** Every indicator that an editor can offer: items, expectations of dimensions, dimensions with several items, outcomes. */
export function offeredIndicators(study: Study): readonly IndicatorKey[] {
  const nodes = walk(study.system).filter(({ level }) => level > 0);
  const dimensions = nodes.filter(({ node, level }) => level === 1 && !isLeaf(node));
  const items = nodes.filter(({ node }) => isLeaf(node));
  return [
    ...items.map(({ node }) => nodeKey('performance', node.id)),
    ...dimensions.flatMap(({ node }) => [nodeKey('performance', node.id), nodeKey('expectation', node.id)]),
    ...(dimensions.length === 0 ? items.map(({ node }) => nodeKey('expectation', node.id)) : []),
    ...outcomeFields(study).map(({ name }) => fieldKey(name)),
  ].filter((key) => indicatorSql(key, study) !== undefined);
}

/** Every indicator of a model, once. */
export function keysOf(model: PathModelOptions): readonly IndicatorKey[] {
  return [...new Set(model.constructs.flatMap(({ indicators }) => indicators))];
}
