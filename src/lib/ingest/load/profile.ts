import { identifier, literal } from '../../engine/quote.ts';
import type { Engine, Rows } from '../../engine/types.ts';
import type { Choice } from '../../study/types.ts';
import type { ColumnFacts } from '../format/column-facts.ts';
import type { Meta } from '../tools/types.ts';
import type { Personal } from '../words/personal.ts';
import type { ColumnPlan } from './columns.ts';

const TOP = 50;
/** Columns of few rows are counted many at a time: planning a query takes longer than counting a thousand answers. */
const FEW = 10_000;
const TOGETHER = 100;
const CELLS = 100_000;
/** The engine looks at every column of a table for each query: of a wider table, slices of so many are looked at by themselves. */
const SLICE = 200;
const WIDE = 1000;

/** One column as it was found: enough to propose a role and to draw its distribution without the rows. */
export interface Profile {
  readonly name: string;
  /** The question's words as the file has them, uncut; a row of a matrix question as "Question [Row]". */
  readonly heading: string;
  readonly type: 'number' | 'string';
  /** What the file itself says of the column, where it has a codebook of its own. */
  readonly facts?: ColumnFacts;
  /** A column that the survey tool added by itself. */
  readonly meta?: Meta;
  /** Data about a person, by which the column is left out; its values are not held then (`top` is empty). */
  readonly personal?: Personal;
  /** Not in the file, but made from another column: whether a choice was made (1, 0). */
  readonly choice?: Choice;
  readonly answered: number;
  readonly missing: number;
  readonly distinct: number;
  readonly min: number | null;
  readonly max: number | null;
  /** Mean of a column of numbers; absent in profiles of an earlier version. */
  readonly mean?: number | null;
  /** The most frequent values, at most 50, most frequent first. */
  readonly top: readonly { readonly value: string | number; readonly n: number }[];
}

/** A column's profile, and how many of its cells look like a spreadsheet formula. */
export interface Profiled {
  readonly profile: Profile;
  readonly formulas: number;
}

type Relation = 'imported' | 'answers' | 'slice';
type Column = Omit<ColumnPlan, 'place'>;

/**
 * Profiles the columns of the table `imported` (load.ts), or of the view `answers`: each by a count of its values, from which everything else follows.
 *
 * @param rows rows of the table.
 */
export async function profileColumns(
  engine: Engine,
  plan: readonly Column[],
  rows: number,
  signal?: AbortSignal,
  relation: 'imported' | 'answers' = 'imported',
): Promise<Profiled[]> {
  if (plan.length <= WIDE) return profileRelation(engine, relation, plan, rows, signal);
  const profiles: Profiled[] = [];
  try {
    for (let from = 0; from < plan.length; from += SLICE) {
      const slice = plan.slice(from, from + SLICE);
      const names = slice.map(({ name }) => identifier(name)).join(', ');
      await engine.query(`CREATE OR REPLACE TEMP TABLE slice AS SELECT ${names} FROM ${relation}`, [], {
        signal,
      });
      profiles.push(...(await profileRelation(engine, 'slice', slice, rows, signal)));
    }
  } finally {
    await engine.query('DROP TABLE IF EXISTS slice').catch(() => undefined);
  }
  return profiles;
}

async function profileRelation(
  engine: Engine,
  relation: Relation,
  plan: readonly Column[],
  rows: number,
  signal: AbortSignal | undefined,
): Promise<Profiled[]> {
  const together = rows > FEW ? 1 : Math.min(TOGETHER, Math.floor(CELLS / rows));
  const found = new Map<Column, Profiled>();
  for (const type of ['number', 'string'] as const) {
    const own = plan.filter((column) => column.type === type);
    for (let from = 0; from < own.length; from += together) {
      const batch = own.slice(from, from + together);
      const counted = await engine.query(countsSql(batch, type, relation), [], { signal });
      profilesOf(batch, rows, counted).forEach((one, at) => found.set(batch[at]!, one));
    }
  }
  return plan.map((column) => found.get(column)!);
}

/** The most frequent values of columns of one type, column by column (`place`, from 0), each with what is said of its whole column. */
function countsSql(batch: readonly Column[], type: Column['type'], relation: Relation): string {
  const names = batch.map(({ name }) => identifier(name));
  const [only] = names;
  const whole =
    type === 'number'
      ? 'min(value) AS lowest, max(value) AS highest, sum(value * n) / sum(n) AS mean, 0::DOUBLE AS formulas'
      : `NULL::DOUBLE AS lowest, NULL::DOUBLE AS highest, NULL::DOUBLE AS mean,
    coalesce(sum(n) FILTER (WHERE regexp_matches(value, ${literal('^[=@+-].*[A-Za-z(]')})), 0)::DOUBLE AS formulas`;
  const summary = `sum(n)::DOUBLE AS answered, count(*)::DOUBLE AS distinct_values, ${whole}`;
  if (names.length === 1)
    return `WITH counts AS MATERIALIZED (
  SELECT ${only!} AS value, count(*) AS n FROM ${relation} WHERE ${only!} IS NOT NULL GROUP BY ALL
), summary AS (
  SELECT ${summary} FROM counts
)
SELECT 0::DOUBLE, value, n::DOUBLE, summary.* FROM counts, summary ORDER BY n DESC, value LIMIT ${TOP}`;
  return `WITH cells AS (
  SELECT unnest(range(${names.length})) AS place, unnest([${names.join(', ')}]) AS value FROM ${relation}
), counts AS MATERIALIZED (
  SELECT place, value, count(*) AS n FROM cells WHERE value IS NOT NULL GROUP BY ALL
), summary AS (
  SELECT place, ${summary} FROM counts GROUP BY place
)
SELECT place::DOUBLE, value, n::DOUBLE, summary.* EXCLUDE (place) FROM counts JOIN summary USING (place)
QUALIFY row_number() OVER (PARTITION BY place ORDER BY n DESC, value) <= ${TOP}
ORDER BY place, n DESC, value`;
}

function profilesOf(batch: readonly Column[], rows: number, { columns, count }: Rows): readonly Profiled[] {
  const [places, values, n, answered, distinct, lowest, highest, mean, formulas] = columns;
  let row = 0;
  return batch.map(({ name, heading, type, meta, facts }, place) => {
    const numeric = type === 'number';
    const begin = row;
    while (row < count && places![row] === place) row += 1;
    const first = (column: typeof values): number => (row > begin ? Number(column![begin]) : 0);
    return {
      formulas: first(formulas),
      profile: {
        name,
        heading,
        type,
        ...(meta && { meta }),
        ...(facts && { facts }),
        answered: first(answered),
        missing: rows - first(answered),
        distinct: first(distinct),
        min: numeric && row > begin ? first(lowest) : null,
        max: numeric && row > begin ? first(highest) : null,
        mean: numeric && row > begin ? first(mean) : null,
        top: values!.slice(begin, row).map((value, at) => ({
          value: numeric ? Number(value) : String(value),
          n: Number(n![begin + at]),
        })),
      },
    };
  });
}
