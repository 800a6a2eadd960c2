import { identifier, literal } from '../../engine/quote.ts';
import type { Engine } from '../../engine/types.ts';
import type { ColumnPlan } from './columns.ts';
import type { Profile } from '../types.ts';

const TOP = 50;
/** The engine looks at every column of a table for each query: of a wider table, slices of so many are looked at by themselves. */
const SLICE = 200;
const WIDE = 1000;

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
  plan: readonly ColumnPlan[],
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
  plan: readonly ColumnPlan[],
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
