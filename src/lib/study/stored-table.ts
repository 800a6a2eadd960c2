import { defined, others, splitLabel } from './stored-parts.ts';
import type { Others } from './stored-parts.ts';
import type { StoredTable } from './shape-tables.ts';
import { COLUMN_TYPES } from './table-kinds.ts';
import type { ColumnType } from './table-kinds.ts';
import { ANSWERS } from './tables.ts';
import type { Column, ForeignKey, Keys, Table } from './tables.ts';
import type { Field, Study } from './types.ts';

type StoredAnswers = Extract<StoredTable, { satisfaction: { kind: 'answers' } }>;
type StoredFurther = Exclude<StoredTable, StoredAnswers>;
type StoredKeys = Pick<StoredTable['schema'], 'primaryKey' | 'foreignKeys'>;
type TableOthers = NonNullable<Table['other']>;

/** The part of a study that is its table of answers. */
export type Answers = Pick<Study, 'path' | 'fields'> & Keys & { readonly other: TableOthers };

const DEFAULTS: Others = {
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: { delimiter: ',', header: true },
};

/** True for the resource that is the table of answers. */
export function isAnswers(stored: StoredTable): stored is StoredAnswers {
  return stored.satisfaction.kind === 'answers';
}

/**
 * Our name of the table that a key calls `resource`; without one it leads to its own table. The answers may be stored under any name; where
 * another table has the same, that one is meant.
 */
function tableName(resource: string | undefined, own: StoredTable, all: readonly StoredTable[]): string {
  const named = resource ? all.filter(({ name }) => name === resource) : [own];
  const found = named.find((one) => !isAnswers(one)) ?? named[0];
  return found !== undefined && isAnswers(found) ? ANSWERS : (found?.name ?? resource ?? '');
}

const listed = (names: string | string[]): readonly string[] => (typeof names === 'string' ? [names] : names);

function readKeys(stored: StoredTable, all: readonly StoredTable[]): Keys {
  const { primaryKey, foreignKeys }: StoredKeys = stored.schema;
  return defined({
    primaryKey: primaryKey === undefined ? undefined : listed(primaryKey),
    foreignKeys: foreignKeys?.map(({ fields, reference }): ForeignKey => ({
      fields: listed(fields),
      table: tableName(reference.resource, stored, all),
      to: listed(reference.fields),
    })),
  });
}

function readOthers(stored: StoredTable): TableOthers {
  const resource = others(stored, ['name', 'path', 'schema', 'satisfaction'], DEFAULTS);
  const schema = others(stored.schema, ['fields', 'primaryKey', 'foreignKeys']);
  return defined({ resource, schema });
}

/** The table of answers as it is stored among all resources. */
export function readAnswers(stored: StoredAnswers, all: readonly StoredTable[]): Answers {
  return {
    path: stored.path,
    fields: stored.schema.fields.map((field): Field => {
      const { label, ...extension } = field.satisfaction;
      return defined({
        name: field.name,
        type: field.type === 'number' || field.type === 'integer' ? ('number' as const) : ('string' as const),
        ...extension,
        label: label ?? field.title ?? field.name,
        other: others(field, ['name', 'type', 'title', 'satisfaction']),
      });
    }),
    ...readKeys(stored, all),
    other: readOthers(stored),
  };
}

function columnType(stored: string | undefined): ColumnType {
  if (stored === 'integer') return 'number';
  return COLUMN_TYPES.find((type) => type === stored) ?? 'string';
}

/** A further table as it is stored among all resources. */
export function readFurther(stored: StoredFurther, all: readonly StoredTable[]): Table {
  const { kind, label } = stored.satisfaction;
  const other = readOthers(stored);
  // The shape has held the roles against the kind.
  return defined({
    kind,
    name: stored.name,
    label,
    path: stored.path,
    fields: stored.schema.fields.map((field): Column => {
      const { label: whole, ...extension } = field.satisfaction;
      return defined({
        name: field.name,
        type: columnType(field.type),
        ...extension,
        label: whole ?? field.title ?? field.name,
        other: others(field, ['name', 'type', 'title', 'satisfaction']),
      });
    }),
    ...readKeys(stored, all),
    other: Object.keys(other).length === 0 ? undefined : other,
  });
}

/** What is stored of a column of any table. */
type AnyColumn = Pick<Field, 'name' | 'label' | 'scale' | 'order' | 'missing' | 'categories' | 'other'> &
  Partial<Pick<Field, 'item' | 'choice' | 'spellings'>> & { readonly type: string; readonly role: string };

function writeField(field: AnyColumn): object {
  const { name, type, role, label, scale, item, order, missing, spellings, choice, categories, other } =
    field;
  const { plain, whole } = splitLabel(label);
  const satisfaction = defined({
    role,
    label: whole,
    scale,
    item,
    order,
    missing,
    spellings,
    choice,
    categories,
  });
  return defined({ name, type, title: plain, ...other, satisfaction });
}

function writeKeys({ primaryKey, foreignKeys }: Keys, own: string): object {
  return defined({
    primaryKey,
    foreignKeys: foreignKeys?.map(({ fields, table, to }) => ({
      fields,
      reference: defined({ resource: table === own ? undefined : table, fields: to }),
    })),
  });
}

/** A table as it is stored: a resource of the package. */
export function writeTable(
  table: Keys &
    Pick<Study, 'path'> & {
      readonly kind: StoredTable['satisfaction']['kind'];
      readonly name: string;
      readonly label?: Table['label'] | undefined;
      readonly fields: readonly AnyColumn[];
      readonly other?: TableOthers | undefined;
    },
): object {
  const { kind, name, label, path, fields, other } = table;
  return {
    name,
    path,
    ...DEFAULTS,
    ...other?.resource,
    satisfaction: defined({ kind, label }),
    schema: { fields: fields.map(writeField), ...writeKeys(table, name), ...other?.schema },
  };
}
