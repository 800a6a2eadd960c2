import type { Correction } from '../../study/edit/correct.ts';

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
  /** The file can be made one with a line a person by these columns. */
  readonly gather?: Gathering;
}

/** By which columns a file with several lines a person becomes one with a line a person (combine/per-person.ts). */
export interface Gathering {
  readonly person: string;
  /** Of a file with one line an answer: what was asked, and the answer. */
  readonly question?: string;
  readonly answer?: string;
}

/** What is not done by itself while a file is read. */
export interface Reread {
  /** Blank rows, repeated headings and lines of totals are kept as answers. */
  readonly everyRow?: true;
  /** Columns that stay the texts that they are. */
  readonly texts?: readonly string[];
}

/** Something that is only told. */
export const note = (code: string, parameters: Finding['parameters'] = {}, field?: string): Finding => ({
  code,
  level: 'note',
  parameters,
  ...(field !== undefined && { field }),
});

/** Something that the reader should look at. */
export const warning = (code: string, parameters: Finding['parameters'] = {}, field?: string): Finding => ({
  ...note(code, parameters, field),
  level: 'warning',
});
