import type { Study } from '../study/types.ts';

/** Where the bytes come from; the same for a File in the tab and a path on the command line. */
export interface Source {
  readonly name: string;
  readonly size: number;
  /** Bytes [from, to). */
  slice(from: number, to: number): Promise<Uint8Array<ArrayBuffer>>;
}

export interface Dialect {
  readonly encoding: 'utf-8';
  readonly bom: boolean;
  readonly delimiter: ',' | ';' | '\t' | '|';
  readonly quote: '"';
  /** Rows of heading before the first answer (1, or 0 where the file has none). */
  readonly headerRows: number;
}

/** Something the doctor found: the sentence lies in the string table under `finding.<code>`. */
export interface Finding {
  readonly code: string;
  readonly level: 'note' | 'warning' | 'refusal';
  /** The column it concerns, if one. */
  readonly field?: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

export interface RejectedLine {
  /** Line of the file, from 1, heading included. */
  readonly line: number;
  /** The engine's error type: too few columns, too many columns, unterminated quote, … */
  readonly reason: string;
  /** The line's beginning, at most 200 characters. */
  readonly text: string;
}

/** One column as it was found: enough to propose a role and to draw its distribution without the rows. */
export interface Profile {
  readonly name: string;
  /** The heading as it stood in the file (before duplicates and empty ones were renamed, uncut). */
  readonly heading: string;
  readonly type: 'number' | 'string';
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
