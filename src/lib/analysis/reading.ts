import type { Parameter, Refusal } from '../study/refusal.ts';
import type { Study, StudyOptions } from '../study/types.ts';
import type { Domain } from '../survey/types.ts';
import type { ChapterContext } from './context.ts';

/**
 * What a number in a reading is said to show. `level`: it is named, with its interval. `above`, `below`: it lies on that side of `than` beyond
 * chance. `undecided`: chance may be all there is. `equal`: its whole interval lies within `margin` of `than` (equivalence). `within`: its whole
 * interval lies in `range`. `across`: its interval does not lie in `range` as a whole. `first`: it exceeds the next, `than`, by a test of the
 * result's own. `figure`: counted or computed, nothing is inferred from it.
 */
export type Claim =
  'level' | 'above' | 'below' | 'undecided' | 'equal' | 'within' | 'across' | 'first' | 'figure';

/** A number that a reading rests on, with what is claimed of it; units of the value. */
export interface Evidence {
  readonly claim: Claim;
  readonly value: number;
  /** The interval; absent where the result has none. */
  readonly low?: number;
  readonly high?: number;
  /** What the value is held against; 0 where absent. */
  readonly than?: number;
  /** Of `equal`: how far from `than` counts as none. */
  readonly margin?: number;
  /** Of `within` and `across`: from, up to but not including. */
  readonly range?: readonly [number, number];
  /** Adjusted for all comparisons made, and the level that it is held against. With it, it decides; without, the interval does. */
  readonly p?: number;
  readonly level?: number;
  /** Respondents behind it; null where the result does not say. */
  readonly n: number | null;
}

/** What stands in a place of a reading's sentence: what refusals have, and more. */
export type ReadingParameter =
  | Parameter
  | { readonly domain: Domain }
  /** A word of the language by its key. */
  | { readonly word: string }
  | { readonly list: readonly ReadingParameter[] }
  /** A part of a sentence by its key, with places of its own: a name with its number and interval. */
  | { readonly form: string; readonly parts: Readonly<Record<string, ReadingParameter>> };

/** One thing that a result says: its sentence lies under `reading.<code>`. */
export interface Reading<Code extends string = string> {
  readonly code: Code;
  readonly parameters: Readonly<Record<string, ReadingParameter>>;
  /** At least one: what the sentence rests on, the claim of its code first. */
  readonly rests: readonly Evidence[];
}

/** The codes of an analysis, from the keys of its sentences: `CodeOf<'gap', keyof typeof words>`. */
export type CodeOf<Name extends string, Key> = Key extends `reading.${infer Code}`
  ? Code extends `${Name}.${string}`
    ? Code
    : never
  : never;

/** What readings take besides the result. */
export interface ReadingContext<S = unknown> {
  /** Those that the result was solved under; absent: the study's. */
  readonly options?: StudyOptions;
  /** What resampling adds, if it was made under these options. */
  readonly resampled?: S | Refusal | undefined;
  /** Results beside its own, for an analysis that speaks of others. */
  readonly result?: ChapterContext['result'];
}

/** The module of an analysis's readings. */
export interface Reader<R, S = unknown> {
  /**
   * What a result says, most important first: of groups under the smallest n nothing, and nothing that the numbers do not support. A pure
   * function; empty where there is nothing to say. (A method: a reader of known resamples is also one of whatever was resampled.)
   */
  readings(result: R, study: Study, context?: ReadingContext<S>): readonly Reading[];
}

/** An estimate as far as evidence needs it. */
interface Estimated {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

/** A number named with its interval. */
export function named({ value, low, high, n }: Estimated): Evidence {
  return { claim: 'level', value, low, high, n };
}

/** A number without an interval: a count, a share, a statistic of the sample. */
export function figure(value: number, n: number | null = null): Evidence {
  return { claim: 'figure', value, n };
}

/** On which side of `than` a whole interval lies. */
export function sideOf(
  { low, high }: Pick<Estimated, 'low' | 'high'>,
  than = 0,
): 'above' | 'below' | 'undecided' {
  if (low > than) return 'above';
  return high < than ? 'below' : 'undecided';
}

/** An estimate held against a number by its interval; the claim is the side on which it lies. */
export function held({ value, low, high, n }: Estimated, than = 0): Evidence {
  return { claim: sideOf({ low, high }, than), value, low, high, than, n };
}

/** An estimate held against 0 by an adjusted p; the claim is the side on which it lies. */
export function tested({ value, low, high, n }: Estimated, p: number, level: number): Evidence {
  const side = value > 0 ? 'above' : 'below';
  return { claim: p < level && value !== 0 ? side : 'undecided', value, low, high, p, level, n };
}
