import { MOST_CELLS, newCellId, type Cell, type CellKind, type Notebook } from './notebook.ts';
import { withNewNames } from '../text/rename.ts';
import { freeName, nameKey } from './names.ts';

/** A notebook with one cell's parts replaced. */
export function withCell(notebook: Notebook, id: string, change: Partial<Omit<Cell, 'id'>>): Notebook {
  return {
    ...notebook,
    cells: notebook.cells.map((cell) => (cell.id === id ? { ...cell, ...change } : cell)),
  };
}

/**
 * A notebook with a new cell.
 *
 * @param after id of the cell that it follows; null: it stands first
 * @param stem what its name begins with; '' for a cell without one
 */
export function withNewCell(
  notebook: Notebook,
  after: string | null,
  { kind, text, stem }: { readonly kind: CellKind; readonly text: string; readonly stem: string },
): { readonly notebook: Notebook; readonly cell: Cell } {
  const name = stem === '' ? '' : freeName(stem, notebook.cells);
  const cell = { id: newCellId(), kind, name, text, folded: false };
  return { notebook: inserted(notebook, after, cell), cell };
}

/**
 * A notebook with cells that came from elsewhere behind its own, as many as it may hold. A name that is taken becomes another, also where these
 * cells use one another by it.
 */
export function withCells(notebook: Notebook, cells: readonly Cell[]): Notebook {
  const added = cells.slice(0, Math.max(0, MOST_CELLS - notebook.cells.length));
  const names = new Map<string, string>();
  const all: Pick<Cell, 'name'>[] = [...notebook.cells];
  for (const { name } of added) {
    if (name === '' || names.has(nameKey(name))) continue;
    const free = freeName(name, all);
    names.set(nameKey(name), free);
    all.push({ name: free });
  }
  const renamed = added.map((cell) => ({
    ...cell,
    name: names.get(nameKey(cell.name)) ?? cell.name,
    text: withNewNames(cell.kind, cell.text, names),
  }));
  return { ...notebook, cells: [...notebook.cells, ...renamed] };
}

/** A notebook with a copy of a cell behind it, under a name that is free. */
export function withCopy(notebook: Notebook, id: string): Notebook {
  const cell = notebook.cells.find((one) => one.id === id);
  if (cell === undefined) return notebook;
  const name = cell.name === '' ? '' : freeName(cell.name.replace(/_?\d+$/, '') || cell.name, notebook.cells);
  // A script says its name itself.
  const text =
    cell.kind === 'javascript'
      ? withNewNames(cell.kind, cell.text, new Map([[nameKey(cell.name), name]]))
      : cell.text;
  return inserted(notebook, id, { ...cell, id: newCellId(), name, text });
}

/** A notebook with a cell moved by so many places, as far as there are any. */
export function withMoved(notebook: Notebook, id: string, by: number): Notebook {
  const from = notebook.cells.findIndex((cell) => cell.id === id);
  const cell = notebook.cells[from];
  if (cell === undefined) return notebook;
  const to = Math.max(0, Math.min(notebook.cells.length - 1, from + by));
  return { ...notebook, cells: notebook.cells.toSpliced(from, 1).toSpliced(to, 0, cell) };
}

/** A notebook without a cell. */
export function withoutCell(notebook: Notebook, id: string): Notebook {
  return { ...notebook, cells: notebook.cells.filter((cell) => cell.id !== id) };
}

function inserted(notebook: Notebook, after: string | null, cell: Cell): Notebook {
  const at = after === null ? 0 : notebook.cells.findIndex(({ id }) => id === after) + 1;
  return { ...notebook, cells: notebook.cells.toSpliced(at, 0, cell) };
}
