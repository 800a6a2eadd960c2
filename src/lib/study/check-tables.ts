import { checkNames, checkScale } from './check-fields.ts';
import { foreignFault, primaryFault } from './keys.ts';
import { fieldsPath, problem } from './problem.ts';
import type { Problem } from './problem.ts';
import { FURTHER_RATINGS, SEVERAL } from './table-kinds.ts';
import { RESERVED_TABLES, tablesOf } from './tables.ts';
import type { AnyTable, Table } from './tables.ts';
import type { Study } from './types.ts';

/** True for an address, an absolute path or a way up. */
export function leavesFolder(path: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|[/\\~])|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(path);
}

/** A data file lies beside study.json (as Frictionless asks), and is one table's. */
function checkPaths(all: readonly AnyTable[]): Problem[] {
  const seen = new Map<string, string>();
  return all.flatMap(({ path, name }, at) => {
    const of = `resources[${at}].path`;
    const plain = path.toLowerCase();
    const same = seen.get(plain);
    seen.set(plain, name);
    if (leavesFolder(path)) return [problem('path', of, { arrived: path })];
    return same === undefined ? [] : [problem('path-twice', of, { arrived: path, table: same })];
  });
}

function checkTableNames(all: readonly AnyTable[]): Problem[] {
  return all.flatMap(({ name }, at) => {
    if (at === 0) return [];
    const of = `resources[${at}].name`;
    if (RESERVED_TABLES.includes(name)) return [problem('table-reserved', of, { table: name })];
    return all.findIndex((one) => one.name === name) < at
      ? [problem('table-twice', of, { table: name })]
      : [];
  });
}

function checkKeys(all: readonly AnyTable[]): Problem[] {
  return all.flatMap((table, at) => {
    const { primaryKey, foreignKeys = [] } = table;
    const of = `resources[${at}].schema`;
    const primary = primaryKey && primaryFault(primaryKey, table);
    return [
      ...(primary ? [problem(primary.code, `${of}.primaryKey`, primary.parameters)] : []),
      ...foreignKeys.flatMap((key, i) => {
        const fault = foreignFault(key, table, all);
        return fault ? [problem(fault.code, `${of}.foreignKeys[${i}]`, fault.parameters)] : [];
      }),
    ];
  });
}

/** The field of a problem is named in its sentence only: by itself a name is that of a column of the answers. */
const ofTable = ({ field: _, ...rest }: Problem): Problem => rest;

function checkColumns({ fields }: Table, at: number): Problem[] {
  const once = new Map<string, string>();
  const path = fieldsPath(at);
  const each = fields.flatMap((column, i): Problem[] => {
    const { name, role } = column;
    const of = `${path}[${i}].satisfaction`;
    const first = once.get(role);
    if (first === undefined) once.set(role, name);
    return [
      ...checkScale(column, of, FURTHER_RATINGS.includes(role)),
      ...(first !== undefined && !SEVERAL.includes(role)
        ? [problem('role-twice', of, { role, first }, name)]
        : []),
    ];
  });
  return [...checkNames(fields, path), ...each].map(ofTable);
}

/** What the tables of a study of the right shape can still have wrong: their files, names and keys, and the columns of those beside the answers. */
export function checkTables(study: Study): Problem[] {
  const all = tablesOf(study);
  return [
    ...checkPaths(all),
    ...checkTableNames(all),
    ...checkKeys(all),
    ...(study.tables ?? []).flatMap((table, at) => checkColumns(table, at + 1)),
  ];
}
