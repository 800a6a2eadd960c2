import type { Cell, Rows } from './types.ts';

/**
 * The rows of a query are not what an analysis needs of them: its reader may have edited the SQL. The sentence lies under
 * `engine.rows.<code>`.
 */
export class RowsError extends Error {
  readonly code: 'column-missing' | 'not-numbers';
  readonly parameters: Readonly<Record<string, string>>;
  constructor(code: RowsError['code'], parameters: RowsError['parameters']) {
    super(`${code}: ${JSON.stringify(parameters)}`);
    this.name = 'RowsError';
    this.code = code;
    this.parameters = parameters;
  }
}

/** The statement's rows. @throws if it was not run, naming it. */
export function statement(rows: Readonly<Record<string, Rows>>, name: string): Rows {
  const found = rows[name];
  if (found === undefined) throw new Error(`The statement "${name}" was not run.`);
  return found;
}

/** A column of a result. @throws RowsError `column-missing` {field, fields} if it is missing, naming those there are. */
export function column(rows: Rows, name: string): readonly Cell[] {
  const found = rows.columns[rows.names.indexOf(name)];
  if (found === undefined)
    throw new RowsError('column-missing', {
      field: name,
      fields: rows.names.map((one) => `“${one}”`).join(', '),
    });
  return found;
}

/** A column of numbers, null where the cell is empty. @throws RowsError as `column`; `not-numbers` {field, value}. */
export function numbers(rows: Rows, name: string): readonly (number | null)[] {
  return column(rows, name).map((cell) => {
    if (cell === null || typeof cell === 'number') return cell;
    throw new RowsError('not-numbers', { field: name, value: String(cell) });
  });
}

/** A column of names; an empty cell is the empty text. @throws RowsError `column-missing`. */
export function texts(rows: Rows, name: string): readonly string[] {
  return column(rows, name).map((cell) => (cell === null ? '' : String(cell)));
}
