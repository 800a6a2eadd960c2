import type { AnalysisId, AnyAnalysis } from '../../analysis/catalogue.ts';
import type { ChapterContext } from '../../analysis/context.ts';

/** An analysis by its id in the catalogue. */
export type CataloguedAnalysis = AnyAnalysis & { readonly id: AnalysisId };

/** A file that the answers came from. */
export interface ReportFile {
  readonly name: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly hash: string;
}

/** All that a report is made from. */
export interface ReportMaterial {
  /** The study with its results, and a language with the sentences of `document`, of the analyses and of their readings. */
  readonly context: ChapterContext;
  /** Those that were asked for, in the order of the catalogue. */
  readonly analyses: readonly CataloguedAnalysis[];
  readonly files: readonly ReportFile[];
  /** Rows of answers in the file, and those that were read; null where that is not known. */
  readonly rows: { readonly read: number; readonly kept: number } | null;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly program: { readonly name: string; readonly version: string };
}
