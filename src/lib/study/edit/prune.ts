import { pruneKeys } from '../keys.ts';
import { isLeaf } from '../tree.ts';
import type { IndicatorNode, Study } from '../types.ts';

/**
 * Drops the items that no column measures, the parents left empty by that, the reader's own weights of dropped dimensions, and keys of
 * tables that name a column which is gone.
 */
export function prune(whole: Study): Study {
  const study = pruneKeys(whole);
  const measured = new Set(study.fields.map((field) => field.item));
  const keep = (node: IndicatorNode): IndicatorNode | null => {
    if (isLeaf(node)) return measured.has(node.id) ? node : null;
    const children = (node.children ?? []).map(keep).filter((child) => child !== null);
    return children.length > 0 ? { ...node, children } : null;
  };
  const { children: _, ...bare } = study.system;
  const system: IndicatorNode = isLeaf(study.system) ? study.system : (keep(study.system) ?? bare);
  const { ownWeights, ...options } = study.options;
  if (!ownWeights) return { ...study, system };
  const left = Object.entries(ownWeights).filter(([id]) => system.children?.some((child) => child.id === id));
  return {
    ...study,
    system,
    options: left.length > 0 ? { ...options, ownWeights: Object.fromEntries(left) } : options,
  };
}
