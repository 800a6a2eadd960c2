import { identifier, literal } from '../../engine/quote.ts';
import { EngineError } from '../../engine/types.ts';
import type { AttachedFile, Engine } from '../../engine/types.ts';
import type { ColumnPlan } from './columns.ts';
import type { Head, HeadOptions } from '../format/head.ts';
import { records, REJECTS_SHOWN } from '../format/records.ts';
import type { Reason, RecordBlock } from '../format/records.ts';
import type { Text, TextOptions } from '../format/text.ts';
import type { RejectedLine } from '../format/records.ts';
import type { Reread } from '../findings/finding.ts';
import type { Repairs } from '../container/utf8.ts';

/** Whole numbers beyond it are not all told apart as DOUBLE. */
const LARGEST = Number.MAX_SAFE_INTEGER;

/** Each statement has a price: this many blocks (of about 1 MB) enter with one. */
const BLOCKS_A_STATEMENT = 32;

export interface LoadOptions extends TextOptions, Omit<HeadOptions, 'signal'>, Pick<Reread, 'texts'> {
  /** Bytes read so far, of all. */
  readonly onProgress?: ((read: number, size: number) => void) | undefined;
}

/** What became of the lines and of the cells of columns that should hold numbers. */
export interface Loaded {
  readonly rowsKept: number;
  readonly rejected: number;
  /** The first 1,000 of them. */
  readonly rejectedLines: readonly RejectedLine[];
  /** Reason → how many of them, and the first one's line. */
  readonly reasons: ReadonlyMap<string, Reason>;
  /** Column name → texts that are no numbers, most frequent first, with their counts. Such cells are NULL in the table. */
  readonly misfits: ReadonlyMap<string, readonly { readonly value: string; readonly n: number }[]>;
  /** Columns that began as numbers and hold answers in words further down; read as text. As `misfits`. */
  readonly turned?: Loaded['misfits'];
  readonly repairs: Repairs<Repaired>;
}

/** How often something was repaired in the text, and the first 100 lines of the file where. */
export interface Repaired {
  readonly n: number;
  readonly lines: readonly number[];
}

const LINES_KEPT = 100;
const NO_REPAIRS: Repairs<Repaired> = {
  stray: { n: 0, lines: [] },
  zero: { n: 0, lines: [] },
  mark: { n: 0, lines: [] },
};

function addRepairs(all: Repairs<Repaired>, { repairs }: RecordBlock): Repairs<Repaired> {
  if (repairs === null) return all;
  const added = (kind: keyof Repairs): Repaired => ({
    n: all[kind].n + repairs[kind].length,
    lines: [...all[kind].lines, ...repairs[kind]].slice(0, LINES_KEPT),
  });
  return { stray: added('stray'), zero: added('zero'), mark: added('mark') };
}

/**
 * Loads a text into the relation `answers`: the columns of `plan` that are not left out, and `_row` (1 …, the order of the
 * file). One pass over the text, in blocks; while the engine takes some, the next are read. Whole numbers beyond 2^53,
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
  text: Text,
  head: Head,
  plan: readonly (ColumnPlan | null)[],
  options: LoadOptions = {},
): Promise<Loaded> {
  const plain = !plan.some((column) => column?.decimalComma);
  const loaded = plain ? await load(engine, text, head, plan, options, true) : null;
  return loaded ?? (await load(engine, text, head, plan, options, false))!;
}

/**
 * @param trusting read columns of numbers as numbers at once, which takes half as long as casting each text and keeping those
 * that are none, and cast only from the first block on that holds such a text.
 * @returns null if that was too trusting: there are numbers that should not have been taken as such.
 */
async function load(
  engine: Engine,
  text: Text,
  head: Head,
  plan: readonly (ColumnPlan | null)[],
  { signal, onProgress }: LoadOptions,
  trusting: boolean,
): Promise<Loaded | null> {
  const loaded = plan.filter((column) => column !== null);
  const columns = loaded.map(
    ({ name, type }) => `${identifier(name)} ${type === 'number' ? 'DOUBLE' : 'VARCHAR'}`,
  );
  await engine.query('DROP VIEW IF EXISTS answers');
  await engine.query(`CREATE OR REPLACE TABLE imported (${[...columns, '_misfit VARCHAR[]'].join(', ')})`);
  let rowsKept = 0;
  let rejected = 0;
  let repairs: Repairs<Repaired> = NO_REPAIRS;
  const rejectedLines: RejectedLine[] = [];
  const reasons = new Map<string, Reason>();
  let entering: Promise<void> = Promise.resolve();
  let trusted = trusting;
  const enter = async (blocks: readonly RecordBlock[]): Promise<void> => {
    trusted = await insert(engine, blocks, head, plan, signal, trusted);
    onProgress?.(blocks.at(-1)!.read, text.size);
  };
  try {
    let blocks: RecordBlock[] = [];
    for await (const block of records(text, head.dialect, { ...head, signal })) {
      rowsKept += block.kept;
      rejected += block.rejected;
      for (const [reason, { n, line }] of block.reasons) {
        const before = reasons.get(reason);
        reasons.set(reason, { n: (before?.n ?? 0) + n, line: before?.line ?? line });
      }
      repairs = addRepairs(repairs, block);
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
    if (trusting && (await hasTooLarge(engine, loaded))) return null;
    const misfits = await takeMisfits(engine, loaded);
    await engine.query('CREATE VIEW answers AS SELECT rowid + 1 AS _row, * FROM imported');
    return { rowsKept, rejected, rejectedLines, reasons, misfits, repairs };
  } catch (error) {
    await entering.catch(() => undefined);
    // An engine that is past saving cannot tidy up either; what counts is why.
    await engine.query('DROP TABLE IF EXISTS imported').catch(() => undefined);
    throw error;
  }
}

/** True if a column of numbers holds one beyond 2^53, an infinity or NaN. */
async function hasTooLarge(engine: Engine, loaded: readonly ColumnPlan[]): Promise<boolean> {
  const largest = loaded
    .filter(({ type }) => type === 'number')
    .map(({ name }) => `max(abs(${identifier(name)}))`);
  if (largest.length === 0) return false;
  const { columns } = await engine.query(`SELECT ${largest.join(', ')} FROM imported`);
  return columns.some(([value]) => value != null && !(Number(value) <= LARGEST));
}

/**
 * Adds the records of some blocks to `imported`.
 *
 * @param trusted try to read numbers as numbers.
 * @returns false if a text stood in their way; the blocks are in all the same.
 */
async function insert(
  engine: Engine,
  blocks: readonly RecordBlock[],
  head: Head,
  plan: readonly (ColumnPlan | null)[],
  signal: AbortSignal | undefined,
  trusted: boolean,
): Promise<boolean> {
  const kept = blocks.reduce((sum, block) => sum + block.kept, 0);
  const longest = blocks.reduce((longest, block) => Math.max(longest, block.longest), 0);
  const files: AttachedFile[] = [];
  const take = async (typed: boolean): Promise<void> => {
    const from = readCsv(files, head, longest, (at) =>
      typed && plan[at]?.type === 'number' ? 'DOUBLE' : 'VARCHAR',
    );
    const sql = typed ? selectTyped(plan, from) : selectCast(plan, from);
    const inserted = await engine.query(`INSERT INTO imported\n${sql}`, [], { signal });
    const count = inserted.columns[0]?.[0];
    if (count !== kept)
      throw new Error(`loadAnswers gave the engine ${kept} records; it took ${String(count)}.`);
  };
  try {
    for (const block of blocks) files.push(await engine.attach(block.bytes));
    if (!trusted) await take(false);
    else {
      try {
        await take(true);
      } catch (error) {
        if (!(error instanceof EngineError) || error.code !== 'sql') throw error;
        await take(false);
        return false;
      }
    }
    return trusted;
  } finally {
    for (const file of files) await file.release();
  }
}

function readCsv(
  files: readonly AttachedFile[],
  { dialect, width }: Head,
  longest: number,
  type: (at: number) => 'DOUBLE' | 'VARCHAR',
): string {
  return `read_csv([${files.map((file) => file.literal).join(', ')}],
    auto_detect = false, header = false, delim = ${literal(dialect.delimiter)}, quote = '"', escape = '"',
    new_line = '\\n', nullstr = '', null_padding = false, max_line_size = ${Math.max(2_000_000, longest + 1)},
    columns = {${Array.from({ length: width }, (_, at) => `c${at}: '${type(at)}'`).join(', ')}})`;
}

/** The columns as they come, none of their cells a misfit. */
function selectTyped(plan: readonly (ColumnPlan | null)[], from: string): string {
  const columns = plan.flatMap((column, at) => (column ? [`c${at}`] : []));
  return `SELECT ${[...columns, 'NULL'].join(', ')}\nFROM ${from}`;
}

/** Texts cast to numbers where they are some, and those that are none. */
function selectCast(plan: readonly (ColumnPlan | null)[], from: string): string {
  const numbers = plan.flatMap((column, at) => (column?.type === 'number' ? [at] : []));
  const asNumber = (at: number): string => {
    const text = plan[at]!.decimalComma ? `replace(c${at}, ',', '.')` : `c${at}`;
    return `try_cast(${text} AS DOUBLE) AS d${at}`;
  };
  const value = (at: number): string =>
    plan[at]!.type === 'number' ? `CASE WHEN abs(d${at}) <= ${LARGEST} THEN d${at} END` : `c${at}`;
  const misfit = (at: number): string =>
    `c${at} IS NOT NULL AND (d${at} IS NULL OR abs(d${at}) > ${LARGEST})`;
  const misfits =
    numbers.length === 0
      ? 'NULL'
      : `CASE WHEN ${numbers.map((at) => `(${misfit(at)})`).join(' OR ')}
  THEN [${numbers.map((at) => `CASE WHEN ${misfit(at)} THEN c${at} END`).join(', ')}] END`;
  return `SELECT ${[...plan.flatMap((column, at) => (column ? [value(at)] : [])), misfits].join(', ')}
FROM (
  SELECT ${['*', ...numbers.map(asNumber)].join(', ')}
  FROM ${from}
)`;
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
