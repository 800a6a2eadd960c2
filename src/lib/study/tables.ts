import type { ColumnType, FurtherKind, RoleOf, TableKind } from './table-kinds.ts';
import type { Field, Label, Study } from './types.ts';

/** Columns that together name one row of a table, of this or of another (Frictionless `foreignKeys`). */
export interface ForeignKey {
  readonly fields: readonly string[];
  /** The name of the table that they lead to; a table may lead to itself (a complaint repeats another). */
  readonly table: string;
  /** The columns there, one for each of `fields`, of the same types. */
  readonly to: readonly string[];
}

/** How a table hangs together with others. */
export interface Keys {
  /** Columns that together are different in every row (Frictionless `primaryKey`). Absent: none is known. */
  readonly primaryKey?: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
}

/** A column of a further table. Its properties mean what those of a `Field` mean. */
export interface Column<K extends FurtherKind = FurtherKind> extends Pick<
  Field,
  'name' | 'label' | 'scale' | 'order' | 'missing' | 'categories' | 'other'
> {
  readonly type: ColumnType;
  readonly role: RoleOf<K>;
}

/** A table of a study beside its answers: a file of its own and the codebook of its columns. */
export interface FurtherTable<K extends FurtherKind = FurtherKind> extends Keys {
  readonly kind: K;
  /** Unique among the study's tables, and a word that SQL reads as it stands: the view of this name is what queries read. */
  readonly name: string;
  readonly label?: Label;
  /** The data file, relative to study.json. */
  readonly path: string;
  readonly fields: readonly Column<K>[];
  /** Frictionless properties that we do not use, kept for writing. */
  readonly other?: Omit<NonNullable<Study['other']>, 'package'>;
}

/** A further table of any kind, told apart by `kind`. */
export type Table = { [K in FurtherKind]: FurtherTable<K> }[FurtherKind];

/** What every table has, the answers too. */
export interface AnyTable extends Keys {
  readonly kind: TableKind;
  readonly name: string;
  readonly path: string;
  readonly fields: readonly (Field | Column)[];
  /** The view that queries read: scales, missing codes and filter of the codebook over the raw codes. */
  readonly view: string;
}

/** The name of the table of answers, in study.json and for the keys that lead to it. */
export const ANSWERS = 'answers';
/** The view of the answers (`survey/scores.ts`). */
const SCORES = 'scores';
/** Names that the engine's own tables have: no further table may. */
export const RESERVED_TABLES: readonly string[] = [ANSWERS, SCORES, 'imported', 'slice'];

/** All tables of a study, the answers first. */
export function tablesOf({ fields, path, primaryKey, foreignKeys, tables = [] }: Study): readonly AnyTable[] {
  const keys: Keys = { ...(primaryKey && { primaryKey }), ...(foreignKeys && { foreignKeys }) };
  return [
    { kind: 'answers', name: ANSWERS, path, fields, view: SCORES, ...keys },
    ...tables.map((table) => ({ ...table, view: table.name })),
  ];
}
