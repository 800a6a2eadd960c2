import { tokens } from '../../engine/statement.ts';

/** What `${…}` names: a cell, and the way to a value in what it gives. */
export interface Reference {
  readonly name: string;
  /** Names of columns (or `length`), and numbers of rows from 0. */
  readonly steps: readonly (string | number)[];
}

/** A piece of a cell's text: as it stands, or a place for a value. */
export type Piece = string | { readonly source: string; readonly reference: Reference | null };

const NAME = /^\s*([A-Za-z_]\w*)/;
const STEP = /^\s*(?:\.\s*([A-Za-z_]\w*)|\[\s*(?:(\d{1,9})|"([^"]*)"|'([^']*)')\s*\])/;

/**
 * `name`, `name.column`, `name[2].column`, `name["a column"]`, `name.length`; null for anything else: values are looked up, never computed.
 *
 * @example parseReference('best[0].score') // { name: 'best', steps: [0, 'score'] }
 */
export function parseReference(source: string): Reference | null {
  const [start, name] = NAME.exec(source) ?? [];
  if (start === undefined || name === undefined) return null;
  const steps: (string | number)[] = [];
  let rest = source.slice(start.length);
  for (let step = STEP.exec(rest); step !== null; step = STEP.exec(rest)) {
    const [whole, plain, number, double, single] = step;
    steps.push(number === undefined ? (plain ?? double ?? single ?? '') : Number(number));
    rest = rest.slice(whole.length);
  }
  return rest.trim() === '' ? { name, steps } : null;
}

/** A text in pieces: what stands between `${` and `}` is a place; `\${` stands for itself. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: whole, index } of text.matchAll(/\\?\$\{([^{}]*)\}/g)) {
    pieces.push(text.slice(from, index));
    if (whole.startsWith('\\')) pieces.push(whole.slice(1));
    else pieces.push(place(whole.slice(2, -1)));
    from = index + whole.length;
  }
  pieces.push(text.slice(from));
  return pieces.filter((piece) => piece !== '');
}

/** A statement in pieces: as `piecesOf`, but what stands in quotes or comments is no place. */
export function piecesOfSql(sql: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let dollar = -1;
  for (const { text, index } of tokens(sql)) {
    if (index < from) continue;
    if (text === '{' && dollar === index - 1 && dollar >= 0) {
      const end = sql.indexOf('}', index);
      if (end < 0) break;
      pieces.push(sql.slice(from, dollar), place(sql.slice(index + 1, end)));
      from = end + 1;
    }
    dollar = text === '$' ? index : -1;
  }
  pieces.push(sql.slice(from));
  return pieces.filter((piece) => piece !== '');
}

function place(source: string): Piece {
  return { source: source.trim(), reference: parseReference(source) };
}
