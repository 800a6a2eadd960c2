import { identifier, literal } from '../../engine/quote.ts';
import { labelText } from '../../study/label.ts';
import { path } from '../../study/tree.ts';
import { GROUPING_ROLES, isRole, RATING_ROLES } from '../../study/types.ts';
import type { Field, Scale, Study } from '../../study/types.ts';

/** The tables that a notebook's queries find, beside the engine's own. */
export const TABLES = ['respondents', 'answers', 'scores', 'ratings', 'items'] as const;
export type TableName = (typeof TABLES)[number];

/** A column that is made, with a sentence of its own under `notebook.column.<name>`. */
export const MADE = [
  'respondent',
  'weight',
  'focal',
  'latest',
  'field',
  'item',
  'dimension',
  'kind',
  'score',
  'question',
  'scale_low',
  'scale_high',
] as const;
export type MadeColumn = (typeof MADE)[number];

/** A column of a readable table. */
export interface TableColumn {
  readonly name: string;
  readonly type: 'number' | 'text' | 'truth';
  /** The field of the study that it shows; or it is made. */
  readonly field: Field | null;
  /** Its value as SQL over the table's source. */
  readonly sql: string;
}

/** A readable table: its columns, and the SELECT that makes it in a study's engine. */
export interface ReadableTable {
  readonly name: TableName;
  readonly columns: readonly TableColumn[];
  readonly sql: string;
  /** Other readable tables that its SQL reads. */
  readonly reads: readonly TableName[];
}

/**
 * The tables of a study as people would ask them, in the words of a language:
 *
 * - `respondents`: a row each, with the groups that they are in by their labels, and what else was recorded that is no rating;
 * - `answers`: the same with every answer as it was given; "no answer" is NULL;
 * - `scores`: the same with every rating as a score 0–100;
 * - `ratings`: a row for each rating that was given: who, which item of which dimension, of which kind, and its score;
 * - `items`: a row for each question that asks for a rating.
 *
 * Rows that the study's filter keeps out are in none of them, nor are columns that are ignored. A field that is called as a made column is
 * (`respondent`, `weight` …) stands under its name with `_given` behind it.
 */
export function readableTables(study: Study, language: string): readonly ReadableTable[] {
  const fields = study.fields.filter(({ role }) => role !== 'ignore');
  const ratings = fields.filter(isRating);
  const others = fields.filter((field) => !isRating(field));
  const groups = others.filter(({ role }) => isRole(role, GROUPING_ROLES));

  const fixed = [
    made('respondent', 'number', '_row::BIGINT'),
    made('weight', 'number', 'coalesce(_weight * _frequency, 0)'),
    ...(study.focalProvider === undefined ? [] : [made('focal', 'truth', '_focal')]),
    ...(study.fields.some(({ role }) => role === 'wave') ? [made('latest', 'truth', '_current')] : []),
  ];
  const of = (field: Field, sql: string): TableColumn => ({
    name: field.name,
    type: isNumber(field) ? 'number' : 'text',
    field,
    sql,
  });
  const labelled = (list: readonly Field[]): readonly TableColumn[] =>
    list.map((field) => of(field, withLabels(field, identifier(field.name), language)));
  const wide = (name: TableName, columns: readonly TableColumn[], sql: (list: string) => string) => {
    const named = distinct([...fixed, ...columns]);
    return { name, columns: named, sql: sql(selected(named)), reads: [] };
  };
  const kept = (list: string): string => `SELECT ${list} FROM main.scores WHERE _kept`;

  const given = ratings.map((field): TableColumn => {
    const sql = `given.${identifier(field.name)}`;
    return {
      ...of(field, withoutMissing(field.scale, sql)),
      type: field.type === 'number' ? 'number' : 'text',
    };
  });
  const scored = ratings.map((field): TableColumn => ({
    ...of(field, identifier(field.name)),
    type: 'number',
  }));
  const scores = wide('scores', [...labelled(groups), ...scored], kept);
  return [
    wide('respondents', labelled(others), kept),
    wide(
      'answers',
      [...labelled(others), ...given],
      (list) => `SELECT ${list} FROM main.scores JOIN main.answers AS given USING (_row) WHERE _kept`,
    ),
    scores,
    ratingsTable(scores.columns, ratings),
    itemsTable(study, ratings, language),
  ];
}

function isRating({ role, scale }: Field): boolean {
  return scale !== undefined && isRole(role, RATING_ROLES);
}

function isNumber({ type, role }: Field): boolean {
  return type === 'number' && !isRole(role, GROUPING_ROLES);
}

function made(name: MadeColumn, type: TableColumn['type'], sql: string): TableColumn {
  return { name, type, field: null, sql };
}

/** A category by its label. */
function withLabels({ categories, name, role }: Field, value: string, language: string): string {
  const qualified = value === identifier(name) ? `scores.${value}` : value;
  const labels = isRole(role, GROUPING_ROLES) ? Object.entries(categories ?? {}) : [];
  if (labels.length === 0) return qualified;
  const cases = labels.map(
    ([category, label]) => `WHEN ${literal(category)} THEN ${literal(labelText(label, language, category))}`,
  );
  return `CASE ${qualified} ${cases.join(' ')} ELSE ${qualified} END`;
}

function withoutMissing(scale: Scale | undefined, value: string): string {
  const missing = (scale?.missing ?? []).map((one) => literal(String(one)));
  if (missing.length === 0) return value;
  return `CASE WHEN ${value}::VARCHAR NOT IN (${missing.join(', ')}) THEN ${value} END`;
}

/** The columns under names that no two of them share: SQL does not tell capitals from small letters. */
function distinct(columns: readonly TableColumn[]): readonly TableColumn[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    let { name } = column;
    while (taken.has(name.toLowerCase())) name = `${name}_given`;
    taken.add(name.toLowerCase());
    return { ...column, name };
  });
}

function selected(columns: readonly TableColumn[]): string {
  return columns.map(({ name, sql }) => `${sql} AS ${identifier(name)}`).join(', ');
}

function ratingsTable(scores: readonly TableColumn[], ratings: readonly Field[]): ReadableTable {
  const others = scores.filter(({ field }) => field === null || !ratings.includes(field));
  const of = new Map(scores.map((column) => [column.field, column.name]));
  const columns = distinct([
    ...(['field', 'item', 'dimension', 'kind'] as const).map((name) =>
      made(name, 'text', `items.${identifier(name)}`),
    ),
    made('score', 'number', 'long._score'),
    ...others.map((column) => ({ ...column, sql: `long.${identifier(column.name)}` })),
  ]);
  const list = ratings.map((field) => identifier(of.get(field) ?? field.name)).join(', ');
  const long =
    ratings.length === 0
      ? `SELECT *, '' AS _field, NULL::DOUBLE AS _score FROM scores WHERE false`
      : `UNPIVOT scores ON ${list} INTO NAME _field VALUE _score`;
  return {
    name: 'ratings',
    columns,
    sql: `SELECT ${selected(columns)} FROM (${long}) AS long JOIN items ON items.field = long._field`,
    reads: ['scores', 'items'],
  };
}

function itemsTable(study: Study, ratings: readonly Field[], language: string): ReadableTable {
  const texts = ['field', 'item', 'dimension', 'kind', 'question'] as const;
  const columns = [
    ...texts.map((name) => made(name, 'text', identifier(name))),
    ...(['scale_low', 'scale_high'] as const).map((name) => made(name, 'number', identifier(name))),
  ];
  const rows = ratings.map((field) => {
    const nodes = field.item === undefined ? [] : path(study.system, field.item);
    const label = (node: (typeof nodes)[number] | undefined): string =>
      node === undefined ? 'NULL' : literal(labelText(node.label, language, node.id));
    const question = labelText(field.label, language, field.name);
    const cells = [
      literal(field.name),
      nodes.length > 0 ? label(nodes.at(-1)) : literal(question),
      label(nodes[1]),
      literal(field.role),
      literal(question),
      literal(field.scale?.min ?? 0),
      literal(field.scale?.max ?? 0),
    ];
    return `(${cells.join(', ')})`;
  });
  const names = columns.map(({ name }) => identifier(name)).join(', ');
  const empty = `(${columns.map(({ type }) => (type === 'number' ? 'NULL::DOUBLE' : "''")).join(', ')})`;
  const sql = `SELECT * FROM (VALUES ${(rows.length > 0 ? rows : [empty]).join(', ')}) AS given(${names})`;
  return { name: 'items', columns, sql: rows.length > 0 ? sql : `${sql} WHERE false`, reads: [] };
}
