import type { Cell as EngineCell, Rows } from '../../engine/types.ts';

/** What a cell's name stands for in the worker: rows that came from the page, or a value that the worker keeps. */
export type Given =
  { readonly kind: 'rows'; readonly rows: Rows } | { readonly kind: 'kept'; readonly cell: string };

/** A script with all that it is run with. */
export interface Run {
  readonly kind: 'run';
  readonly run: number;
  /** Id of the cell, under which its value is kept for others. */
  readonly cell: string;
  /** The body of an asynchronous function that gives its value. */
  readonly body: string;
  readonly declared: readonly string[];
  readonly given: readonly (readonly [name: string, Given])[];
  /** Names of functions that ask the page for an analysis → its id. */
  readonly analyses: readonly (readonly [name: string, id: string])[];
  /** Names of libraries, which have been loaded. */
  readonly libraries: readonly string[];
}

/** What the page tells the worker. */
export type ToWorker =
  | Run
  | { readonly kind: 'load'; readonly code: string }
  | { readonly kind: 'answer'; readonly ask: number; readonly result: unknown }
  | { readonly kind: 'refusal'; readonly ask: number; readonly sentence: string };

/** A piece of a drawing: words, or a picture as SVG. */
export type Piece = string | { readonly svg: string; readonly width: number; readonly height: number };

/** A value as it leaves the worker: data alone, to be shown as data. */
export type Shown =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'one'; readonly value: EngineCell }
  | { readonly kind: 'rows'; readonly rows: Rows; readonly total: number }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'drawing'; readonly label: string; readonly lines: readonly (readonly Piece[])[] };

/** What the worker tells the page. Whoever writes a cell can send anything in its place. */
export type FromWorker =
  | {
      readonly kind: 'done';
      readonly run: number;
      readonly value: Shown;
      readonly shown: readonly Shown[];
      readonly seconds: number;
    }
  | {
      readonly kind: 'failed';
      readonly run: number;
      readonly message: string;
      readonly line: number | null;
    }
  | { readonly kind: 'ask'; readonly run: number; readonly ask: number; readonly analysis: string };

/** Rows and columns of a table, characters of a text, of a drawing, and pieces that leave the worker at most. */
export const MOST = {
  rows: 10_000,
  columns: 200,
  text: 20_000,
  svg: 5_000_000,
  pieces: 500,
  shown: 50,
} as const;

type Loose = Readonly<Record<string, unknown>>;

/** What the worker has said, if it has the shape of a message; else null. Nothing of it is trusted to be more than data. */
export function fromWorker(said: unknown): FromWorker | null {
  if (!isLoose(said) || !isNumber(said['run'])) return null;
  const { kind, run, ask, analysis, message, line, value, shown, seconds } = said;
  if (kind === 'ask') return isNumber(ask) && isText(analysis, 100) ? { kind, run, ask, analysis } : null;
  if (kind === 'failed')
    return isText(message, MOST.text) ? { kind, run, message, line: isNumber(line) ? line : null } : null;
  if (kind !== 'done' || !isNumber(seconds) || !Array.isArray(shown) || shown.length > MOST.shown)
    return null;
  const first = shownOf(value);
  const all = (shown as readonly unknown[]).map(shownOf);
  const sound = all.filter((one) => one !== null);
  return first === null || sound.length < all.length
    ? null
    : { kind, run, value: first, shown: sound, seconds };
}

function shownOf(said: unknown): Shown | null {
  if (!isLoose(said)) return null;
  const { kind, value, rows, total, text, label, lines } = said;
  if (kind === 'nothing') return { kind };
  if (kind === 'one') return isCell(value) ? { kind, value } : null;
  if (kind === 'words') return isText(text, MOST.text) ? { kind, text } : null;
  if (kind === 'rows') {
    const sound = rowsOf(rows);
    return sound === null || !isNumber(total) ? null : { kind, rows: sound, total };
  }
  if (kind !== 'drawing' || !isText(label, MOST.text) || !Array.isArray(lines)) return null;
  if (lines.length > MOST.pieces || !lines.every((one) => Array.isArray(one))) return null;
  const all = (lines as readonly (readonly unknown[])[]).map((one) => one.map(pieceOf));
  const pieces = all.flat();
  const sound = all.map((one) => one.filter((piece) => piece !== null));
  return pieces.length > MOST.pieces || pieces.includes(null) ? null : { kind, label, lines: sound };
}

function pieceOf(said: unknown): Piece | null {
  if (isText(said, MOST.text)) return said;
  if (!isLoose(said)) return null;
  const { svg, width, height } = said;
  const isSize = (size: unknown): size is number => isNumber(size) && size > 0 && size <= 5000;
  return isText(svg, MOST.svg) && isSize(width) && isSize(height) ? { svg, width, height } : null;
}

function rowsOf(said: unknown): Rows | null {
  if (!isLoose(said)) return null;
  const { names, types, columns, count } = said;
  if (!isNumber(count) || count < 0 || count > MOST.rows || !isTexts(names) || !isTexts(types)) return null;
  if (!Array.isArray(columns) || columns.length !== names.length || types.length !== names.length)
    return null;
  const sound = (columns as readonly unknown[]).filter(
    (column): column is readonly EngineCell[] =>
      Array.isArray(column) && column.length === count && column.every(isCell),
  );
  return sound.length === columns.length ? { names, types, columns: sound, count } : null;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length <= MOST.columns && value.every((one) => isText(one, MOST.text));
}

function isCell(value: unknown): value is EngineCell {
  return (
    value === null || typeof value === 'number' || typeof value === 'boolean' || isText(value, MOST.text)
  );
}

function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null;
}
