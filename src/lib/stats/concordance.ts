/**
 * Ranks from 1 for the largest value down, equal values sharing the mean of their ranks, as R's `rank(-x)`.
 *
 * @param tolerance values no further apart than this are equal (rounding must not make an order)
 */
export function ranks(values: readonly number[], tolerance = 0): readonly number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => b.value - a.value);
  const found = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && order[to - 1]!.value - order[to]!.value <= tolerance) to += 1;
    for (let place = from; place < to; place += 1) found[order[place]!.index] = (from + 1 + to) / 2;
    from = to;
  }
  return found;
}

/**
 * Kendall's coefficient of concordance W of m rankings of n things, corrected for ties: 1 where all rank alike, 0 where they have
 * nothing in common. W = 12 S/(m²(n³ − n) − m ΣT), S the squared deviations of the rank sums, T = Σ(t³ − t) over each ranking's ties.
 *
 * Kendall, M. G. (1948), Rank Correlation Methods, ch. 6. As R `irr::kendall(correct = TRUE)`.
 *
 * @param rankings m rankings of the same n things
 * @returns null for fewer than two rankings or things, or where every ranking ties everything
 */
export function concordance(rankings: readonly (readonly number[])[]): number | null {
  const [first] = rankings;
  const raters = rankings.length;
  const things = first?.length ?? 0;
  if (raters < 2 || things < 2) return null;
  const sums = Array.from({ length: things }, (_, at) =>
    rankings.reduce((sum, ranking) => sum + (ranking[at] ?? NaN), 0),
  );
  const mean = (raters * (things + 1)) / 2;
  const squares = sums.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const ties = rankings.reduce((sum, ranking) => sum + tieCorrection(ranking), 0);
  const most = raters ** 2 * (things ** 3 - things) - raters * ties;
  return most > 0 ? (12 * squares) / most : null;
}

/** Σ (t³ − t) over groups of t equal ranks. */
function tieCorrection(ranking: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const rank of ranking) counts.set(rank, (counts.get(rank) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + count ** 3 - count, 0);
}
