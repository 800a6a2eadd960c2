import { readFile } from 'node:fs/promises';
import type { Place } from '../lib/analysis/additive.ts';
import type { AnalysisId } from '../lib/analysis/catalogue.ts';
import type { Cell, Rows } from '../lib/engine/types.ts';
import { parseStudy, writeStudy } from '../lib/study/schema.ts';
import type { Study } from '../lib/study/types.ts';
import type { Language } from '../strings/language.ts';
import type { RefusedReport } from './report.ts';
import { requireFile } from './require-file.ts';

const FORMAT = 'satisfaction-cells';
const VERSION = 1;

/** What `--least` kept out of the sums. */
export interface Suppressed {
  readonly least: number;
  readonly cells: number;
  readonly n: number;
}

/** The sums of one place: of each analysis its version, and the rows of its statements. */
export interface CellsFile {
  readonly study: Study;
  readonly analyses: ReadonlyMap<AnalysisId, { readonly version: number; readonly place: Place }>;
  readonly suppressed: Suppressed | null;
}

/** The file's text; the same sums give the same bytes. */
export function writeCells({ study, analyses, suppressed }: CellsFile): string {
  const json = {
    format: FORMAT,
    version: VERSION,
    study: writeStudy(study),
    suppressed,
    analyses: Object.fromEntries(
      [...analyses].map(([id, { version, place }]) => [
        id,
        {
          version,
          statements: Object.fromEntries(
            Object.entries(place).map(([name, { names, types, columns }]) => [
              name,
              { names, types, columns },
            ]),
          ),
        },
      ]),
    ),
  };
  return `${JSON.stringify(json)}\n`;
}

/** The cells of fewer than `least` answers taken out of a place's sums. */
export function withoutSmall(
  place: Place,
  least: number,
): { readonly place: Place; readonly suppressed: Suppressed } {
  const cells = place['cells'];
  const answers = cells?.columns[cells.names.indexOf('rows')];
  if (cells === undefined || answers === undefined) return { place, suppressed: { least, cells: 0, n: 0 } };
  const respondents = cells.columns[cells.names.indexOf('n')] ?? [];
  const small = answers.map((count) => Number(count) > 0 && Number(count) < least);
  const kept: Rows = {
    ...cells,
    columns: cells.columns.map((column) => column.filter((_, row) => !small[row])),
    count: small.filter((one) => !one).length,
  };
  return {
    place: { ...place, cells: kept },
    suppressed: {
      least,
      cells: small.filter(Boolean).length,
      n: respondents.reduce<number>((sum, n, row) => sum + (small[row] ? Number(n) : 0), 0),
    },
  };
}

/**
 * Reads the sums of several places.
 *
 * @returns or why they cannot be added: no such file, another codebook, filter or version, the same twice
 * @throws UsageError if a file cannot be read
 */
export async function readCells(
  paths: readonly string[],
  language: Language,
): Promise<readonly CellsFile[] | RefusedReport> {
  const refused = (code: string, parameters: Readonly<Record<string, string>>): RefusedReport => ({
    code,
    message: language.t(`cli.refused.${code}`, parameters),
    next: language.t('cli.next.cells'),
  });
  const files: CellsFile[] = [];
  const texts: string[] = [];
  for (const path of paths) {
    await requireFile(path, language);
    const text = await readFile(path, 'utf8');
    const same = texts.indexOf(text);
    if (same >= 0) return refused('cells-twice', { path, first: paths[same]! });
    texts.push(text);
    const file = parseCells(text, language);
    if (typeof file === 'string') return refused('cells-broken', { path, reason: file });
    const [first] = files;
    const what = first && differs(first, file);
    if (what !== undefined)
      return refused('cells-mixed', { path, first: paths[0]!, what: language.t(`cli.cells.${what}`) });
    files.push(file);
  }
  return files;
}

/** The file, or what is wrong with it in words. */
function parseCells(text: string, language: Language): CellsFile | string {
  const broken = (what: string): string => language.t(`cli.cells.broken.${what}`);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return broken('json');
  }
  if (!isRecord(json) || json['format'] !== FORMAT) return broken('format');
  if (json['version'] !== VERSION) return broken('version');
  const { study } = parseStudy(JSON.stringify(json['study'] ?? null));
  if (study === undefined) return broken('study');
  if (!isRecord(json['analyses'])) return broken('sums');
  const analyses = new Map<AnalysisId, { version: number; place: Place }>();
  for (const [id, one] of Object.entries(json['analyses'])) {
    if (!isRecord(one) || typeof one['version'] !== 'number' || !isRecord(one['statements']))
      return broken('sums');
    const statements = Object.entries(one['statements']).map(
      ([name, rows]) => [name, readRows(rows)] as const,
    );
    if (statements.some(([, rows]) => rows === null)) return broken('sums');
    analyses.set(id as AnalysisId, {
      version: one['version'],
      place: Object.fromEntries(statements) as Place,
    });
  }
  const suppressed = json['suppressed'];
  return { study, analyses, suppressed: isSuppressed(suppressed) ? suppressed : null };
}

function readRows(rows: unknown): Rows | null {
  if (!isRecord(rows)) return null;
  const { names, types, columns } = rows;
  if (!isTexts(names) || !isTexts(types) || !Array.isArray(columns) || columns.length !== names.length)
    return null;
  const lists = columns as readonly unknown[];
  const count = Array.isArray(lists[0]) ? lists[0].length : 0;
  const whole = lists.every(
    (column) => Array.isArray(column) && column.length === count && column.every(isCell),
  );
  return whole ? { names, types, columns: lists as Cell[][], count } : null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
const isCell = (value: unknown): value is Cell =>
  value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
const isSuppressed = (value: unknown): value is Suppressed =>
  isRecord(value) && ['least', 'cells', 'n'].every((name) => typeof value[name] === 'number');

/** Whether sums under the one study are sums under the other: the same columns, indicators, provider and rows let in. */
export function sameCodebook(one: Study, other: Study): boolean {
  const codebook = ({ fields, system, focalProvider, options }: Study): string =>
    JSON.stringify([fields, system, focalProvider ?? null, options.filter ?? null]);
  return codebook(one) === codebook(other);
}

/** What two files must have in common and have not. */
function differs(first: CellsFile, other: CellsFile): 'codebook' | 'program' | undefined {
  const program = ({ analyses }: CellsFile): string =>
    JSON.stringify(
      [...analyses].map(([id, { version, place }]) => [
        id,
        version,
        Object.entries(place).map(([name, { names }]) => [name, names]),
      ]),
    );
  if (!sameCodebook(first.study, other.study)) return 'codebook';
  return program(first) === program(other) ? undefined : 'program';
}
