import { identifier } from '../../engine/quote.ts';
import { TABLES } from '../data/tables.ts';
import type { Cell } from './notebook.ts';

/** A name that SQL and Markdown can both write without quotes. */
const PLAIN = /^[A-Za-z_][A-Za-z0-9_]{0,62}$/;

/** Words that SQL would read as its own where a table's name stands. */
const OWN_WORDS = new Set(
  `all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create default deferrable
  desc describe distinct do else end except false fetch for foreign from full grant group having in initially inner intersect into is
  join lambda lateral leading left like limit natural not null offset on only or order outer pivot pivot_longer pivot_wider placing
  positional primary qualify references returning right select semi show some summarize symmetric table tablesample then to trailing
  true union unique unpivot using values variadic view when where window with main temp system information_schema`.split(
    /\s+/,
  ),
);

/** A name as a person would write it in SQL: in quotes only where SQL needs them. */
export function plainIdentifier(name: string): string {
  return PLAIN.test(name) && !OWN_WORDS.has(name.toLowerCase()) ? name : identifier(name);
}

/** Why a cell's name cannot be used. */
export type NameProblem = 'not-plain' | 'own-word' | 'table' | 'twice';

/** A name as it is compared: SQL does not tell capitals from small letters. */
export function nameKey(name: string): string {
  return name.toLowerCase();
}

/** What is wrong with a cell's name; null where nothing is, or it has none. */
export function nameProblem(cell: Cell, cells: readonly Cell[]): NameProblem | null {
  const { name } = cell;
  if (name === '') return null;
  if (!PLAIN.test(name)) return 'not-plain';
  const key = nameKey(name);
  if (OWN_WORDS.has(key)) return 'own-word';
  if (TABLES.some((table) => table === key)) return 'table';
  return cells.some((other) => other.id !== cell.id && nameKey(other.name) === key) ? 'twice' : null;
}

/** The stem itself, or with the first number that makes it free. */
export function freeName(stem: string, cells: readonly Pick<Cell, 'name'>[]): string {
  const taken = new Set(cells.map(({ name }) => nameKey(name)));
  for (let number = 1; ; number += 1) {
    const name = `${stem}${number === 1 ? '' : `_${number}`}`;
    if (!taken.has(nameKey(name))) return name;
  }
}
