import { entryOf } from '../../study/entry.ts';
import type { GapResult } from './result.ts';
import type { IndicatorNode, Study } from '../../study/types.ts';
import { dimensionsOf, itemsBelow } from '../../study/nodes.ts';

type Group = GapResult['groups'][number];

/** All respondents, then the groups of the first segment field (of the first grouping field where there is none). */
export function comparedGroups(gap: GapResult): readonly Group[] {
  const shown = gap.groups.filter((group) => group.refusal === null);
  const segment =
    shown.find(({ domain }) => domain.kind === 'segment') ??
    shown.find(({ domain }) => domain.kind !== 'all');
  return shown.filter(({ domain }) => domain.kind === 'all' || domain.field === segment?.domain.field);
}

/** The dimension in which most items fail over the groups compared: the one worth showing first. */
export function worstDimension(gap: GapResult, study: Study): IndicatorNode | undefined {
  const groups = comparedGroups(gap);
  const failing = (node: IndicatorNode): number =>
    groups.reduce(
      (total, group) =>
        total + itemsBelow(node).filter((item) => entryOf(group.nodes, item)?.verdict === 'below').length,
      0,
    );
  return [...dimensionsOf(study)].sort((a, b) => failing(b) - failing(a))[0];
}
