import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ENCODINGS } from '../lib/ingest/types.ts';
import type { Encoding } from '../lib/ingest/types.ts';
import { t } from '../strings/index.ts';

/** The analyses in the order in which they are printed. */
export const ANALYSES = ['index', 'gap', 'reliability', 'path-model', 'path-groups', 'tiers', 'design'] as const;
export type AnalysisName = (typeof ANALYSES)[number];

/** What the command line asks for. */
export interface Arguments {
  readonly file: string;
  /** Path of a study.json, or null: the codebook is proposed. */
  readonly study: string | null;
  readonly only: readonly AnalysisName[];
  /** The sheet of a workbook, or null: the fullest one. */
  readonly sheet: string | null;
  /** The file's encoding, or null: it is found. */
  readonly encoding: Encoding | null;
  /** Path to write JSON to, `-` for standard output, or null. */
  readonly json: string | null;
  /** Resamples of the index' bootstrap, or null: none is made. */
  readonly bootstrap: number | null;
  /** True: what was found in the file is told, and nothing is computed. */
  readonly doctor: boolean;
  /** Path to write the proposed study.json to (nothing is computed then), or null. */
  readonly propose: string | null;
  /** True: progress is told even if standard error is no terminal. */
  readonly progress: boolean;
}

/** The command was called wrongly: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const OPTIONS = {
  study: { type: 'string' },
  only: { type: 'string' },
  encoding: { type: 'string' },
  sheet: { type: 'string' },
  json: { type: 'string' },
  bootstrap: { type: 'string' },
  doctor: { type: 'boolean' },
  propose: { type: 'string' },
  progress: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/**
 * Reads the command line.
 *
 * @param args without the program's own name, as `process.argv.slice(2)`.
 * @returns the arguments, or what is asked for instead of an analysis.
 * @throws UsageError that says what was given and what is possible.
 */
export function readArguments(args: readonly string[]): Arguments | 'help' | 'version' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  if (values.version) return 'version';
  const [file, second] = positionals;
  if (file === undefined || file === '') throw new UsageError(t('cli.usage.noFile'));
  if (second !== undefined) throw new UsageError(t('cli.usage.secondFile', { first: file, second }));
  const study = values.study ?? null;
  const json = values.json ?? null;
  if (study === '') throw new UsageError(t('cli.usage.emptyOption', { option: '--study' }));
  if (json === '') throw new UsageError(t('cli.usage.emptyOption', { option: '--json' }));
  const propose = values.propose ?? null;
  if (propose === '') throw new UsageError(t('cli.usage.emptyOption', { option: '--propose' }));
  checkOutputs(json, propose, [file, study]);
  return {
    file,
    study,
    only: readOnly(values.only),
    encoding: readEncoding(values.encoding),
    sheet: values.sheet ?? null,
    json,
    bootstrap: readResamples(values.bootstrap),
    doctor: values.doctor ?? false,
    propose,
    progress: values.progress ?? false,
  };
}

/** Fewer resamples leave a 95 % interval to a handful of them. */
const FEWEST = 200;

function readResamples(text: string | undefined): number | null {
  if (text === undefined) return null;
  const resamples = Number(text);
  if (!Number.isInteger(resamples) || resamples < FEWEST || resamples > 1_000_000)
    throw new UsageError(t('cli.usage.bootstrap', { given: text, fewest: FEWEST }));
  return resamples;
}

/** No file that is read, and no other output, may be written over. */
function checkOutputs(json: string | null, propose: string | null, inputs: readonly (string | null)[]): void {
  for (const [option, output] of [
    ['--json', json],
    ['--propose', propose],
  ] as const)
    for (const other of [...inputs, option === '--propose' ? json : null])
      if (output !== null && output !== '-' && other !== null && resolve(output) === resolve(other))
        throw new UsageError(t('cli.usage.overwrites', { option, path: output }));
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

function readEncoding(name: string | undefined): Encoding | null {
  if (name === undefined) return null;
  const plain = name.trim().toLowerCase();
  const encoding = ENCODINGS.find((known) => known === plain) ?? ALIASES[plain];
  if (encoding === undefined)
    throw new UsageError(t('cli.usage.encoding', { name, known: ENCODINGS.join(', ') }));
  return encoding;
}

/** Without `--only`: what every study has. */
const USUAL: readonly AnalysisName[] = ['index', 'gap'];

function readOnly(list: string | undefined): readonly AnalysisName[] {
  if (list === undefined) return USUAL;
  const names = list.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !ANALYSES.some((known) => known === name));
  if (unknown !== undefined)
    throw new UsageError(t('cli.usage.only', { name: unknown, known: ANALYSES.join(', ') }));
  return ANALYSES.filter((name) => names.includes(name));
}
