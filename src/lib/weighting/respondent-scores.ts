import type { Columns } from '../engine/types.ts';
import { valuesOf } from '../survey/resampling/columns.ts';
import type { MeasuredNode, Structure } from '../study/structure.ts';

/** The name of an item's score among the columns of a resampling. */
export function itemColumn(item: string): string {
  return `item ${item}`;
}

/**
 * Every node's score of each respondent, as `driversSql` has it: of an item the answer, of a node above the mean of its children's
 * scores, if at least half are there (else NaN).
 */
export function respondentScores(columns: Columns, system: Structure): ReadonlyMap<string, Float64Array> {
  const scores = new Map<string, Float64Array>();
  const deepestFirst = [...system.nodes.values()].sort((a, b) => b.level - a.level);
  for (const node of deepestFirst)
    scores.set(
      node.id,
      node.children.length === 0
        ? valuesOf(columns, itemColumn(node.id))
        : meanOfChildren(node, scores, columns.count),
    );
  return scores;
}

function meanOfChildren(
  { children }: MeasuredNode,
  scores: ReadonlyMap<string, Float64Array>,
  count: number,
): Float64Array {
  const below = children.flatMap((child) => scores.get(child) ?? []);
  const mean = new Float64Array(count);
  for (let row = 0; row < count; row += 1) {
    let [sum, available] = [0, 0];
    for (const child of below) {
      const score = child[row]!;
      if (Number.isNaN(score)) continue;
      sum += score;
      available += 1;
    }
    mean[row] = available > 0 && 2 * available >= below.length ? sum / available : NaN;
  }
  return mean;
}
