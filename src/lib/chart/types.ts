import type { PlotOptions } from '@observablehq/plot';

/** A figure's numbers as a table: what the reader sees under "data" and downloads as CSV. */
export interface FigureTable {
  readonly columns: readonly { readonly key: string; readonly label: string; readonly digits?: number }[];
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
