import type { Drawing, TitledTable } from '../chart/types.ts';

/** How a paragraph is meant: `warning` has to be known before the numbers are used, `note` is the team's own. */
export type ParagraphTone = 'plain' | 'lead' | 'warning' | 'note';

/** A piece of a section. Texts are plain: each writer escapes them for its own format. */
export type DocumentBlock =
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly tone?: ParagraphTone;
      /** The `id` of the figure or table that it speaks of. */
      readonly about?: string;
    }
  /** A heading within the section: of one analysis among several. */
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly ordered?: true }
  | {
      readonly kind: 'figure';
      readonly id: string;
      readonly title: string;
      /** What is to be known of it: the study, n, the options it was made under. */
      readonly caption: string;
      readonly drawing: Drawing;
    }
  | {
      readonly kind: 'table';
      readonly id: string;
      readonly table: TitledTable;
      readonly notes?: readonly string[];
    };

/** One section: a heading with what stands under it. */
export interface DocumentSection {
  /** Unique in its document. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly DocumentBlock[];
}

/** A document before it has a format: page, HTML, DOCX, PPTX and XLSX are written from the same one. */
export interface ReportDocument {
  readonly title: string;
  /** The study, n and the field time, in a line. */
  readonly subtitle: string;
  /** BCP 47. */
  readonly language: string;
  /** `YYYY-MM-DD`, given by the caller: the same input makes the same bytes. */
  readonly date: string;
  readonly simulated: boolean;
  readonly sections: readonly DocumentSection[];
}
