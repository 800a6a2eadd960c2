import { identifier, literal } from '../../engine/quote.ts';
import type { Engine } from '../../engine/types.ts';
import type { Choice } from '../../study/types.ts';
import type { ColumnFacts } from '../format/column-facts.ts';
import type { Meta } from '../tools/types.ts';
import type { Personal } from '../words/personal.ts';
import type { ColumnPlan } from './columns.ts';

const TOP = 50;
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
  /** The most frequent values, at most 50, most frequent first. */
  readonly top: readonly { readonly value: string | number; readonly n: number }[];
}

/** A column's profile, and how many of its cells look like a spreadsheet formula. */
export interface Profiled {
  readonly profile: Profile;
  readonly formulas: number;
}

/**
 * Profiles the columns of the table `imported` (load.ts), or of the view `answers`: each by one count of its values, from which everything else follows.
 *
 * @param rows rows of the table.
 */
export async function profileColumns(
  engine: Engine,
  plan: readonly Omit<ColumnPlan, 'place'>[],
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
  relation: 'imported' | 'answers' | 'slice',
  plan: readonly Omit<ColumnPlan, 'place'>[],
  rows: number,
  signal: AbortSignal | undefined,
): Promise<Profiled[]> {
  const profiles: Profiled[] = [];
  for (const { name, heading, type, meta, facts } of plan) {
    const numeric = type === 'number';
    const { columns, count } = await engine.query(
      `WITH counts AS MATERIALIZED (
  SELECT ${identifier(name)} AS value, count(*) AS n FROM ${relation} WHERE ${identifier(name)} IS NOT NULL GROUP BY ALL
), summary AS (
  SELECT sum(n)::DOUBLE AS answered, count(*)::DOUBLE AS distinct_values,
    ${numeric ? 'min(value)' : 'NULL::DOUBLE'} AS lowest, ${numeric ? 'max(value)' : 'NULL::DOUBLE'} AS highest,
    ${numeric ? '0::DOUBLE' : `coalesce(sum(n) FILTER (WHERE regexp_matches(value, ${literal('^[=@+-].*[A-Za-z(]')})), 0)::DOUBLE`} AS formulas
  FROM counts
)
SELECT value, n::DOUBLE, summary.* FROM counts, summary ORDER BY n DESC, value LIMIT ${TOP}`,
      [],
      { signal },
    );
    const [values, n, answered, distinct, lowest, highest, formulas] = columns;
    const first = (column: typeof values): number => (count > 0 ? Number(column![0]) : 0);
    profiles.push({
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
        min: numeric && count > 0 ? first(lowest) : null,
        max: numeric && count > 0 ? first(highest) : null,
        top: values!.map((value, at) => ({
          value: numeric ? Number(value) : String(value),
          n: Number(n![at]),
        })),
      },
    });
  }
  return profiles;
}
