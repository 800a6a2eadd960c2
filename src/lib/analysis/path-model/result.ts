import type { Measurement, Reliability } from '../../stats/pls/measurement.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { Remark } from '../../study/remark.ts';
import type { IndicatorKey, PathModelOptions } from '../../study/path-model.ts';

/** One indicator of a construct, or one part of it. */
export interface PathIndicator {
  /** Of a part: the construct's id. */
  readonly key: IndicatorKey;
  /** On the score of variance 1: of the standardised or of the centred indicator. */
  readonly weight: number;
  readonly loading: number;
  /** Loading by consistent PLS; null where that is inadmissible, and of parts. */
  readonly consistent: number | null;
  /** Variance inflation among the indicators of its construct; null in mode A. */
  readonly vif: number | null;
}

export interface PathConstructResult extends Reliability {
  readonly id: string;
  readonly mode: 'A' | 'B';
  readonly indicators: readonly PathIndicator[];
  /** The indicators are scores of other constructs (second stage). */
  readonly higher: boolean;
  /** The construct is a part of another: estimated in the first stage, without paths of its own. */
  readonly part: boolean;
  readonly rSquared: number | null;
  /** 1 − (1 − R²)(n − 1)/(n − k − 1) of k predecessors; null as R², and where n is no more than k + 1. */
  readonly rSquaredAdjusted: number | null;
  /** √AVE above all correlations of the score; null where there is no AVE. */
  readonly fornellLarcker: boolean | null;
}

/** A path or a total effect between two constructs, by their ids. */
export interface PathEffect {
  readonly from: string;
  readonly to: string;
  readonly value: number;
}

export interface PathCoefficient extends PathEffect {
  /** All ways together. */
  readonly total: number;
  readonly vif: number;
  /** f² on the scores as they are, and with the model estimated again without the path (as seminr); null where that is none. */
  readonly fSquared: number;
  readonly fSquaredAgain: number | null;
  /** In the other metric; null where that run has none. */
  readonly other: number | null;
  /** By consistent PLS; null where that is inadmissible. */
  readonly consistent: number | null;
}

/** A construct in the importance–performance map. */
export interface PathPoint {
  readonly id: string;
  readonly importance: number;
  readonly performance: number;
}

/** Result of the path model under the options' scheme and metric. */
export interface PathModelResult {
  readonly model: PathModelOptions;
  /** Respondents behind the matrix; the rows are pooled over all groups, waves and providers. */
  readonly n: number;
  /** All respondents of the design, of whom n answered what the model uses. */
  readonly asked: number;
  /** What has to be known about the estimates. */
  readonly remarks: readonly Remark[];
  /** Those of the focal provider's latest wave: performances and the ACSI form are theirs. */
  readonly current: number;
  readonly missing: PathModelOptions['missing'];
  readonly iterations: number;
  /** In the order of the model. */
  readonly constructs: readonly PathConstructResult[];
  readonly paths: readonly PathCoefficient[];
  /** Total effects that are not themselves a single path, and those that are. */
  readonly effects: readonly PathEffect[];
  /** Constructs of the last stage: order of the matrices below. */
  readonly order: readonly string[];
  readonly correlations: readonly (readonly number[])[];
  readonly htmt: Measurement['htmt'];
  /** Indicator → correlation with every construct of `order`. */
  readonly crossLoadings: readonly { readonly key: IndicatorKey; readonly loadings: readonly number[] }[];
  /** Goodness of fit: obsolete, shown for comparison with older reports. */
  readonly gof: number | null;
  /** R² by consistent PLS, in the order of `order`; or why it is inadmissible. */
  readonly consistent: { readonly rSquared: readonly (number | null)[] } | Refusal;
  /** Construct that the map is for (`pathTarget`), and all that it could be for: those with predecessors. */
  readonly target: string;
  readonly targets: readonly string[];
  /** Constructs with an indicator that is no score from 0 to 100 (`isScored`): left out of the map. */
  readonly unscored: readonly string[];
  readonly map: readonly PathPoint[] | Refusal;
  /** The ACSI form of the index: overall, confirmation and ideal, weighted w/s, 0–100; in both metrics. */
  readonly acsi: { readonly standardised: number; readonly raw: number } | Refusal;
}
