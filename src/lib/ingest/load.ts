import { identifier, literal } from '../engine/quote.ts';
import type { AttachedFile, Engine } from '../engine/types.ts';
import type { ColumnPlan } from './columns.ts';
import type { Head } from './dialect.ts';
import { records, REJECTS_SHOWN } from './records.ts';
import type { RecordBlock } from './records.ts';
import type { RejectedLine, Source } from './types.ts';

/** Each statement has a price: this many blocks (of about 1 MB) enter with one. */
const BLOCKS_A_STATEMENT = 32;

export interface LoadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Bytes read so far, of all. */
  readonly onProgress?: ((read: number, size: number) => void) | undefined;
}

/** What became of the lines and of the cells of columns that should hold numbers. */
export interface Loaded {
  readonly rowsKept: number;
  readonly rejected: number;
  /** The first 1,000 of them. */
  readonly rejectedLines: readonly RejectedLine[];
  /** Column name → texts that are no numbers, most frequent first, with their counts. Such cells are NULL in the table. */
  readonly misfits: ReadonlyMap<string, readonly { readonly value: string; readonly n: number }[]>;
}

/**
 * Loads the file into the relation `answers`: the columns of `plan` that are not left out, and `_row` (1 …, the order of the
 * file). One pass over the file, in blocks; while the engine takes some, the next are read. Whole numbers beyond 2^53,
 * infinities and NaN are no numbers here.
 *
 * `answers` is a view that adds `_row` to the table `imported`: numbering the rows while they enter would keep the engine from
 * using more than one core.
 *
 * @param plan one entry for each column of the file; null leaves the column out.
 * @throws the signal's reason, `SourceRefused` (records.ts), EngineError. Nothing is left in the engine then.
 */
export async function loadAnswers(
  engine: Engine,
  source: Source,
  head: Head,
  plan: readonly (ColumnPlan | null)[],
  { signal, onProgress }: LoadOptions = {},
): Promise<Loaded> {
  const loaded = plan.filter((column) => column !== null);
  const columns = loaded.map(
    ({ name, type }) => `${identifier(name)} ${type === 'number' ? 'DOUBLE' : 'VARCHAR'}`,
  );
  await engine.query('DROP VIEW IF EXISTS answers');
  await engine.query(`CREATE OR REPLACE TABLE imported (${[...columns, '_misfit VARCHAR[]'].join(', ')})`);
  await engine.query('BEGIN TRANSACTION');
  let rowsKept = 0;
  let rejected = 0;
  const rejectedLines: RejectedLine[] = [];
  let entering: Promise<void> = Promise.resolve();
  const enter = async (blocks: readonly RecordBlock[]): Promise<void> => {
    await insert(engine, blocks, head, plan, signal);
    onProgress?.(blocks.at(-1)!.read, source.size);
  };
  try {
    let blocks: RecordBlock[] = [];
    for await (const block of records(source, head.dialect, { ...head, signal })) {
      rowsKept += block.kept;
      rejected += block.rejected;
      rejectedLines.push(...block.rejectedLines.slice(0, REJECTS_SHOWN - rejectedLines.length));
      if (block.kept > 0) blocks.push(block);
      if (blocks.length === BLOCKS_A_STATEMENT) {
        await entering;
        entering = enter(blocks);
        entering.catch(() => undefined);
        blocks = [];
      }
    }
    await entering;
    if (blocks.length > 0) await enter(blocks);
    await engine.query('COMMIT');
  } catch (error) {
    await entering.catch(() => undefined);
    // An engine that is past saving cannot tidy up either; what counts is why.
    await engine.query('ROLLBACK').catch(() => undefined);
    await engine.query('DROP TABLE IF EXISTS imported').catch(() => undefined);
    throw error;
  }
  const misfits = await takeMisfits(engine, loaded);
  await engine.query('CREATE VIEW answers AS SELECT rowid + 1 AS _row, * FROM imported');
  return { rowsKept, rejected, rejectedLines, misfits };
}

/** Adds the records of some blocks to `imported`. */
async function insert(
  engine: Engine,
  blocks: readonly RecordBlock[],
  { dialect, width }: Head,
  plan: readonly (ColumnPlan | null)[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const numbers = plan.flatMap((column, at) => (column?.type === 'number' ? [at] : []));
  const asNumber = (at: number): string => {
    const text = plan[at]!.decimalComma ? `replace(c${at}, ',', '.')` : `c${at}`;
    return `try_cast(${text} AS DOUBLE) AS d${at}`;
  };
  const value = (at: number): string =>
    plan[at]!.type === 'number' ? `CASE WHEN abs(d${at}) <= 9007199254740991 THEN d${at} END` : `c${at}`;
  const misfit = (at: number): string =>
    `c${at} IS NOT NULL AND (d${at} IS NULL OR abs(d${at}) > 9007199254740991)`;
  const misfits =
    numbers.length === 0
      ? 'NULL'
      : `CASE WHEN ${numbers.map((at) => `(${misfit(at)})`).join(' OR ')}
  THEN [${numbers.map((at) => `CASE WHEN ${misfit(at)} THEN c${at} END`).join(', ')}] END`;
  const kept = blocks.reduce((sum, block) => sum + block.kept, 0);
  const longest = blocks.reduce((longest, block) => Math.max(longest, block.longest), 0);

  const files: AttachedFile[] = [];
  try {
    for (const block of blocks) files.push(await engine.attach(block.bytes));
    const inserted = await engine.query(
      `INSERT INTO imported
SELECT ${[...plan.flatMap((column, at) => (column ? [value(at)] : [])), misfits].join(', ')}
FROM (
  SELECT ${['*', ...numbers.map(asNumber)].join(', ')}
  FROM read_csv([${files.map((file) => file.literal).join(', ')}],
    auto_detect = false, header = false, delim = ${literal(dialect.delimiter)}, quote = '"', escape = '"',
    new_line = '\\n', nullstr = '', null_padding = false, max_line_size = ${Math.max(2_000_000, longest + 1)},
    columns = {${Array.from({ length: width }, (_, at) => `c${at}: 'VARCHAR'`).join(', ')}})
)`,
      [],
      { signal },
    );
    const count = inserted.columns[0]?.[0];
    if (count !== kept)
      throw new Error(`loadAnswers gave the engine ${kept} records; it took ${String(count)}.`);
  } finally {
    for (const file of files) await file.release();
  }
}

/** Counts the texts that are no numbers, and drops the column that held them. */
async function takeMisfits(engine: Engine, loaded: readonly ColumnPlan[]): Promise<Loaded['misfits']> {
  const numbers = loaded.filter(({ type }) => type === 'number');
  const { columns } = await engine.query(
    `SELECT place, text, count(*)::DOUBLE AS n
FROM (SELECT unnest(_misfit) AS text, generate_subscripts(_misfit, 1) AS place FROM imported WHERE _misfit IS NOT NULL)
WHERE trim(text) <> '' GROUP BY ALL ORDER BY place, n DESC, text`,
  );
  await engine.query('ALTER TABLE imported DROP COLUMN _misfit');
  const misfits = new Map<string, { value: string; n: number }[]>();
  columns[0]?.forEach((place, at) => {
    const { name } = numbers[Number(place) - 1]!;
    const list = misfits.get(name) ?? [];
    list.push({ value: String(columns[1]![at]), n: Number(columns[2]![at]) });
    misfits.set(name, list);
  });
  return misfits;
}
