import type { DesignMoments } from '../../survey/moments.ts';
import type { Tier } from '../../stats/quality-tier.ts';
import type { Estimate } from '../../survey/types.ts';

/** A field of the grid. */
export type VavraPlace = Extract<Tier, 'basic' | 'performance' | 'excitement' | 'indifferent'>;

/** Moments of the grid, all rows pooled, design-weighted. */
export interface VavraMoments {
  readonly design: DesignMoments;
  readonly items: readonly {
    readonly item: string;
    /** Respondents who rated the item and overall satisfaction. */
    readonly n: number;
    /** Mean stated importance, score 0–100. */
    readonly stated: number;
    /** Correlation of the item's score with overall satisfaction. */
    readonly derived: number;
    /** Variances of both, and of both less the mean of all items (the crosshair, which is estimated too). */
    readonly variance: {
      readonly stated: number;
      readonly derived: number;
      readonly statedFrom: number;
      readonly derivedFrom: number;
    };
  }[];
}

export interface VavraItem {
  readonly item: string;
  readonly stated: Estimate;
  readonly derived: Estimate;
  /** Less the crosshair. */
  readonly statedFrom: Estimate;
  readonly derivedFrom: Estimate;
  readonly place: VavraPlace;
  /** True if both distances from the crosshair exclude 0: else the place may be chance. */
  readonly clear: boolean;
}

export interface VavraResult {
  /** Means over the items. */
  readonly crosshair: { readonly stated: number; readonly derived: number };
  readonly items: readonly VavraItem[];
}
