import type { ReportDocument } from '../document.ts';

/** The number of every figure and table by its id: in the order in which they stand, each kind counted by itself. */
export function numbersOf({ sections }: ReportDocument): ReadonlyMap<string, number> {
  const blocks = sections.flatMap((section) => section.blocks);
  const counted = (kind: 'figure' | 'table'): [string, number][] =>
    blocks.flatMap((block) => (block.kind === kind ? [block.id] : [])).map((id, at) => [id, at + 1]);
  return new Map([...counted('figure'), ...counted('table')]);
}
