import type { PlotOptions } from '@observablehq/plot';

/** A column of numbers with so many digits, of names, or of sentences. */
export interface FigureColumn {
  readonly key: string;
  readonly label: string;
  readonly digits?: number;
  /** Whole sentences, each of which names what it is about: a terminal sets them under the table. */
  readonly sentences?: true;
}

/** A figure's numbers as a table: what the reader sees under "data" and downloads as CSV. */
export interface FigureTable {
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
}

/** One of several tables of a figure. */
export interface TitledTable extends FigureTable {
  readonly title: string;
}

/** A figure drawn for one study: Plot options, its numbers, and what it shows in words. */
export interface Drawing {
  readonly options: PlotOptions;
  readonly table: FigureTable;
  /** What else belongs to it, under the first table and in the same file. */
  readonly more?: readonly TitledTable[];
  readonly alternative: string;
}
