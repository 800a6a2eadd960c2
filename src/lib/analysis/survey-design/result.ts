import type { Interval } from '../../stats/estimate.ts';
import type { RakingReport } from '../../survey/raking.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { DesignMoments } from '../../survey/moments.ts';
import type { Distribution } from '../../survey/answers-by-score.ts';
import type { Remark } from '../../study/remark.ts';

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
  readonly distribution: Distribution;
  /** Taylor variance of the share at or below the median. */
  readonly belowVariance: number;
}

/** Overall satisfaction on the scores of the nodes weighed first. */
interface RegressionMoments {
  readonly n: number;
  readonly degrees: number;
  readonly terms: readonly { readonly node: string; readonly value: number; readonly variance: number }[];
  /** Everybody gave the same overall answer; or the scores determine it. */
  readonly constant: boolean;
  readonly perfect: boolean;
  /** The node that the others determine, if one does. */
  readonly dependent: string | null;
}

/** How many gave a category of a segment or channel. */
export interface CategoryMoments {
  readonly field: string;
  readonly category: string;
  /** Respondents, and Σ design weight over them: of the category, and of all who answered the field. */
  readonly n: number;
  readonly weight: number;
  readonly of: { readonly n: number; readonly weight: number };
  /** Taylor variances of the share of Σw, and of Σw itself. */
  readonly shareVariance: number;
  readonly totalVariance: number;
}

/** The share that a category has among those who answered its field, and how many of the population it stands for. */
export interface CategoryShare {
  readonly field: string;
  readonly category: string;
  readonly n: number;
  /** `share` from 0 to 1; `total` null where the weights do not come to more than the sample, as those of a population do. */
  readonly found: { readonly share: Interval; readonly total: Interval | null } | Refusal;
}

export interface SurveyDesignMoments {
  readonly design: DesignMoments;
  readonly items: readonly ItemSpread[];
  readonly categories: readonly CategoryMoments[];
  /** Null where overall satisfaction was not asked or nobody answered everything. */
  readonly regression: RegressionMoments | null;
  /** What raking did to the weights; null where they are as the file has them. */
  readonly raking: RakingReport | null;
}

/** What the design does to the mean of one item. */
export interface ItemDesign {
  readonly item: string;
  readonly n: number;
  readonly mean: number;
  readonly se: number;
  /** Variance over that of as many respondents drawn singly, with replacement, without weights. */
  readonly deff: number;
  /**
   * The same over that of as many drawn singly without replacement (R's `svymean(deff = TRUE)`): deff/(1 − n/Σw). Null where the weights do not come to
   * more than the sample, as those of a population do.
   */
  readonly deffWithout: number | null;
  /** n Σw²/(Σw)²: what unequal weights alone would cost. */
  readonly kish: number;
  /** n/deff: as many respondents drawn singly would have given the same standard error. Null where everybody was asked. */
  readonly effective: number | null;
  /** The median as R's `svyquantile(qrule = "math")`; a bound that cannot be placed is null. */
  readonly median: { readonly value: number; readonly low: number | null; readonly high: number | null };
}

/** One slope: score points of overall satisfaction for one of the node's, other nodes equal. */
export interface SurveySlope {
  readonly node: string;
  readonly value: number;
  readonly se: number;
  readonly low: number;
  readonly high: number;
  /** Null where everybody was asked: the slope is known exactly. */
  readonly t: number | null;
  readonly p: number | null;
}

export interface SurveyDesignResult {
  readonly n: number;
  readonly psus: number;
  readonly strata: number;
  /** Degrees of freedom of every interval: primary units − strata. */
  readonly df: number;
  /** Items that vary, answered by enough. */
  readonly items: readonly ItemDesign[];
  /** Segments and channels, category by category. */
  readonly categories: readonly CategoryShare[];
  /** As R's `svyglm`: tests on degf + 1 − p degrees of freedom. */
  readonly regression:
    { readonly n: number; readonly df: number; readonly terms: readonly SurveySlope[] } | Refusal;
  readonly raking: RakingReport | null;
  readonly remarks: readonly Remark[];
}
