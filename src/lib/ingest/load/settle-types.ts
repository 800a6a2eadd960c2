import { identifier, literal } from '../../engine/quote.ts';
import type { Engine } from '../../engine/types.ts';
import type { ColumnPlan } from './columns.ts';
import { secondsSql } from './durations.ts';
import type { Loaded } from './load.ts';
import { MISSING_WORDS } from '../words/missing.ts';

/** As `numberOf`: no leading zeros, so that codes stay texts. */
const NUMBER = '^\\s*[+-]?(?:(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?\\s*$';

const COUNTS_AT_ONCE = 40;

/** The columns as they are to be loaded: durations as the texts that they are. */
export function asLoaded<C extends ColumnPlan | null>(plan: readonly C[]): C[] {
  return plan.map((column) => (column?.seconds ? { ...column, type: 'string' as const } : column));
}

/** A text as a number, or NULL; whole numbers beyond 2^53 are none. */
function numberSql(name: string): string {
  const text = identifier(name);
  const value = `try_cast(trim(${text}) AS DOUBLE)`;
  return `CASE WHEN regexp_matches(${text}, ${literal(NUMBER)}) AND abs(${value}) <= ${Number.MAX_SAFE_INTEGER} THEN ${value} END`;
}

async function convert(engine: Engine, name: string, sql: string): Promise<{ value: string; n: number }[]> {
  const column = identifier(name);
  const { columns } = await engine.query(
    `SELECT ${column}, count(*)::DOUBLE AS n FROM imported
WHERE trim(${column}) <> '' AND (${sql}) IS NULL GROUP BY ALL ORDER BY n DESC, 1 LIMIT 1000`,
  );
  await engine.query(`ALTER TABLE imported ALTER COLUMN ${column} TYPE DOUBLE USING (${sql})`);
  return (columns[0] ?? []).map((value, at) => ({ value: String(value), n: Number(columns[1]![at]) }));
}

/** Of columns of text, those that hold any: what is empty needs no closer look, however many there are. */
async function answeredOf(engine: Engine, plan: readonly ColumnPlan[]): Promise<ColumnPlan[]> {
  if (plan.length === 0) return [];
  const counts = plan.map(({ name }) => `count(${identifier(name)})::DOUBLE`);
  const { columns } = await engine.query(`SELECT ${counts.join(', ')} FROM imported`);
  return plan.filter((_, at) => Number(columns[at]?.[0]) > 0);
}

/** Which columns that were empty at the beginning of the file hold nothing but numbers (and texts that mean "no answer"). */
async function lateNumbers(engine: Engine, plan: readonly ColumnPlan[]): Promise<Set<string>> {
  const unseen = await answeredOf(
    engine,
    plan.filter(({ unseen, type }) => unseen && type === 'string'),
  );
  if (unseen.length === 0) return new Set();
  const missing = MISSING_WORDS.map(literal).join(', ');
  const counts = unseen.flatMap(({ name }) => {
    const text = identifier(name);
    const number = `(${numberSql(name)}) IS NOT NULL`;
    return [
      `count(*) FILTER (WHERE ${number})`,
      `count(*) FILTER (WHERE trim(${text}) <> '' AND lower(trim(${text})) NOT IN (${missing}) AND NOT ${number})`,
    ];
  });
  const n: number[] = [];
  // One query over all of them takes the engine a time and memory that grow with their square.
  for (let from = 0; from < counts.length; from += COUNTS_AT_ONCE) {
    const some = counts.slice(from, from + COUNTS_AT_ONCE).join(', ');
    const { columns } = await engine.query(`SELECT ${some} FROM imported`);
    n.push(...columns.map(([value]) => Number(value)));
  }
  return new Set(unseen.filter((_, at) => n[2 * at]! > 0 && n[2 * at + 1] === 0).map(({ name }) => name));
}

/**
 * Turns texts of the table `imported` into the numbers that they are: lengths of time into seconds, and columns whose answers
 * begin only after the beginning of the file. Leaves no view `answers`: `defineAnswers` makes it.
 *
 * @param late look for numbers that begin late; not where a codebook says the types.
 * @returns the columns and misfits as they are afterwards.
 */
export async function settleTypes<C extends ColumnPlan | null>(
  engine: Engine,
  plan: readonly C[],
  loaded: Loaded,
  late: boolean,
): Promise<{ plan: C[]; loaded: Loaded }> {
  const columns = plan.filter((column) => column !== null);
  const numbers = late ? await lateNumbers(engine, columns) : new Set<string>();
  const seconds = columns.filter((column) => column.seconds && column.type === 'number');
  if (numbers.size + seconds.length === 0) return { plan: [...plan], loaded };
  await engine.query('DROP VIEW IF EXISTS answers');
  const misfits = new Map(loaded.misfits);
  const note = (name: string, values: { value: string; n: number }[]): void => {
    if (values.length > 0) misfits.set(name, values);
  };
  for (const { name } of seconds) note(name, await convert(engine, name, secondsSql(name)));
  for (const name of numbers) note(name, await convert(engine, name, numberSql(name)));
  const settled = plan.map((column) =>
    column && numbers.has(column.name) ? { ...column, type: 'number' as const } : column,
  );
  return { plan: settled, loaded: { ...loaded, misfits } };
}
