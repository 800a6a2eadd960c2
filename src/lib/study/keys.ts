import type { AnyTable, ForeignKey, Keys } from './tables.ts';
import { tablesOf } from './tables.ts';
import type { Study } from './types.ts';

/** What a key can have wrong: the code of a problem, and its parameters. */
export interface KeyFault {
  readonly code: 'key-column' | 'key-table' | 'key-length' | 'key-type';
  readonly parameters: Readonly<Record<string, string | number>>;
}

const lacking = (names: readonly string[], { fields }: AnyTable): string | undefined =>
  names.find((name) => !fields.some((field) => field.name === name));

/** Why these columns can be no key of a table; null if they can. */
export function primaryFault(names: readonly string[], table: AnyTable): KeyFault | null {
  const missing = lacking(names, table);
  return missing === undefined
    ? null
    : { code: 'key-column', parameters: { name: missing, table: table.name } };
}

/** Why a key of `from` does not lead to a table of the study; null if it does. */
export function foreignFault(
  { fields, table, to }: ForeignKey,
  from: AnyTable,
  all: readonly AnyTable[],
): KeyFault | null {
  const other = all.find(({ name }) => name === table);
  if (other === undefined)
    return { code: 'key-table', parameters: { table, known: all.map(({ name }) => name).join(', ') } };
  if (fields.length !== to.length)
    return { code: 'key-length', parameters: { n: fields.length, table, m: to.length } };
  const fault = primaryFault(fields, from) ?? primaryFault(to, other);
  if (fault) return fault;
  const typeOf = (name: string, { fields: columns }: AnyTable) =>
    columns.find((one) => one.name === name)?.type;
  const at = fields.findIndex((name, i) => typeOf(name, from) !== typeOf(to[i] ?? '', other));
  return at < 0
    ? null
    : { code: 'key-type', parameters: { name: fields[at] ?? '', to: to[at] ?? '', table } };
}

/** A study's keys without those that name a column or a table which it does not have (any more). */
export function pruneKeys(study: Study): Study {
  const all = tablesOf(study);
  const sound = <T extends Keys>(keys: T, table: AnyTable): T => {
    const { primaryKey, foreignKeys = [], ...rest } = keys;
    const left = foreignKeys.filter((key) => foreignFault(key, table, all) === null);
    return {
      ...rest,
      ...(primaryKey && primaryFault(primaryKey, table) === null && { primaryKey }),
      ...(left.length > 0 && { foreignKeys: left }),
    } as T;
  };
  return {
    ...sound(study, all[0]!),
    ...(study.tables && { tables: study.tables.map((table, at) => sound(table, all[at + 1]!)) }),
  };
}

/**
 * A study with the primary key that its study.json of version 1 names, which was then no property of ours. It is taken where it holds; one
 * that does not (nothing checked it) is no reason to refuse the study.
 *
 * @param primaryKey what stands in the file: the name of a column, or a list of names.
 */
export function withPrimaryKey(study: Study, primaryKey: unknown): Study {
  const names: readonly unknown[] = Array.isArray(primaryKey) ? primaryKey : [primaryKey];
  const key = names.filter((name) => typeof name === 'string');
  const [answers] = tablesOf(study);
  const holds = key.length > 0 && key.length === names.length && primaryFault(key, answers!) === null;
  return holds ? { ...study, primaryKey: key } : study;
}

/**
 * A study that version 0.1.0 kept in the browser, as it is today: what was a property that it did not use is read as the primary key. Foreign
 * keys are dropped: there was no other table for them to lead to.
 */
export function adopted(study: Study): Study {
  const { primaryKey, foreignKeys, ...schema } = study.other?.schema ?? {};
  if (primaryKey === undefined && foreignKeys === undefined) return study;
  const { other: { schema: _, ...kept } = {}, ...rest } = study;
  const other = { ...kept, ...(Object.keys(schema).length > 0 && { schema }) };
  return withPrimaryKey({ ...rest, ...(Object.keys(other).length > 0 && { other }) }, primaryKey);
}
