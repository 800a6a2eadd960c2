import { chiSquaredUpperTail } from './distribution/chi-squared.ts';

/** Kruskal and Wallis' test and its effect size. */
export interface KruskalTest {
  /** H, with ties taken into account. */
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
  /** ε² = H/(n − 1): the share of the ranks' variance that lies between groups. */
  readonly effect: number;
}

/**
 * Whether the answers of several independent groups lie alike, by mid-ranks (Kruskal and Wallis 1952), as R's `kruskal.test`.
 *
 * @param counts by group, then by answer, the lowest first: how many gave it
 * @returns undefined for fewer than two groups with answers, or where all gave the same
 */
export function kruskalTest(counts: readonly (readonly number[])[]): KruskalTest | undefined {
  const groups = counts.filter((of) => of.some((count) => count > 0));
  const answers = groups[0]?.map((_, at) => groups.reduce((sum, of) => sum + (of[at] ?? 0), 0)) ?? [];
  const n = answers.reduce((sum, count) => sum + count, 0);
  const middle = (n + 1) / 2;
  let below = 0;
  // About their mean: ranks are large.
  const ranks = answers.map((count) => {
    const rank = below + (count + 1) / 2 - middle;
    below += count;
    return rank;
  });
  const total = answers.reduce((sum, count, at) => sum + count * (ranks[at] ?? 0) ** 2, 0);
  if (groups.length < 2 || !(total > 0)) return undefined;
  const between = groups.reduce((sum, of) => {
    const size = of.reduce((all, count) => all + count, 0);
    const ranked = of.reduce((all, count, at) => all + count * (ranks[at] ?? 0), 0);
    return sum + ranked ** 2 / size;
  }, 0);
  const effect = between / total;
  const statistic = (n - 1) * effect;
  const df = groups.length - 1;
  return { statistic, df, p: chiSquaredUpperTail(statistic, df), effect };
}
