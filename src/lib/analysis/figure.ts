import type { Drawing } from '../chart/types.ts';
import type { Refusal } from '../study/refusal.ts';
import type { ChapterContext } from './context.ts';

/** What a figure's controls may set. */
export type FigureControl =
  | 'scheme'
  | 'weights'
  | 'pairs'
  | 'priorities'
  | 'confidence'
  | 'minGroup'
  | 'domain'
  | 'node'
  | 'pathModel'
  | 'pathGroups';

/** One figure of an analysis: results → Plot options, table, text alternative. The same functions on server and client. */
export interface FigureDefinition {
  readonly controls: readonly FigureControl[];
  /** Drawn from bootstrap results of its analysis: the reader may have them computed anew. */
  readonly resampled?: true;
  /** Drawn into the margin as well, where the page has one. */
  readonly wide?: true;
  /** Controls of how tiers and grades are decided, which few figures have. */
  readonly decided?: readonly DecisionControl[];
  /** A refusal where this study has nothing to draw. */
  draw(context: ChapterContext, view: FigureView): Drawing | Refusal;
}

/** What the figure's own controls set; everything that belongs to the study is in its options. */
export interface FigureView {
  /** Drawing width in px. Under 520 the labels stand above the marks. */
  readonly width: number;
  /** Domain shown where a figure shows one (default `all`). */
  readonly domain?: string;
  /** Dimension shown where a figure shows one (default: the one with most failing items). */
  readonly node?: string;
  /** Values quoted from elsewhere, drawn as reference lines on the index scale. */
  readonly quoted?: readonly { readonly value: number; readonly label: string }[];
}

/** What decides a tier or a grade: margin, level and bands; ties in Kano's questionnaire; cut points of the grades. */
export type DecisionControl = 'tiers' | 'ties' | 'cutPoints';
