import type { RaoScott, TableTest } from '../../stats/contingency.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { Remark } from '../../study/remark.ts';
import type { DesignMoments } from '../../survey/moments.ts';

/** Respondents with one answer to either question. */
export interface CellMoments {
  /** A category's text, or a rating's score as text. */
  readonly row: string;
  readonly column: string;
  readonly n: number;
  readonly weight: number;
}

export interface CrossTableMoments {
  readonly design: DesignMoments;
  readonly cells: readonly CellMoments[];
  /** Of the cells' shares, packed, in the order of `cells`; null without a design. */
  readonly covariance: readonly number[] | null;
  /** Primary units − strata behind them. */
  readonly degrees: number;
  /** Respondents who answered only one of the two, or none. */
  readonly unanswered: number;
}

/** One answer to one of the two questions. */
export interface Category {
  /** A category's text, or a rating's code as text. */
  readonly name: string;
  /** A category of a grouping column. */
  readonly group: boolean;
  /** Respondents, and their weighted share of all, 0–1; null where they would tell a hidden cell. */
  readonly n: number | null;
  readonly share: number | null;
}

/** A cell that is shown. */
export interface ShownCell {
  readonly n: number;
  /** Weighted, 0–1: of the row, of the column; null where that margin is hidden. */
  readonly rowShare: number | null;
  readonly columnShare: number | null;
  /**
   * Standardised: how far the share is from what it would be if the two had nothing to do with each other, in standard errors; null where either margin
   * is hidden, or nothing varies.
   */
  readonly residual: number | null;
  /** Two-sided, adjusted by Holm over all cells of the table. */
  readonly p: number | null;
}

/** Pearson's test, or under a design Rao and Scott's. */
export interface Association {
  readonly test: TableTest | RaoScott;
  readonly v: number;
  /** Bergsma's. */
  readonly corrected: number;
}

export interface CrossTableResult {
  readonly rows: { readonly field: string; readonly categories: readonly Category[] };
  readonly columns: { readonly field: string; readonly categories: readonly Category[] };
  readonly n: number;
  readonly unanswered: number;
  /** By row and column; null: hidden, since few gave these answers or those few could be told by subtraction. */
  readonly cells: readonly (readonly (ShownCell | null)[])[];
  /** How many are hidden, and under how many respondents one is. */
  readonly hidden: number;
  readonly minimum: number;
  readonly association: Association | Refusal;
  readonly remarks: readonly Remark[];
}
