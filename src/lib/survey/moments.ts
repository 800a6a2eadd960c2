import type { Refusal } from '../study/refusal.ts';
import type { Domain } from './types.ts';

/** First and second moments of one item in one domain. Scores 0–100. */
export interface ItemMoments {
  readonly item: string;
  /** Answers (frequency-weighted count). */
  readonly n: number;
  /** Σ design weight of those who answered. */
  readonly weight: number;
  /** Weighted available-case mean; null where nobody answered (the item does not apply). */
  readonly mean: number | null;
}

export interface DomainMoments {
  readonly domain: Domain;
  readonly n: number;
  readonly weight: number;
  readonly items: readonly ItemMoments[];
  /**
   * Taylor covariance matrix of the item means (as `vcov(svymean(…))` of R survey, the domain inside the whole design), in
   * score points squared: upper triangle by rows, items in the order of `items`, 0 for items that do not apply.
   */
  readonly covariance: readonly number[];
}

/**
 * The survey design that every standard error rests on: all rows with a usable design weight, all providers, all waves, also those that the
 * filter keeps out (a domain's outside).
 */
export interface DesignMoments {
  /** Rows that the filter lets in. */
  readonly rows: number;
  /** Of these: without a usable weight or without any answered item. */
  readonly leftOut: number;
  /** Respondents (Σ frequency) among the rows let in. */
  readonly n: number;
  /** Primary units with a weight above 0, and the strata that have one (R's `degf` counts these). */
  readonly psus: number;
  readonly strata: number;
  /** The first stratum with a single PSU, which allows no variance; null if there is none, or a rule for it. */
  readonly lonely: string | null;
  /** The first stratum whose population is missing, not one number, or smaller than its sample; null if there is none. */
  readonly population: string | null;
  /** True where every stratum was drawn whole: what is estimated is known, and has no sampling error. */
  readonly census: boolean;
  /** Rows whose `frequency` is no whole number of respondents. */
  readonly fractions: number;
  /** Cluster ids that occur in several strata; 0 where the options say that each stratum numbers its own. */
  readonly recurring: number;
  /** Why the weights could not be raked to the margins; null where they were, or need not be. */
  readonly raking: Refusal | null;
  /** Rows whose design weight is negative or no number, and the places of the first few. */
  readonly unusable: { readonly n: number; readonly rows: string };
}
