import { findLayout } from './layout.ts';
import type { Layout } from './layout.ts';
import type { Records } from '../tools/types.ts';
import type { ColumnFacts } from './column-facts.ts';

/**
 * The layout of a table whose columns are known and which has no heading (SPSS, Parquet, Arrow). Where names and labels are those that a
 * survey tool writes, its own columns are known, and the rows of its matrix questions.
 */
export function knownLayout(columns: readonly ColumnFacts[], sample: Records): Layout {
  const names = columns.map(({ name }) => name);
  const labels = columns.map(({ name, label }) => label ?? name);
  const recognised = (heading: Records) => {
    const layout = findLayout([...heading, ...sample], columns.length, () => false);
    return layout.tool && layout.titleRows === 0 && layout.headerRows === heading.length ? layout : undefined;
  };
  const worded = recognised([names, labels]) ?? recognised([labels]);
  const found = worded ?? recognised([names]);
  return {
    ...(found?.tool && { tool: found.tool }),
    titleRows: 0,
    headerRows: 0,
    columns: columns.map((facts, at) => {
      const own = found?.columns[at];
      // A tool's own columns are called by their labels too.
      const text = own?.meta || !worded ? labels[at]! : (own?.text ?? labels[at]!);
      return { name: facts.name, text, ...(own?.meta && { meta: own.meta }), facts };
    }),
  };
}
