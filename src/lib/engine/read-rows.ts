import type { Cell, Rows } from './types.ts';

/** The statement's rows. Throws if it was not run, naming it. */
export function statement(rows: Readonly<Record<string, Rows>>, name: string): Rows {
  const found = rows[name];
  if (found === undefined) throw new Error(`The statement "${name}" was not run.`);
  return found;
}

/** A column of a result. Throws if it is missing (the reader may have edited the SQL), naming it and those there are. */
export function column(rows: Rows, name: string): readonly Cell[] {
  const found = rows.columns[rows.names.indexOf(name)];
  if (found === undefined)
    throw new Error(
      `The result needs a column "${name}"; it has ${rows.names.map((one) => `"${one}"`).join(', ')}.`,
    );
  return found;
}

/** A column of numbers, null where the cell is empty. Throws if the column is missing or holds a text, naming it. */
export function numbers(rows: Rows, name: string): readonly (number | null)[] {
  return column(rows, name).map((cell) => {
    if (cell === null || typeof cell === 'number') return cell;
    throw new Error(`The column "${name}" needs numbers; it has ${JSON.stringify(cell)}.`);
  });
}

/** A column of names; an empty cell is the empty text. Throws if the column is missing, naming it. */
export function texts(rows: Rows, name: string): readonly string[] {
  return column(rows, name).map((cell) => (cell === null ? '' : String(cell)));
}
