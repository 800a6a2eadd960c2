import { tokens } from '../../engine/statement.ts';
import type { CellKind } from '../document/notebook.ts';
import { withScriptNames } from '../script/names.ts';
import { piecesOfSql } from './placeholders.ts';
import { tableNames } from './table-names.ts';

/** New names by the old ones in small letters. */
export type Renamed = ReadonlyMap<string, string>;

/** A cell's text that uses other cells by new names: as tables, as what stands before a column, between `${` and `}`, and as identifiers of a script that was read. */
export function withNewNames(kind: CellKind, text: string, names: Renamed): string {
  const inPlace = (source: string): string =>
    source.replace(/^(\s*)([A-Za-z_]\w*)/, (whole, space: string, name: string) => {
      const next = names.get(name.toLowerCase());
      return next === undefined ? whole : space + next;
    });
  const places = (piece: string): string =>
    piece.replace(/(\\?)\$\{([^{}]*)\}/g, (whole, escaped: string, source: string) =>
      escaped === '' ? `\${${inPlace(source)}}` : whole,
    );
  if (kind === 'markdown') return places(text);
  if (kind === 'javascript') return withScriptNames(text, names);
  const pieces = piecesOfSql(text);
  const used = tableNames(pieces.map((piece) => (typeof piece === 'string' ? piece : 'NULL')).join(''));
  return pieces
    .map((piece) =>
      typeof piece === 'string' ? withTables(piece, used, names) : `\${${inPlace(piece.source)}}`,
    )
    .join('');
}

function withTables(sql: string, used: ReadonlySet<string>, names: Renamed): string {
  let from = 0;
  let written = '';
  let before = '';
  for (const { text, index } of tokens(sql)) {
    const key = (text.startsWith('"') ? text.slice(1, -1) : text).toLowerCase();
    const next = used.has(key) && before !== '.' ? names.get(key) : undefined;
    if (next !== undefined) {
      written += sql.slice(from, index) + next;
      from = index + text.length;
    }
    before = text;
  }
  return written + sql.slice(from);
}
