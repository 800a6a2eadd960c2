import type { PlotOptions } from '@observablehq/plot';
import type { GapResult } from '../analysis/gap-result.ts';
import type { IndexMoments } from '../analysis/index-moments.ts';
import type { IndexResult } from '../analysis/index-result.ts';
import type { Refusal } from '../study/refusal.ts';
import type { Study } from '../study/types.ts';

/** Everything a chapter's figures and sentences are made from: one study, solved under its options. */
export interface Results {
  readonly study: Study;
  readonly index: IndexResult | Refusal;
  readonly gap: GapResult | Refusal;
  /** For what needs more than the result (benchmark between providers). */
  readonly indexMoments: IndexMoments | null;
}

/** A figure's numbers as a table: what the reader sees under "data" and downloads as CSV. */
export interface FigureTable {
  readonly columns: readonly { readonly key: string; readonly label: string; readonly digits?: number }[];
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
}

/** One figure: results → Plot options, table, text alternative. The same functions on server and client. */
export interface FigureDefinition {
  readonly id: string;
  /** The analysis whose SQL stands behind the figure, and the statement shown first. */
  readonly analysis: 'index' | 'gap';
  /** A refusal where this study has nothing to draw. */
  draw(results: Results, view: FigureView): { options: PlotOptions; table: FigureTable; alternative: string } | Refusal;
}

/** What the figure's own controls set; everything that belongs to the study is in its options. */
export interface FigureView {
  /** Drawing width in px. */
  readonly width: number;
  readonly language: string;
  /** Domain shown where a figure shows one (default `all`). */
  readonly domain?: string;
}
