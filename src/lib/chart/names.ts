import type { Domain } from '../analysis/types.ts';
import { labelText } from '../study/label.ts';
import { find, leaves } from '../study/tree.ts';
import type { IndicatorNode, Study } from '../study/types.ts';
import { t } from '../../strings/index.ts';

/** The group's name as figures and sentences write it: the category's label, or "all customers". */
export function domainName(domain: Domain, study: Study, language: string): string {
  if (domain.kind === 'all') return t('chapter.all');
  const field = study.fields.find((candidate) => candidate.name === domain.field);
  const category = domain.category ?? '';
  return labelText(field?.categories?.[category] ?? category, language, category);
}

/** The name of a grouping field, as it heads the rows of its groups. */
export function fieldName(name: string, study: Study, language: string): string {
  const field = study.fields.find((candidate) => candidate.name === name);
  return labelText(field?.label ?? name, language, name);
}

/** The name of a node, or its id where the system lacks it. */
export function nodeName(id: string, study: Study, language: string): string {
  return labelText(find(study.system, id)?.node.label ?? id, language, id);
}

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
