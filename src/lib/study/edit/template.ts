import { leaves, walk } from '../tree.ts';
import type { IndicatorNode, Study } from '../types.ts';
import { prune } from './prune.ts';

/** An indicator system to be laid over a study, with where it comes from (`src/content/systems`). */
export interface SystemTemplate {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly system: IndicatorNode;
}

/**
 * Lays a template over a study: matched items become its indicators and take their places and labels; items that match
 * nothing are kept in a dimension labelled `other`; indicators that no column measures are left out.
 *
 * @param matches an item of the study and the id of the indicator that it is; '' where it is none
 */
export function applyTemplate(
  study: Study,
  template: SystemTemplate,
  matches: readonly { readonly item: Pick<IndicatorNode, 'id'>; readonly node: string }[],
  other: string,
): Study {
  const nodeOf = new Map(matches.filter(({ node }) => node !== '').map(({ item, node }) => [item.id, node]));
  const rest = leaves(study.system).filter((item) => !nodeOf.has(item.id) && item !== study.system);
  const taken = new Set(walk(template.system).map(({ node }) => node.id));
  const free = (id: string): string => {
    let candidate = id;
    for (let n = 2; taken.has(candidate); n += 1) candidate = `${id}-${n}`;
    taken.add(candidate);
    return candidate;
  };
  const kept = rest.map((item) => ({ from: item.id, node: { ...item, id: free(item.id) } }));
  const keptAs = new Map(kept.map(({ from, node }) => [from, node.id]));
  const children = [
    ...(template.system.children ?? []),
    ...(kept.length > 0 ? [{ id: free('other'), label: other, children: kept.map(({ node }) => node) }] : []),
  ];
  return prune({
    ...study,
    system: { ...template.system, children },
    fields: study.fields.map((field) => {
      if (field.item === undefined) return field;
      return { ...field, item: nodeOf.get(field.item) ?? keptAs.get(field.item) ?? field.item };
    }),
  });
}
