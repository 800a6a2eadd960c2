import type { DesignMoments } from '../../survey/moments.ts';
import type { Remark } from '../../study/remark.ts';
import type { Estimate } from '../../survey/types.ts';

/** How an item's importance is known: asked for (score 0–100), or its correlation with overall satisfaction. */
export type ImportanceKind = 'stated' | 'derived';

/** Variances in performance and importance and their covariance. */
export interface Spread {
  readonly performance: number;
  readonly importance: number;
  readonly both: number;
}

/** One item with both coordinates. */
export interface PointMoments {
  readonly item: string;
  /** The smaller number of answers behind the two. */
  readonly n: number;
  readonly performance: number;
  readonly importance: number;
  /** Of the point, and of its distance from the mean of all points (which is estimated too). */
  readonly spread: Spread;
  readonly spreadFrom: Spread;
}

/** Moments of importance and performance in the focal provider's latest wave. */
export interface ImportancePerformanceMoments {
  readonly design: DesignMoments;
  readonly stated: readonly PointMoments[];
  readonly derived: readonly PointMoments[];
}

/**
 * Where a point stands. By crosshair (Martilla & James 1977): concentrate (important, rated low), keep (both high), low (both low),
 * overkill (unimportant, rated high). By the iso-line: short (importance above performance) or enough.
 */
export type Place = 'concentrate' | 'keep' | 'low' | 'overkill' | 'short' | 'enough';

export interface PriorityItem {
  readonly item: string;
  readonly performance: Estimate;
  readonly importance: Estimate;
  /** Less the crosshair. */
  readonly performanceFrom: Estimate;
  readonly importanceFrom: Estimate;
  /** Importance less performance on one scale: score points where both are scores, else standard deviations between items. */
  readonly priority: Estimate;
  readonly place: Place;
  /** True if what places it excludes 0: else the place may be chance. */
  readonly clear: boolean;
}

export interface ImportancePerformanceResult {
  readonly importance: ImportanceKind;
  /** Where the lines cross; null under the iso-line. */
  readonly crosshair: { readonly performance: number; readonly importance: number } | null;
  /** Means and standard deviations between items: what turns points into z, where importance is derived. */
  readonly scale: {
    readonly performance: { readonly mean: number; readonly sd: number };
    readonly importance: { readonly mean: number; readonly sd: number };
  };
  /** By priority, highest first. */
  readonly items: readonly PriorityItem[];
  readonly remarks: readonly Remark[];
}
