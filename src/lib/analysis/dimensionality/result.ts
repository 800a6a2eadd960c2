import type { Packed } from '../../stats/linear/packed.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { Remark } from '../../study/remark.ts';

/** A loading under this counts as none. */
export const LOADED = 0.3;

/** Factors behind the items, from the correlations alone. */
export interface FoundFactors {
  /** Items × factors: the pattern of minres with oblimin, factors by how much they explain. */
  readonly loadings: readonly (readonly number[])[];
  /** The factors' correlations. */
  readonly correlations: readonly (readonly number[])[];
  /** Share of the variance of each item that the factors explain. */
  readonly communalities: readonly number[];
  /** Items (their places) that one factor would explain wholly. */
  readonly heywood: readonly number[];
  /** Solutions (of two extractions under three rotations) that could be computed, these included. */
  readonly solutions: number;
  /** For each item, in how many of them it loads most on the same factor as here. */
  readonly agreeing: readonly number[];
}

/** Correlations of all items, and what they imply. */
export interface DimensionalityMoments {
  readonly items: readonly string[];
  /** Respondents who rated all of them; respondents in the design. */
  readonly n: number;
  readonly asked: number;
  /** So many equally weighted respondents say as much (Kish). */
  readonly worth: number;
  /** Respondents who rated each item. */
  readonly answered: readonly number[];
  /** Why nothing follows; the parts below are then empty. */
  readonly why: Refusal | null;
  /** Packed, of scores, design-weighted, complete cases, all rows pooled. */
  readonly correlations: Packed;
  /** Largest first; of so many unrelated variables their mean and 95th percentile. */
  readonly eigenvalues: readonly number[];
  readonly unrelated: { readonly mean: readonly number[]; readonly limit: readonly number[] };
  /** Eigenvalues in a row above their limit, from the first. */
  readonly beyond: number;
  readonly found: FoundFactors | Refusal;
}

/** An item among the suggested dimensions. */
export interface SuggestedItem {
  readonly item: string;
  /** The node right above it. */
  readonly declared: string;
  /** The factor it loads on most, counted from 0; null where no loading reaches `LOADED`. */
  readonly factor: number | null;
  readonly loadings: readonly number[];
  readonly communality: number;
  /** Other factors that it loads on with `LOADED` or more. */
  readonly also: readonly number[];
  /** Most of its dimension's items are on another factor. */
  readonly elsewhere: boolean;
  /** Some of the other solutions put it on another factor. */
  readonly unsteady: boolean;
}

/** A suggested dimension. */
export interface SuggestedFactor {
  /** The declared dimension of most of its items; null where it has none. */
  readonly node: string | null;
  /** Declared dimensions that have most of their items here. */
  readonly home: readonly string[];
  readonly items: number;
}

/** The suggested beside the declared system. */
export interface Suggested {
  readonly factors: readonly SuggestedFactor[];
  /** In the order of the system. */
  readonly items: readonly SuggestedItem[];
  readonly correlations: readonly (readonly number[])[];
  /** Adjusted Rand index of the two over the items that load on a factor; null where nothing can agree. */
  readonly agreement: number | null;
  readonly solutions: number;
}

export interface DimensionalityResult {
  readonly n: number;
  readonly asked: number;
  readonly worth: number;
  readonly items: readonly string[];
  /** Nodes right above an item, in the order of the system, with their items. */
  readonly declared: readonly { readonly node: string; readonly items: readonly string[] }[];
  readonly correlations: Packed;
  readonly eigenvalues: readonly number[];
  readonly unrelated: DimensionalityMoments['unrelated'];
  readonly beyond: number;
  readonly suggested: Suggested | Refusal;
  readonly remarks: readonly Remark[];
}
