import type { FigureTable } from '../../chart/types.ts';
import type { DocumentSection, ReportDocument } from '../document.ts';

/** A table of a document, wherever it stands: in a table block, or behind a figure. */
export interface PlacedTable {
  /** Of the block; the further tables of a figure have `-2`, `-3` … behind theirs. */
  readonly id: string;
  readonly section: DocumentSection;
  readonly title: string;
  readonly table: FigureTable;
  /** What has to stay with the numbers: a figure's caption, a table's notes. */
  readonly notes: readonly string[];
}

/** Every table of a document in its order; one without rows or columns is none. */
export function everyTable(document: ReportDocument): PlacedTable[] {
  return document.sections
    .flatMap((section) => section.blocks.flatMap((block) => tablesOf(block, section)))
    .filter(({ table }) => table.rows.length > 0 && table.columns.length > 0);
}

function tablesOf(block: DocumentSection['blocks'][number], section: DocumentSection): PlacedTable[] {
  if (block.kind === 'table') {
    const { id, table, notes = [] } = block;
    return [{ id, section, title: table.title, table, notes }];
  }
  if (block.kind !== 'figure') return [];
  const { id, title, caption, drawing } = block;
  const notes = caption === '' ? [] : [caption];
  return [
    { id, section, title, table: drawing.table, notes },
    ...(drawing.more ?? []).map((table, at) => ({
      id: `${id}-${at + 2}`,
      section,
      title: `${title}: ${table.title}`,
      table,
      notes,
    })),
  ];
}
