import type { Tier } from '../../stats/quality-tier.ts';

/** Categories of Kano's questionnaire: must-be, one-dimensional, attractive, indifferent, reverse, questionable. */
export const CATEGORIES = ['M', 'O', 'A', 'I', 'R', 'Q'] as const;
export type Category = (typeof CATEGORIES)[number];

/**
 * Kano's evaluation table by rows: the functional answer from like over must-be, neutral and live-with to dislike; within a row the
 * dysfunctional answer in the same order.
 */
export const KANO_TABLE = 'QAAAORIIIMRIIIMRIIIMRRRRQ';

/** A category in the terms of the tiers; reverse and questionable say that the wording has to be reviewed. */
export const CATEGORY_TIERS: Readonly<Record<Category, Tier | 'review'>> = {
  M: 'basic',
  O: 'performance',
  A: 'excitement',
  I: 'indifferent',
  R: 'review',
  Q: 'review',
};

/** Shares of the respondents by category. */
export type Shares = Readonly<Record<Category, number>>;

/** What the most frequent category is, and how it was found. */
export interface Mode {
  readonly category: Category;
  /** True if the two most frequent lay within the ties, so that the order M > O > A > I decided. */
  readonly tied: boolean;
  /** The most frequent share and the next. */
  readonly top: number;
  readonly next: number;
}

/**
 * The category of an item: the mode of all six. Where the two most frequent lie within `ties` of each other, the first of them in the order M > O >
 * A > I: what may do harm counts before what may please. A third that is as frequent as the second ties with it. Reverse and
 * questionable tie with nothing.
 *
 * @param ties share, 0–1
 */
export function modeOf(shares: Shares, ties: number): Mode {
  const ordered = [...CATEGORIES].sort((a, b) => shares[b] - shares[a]);
  const [first = 'Q', second = 'Q'] = ordered;
  const [top, next] = [shares[first], shares[second]];
  const alone = { category: first, tied: false, top, next };
  if (CATEGORY_TIERS[first] === 'review' || top - next > ties + 1e-12) return alone;
  const level = ordered.filter(
    (category) => shares[category] >= next - 1e-12 && CATEGORY_TIERS[category] !== 'review',
  );
  if (level.length < 2) return alone;
  return {
    category: CATEGORIES.find((category) => level.includes(category)) ?? first,
    tied: true,
    top,
    next,
  };
}

/**
 * Fong's test (1996) that the two most frequent categories differ: |a − b| ≥ 1.65 √((a + b)(2n − a − b)/2n). It takes the two counts for
 * independent, so its true size is near .19 where it says .10.
 *
 * @param a count of the most frequent category, @param b of the next, @param n of all
 */
export function fong(a: number, b: number, n: number): boolean {
  return Math.abs(a - b) >= 1.65 * Math.sqrt(((a + b) * (2 * n - a - b)) / (2 * n));
}

/** The stricter test beside it, which knows that both counts are of the same people: |a − b| ≥ 1.645 √(a + b). */
export function strictlyApart(a: number, b: number): boolean {
  return Math.abs(a - b) >= 1.645 * Math.sqrt(a + b);
}
