import type { Rows } from '../engine/types.ts';
import type { Refusal } from '../study/refusal.ts';
import type { Study, StudyOptions } from '../study/types.ts';
import type { Reduction } from '../survey/reduction/types.ts';
import type { Resampling } from '../survey/resampling/types.ts';
import type { Sentences } from '../../strings/language.ts';
import type { Remark } from '../study/remark.ts';
import type { Additive } from './additive.ts';
import type { AnalysisId } from './catalogue.ts';
import type { FigureDefinition } from './figure.ts';
import type { NumberMakers } from './live-number.ts';
import type { Reader } from './reading.ts';

/**
 * One analysis, whole: what it needs, how it is computed (gate → query → solve), how it is drawn, quoted and said. Build, page, tab,
 * command line, report and tests walk the catalogue of these; none has a list of its own.
 *
 * `M` are its moments: plain JSON (they travel with the page and lie in IndexedDB); `R` its result: plain data; `S` what
 * resampling adds to it: plain data too.
 */
export interface Analysis<M, R, S = unknown> {
  /** Also the name of its folder; its title is the sentence `analysis.<id>` of its words. */
  readonly id: string;
  /** Raised when queries or moments change, so that stored moments are recomputed. */
  readonly version: number;
  /** The chapter that explains it: the slug of its page. */
  readonly chapter: string;
  readonly command: Command;
  /** Id → a figure of its results, in the order in which a report would show them. Ids are unique over all analyses. */
  readonly figures: Readonly<Record<string, () => Promise<FigureDefinition>>>;
  /** The numbers that sentences quote from its results. Names are unique over all analyses. */
  readonly numbers?: () => Promise<NumberMakers>;
  /** Analyses whose results its figures and numbers show beside its own. */
  readonly beside?: readonly AnalysisId[];
  /** What its result says, most important first: the summary of the command line, of a chapter, of the report. */
  readonly readings?: () => Promise<Reader<R, S>['readings']>;
  /** What has to be known about a result that stands, and why parts of it do not. */
  remarks?(result: R): readonly (Remark | Refusal)[];
  /** What its figures, numbers, remarks and refusals say in a language: its `words.<language>.ts`. */
  readonly words: (code: string) => Promise<Words>;
  /** What its readings say, apart, since a figure's controls show none: its `reading-words.<language>.ts`. */
  readonly readingWords?: (code: string) => Promise<Words>;
  /** The options that `requires` and `solve` read: only where one of them is another is a study solved again from the same moments. */
  readonly reads: readonly (keyof StudyOptions)[];
  /** Nothing, or why this study cannot be analysed so (looks at the codebook only). */
  requires(study: Study): Refusal | null;
  /**
   * Named SQL statements over the view of `survey/scores.ts` that reduce rows to moments. Of the options only `filter`
   * and `lonely` may be used here; everything else belongs to `solve`. Formatted to be read and edited by the reader.
   */
  queries(study: Study): Readonly<Record<string, string>>;
  /**
   * Statements that need numbers of those before (a residual needs the coefficients): asked for with all rows so far, until it
   * returns none. Machine-made: the reader sees and edits `queries` only.
   */
  further?(rows: Readonly<Record<string, Rows>>, study: Study): Readonly<Record<string, string>>;
  /** How rows of some of the statements, by name, are made faster than by the engine: with the same numbers, from one reading of the rows. */
  readonly reductions?: () => Promise<Reductions>;
  /** The statements' rows → moments. Throws if the rows lack a column that is needed (the reader may have edited the SQL), naming it. */
  moments(rows: Readonly<Record<string, Rows>>, study: Study): M;
  /** Pure, synchronous, under 50 ms. */
  solve(moments: M, study: Study, options: StudyOptions): R | Refusal;
  /** Fetches the bootstrap of the analysis (`resample.ts` runs it) when it is asked for; absent where nothing is resampled. */
  readonly resampling?: () => Promise<Resampling<S>>;
  /** The same moments from sums of several places; absent where rows are needed. */
  readonly additive?: () => Promise<Additive<M>>;
}

/** Statement → how its rows are made from one reading of the study's rows. */
export type Reductions = (study: Study) => Readonly<Record<string, Reduction | undefined>>;

/** The module of an analysis's sentences in one language. */
export interface Words {
  readonly words: Sentences;
}

/** How the command line names an analysis. */
export interface Command {
  /** Asked for by `--only name`; analyses of one name are made and printed together. Its key in the JSON is this in camel case. */
  readonly name: string;
  /** Made where nothing is asked for by name. */
  readonly usual?: true;
  /** The key of its bootstrap in the JSON. */
  readonly bootstrap?: string;
  /** Its result is the resampled one (a permutation test), which is made whether a bootstrap is asked for or not. */
  readonly resampledOnly?: true;
}

/** The resampling of an analysis. Throws, naming the analysis, where it offers none. */
export async function resamplingOf<S>({
  id,
  resampling,
}: Pick<Analysis<unknown, unknown, S>, 'id' | 'resampling'>): Promise<Resampling<S>> {
  if (resampling === undefined) throw new Error(`The analysis "${id}" is not resampled.`);
  return resampling();
}
