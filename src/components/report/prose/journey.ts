import type { IndicatorNode } from '../../../lib/study/types.ts';
import { isLeaf, walk } from '../../../lib/study/tree.ts';

/** Stage of a customer's journey → the items of a system that ask about it (`journey.json`; the placing is ours). */
export type Places = Readonly<Partial<Record<string, readonly string[]>>>;

/** How a system covers the journey. */
export interface Coverage {
  readonly dimensions: number;
  readonly items: number;
  /** Items a stage, in the order of the stages. */
  readonly counts: readonly number[];
  /** Items that belong to no stage: what people think of the firm. */
  readonly none: number;
}

/**
 * Counts the items of a system by the stage that they ask about.
 *
 * @throws Error where an item is placed that the system lacks, or one is placed twice
 */
export function coverageOf(system: IndicatorNode, places: Places, stages: readonly string[]): Coverage {
  const items = walk(system)
    .filter(({ node }) => isLeaf(node))
    .map(({ node }) => node.id);
  const placed = Object.values(places).flatMap((own) => own ?? []);
  const wrong = placed.find((id, at) => !items.includes(id) || placed.indexOf(id) !== at);
  if (wrong !== undefined)
    throw new Error(`journey.json: “${wrong}” is no item of the system “${system.id}”, or placed twice.`);
  return {
    dimensions: system.children?.length ?? 0,
    items: items.length,
    counts: stages.map((stage) => places[stage]?.length ?? 0),
    none: items.length - placed.length,
  };
}
