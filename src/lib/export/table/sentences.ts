import type { FigureTable } from '../../chart/types.ts';

/** A table's cells, and the whole sentences that no cell holds: they stand under it, each once. */
export function withoutSentences({ columns, rows }: FigureTable): {
  readonly table: FigureTable;
  readonly sentences: readonly string[];
} {
  const said = columns
    .filter((column) => column.sentences)
    .flatMap(({ key }) => rows.map((row) => row[key]))
    .filter((sentence) => typeof sentence === 'string' && sentence !== '')
    .map(String);
  return {
    table: { columns: columns.filter((column) => !column.sentences), rows },
    sentences: [...new Set(said)],
  };
}
