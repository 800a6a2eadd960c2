import { entryOf } from '../../study/entry.ts';
import { isRefusal } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { RESERVED_NAMES } from '../../study/check-fields.ts';
import type { Field, Study } from '../../study/types.ts';
import { CsvParts } from './csv-parts.ts';
import type { Source } from '../container/source.ts';
import { withTable } from './whole-records.ts';

/** One file of several waves. */
export interface WaveFile {
  readonly source: Source;
  /** What the wave is called ("2026", "spring"): the category of its rows. */
  readonly wave: string;
  /** This file's column → the name it has in the others (of `StudyMatch.renamed`, turned round). */
  readonly renames?: Readonly<Record<string, string>>;
}

/** Several files as one. */
export interface Appended {
  /** A CSV file in UTF-8: `new Blob(parts)`. */
  readonly parts: readonly Uint8Array<ArrayBuffer>[];
  /** The column that holds the wave. */
  readonly waveColumn: string;
  readonly columns: readonly string[];
  /** Rows of each file, in their order. */
  readonly rows: readonly number[];
  /** Columns that not every file has; their cells are empty in the others. */
  readonly partial: readonly string[];
}

/**
 * Appends files as waves of one study: one CSV file with all columns of all files, matched by name (upper and lower case count as the same),
 * and one column more that names the wave. The texts of the cells stay as they are. The file is read like any other
 * afterwards, so that nothing else needs to know of waves from several files.
 *
 * @returns the file; or a refusal of one of the files, as of `importCsv`.
 * @throws the signal's reason.
 */
export async function appendWaves(
  files: readonly WaveFile[],
  { waveColumn = 'wave', signal }: { readonly waveColumn?: string; readonly signal?: AbortSignal } = {},
): Promise<Appended | Refusal> {
  const columns: string[] = [];
  const place = new Map<string, number>();
  const found = new Map<string, number>();
  const places: number[][] = [];
  const namesOf = ({ source, renames = {} }: WaveFile): Promise<string[] | Refusal> =>
    withTable(source, signal, ({ names }) =>
      Promise.resolve(names.map((name) => entryOf(renames, name) ?? name)),
    );

  for (const file of files) {
    const names = await namesOf(file);
    if (isRefusal(names)) return names;
    places.push(
      names.map((name) => {
        const key = name.toLowerCase();
        found.set(key, (found.get(key) ?? 0) + 1);
        if (!place.has(key)) place.set(key, columns.push(name) - 1);
        return place.get(key)!;
      }),
    );
  }
  const taken = new Set([...place.keys(), ...RESERVED_NAMES]);
  let wave = waveColumn;
  for (let n = 2; taken.has(wave.toLowerCase()); n++) wave = `${waveColumn}_${n}`;

  const csv = new CsvParts();
  csv.add([...columns, wave]);
  const rows: number[] = [];
  for (const [at, file] of files.entries()) {
    let count = 0;
    const done = await withTable(file.source, signal, async ({ each }) => {
      await each((row) => {
        const whole = Array.from({ length: columns.length + 1 }, () => '');
        row.forEach((cell, column) => {
          whole[places[at]![column]!] = cell;
        });
        whole[columns.length] = file.wave;
        csv.add(whole);
        count++;
      });
      return count;
    });
    if (isRefusal(done)) return done;
    rows.push(count);
  }
  return {
    parts: csv.finish(),
    waveColumn: wave,
    columns: [...columns, wave],
    rows,
    partial: columns.filter((name) => found.get(name.toLowerCase())! < files.length),
  };
}

/**
 * A study for the appended file: its fields, and the wave's own with the waves in their order. Another field of that role becomes a segment.
 */
export function withWaves(study: Study, waveColumn: string, waves: readonly string[]): Study {
  const wave: Field = {
    name: waveColumn,
    // Waves called 2025 and 2026 are numbers where the file has been read already.
    type: study.fields.find(({ name }) => name === waveColumn)?.type ?? 'string',
    role: 'wave',
    label: waveColumn,
    order: [...waves],
  };
  const fields = study.fields
    .filter(({ name }) => name !== waveColumn)
    .map((field): Field => (field.role === 'wave' ? { ...field, role: 'segment' } : field));
  return { ...study, fields: [...fields, wave] };
}
