import type { Correction } from '../study/edit/correct.ts';
import type { Choice, Study } from '../study/types.ts';
import type { Meta, ToolId } from './tools/types.ts';

/** Where the bytes come from; the same for a File in the tab and a path on the command line. */
export interface Source {
  readonly name: string;
  readonly size: number;
  /** Bytes [from, to). */
  slice(from: number, to: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** Encodings that are found by themselves and can be chosen; names as `TextDecoder` takes them. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
  'windows-1252',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What a file is, before it is a table. */
export interface Form {
  readonly container: 'plain' | 'gzip' | 'zip' | 'xlsx' | 'sav' | 'parquet' | 'arrow';
  /** How sure the encoding is, 0–1; 1 where it was given or the file itself names it. */
  readonly confidence: number;
  /** The encoding was chosen by the reader (or by the study's codebook), not found. */
  readonly given: boolean;
  /** The file within a ZIP, or the sheet of a workbook, that was read. */
  readonly part?: string;
  /** All sheets of a workbook, in their order. */
  readonly parts?: readonly string[];
}

/** What a file with a codebook of its own (SPSS, Parquet, Arrow) says of one column. */
export interface ColumnFacts {
  readonly name: string;
  readonly type: 'number' | 'string';
  /** The question's words. */
  readonly label?: string;
  /** Value → its label, in the file's order. */
  readonly valueLabels?: readonly { readonly value: number | string; readonly label: string }[];
  /** Values that mean "no answer", and ranges of them (ends included). */
  readonly missing?: readonly (number | string)[];
  readonly missingRange?: readonly [from: number, to: number];
  /** The file weighs its cases by it. */
  readonly weight?: true;
}

export const DELIMITERS = [',', ';', '\t', '|'] as const;

export interface Dialect {
  readonly encoding: Encoding;
  readonly bom: boolean;
  readonly delimiter: (typeof DELIMITERS)[number];
  readonly quote: '"';
  /** Rows of heading before the first answer (1, or 0 where the file has none). */
  readonly headerRows: number;
  /** Rows above the heading (a title); absent: none. */
  readonly titleRows?: number;
}

/** Something the doctor found: the sentence lies in the string table under `finding.<code>`. */
export interface Finding {
  readonly code: string;
  readonly level: 'note' | 'warning' | 'refusal';
  /** The column it concerns, if one. */
  readonly field?: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** What was done by itself is undone by this change of the study. */
  readonly undo?: Correction;
  /** What was done by itself while reading is undone by reading the file so. */
  readonly reread?: Reread;
}

/** What is not done by itself while a file is read. */
export interface Reread {
  /** Blank rows, repeated headings and lines of totals are kept as answers. */
  readonly everyRow?: true;
  /** Columns that stay the texts that they are. */
  readonly texts?: readonly string[];
}

export interface RejectedLine {
  /** Line of the file, from 1, heading included. */
  readonly line: number;
  /** The engine's error type: too few columns, too many columns, unterminated quote, … */
  readonly reason: string;
  /** The line's beginning, at most 200 characters. */
  readonly text: string;
}

/** What data about a person a column can hold. */
export type Personal = 'email' | 'address' | 'phone' | 'name' | 'identity' | 'place' | 'account' | 'birth';

/** One column as it was found: enough to propose a role and to draw its distribution without the rows. */
export interface Profile {
  readonly name: string;
  /** The question's words as the file has them, uncut; a row of a matrix question as "Question [Row]". */
  readonly heading: string;
  readonly type: 'number' | 'string';
  /** What the file itself says of the column, where it has a codebook of its own. */
  readonly facts?: ColumnFacts;
  /** A column that the survey tool added by itself. */
  readonly meta?: Meta;
  /** Data about a person, by which the column is left out; its values are not held then (`top` is empty). */
  readonly personal?: Personal;
  /** Not in the file, but made from another column: whether a choice was made (1, 0). */
  readonly choice?: Choice;
  readonly answered: number;
  readonly missing: number;
  readonly distinct: number;
  readonly min: number | null;
  readonly max: number | null;
  /** The most frequent values, at most 50, most frequent first. */
  readonly top: readonly { readonly value: string | number; readonly n: number }[];
}

/** What became of the file: shown before any result. */
export interface Doctor {
  readonly file: { readonly name: string; readonly bytes: number };
  readonly dialect: Dialect;
  /** Absent in studies that earlier versions have kept. */
  readonly form?: Form;
  /** The survey tool that wrote the file, if it is one that is known. */
  readonly tool?: ToolId;
  /** Rows of answers in the file = kept + rejected. */
  readonly rowsRead: number;
  readonly rowsKept: number;
  readonly rejected: number;
  /** The first 1,000 of them. */
  readonly rejectedLines: readonly RejectedLine[];
  readonly columns: readonly Profile[];
  readonly findings: readonly Finding[];
}

/** A proposal for one column, with the reason it was made. */
export interface Proposal {
  readonly field: Study['fields'][number];
  /** 0–1; under .6 the workbench asks. */
  readonly confidence: number;
  /** Code of the reason, in the string table under `reason.<code>`. */
  readonly reason: string;
}
