import { entryOf } from '../lib/study/entry.ts';
import type { Language } from '../strings/language.ts';
import { FORMATS } from '../lib/export/formats.ts';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { usual, type Commands } from './commands.ts';
import { DELIMITERS } from '../lib/ingest/format/dialect.ts';
import { ENCODINGS } from '../lib/ingest/container/encodings.ts';
import type { Dialect } from '../lib/ingest/format/dialect.ts';
import type { Encoding } from '../lib/ingest/container/encodings.ts';

/** A file to look up, and by which columns. */
export interface Lookup {
  readonly path: string;
  readonly key: string;
  readonly lookupKey: string;
  /** What the added columns are called after. */
  readonly prefix: string;
}

/** What the command line asks for. */
export interface Arguments {
  readonly file: string;
  /** Further files, each a wave of the same study. */
  readonly others: readonly string[];
  /** What the waves are called, of all files in their order. */
  readonly waves: readonly string[];
  /** A file whose columns are added by id, or null. */
  readonly join: Lookup | null;
  /** The delimiter, or null: it is found. */
  readonly delimiter: Dialect['delimiter'] | null;
  /** First and last row of the heading, counted from 1, or null: they are found. */
  readonly headerRows: readonly [first: number, last: number] | null;
  /** Path to write all rejected lines to as CSV, or null. */
  readonly rejects: string | null;
  /** True: several lines of a person become one. */
  readonly perPerson: boolean;
  /** Path of a study.json, or null: the codebook is proposed. */
  readonly study: string | null;
  /** Names of analyses, as `commands` knows them. */
  readonly only: readonly string[];
  /** The sheet of a workbook, or null: the fullest one. */
  readonly sheet: string | null;
  /** The file's encoding, or null: it is found. */
  readonly encoding: Encoding | null;
  /** Path to write JSON to, `-` for standard output, or null. */
  readonly json: string | null;
  /** Format of a document (`FORMATS`) → the path to write it to. */
  readonly documents: ReadonlyMap<string, string>;
  /** The report's date, `YYYY-MM-DD`, or null: the day on which the file was last changed. */
  readonly date: string | null;
  /** Names of the analyses that the documents hold; empty where none is written. */
  readonly reported: readonly string[];
  /** Resamples of the index' bootstrap, or null: none is made. */
  readonly bootstrap: number | null;
  /** True: what was found in the file is told, and nothing is computed. */
  readonly doctor: boolean;
  /** Path to write the proposed study.json to (nothing is computed then), or null. */
  readonly propose: string | null;
  /** True: a file that lies where the proposal goes is replaced. */
  readonly force: boolean;
  /** Path to write the sums of this place to (nothing is computed then), or null. */
  readonly cells: string | null;
  /** Cells of fewer answers are left out of them; 1: none. */
  readonly least: number;
  /** True: the files hold such sums, which are added. */
  readonly fromCells: boolean;
  /** True: progress is told even if standard error is no terminal. */
  readonly progress: boolean;
}

/** The command was called wrongly: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** One option a format: where to write the document. */
const DOCUMENTS: Readonly<Record<string, { readonly type: 'string' }>> = Object.fromEntries(
  FORMATS.map(({ id }) => [id, { type: 'string' }]),
);

const OPTIONS = {
  ...DOCUMENTS,
  date: { type: 'string' },
  study: { type: 'string' },
  only: { type: 'string' },
  encoding: { type: 'string' },
  sheet: { type: 'string' },
  delimiter: { type: 'string' },
  'header-rows': { type: 'string' },
  rejects: { type: 'string' },
  waves: { type: 'string' },
  join: { type: 'string' },
  by: { type: 'string' },
  prefix: { type: 'string' },
  'per-person': { type: 'boolean' },
  json: { type: 'string' },
  bootstrap: { type: 'string' },
  doctor: { type: 'boolean' },
  propose: { type: 'string' },
  force: { type: 'boolean' },
  cells: { type: 'string' },
  least: { type: 'string' },
  'from-cells': { type: 'boolean' },
  progress: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/**
 * Reads the command line.
 *
 * @param args without the program's own name, as `process.argv.slice(2)`.
 * @param known the analyses that can be asked for
 * @returns the arguments, or what is asked for instead of an analysis.
 * @throws UsageError that says what was given and what is possible.
 */
export function readArguments(
  args: readonly string[],
  known: Commands,
  language: Language,
): Arguments | 'help' | 'version' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  if (values.version) return 'version';
  const [file, ...others] = positionals;
  if (file === undefined || positionals.includes('')) throw new UsageError(language.t('cli.usage.noFile'));
  const form = [values.encoding, values.sheet, values.delimiter, values['header-rows']];
  if (
    (others.length > 0 || values.join !== undefined || values['per-person']) &&
    form.some((value) => value !== undefined)
  )
    throw new UsageError(language.t('cli.usage.formOfSeveral'));
  const study = values.study ?? null;
  const json = values.json ?? null;
  if (study === '') throw new UsageError(language.t('cli.usage.emptyOption', { option: '--study' }));
  if (json === '') throw new UsageError(language.t('cli.usage.emptyOption', { option: '--json' }));
  const propose = values.propose ?? null;
  if (propose === '') throw new UsageError(language.t('cli.usage.emptyOption', { option: '--propose' }));
  const rejects = values.rejects ?? null;
  if (rejects === '') throw new UsageError(language.t('cli.usage.emptyOption', { option: '--rejects' }));
  const join = readJoin(values, language);
  const documents = readDocuments(values, language);
  const cells = values.cells ?? null;
  if (cells === '') throw new UsageError(language.t('cli.usage.emptyOption', { option: '--cells' }));
  if (cells !== null && study === null) throw new UsageError(language.t('cli.usage.cellsStudy'));
  const fromCells = values['from-cells'] ?? false;
  const rowsOnly = [
    'bootstrap',
    'doctor',
    'propose',
    'rejects',
    'join',
    'waves',
    'cells',
    'per-person',
  ] as const;
  const unfit = fromCells && rowsOnly.find((option) => values[option] !== undefined);
  if (unfit) throw new UsageError(language.t('cli.usage.fromCells', { option: `--${unfit}` }));
  const nothing = (['doctor', 'propose', 'cells'] as const).find((option) => values[option] !== undefined);
  if (documents.size > 0 && nothing)
    throw new UsageError(language.t('cli.usage.nothingToReport', { option: `--${nothing}` }));
  checkOutputs(
    { '--json': json, '--propose': propose, '--rejects': rejects, '--cells': cells, ...pathsOf(documents) },
    [file, ...others, study, join?.path ?? null],
    language,
  );
  return {
    file,
    others,
    waves: fromCells ? [] : readWaves(values.waves, [file, ...others], language),
    join,
    perPerson: values['per-person'] ?? false,
    delimiter: readDelimiter(values.delimiter, language),
    headerRows: readHeaderRows(values['header-rows'], language),
    rejects,
    study,
    only: readOnly(values.only, known, language),
    encoding: readEncoding(values.encoding, language),
    sheet: values.sheet ?? null,
    json,
    documents,
    date: readDate(values.date, language),
    reported:
      documents.size === 0
        ? []
        : values.only === undefined
          ? [...known.keys()]
          : readOnly(values.only, known, language),
    bootstrap: readResamples(values.bootstrap, language),
    doctor: values.doctor ?? false,
    propose,
    force: values.force ?? false,
    cells,
    least: readLeast(values.least, cells, language),
    fromCells,
    progress: values.progress ?? false,
  };
}

function readDocuments(
  values: Readonly<Record<string, unknown>>,
  language: Language,
): ReadonlyMap<string, string> {
  const paths = FORMATS.flatMap(({ id }): [string, string][] => {
    const path = values[id];
    return typeof path === 'string' ? [[id, path]] : [];
  });
  const pathless = paths.find(([, path]) => path === '' || path === '-');
  if (pathless) throw new UsageError(language.t('cli.usage.emptyOption', { option: `--${pathless[0]}` }));
  return new Map(paths);
}

/** Option → path of every document. */
export function pathsOf(documents: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  return Object.fromEntries([...documents].map(([id, path]) => [`--${id}`, path]));
}

function readDate(text: string | undefined, language: Language): string | null {
  if (text === undefined) return null;
  const day = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text)
    throw new UsageError(language.t('cli.usage.date', { given: text }));
  return text;
}

function readLeast(text: string | undefined, cells: string | null, language: Language): number {
  if (text === undefined) return 1;
  const least = Number(text);
  if (cells === null || !Number.isInteger(least) || least < 1)
    throw new UsageError(language.t('cli.usage.least', { given: text }));
  return least;
}

/** Fewer resamples leave a 95 % interval to a handful of them. */
const FEWEST = 200;

function readResamples(text: string | undefined, language: Language): number | null {
  if (text === undefined) return null;
  const resamples = Number(text);
  if (!Number.isInteger(resamples) || resamples < FEWEST || resamples > 1_000_000)
    throw new UsageError(language.t('cli.usage.bootstrap', { given: text, fewest: FEWEST }));
  return resamples;
}

/** No file that is read, and no other output, may be written over. */
function checkOutputs(
  outputs: Readonly<Record<string, string | null>>,
  inputs: readonly (string | null)[],
  language: Language,
): void {
  const taken = inputs.flatMap((path) => (path === null ? [] : [resolve(path)]));
  for (const [option, path] of Object.entries(outputs)) {
    if (path === null || path === '-') continue;
    if (taken.includes(resolve(path)))
      throw new UsageError(language.t('cli.usage.overwrites', { option, path }));
    taken.push(resolve(path));
  }
}

const stem = (path: string): string => basename(path).replace(/\.[^.]*$/, '') || basename(path);

/** The waves' names: as given, else the files' names; each once. */
function readWaves(
  list: string | undefined,
  files: readonly string[],
  language: Language,
): readonly string[] {
  if (list === undefined && files.length === 1) return [];
  const names = list === undefined ? files.map(stem) : list.split(',').map((name) => name.trim());
  if (
    files.length === 1 ||
    names.length !== files.length ||
    new Set(names).size !== names.length ||
    names.includes('')
  )
    throw new UsageError(language.t('cli.usage.waves', { n: files.length, given: names.join(', ') }));
  return names;
}

function readJoin(
  {
    join,
    by,
    prefix,
  }: {
    readonly join?: string | undefined;
    readonly by?: string | undefined;
    readonly prefix?: string | undefined;
  },
  language: Language,
): Lookup | null {
  if (join === undefined) {
    if (by !== undefined || prefix !== undefined) throw new UsageError(language.t('cli.usage.byWithoutJoin'));
    return null;
  }
  const [key = '', lookupKey = key] = (by ?? '').split('=').map((name) => name.trim());
  if (join === '' || key === '' || lookupKey === '') throw new UsageError(language.t('cli.usage.join'));
  return { path: join, key, lookupKey, prefix: prefix ?? stem(join) };
}

/** Delimiters by a name that a shell leaves alone. */
const DELIMITER_NAMES: Readonly<Record<string, Dialect['delimiter']>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  '\\t': '\t',
  bar: '|',
};

function readDelimiter(name: string | undefined, language: Language): Dialect['delimiter'] | null {
  if (name === undefined) return null;
  const delimiter =
    DELIMITERS.find((known) => known === name) ?? entryOf(DELIMITER_NAMES, name.toLowerCase());
  if (delimiter === undefined) throw new UsageError(language.t('cli.usage.delimiter', { given: name }));
  return delimiter;
}

/** More rows than these are no heading. */
const MOST_ROW = 1000;

function readHeaderRows(text: string | undefined, language: Language): readonly [number, number] | null {
  if (text === undefined) return null;
  const [, first, last = first] = /^(\d+)(?:-(\d+))?$/.exec(text.trim()) ?? [];
  const rows = [Number(first), Number(last)] as const;
  if (!(rows[0] >= 1 && rows[1] >= rows[0] && rows[1] <= MOST_ROW))
    throw new UsageError(language.t('cli.usage.headerRows', { given: text }));
  return rows;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.split('. ')[0]! : String(error), {
      cause: error,
    });
  }
}

/** Other names by which an encoding is usually called. */
const ALIASES: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  utf16: 'utf-16le',
  'utf-16': 'utf-16le',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  'shift-jis': 'shift_jis',
  sjis: 'shift_jis',
  cp1252: 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-1': 'windows-1252',
};

function readEncoding(name: string | undefined, language: Language): Encoding | null {
  if (name === undefined) return null;
  const plain = name.trim().toLowerCase();
  const encoding = ENCODINGS.find((known) => known === plain) ?? entryOf(ALIASES, plain);
  if (encoding === undefined)
    throw new UsageError(language.t('cli.usage.encoding', { name, known: ENCODINGS.join(', ') }));
  return encoding;
}

function readOnly(list: string | undefined, known: Commands, language: Language): readonly string[] {
  if (list === undefined) return usual(known);
  const names = list.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !known.has(name));
  if (unknown !== undefined)
    throw new UsageError(
      language.t('cli.usage.only', { name: unknown, known: [...known.keys()].join(', ') }),
    );
  return [...known.keys()].filter((name) => names.includes(name));
}
