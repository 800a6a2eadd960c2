import fc from 'fast-check';
import {
  COLUMN_TYPES,
  FURTHER_KINDS,
  FURTHER_RATINGS,
  FURTHER_ROLES,
  SEVERAL,
} from '../../src/lib/study/table-kinds.ts';
import type { FurtherKind } from '../../src/lib/study/table-kinds.ts';
import type { Column, ForeignKey, Keys, Table } from '../../src/lib/study/tables.ts';
import { tablesOf } from '../../src/lib/study/tables.ts';
import type { Field, Label, Study } from '../../src/lib/study/types.ts';
import { DEFAULT_OPTIONS } from '../../src/lib/study/types.ts';

/** Names that every object of JavaScript has already. */
export const NAMES_OF_OBJECTS = [
  '__proto__',
  'constructor',
  'Constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
];

const name = fc.oneof(
  fc.constantFrom(...NAMES_OF_OBJECTS),
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
);
const plain = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });
const label: fc.Arbitrary<Label> = fc.oneof(
  plain,
  fc.dictionary(fc.constantFrom('en', 'zh', 'zh-Hant', 'de'), plain, { minKeys: 1 }),
);

/** Properties of a file's own making under whatever names. */
const keyed = <T>(value: fc.Arbitrary<T>) =>
  fc
    .uniqueArray(fc.tuple(name, value), { minLength: 1, maxLength: 3, selector: ([key]) => key })
    .map((entries) => Object.fromEntries(entries));

const scale = fc.record(
  {
    min: fc.constant(1),
    max: fc.integer({ min: 2, max: 11 }),
    direction: fc.constantFrom('up' as const, 'down' as const),
    labels: keyed(fc.constantFrom(1, 2)),
    missing: fc.array(fc.oneof(plain, fc.integer()), { maxLength: 2 }),
  },
  { requiredKeys: ['min', 'max', 'direction'] },
);

const group = fc.record(
  {
    order: fc.array(plain, { maxLength: 3 }),
    missing: fc.array(plain, { maxLength: 2 }),
    categories: keyed(label),
    spellings: keyed(plain),
  },
  { requiredKeys: [] },
);

const others = fc.option(
  fc.record({
    constraints: fc.record({ required: fc.boolean() }),
    'x-note': fc.json({ maxDepth: 1 }).map((text): unknown => JSON.parse(text)),
  }),
  { nil: undefined },
);

/** Column names of one table: different whatever their case, and none the engine's own. */
const columnNames = (min: number, max: number) =>
  fc
    .uniqueArray(name, { minLength: min, maxLength: max, selector: (one) => one.toLowerCase() })
    .filter((names) => names.every((one) => !one.startsWith('_') || one === '__proto__'));

function defined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}

const answers: fc.Arbitrary<Pick<Study, 'fields' | 'system' | 'options'>> = fc
  .tuple(columnNames(2, 6), fc.uniqueArray(name, { minLength: 2, maxLength: 4 }), label, scale)
  .chain(([columns, [root = '', ...nodes], called, rated]) =>
    fc
      .record({
        measured: fc.integer({ min: 0, max: Math.min(nodes.length, columns.length - 1) }),
        labels: fc.array(label, { minLength: columns.length, maxLength: columns.length }),
        groups: fc.array(group, { minLength: columns.length, maxLength: columns.length }),
        other: others,
        type: fc.constantFrom('number' as const, 'string' as const),
        weights: fc.boolean(),
        filtered: fc.boolean(),
        system: fc.constant({
          id: root,
          label: called,
          children: nodes.map((id) => ({ id, label: called })),
        }),
      })
      .map(({ measured, labels, groups, other, type, weights, filtered, system }) => {
        const fields = columns.map((column, at): Field =>
          at < measured
            ? defined({
                name: column,
                type,
                role: 'performance' as const,
                item: nodes[at]!,
                scale: rated,
                label: labels[at]!,
                other,
              })
            : { name: column, type: 'string', role: 'segment', label: labels[at]!, ...groups[at] },
        );
        const last = columns.at(-1)!;
        return {
          fields,
          system,
          options: {
            ...DEFAULT_OPTIONS,
            ...(weights && { ownWeights: Object.fromEntries(nodes.map((id, at) => [id, at + 1])) }),
            ...(filtered && { filter: Object.fromEntries([[last, ['a', '__proto__']]]) }),
          },
        };
      }),
  );

/** A study with its answers alone, as version 1 could hold it. */
export const studyOfAnswers: fc.Arbitrary<Study> = fc
  .tuple(
    answers,
    fc.record({ title: label, description: fc.option(label, { nil: undefined }), simulated: fc.boolean() }),
    fc.option(fc.record({ keywords: fc.array(plain), homepage: plain }), { nil: undefined }),
  )
  .map(([parts, said, other]) =>
    defined({
      id: 'random',
      ...said,
      sources: [],
      path: 'data/answers.csv',
      ...parts,
      other: other && { package: other },
    }),
  );

function column(
  kind: FurtherKind,
  at: number,
  name: string,
  type: Column['type'],
  rated: Field['scale'],
): Column {
  const roles = FURTHER_ROLES[kind];
  const role = roles[at % roles.length]!;
  const once = at < roles.length || SEVERAL.includes(role);
  const own = once ? role : 'ignore';
  return { name, type, role: own, label: name, ...(FURTHER_RATINGS.includes(own) && { scale: rated! }) };
}

const table = (at: number): fc.Arbitrary<Table> =>
  fc
    .record({
      kind: fc.constantFrom(...FURTHER_KINDS),
      columns: columnNames(1, 8),
      from: fc.nat(20),
      types: fc.array(fc.constantFrom(...COLUMN_TYPES), { minLength: 8, maxLength: 8 }),
      label: fc.option(label, { nil: undefined }),
      rated: scale,
      keyed: fc.boolean(),
      other: fc.option(fc.record({ resource: fc.record({ description: plain }) }), { nil: undefined }),
    })
    .map(({ kind, columns, from, types, rated, keyed: has, ...rest }) =>
      defined({
        kind,
        name: `table_${at}`,
        path: `data/table ${at}.csv`,
        fields: columns.map((one, i) => column(kind, from + i, one, types[i]!, rated)),
        primaryKey: has ? [columns[0]!] : undefined,
        ...rest,
      }),
    );

/** A key from the table's first column to each other table's first of the same type. */
function keysOf(study: Study, own: string): Keys {
  const all = tablesOf(study);
  const from = all.find((one) => one.name === own)!.fields[0]!;
  const foreignKeys = all.flatMap((one): ForeignKey[] => {
    const to = one.fields.find(({ type }) => type === from.type);
    return to ? [{ fields: [from.name], table: one.name, to: [to.name] }] : [];
  });
  return foreignKeys.length > 0 ? { foreignKeys } : {};
}

/** A study with up to three tables beside its answers, and keys between them. */
export const studyOfTables: fc.Arbitrary<Study> = fc
  .tuple(studyOfAnswers, fc.tuple(table(1), table(2), table(3)), fc.integer({ min: 1, max: 3 }))
  .map(([study, all, n]) => {
    const whole = { ...study, primaryKey: [study.fields[0]!.name], tables: all.slice(0, n) };
    return {
      ...whole,
      ...keysOf(whole, 'answers'),
      tables: whole.tables.map((one): Table => ({ ...one, ...keysOf(whole, one.name) })),
    };
  });
