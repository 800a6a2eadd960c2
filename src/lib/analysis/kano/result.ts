import type { DesignMoments } from '../../survey/moments.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { Category, Shares } from './table.ts';
import type { Tier } from '../../stats/quality-tier.ts';
import type { Estimate } from '../../survey/types.ts';

/** One item's answers to Kano's pair of questions, all rows pooled. */
export interface KanoMoments {
  readonly design: DesignMoments;
  readonly items: readonly {
    readonly item: string;
    /** Respondents who answered both questions. */
    readonly n: number;
    /** (Σw)²/Σw²: as many equally weighted respondents are worth as much (Kish). */
    readonly effective: number;
    /** Design-weighted. */
    readonly shares: Shares;
    /** Mean stated importance of these respondents, score 0–100; null where it was not asked. */
    readonly stated: number | null;
    /** Variances of Better and Worse; null where nobody is in M, O, A or I. */
    readonly variance: { readonly better: number; readonly worse: number } | null;
  }[];
}

export interface KanoItem {
  readonly item: string;
  readonly n: number;
  readonly shares: Shares;
  /** The mode, ties decided by M > O > A > I. */
  readonly category: Category;
  readonly tier: Tier | 'review';
  /** True where the order decided between two categories within the ties. */
  readonly tied: boolean;
  /** The most frequent category differs from the next: by Fong's test, and by the stricter one. */
  readonly fong: boolean;
  readonly strict: boolean;
  /** (A + O)/(A + O + M + I): how far satisfaction could be raised by having it, 0–1. */
  readonly better: Estimate;
  /** −(O + M)/(A + O + M + I): how far it falls without it, −1–0. */
  readonly worse: Estimate;
  readonly stated: number | null;
  /** Share of the most frequent category less that of the next, and of M, O and A together, 0–1 (Lee & Newcomb 1997). */
  readonly strength: { readonly category: number; readonly total: number };
  /** χ² of the six categories against all alike, on effective respondents (R's `chisq.test`), 5 degrees of freedom. */
  readonly chiSquared: { readonly value: number; readonly p: number };
}

/** Kano's questionnaire: one entry an item that was asked, in the order of the indicator system. */
export interface KanoResult {
  /** Percentage points. */
  readonly ties: number;
  readonly items: readonly (
    KanoItem | { readonly item: string; readonly n: number; readonly refusal: Refusal }
  )[];
}

/** True for an item that could be placed. */
export function isPlaced(item: KanoResult['items'][number]): item is KanoItem {
  return !('refusal' in item);
}
