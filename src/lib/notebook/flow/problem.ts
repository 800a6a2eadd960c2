/** Why a cell gives nothing. Its sentence lies under `notebook.problem.<code>`. */
export type ProblemCode =
  /** `${…}` holds more than a name and a way to a value: {source}. */
  | 'not-a-reference'
  /** No cell is called so: {name}. */
  | 'missing'
  /** The cells of `path` use one another in a circle: {path}. */
  | 'circle'
  /** A cell that this one uses has failed: {name}. */
  | 'upstream'
  /** A cell's name is given twice: {name}. */
  | 'twice'
  /** A table stands where one value is wanted: {name}, {columns}. */
  | 'not-one-value'
  /** The table has no such column: {name}, {field}, {fields}. */
  | 'no-column'
  /** The table has no such row: {name}, {row}, {n}. */
  | 'no-row'
  /** A query reads a cell that gives no table: {name}. */
  | 'not-a-table'
  /** A value that SQL cannot be given: {name}. */
  | 'not-for-sql'
  /** Nothing stands in the cell. */
  | 'empty'
  /** The text is no JavaScript: {message}, {line}, {column}. */
  | 'syntax'
  /** A script imports or exports, which no cell can: {line}, {column}. */
  | 'import'
  /** A script has thrown: {text}; and at {line} of its own lines. */
  | 'script'
  | 'script-line'
  /** A script gave what is no data of a shape that can be shown. */
  | 'not-data'
  /** A script has sent more messages than the frame lets through; it was ended. */
  | 'flood'
  /** The frame in which scripts run could not be opened, or is gone. */
  | 'sandbox';

/** A cell's failure that the notebook itself finds; those of the engine are EngineErrors. */
export class CellProblem extends Error {
  readonly code: ProblemCode;
  readonly parameters: Readonly<Record<string, string | number>>;
  constructor(code: ProblemCode, parameters: CellProblem['parameters'] = {}) {
    super(`${code}: ${JSON.stringify(parameters)}`);
    this.name = 'CellProblem';
    this.code = code;
    this.parameters = parameters;
  }
}
