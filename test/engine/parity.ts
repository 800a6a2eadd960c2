import type { Cell, Rows } from '../../src/lib/engine/types.ts';

const RELATIVE = 1e-9;
const FLOOR = 1e-12;

/**
 * Holds two results to each other: the same names, the same number of rows, equal cells; numbers within 1e-9 of the larger
 * one's size or 1e-12. Throws with the first difference: column, row and both cells.
 */
export function assertSameRows(a: Rows, b: Rows): void {
  const names = (rows: Rows) => rows.names.join(', ');
  if (names(a) !== names(b)) throw new Error(`Columns differ: ${names(a)} | ${names(b)}`);
  if (a.count !== b.count) throw new Error(`Rows differ: ${a.count} | ${b.count}`);
  a.columns.forEach((column, i) => {
    column.forEach((cell, row) => {
      const other = b.columns[i]?.[row];
      if (other === undefined || !isSameCell(cell, other))
        throw new Error(`Column "${a.names[i]}", row ${row}: ${show(cell)} | ${show(other)}`);
    });
  });
}

/** True for equal texts, truth values and nulls, and for numbers within the tolerance (NaN is NaN). */
export function isSameCell(a: Cell, b: Cell): boolean {
  if (typeof a !== 'number' || typeof b !== 'number' || Object.is(a, b) || a === b)
    return Object.is(a, b) || a === b;
  return Math.abs(a - b) <= Math.max(FLOOR, RELATIVE * Math.max(Math.abs(a), Math.abs(b)));
}

function show(cell: Cell | undefined): string {
  return typeof cell === 'string' ? JSON.stringify(cell) : String(cell);
}
