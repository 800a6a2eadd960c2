import * as z from 'zod/mini';
import { finite, label, scale, text } from './shape-parts.ts';
import { COLUMN_TYPES, FURTHER_ROLES } from './table-kinds.ts';
import type { FurtherKind } from './table-kinds.ts';
import { ROLES } from './types.ts';

/** Names of columns, one or several: Frictionless takes both. */
const columns = z
  .union([text, z.array(text).check(z.minLength(1))])
  .check(z.meta({ id: 'columns', description: 'The name of a column, or of several that count together.' }));

const foreignKey = z
  .strictObject({
    fields: columns,
    reference: z.strictObject({
      resource: z.optional(
        z.string().check(z.describe('The name of the table that is led to; absent: this table itself.')),
      ),
      fields: columns,
    }),
  })
  .check(z.meta({ id: 'foreignKey', description: 'Columns that together name one row of a table.' }));

const choice = z
  .strictObject({
    of: text.check(z.describe('The file’s column that holds the answer.')),
    text: z.optional(text.check(z.describe('What counts as chosen, between two separators.'))),
    separator: z.optional(text.check(z.describe('What stands between several answers in one cell.'))),
    among: z.optional(z.array(text).check(z.describe('Columns of the same question, one a choice.'))),
    options: z.optional(
      z
        .array(z.union([z.string(), z.number()]))
        .check(z.describe('One for each of among: the answer is that of the one column that is filled.')),
    ),
  })
  .check(z.describe('The column is not in the file: 1 where this was chosen, 0 where not.'));

/** Our properties of a column of any table. */
const common = {
  label: z.optional(label),
  scale: z.optional(scale),
  order: z.optional(z.array(z.string()).check(z.describe('The categories in their order.'))),
  missing: z.optional(
    z
      .array(z.union([z.string(), finite]))
      .check(z.describe('Categories of a grouping column that mean “no answer”.')),
  ),
  categories: z.optional(z.record(z.string(), label)),
};

const answersExtension = z
  .strictObject({
    role: z.enum(ROLES).check(z.describe('What the column is for; ignore: not used.')),
    ...common,
    item: z.optional(text.check(z.describe('The id of the leaf of the indicator system that it measures.'))),
    choice: z.optional(choice),
    spellings: z.optional(
      z
        .record(z.string(), z.string())
        .check(
          z.describe(
            'Of a grouping column: another spelling of a category → the category that it counts as.',
          ),
        ),
    ),
  })
  .check(z.meta({ id: 'answersColumn', description: 'Our properties of one column of answers.' }));

const column = {
  name: text.check(z.describe('The column’s name, exactly as the file has it.')),
  title: z.optional(z.string()),
};

const answersSchema = {
  fields: z
    .array(
      z.looseObject({
        ...column,
        type: z.optional(
          z.string().check(z.describe('number and integer are numbers, every other type is text.')),
        ),
        satisfaction: answersExtension,
      }),
    )
    .check(z.minLength(1)),
};

const keys = {
  primaryKey: z.optional(columns),
  foreignKeys: z.optional(z.array(foreignKey)),
};

const path = text.check(z.describe('The data file, relative to study.json.'));

/** The one resource of version 1: the table of answers, which says of itself no more than its columns. */
export const firstAnswers = z.looseObject({
  name: z.optional(z.string()),
  path,
  schema: z.looseObject(answersSchema),
});

const answers = z.looseObject({
  name: z.optional(z.string()),
  path,
  satisfaction: z.strictObject({ kind: z.literal('answers') }),
  schema: z.looseObject({ ...answersSchema, ...keys }),
});

/** A table of another kind than answers, with the roles of its own. */
function further<K extends FurtherKind>(kind: K) {
  return z.looseObject({
    name: z
      .string()
      .check(
        z.regex(/^[a-z][a-z0-9_]*$/),
        z.describe('The table’s name in queries: small letters, digits, _'),
      ),
    path,
    satisfaction: z.strictObject({ kind: z.literal(kind), label: z.optional(label) }),
    schema: z.looseObject({
      fields: z
        .array(
          z.looseObject({
            ...column,
            type: z.optional(
              z
                .string()
                .check(
                  z.describe(`${COLUMN_TYPES.join(', ')}; integer is a number, every other type is text.`),
                ),
            ),
            satisfaction: z
              .strictObject({
                role: z
                  .enum(FURTHER_ROLES[kind])
                  .check(z.describe(`What the column is for in a table of ${kind}; ignore: not used.`)),
                ...common,
              })
              .check(z.describe('Our properties of one column.')),
          }),
        )
        .check(z.minLength(1)),
      ...keys,
    }),
  });
}

/** A resource of version 2: a table, which says of what kind it is. */
export const table = z.union([answers, further('complaints'), further('events'), further('texts')]);

/** A resource as it is stored. */
export type StoredTable = z.output<typeof table>;
