import type { Refusal } from '../../study/refusal.ts';
import type { Remark } from '../../study/remark.ts';
import type { Role } from '../../study/types.ts';
import type { Answers } from '../../survey/answers-by-score.ts';
import type { DesignMoments } from '../../survey/moments.ts';
import type { Estimate } from '../../survey/types.ts';

/** One question: its answers, and Taylor variances of what is estimated from them. */
export interface QuestionMoments {
  /** The column's name. */
  readonly field: string;
  readonly answers: Answers;
  readonly variance: {
    /** Of the mean score, score points squared. */
    readonly mean: number;
    /** Of the shares of the two best and the two worst answers; null where the scale has no such boxes. */
    readonly best: number | null;
    readonly worst: number | null;
  };
}

export interface DistributionMoments {
  readonly design: DesignMoments;
  /** Those that anybody answered, in the codebook's order. */
  readonly questions: readonly QuestionMoments[];
}

/** One answer of a scale, or a band of answers where it has no steps. */
export interface Answer {
  /** Codes of the scale, the first the worse; equal for a step. */
  readonly from: number;
  readonly to: number;
  /** 0–100; the middle of a band. */
  readonly score: number;
  readonly n: number;
  /** Weighted share, 0–1, of those who answered. */
  readonly share: number;
}

/** Numbers of a question whose answers are degrees. In the scale's codes but `score`. */
export interface Measures {
  readonly mean: Estimate;
  /** Mean score, 0–100. */
  readonly score: Estimate;
  /** The worst answer at or below which half of the weight lies (R's `svyquantile(qrule = "math")` of the score). */
  readonly median: number;
  /** Σw(x − x̄)²/Σw · n/(n − 1), its root. */
  readonly sd: number;
  /** Shares, 0–1, of the two best and the two worst answers. */
  readonly best: Estimate | Refusal;
  readonly worst: Estimate | Refusal;
}

export interface QuestionAnswers {
  /** Every step of the scale, or every band, the worst first: those that nobody gave too. */
  readonly answers: readonly Answer[];
  /** True: bands of a tenth of the scale each. */
  readonly banded: boolean;
  readonly measures: Measures | Refusal;
}

export interface Question {
  readonly field: string;
  readonly role: Role;
  /** Respondents who answered, and those who did not or were not asked. */
  readonly n: number;
  readonly unanswered: number;
  /** Weighted share, 0–1, of all respondents without an answer. */
  readonly noAnswer: number;
  readonly found: QuestionAnswers | Refusal;
}

export interface DistributionResult {
  /** In the codebook's order. */
  readonly questions: readonly Question[];
  readonly remarks: readonly Remark[];
}
