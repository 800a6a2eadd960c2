import type { DesignMoments } from './index-moments.ts';

/** First and second moments of one item among all respondents. */
interface ItemSpread {
  readonly item: string;
  readonly n: number;
  /** Σ design weight of those who answered. */
  readonly weight: number;
  readonly mean: number;
  /** Weighted variance of the scores, divisor Σw. */
  readonly spread: number;
  /** Σw²/Σw: the weight of those who answered, averaged by itself. */
  readonly counted: number;
  /** Taylor variance of the mean. */
  readonly variance: number;
}

export interface SurveyDesignMoments {
  readonly design: DesignMoments;
  readonly items: readonly ItemSpread[];
}

/** What the design does to the mean of one item. */
export interface ItemDesign {
  readonly item: string;
  readonly n: number;
  readonly mean: number;
  readonly se: number;
  /** Variance over that of as many respondents drawn singly, with replacement, without weights. */
  readonly deff: number;
  /** n Σw²/(Σw)²: what unequal weights alone would cost. */
  readonly kish: number;
  /** n/deff: as many respondents drawn singly would have given the same standard error. */
  readonly effective: number;
}

export interface SurveyDesignResult {
  readonly n: number;
  readonly psus: number;
  readonly strata: number;
  /** Degrees of freedom of every interval: primary units − strata. */
  readonly df: number;
  /** Items that vary, answered by enough. */
  readonly items: readonly ItemDesign[];
}
