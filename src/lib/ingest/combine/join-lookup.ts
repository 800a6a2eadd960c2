import { isRefusal, refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { CsvParts } from './csv-parts.ts';
import { columnNames } from '../load/names.ts';
import type { Source } from '../container/source.ts';
import { withTable } from './whole-records.ts';

export interface LookupOptions {
  /** The column of the answers that holds the id. */
  readonly key: string;
  /** The column of the lookup file that holds the same id. */
  readonly lookupKey: string;
  /** What the columns that are added are called after: "complaints" → `complaints_stage`, `complaints_rows`. */
  readonly prefix: string;
  readonly signal?: AbortSignal;
}

/** The answers with the columns of another file. */
export interface Joined {
  /** A CSV file in UTF-8: `new Blob(parts)`. */
  readonly parts: readonly Uint8Array<ArrayBuffer>[];
  /** The columns that were added; the last counts the lookup's rows of that id (0 if none). */
  readonly added: readonly string[];
  readonly rows: number;
  /** Rows of answers whose id the lookup has, has not, and those without an id. */
  readonly matched: number;
  readonly unmatched: number;
  readonly withoutKey: number;
  /** Ids that the lookup has more than once: the first row's values were taken, and all were counted. */
  readonly repeated: number;
  /** Ids of the lookup that no answer has. */
  readonly unused: number;
}

interface Entry {
  readonly cells: readonly string[];
  rows: number;
  used: boolean;
}

/**
 * Adds to each row of answers what another file holds under the same id (complaints or sales of a customer): the values of the
 * first row of that id, and how many rows it has. Every row of answers stays, exactly once. Ids are compared as texts without the spaces around.
 *
 * @returns the file; or a refusal: `join-key-missing` {column, file}, or that of a file, as of `importCsv`.
 * @throws the signal's reason.
 */
export async function joinLookup(
  answers: Source,
  lookup: Source,
  { key, lookupKey, prefix, signal }: LookupOptions,
): Promise<Joined | Refusal> {
  const read = await withTable(lookup, signal, async ({ names, each }) => {
    const at = names.indexOf(lookupKey);
    if (at < 0) return refuse('join-key-missing', { column: lookupKey, file: lookup.name });
    const entries = new Map<string, Entry>();
    await each((row) => {
      const id = row[at]!.trim();
      const entry = entries.get(id);
      if (entry) entry.rows++;
      else if (id !== '')
        entries.set(id, { cells: row.filter((_, column) => column !== at), rows: 1, used: false });
    });
    return { names: names.filter((_, column) => column !== at), entries };
  });
  if (isRefusal(read)) return read;
  const { entries } = read;

  return withTable(answers, signal, async ({ names, each }) => {
    const at = names.indexOf(key);
    if (at < 0) return refuse('join-key-missing', { column: key, file: answers.name });
    const headings = columnNames([...names, ...[...read.names, 'rows'].map((name) => `${prefix}_${name}`)]);
    const nothing = read.names.map(() => '');
    const csv = new CsvParts();
    csv.add(headings);
    const counts = { rows: 0, matched: 0, unmatched: 0, withoutKey: 0 };
    await each((row) => {
      const id = row[at]!.trim();
      const entry = entries.get(id);
      counts.rows++;
      counts[id === '' ? 'withoutKey' : entry ? 'matched' : 'unmatched']++;
      if (entry) entry.used = true;
      csv.add([...row, ...(entry?.cells ?? nothing), id === '' ? '' : String(entry?.rows ?? 0)]);
    });
    const all = [...entries.values()];
    return {
      parts: csv.finish(),
      added: headings.slice(names.length),
      ...counts,
      repeated: all.filter(({ rows }) => rows > 1).length,
      unused: all.filter(({ used }) => !used).length,
    };
  });
}
