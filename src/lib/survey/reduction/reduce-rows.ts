import { identifier } from '../../engine/quote.ts';
import { numbers, texts } from '../../engine/read-rows.ts';
import { list } from '../../engine/sql-text.ts';
import type { Block, Engine, QueryOptions, Rows } from '../../engine/types.ts';
import type { Study } from '../../study/types.ts';
import { designRoles, IN_DESIGN } from '../design.ts';
import { domainColumns } from '../domains.ts';
import { primaryUnits } from '../primary-units.ts';
import { isWhole, stepsOf } from './whole-steps.ts';
import { strataSource } from '../strata.ts';
import type { Cells, Reduction, ScoreBlock } from './types.ts';

/** The code of a missing answer; whole steps stay below it. */
const NO_CODE = 255;

/** How a column of scores leaves the engine: as a code, with the score of each, or as it is. */
interface ReadColumn {
  readonly sql: string;
  readonly scores: Float64Array | null;
}

/**
 * The rows of some statements, by name, from one reading of the view `scores`. Those with too many cells for it are left out.
 *
 * @param run runs one of the two small statements that say what cells there are
 * @throws EngineError; the signal's reason when aborted
 */
export async function reduceRows(
  engine: Engine,
  study: Study,
  reductions: Readonly<Record<string, Reduction>>,
  options: QueryOptions = {},
  run: (sql: string) => Promise<Rows> = (sql) => engine.query(sql, [], options),
): Promise<Readonly<Record<string, Rows>>> {
  const found = await run(cellsSql(study));
  const strata = await run(
    `WITH ${strataSource(study, primaryUnits(study))} SELECT _stratum, scale, centre FROM strata`,
  );
  const cells = cellsOf(found, strata, study);
  const begun = Object.entries(reductions).flatMap(([name, reduction]) => {
    const accumulator = reduction.begin(cells);
    return accumulator === null ? [] : [{ name, columns: reduction.columns, accumulator }];
  });
  if (begun.length === 0) return {};
  const names = [...new Set(begun.flatMap(({ columns }) => columns))];
  const whole = texts(found, '_whole')[0] ?? '';
  const columns = names.map((name) => readColumn(name, whole, study));
  const read = blockReader(names, columns, study);
  await engine.blocks(
    blocksSql(columns, study),
    (block) => {
      const scores = read(block);
      for (const { accumulator } of begun) accumulator.add(scores);
    },
    options,
  );
  return Object.fromEntries(begun.map(({ name, accumulator }) => [name, accumulator.rows()]));
}

/** SQL of what tells cells apart, one column each, named `d0`, `d1` …: the domains that a row may be in; last its stratum. */
function keyColumns(study: Study): readonly string[] {
  return [...domainColumns(study), '_stratum'];
}

/** One row a cell, in the order of `blocksSql`. */
function cellsSql(study: Study): string {
  const keys = keyColumns(study);
  const names = keys.map((_, at) => `d${at}`).join(', ');
  return `SELECT ${names}, any_value(_whole) AS _whole
FROM (
  SELECT
${list([...keys.map((key, at) => `${key} AS d${at}`), '_whole'], 4)}
  FROM scores
  WHERE ${IN_DESIGN}
)
GROUP BY ${names}
ORDER BY ${names}`;
}

/** The rows of the design: the place of their cell, weight and frequency where there are some, the columns. */
function blocksSql(columns: readonly ReadColumn[], study: Study): string {
  const { weight, frequency } = designRoles(study);
  const keys = keyColumns(study);
  const names = keys.map((_, at) => `d${at}`);
  const taken = [
    ...(weight ? ['_weight'] : []),
    ...(frequency ? ['_frequency'] : []),
    ...columns.map(({ sql }, at) => `${sql} AS c${at}`),
  ];
  const read = [
    ...(weight ? ['_weight'] : []),
    ...(frequency ? ['_frequency'] : []),
    ...columns.map((_, at) => `c${at}`),
  ];
  return `WITH respondents AS NOT MATERIALIZED (
  SELECT
${list([...keys.map((key, at) => `${key} AS d${at}`), ...taken], 4)}
  FROM scores
  WHERE ${IN_DESIGN}
),
cells AS MATERIALIZED (
  SELECT ${names.join(', ')}, (row_number() OVER (ORDER BY ${names.join(', ')}) - 1)::DOUBLE AS cell
  FROM (SELECT DISTINCT ${names.join(', ')} FROM respondents)
)
SELECT ${['cell', ...read].join(', ')}
FROM respondents
JOIN cells ON ${names.map((name) => `respondents.${name} IS NOT DISTINCT FROM cells.${name}`).join(' AND ')}`;
}

function cellsOf(found: Rows, strata: Rows, study: Study): Cells {
  const keys = keyColumns(study).map((_, at) => texts(found, `d${at}`));
  const domains = keys.slice(0, -1);
  const [scale, centre] = [numbers(strata, 'scale'), numbers(strata, 'centre')];
  return {
    domains: Array.from({ length: found.count }, (_, row) =>
      domains.flatMap((column) => (column[row] === '' ? [] : [column[row]!])),
    ),
    strata: keys.at(-1)!,
    scales: new Map(
      texts(strata, '_stratum').map((stratum, row) => {
        const of = scale[row] ?? NaN;
        const units = centre[row] ?? null;
        return [stratum, { scale: of, centre: units === null ? 0 : of / units }];
      }),
    ),
  };
}

function readColumn(name: string, whole: string, study: Study): ReadColumn {
  const column = identifier(name);
  const steps = isWhole(name, whole, study) ? stepsOf(name, study) : null;
  if (steps === null) return { sql: `${column}::DOUBLE`, scores: null };
  const scores = new Float64Array(NO_CODE + 1).fill(NaN);
  for (let code = 0; code <= steps; code += 1) scores[code] = (code * 100) / steps;
  return { sql: `coalesce(CAST(${column} * ${steps} / 100 AS UTINYINT), ${NO_CODE})`, scores };
}

/** Reads blocks of `blocksSql` into arrays that are used again for each. */
function blockReader(
  names: readonly string[],
  columns: readonly ReadColumn[],
  study: Study,
): (block: Block) => ScoreBlock {
  const { weight, frequency } = designRoles(study);
  const first = 1 + Number(weight) + Number(frequency);
  const decoded = columns.map(() => new Float64Array());
  return ({ count, columns: read }) => ({
    count,
    cell: read[0] as Float64Array,
    weight: weight ? (read[1] as Float64Array) : null,
    frequency: frequency ? (read[first - 1] as Float64Array) : null,
    scores: new Map(
      names.map((name, at) => {
        const cells = read[first + at]!;
        const { scores } = columns[at]!;
        if (scores === null) return [name, cells as Float64Array];
        if (decoded[at]!.length < count) decoded[at] = new Float64Array(count);
        const into = decoded[at]!;
        for (let row = 0; row < count; row += 1) into[row] = scores[cells[row]!]!;
        return [name, into];
      }),
    ),
  });
}
