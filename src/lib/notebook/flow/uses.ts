import { nameKey } from '../document/names.ts';
import type { Cell } from '../document/notebook.ts';
import { usedNames } from '../script/names.ts';
import { piecesOf, piecesOfSql } from '../text/placeholders.ts';
import { tableNames } from '../text/table-names.ts';

/** What a cell's text uses of others, by the keys of their names. */
export interface Uses {
  /** Cells whose tables a query reads. */
  readonly tables: readonly string[];
  /** Cells that a place names, whether there are such cells or not. */
  readonly values: readonly string[];
}

/** What a cell uses. A query's table that no cell gives is the engine's matter. */
export function usesOf(cell: Cell, cells: readonly Cell[]): Uses {
  if (cell.kind === 'javascript') {
    const used = new Set(usedNames(cell.text));
    const others = cells.filter(({ name }) => name !== '' && used.has(name));
    return { tables: [], values: [...new Set(others.map(({ name }) => nameKey(name)))] };
  }
  const pieces = cell.kind === 'sql' ? piecesOfSql(cell.text) : piecesOf(cell.text);
  const values = pieces.flatMap((piece) =>
    typeof piece === 'string' || piece.reference === null ? [] : [nameKey(piece.reference.name)],
  );
  const given = new Set(cells.map(({ name }) => nameKey(name)));
  const text = pieces.map((piece) => (typeof piece === 'string' ? piece : 'NULL')).join('');
  const tables = cell.kind === 'sql' ? [...tableNames(text)].filter((name) => given.has(name)) : [];
  return { tables, values: [...new Set(values)] };
}

/** The cells that a cell needs, itself last; each once. */
export function neededBy(id: string, cells: readonly Cell[]): readonly Cell[] {
  const found = new Set<Cell>();
  const seen = new Set<string>();
  const visit = (cell: Cell): void => {
    if (seen.has(cell.id)) return;
    seen.add(cell.id);
    for (const other of usedBy(cell, cells)) visit(other);
    found.add(cell);
  };
  const cell = cells.find((one) => one.id === id);
  if (cell !== undefined) visit(cell);
  return [...found];
}

/** Names of the cells of a circle that a cell stands in, the first named again at its end; empty where it stands in none. */
export function circleOf(id: string, cells: readonly Cell[]): readonly string[] {
  const seen = new Set<string>();
  const back = (cell: Cell): readonly Cell[] | null => {
    for (const other of usedBy(cell, cells)) {
      if (other.id === id) return [cell, other];
      if (seen.has(other.id)) continue;
      seen.add(other.id);
      const way = back(other);
      if (way !== null) return [cell, ...way];
    }
    return null;
  };
  const cell = cells.find((one) => one.id === id);
  return (cell === undefined ? [] : (back(cell) ?? [])).map(({ name }) => name);
}

function usedBy(cell: Cell, cells: readonly Cell[]): readonly Cell[] {
  const { tables, values } = usesOf(cell, cells);
  const keys = new Set([...tables, ...values]);
  return cells.filter(({ name }) => name !== '' && keys.has(nameKey(name)));
}
