import type { OpenNotebook } from './state.ts';

/** Hands the keyboard to the editor of the next cell that shows one; behind the last one a new cell is made. */
export function goOn(open: OpenNotebook, id: string): void {
  const { cells } = open.notebook.peek();
  const at = cells.findIndex((cell) => cell.id === id);
  const next = cells.slice(at + 1).find(({ folded }) => !folded);
  if (next === undefined) open.add(cells.at(-1)?.id ?? null, cells[at]?.kind ?? 'sql');
  else open.wanted.value = next.id;
}
