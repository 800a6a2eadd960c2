import { newCellId, type Cell, type Notebook } from './notebook.ts';

/**
 * What two tabs made of one notebook, as one: a cell that only one of them changed is as that one has it; where both changed its text,
 * both texts stay, the other tab's in a cell behind this one's. A cell that one deleted and the other changed stays.
 *
 * @param base what both began with
 * @param mine as it is here: its order holds
 * @param theirs as the other tab kept it
 */
export function mergeNotebooks(base: Notebook, mine: Notebook, theirs: Notebook): Notebook {
  const [before, there] = [byId(base), byId(theirs)];
  const here = byId(mine);
  const cells = mine.cells.flatMap((cell): readonly Cell[] => {
    const [old, other] = [before.get(cell.id), there.get(cell.id)];
    if (other === undefined) return old === undefined || !isSame(old, cell) ? [cell] : [];
    if (old === undefined || isSame(other, old) || isSame(other, cell)) return [cell];
    if (isSame(old, cell)) return [other];
    const one = { ...cell, ...(cell.name === old.name && { name: other.name }) };
    if (cell.text === other.text || other.text === old.text) return [one];
    if (cell.text === old.text) return [{ ...one, text: other.text }];
    return [one, { ...other, id: newCellId(), name: '' }];
  });
  const added = theirs.cells
    .filter(({ id }) => !here.has(id))
    .filter((cell) => {
      const old = before.get(cell.id);
      return old === undefined || !isSame(old, cell);
    });
  for (const cell of added) {
    const previous = theirs.cells[theirs.cells.indexOf(cell) - 1];
    const at = previous === undefined ? 0 : cells.findIndex(({ id }) => id === previous.id) + 1;
    cells.splice(previous !== undefined && at === 0 ? cells.length : at, 0, cell);
  }
  return { title: mine.title === base.title ? theirs.title : mine.title, cells };
}

function byId({ cells }: Notebook): ReadonlyMap<string, Cell> {
  return new Map(cells.map((cell) => [cell.id, cell]));
}

function isSame(one: Cell, other: Cell): boolean {
  return (
    one.kind === other.kind &&
    one.name === other.name &&
    one.text === other.text &&
    one.folded === other.folded
  );
}
