import { DIMENSIONS, ITEMS, NOT_FOR_PREPAID } from './system.ts';
import type { Respondent } from './sample.ts';
import type { Answers } from './answers.ts';
import { johnsonShares } from './shares.ts';

/** Johnson weights: of the dimensions, and of the items within each. */
export interface Weights {
  readonly dimensions: readonly number[];
  readonly items: readonly (readonly number[])[];
}

/** Positions of all items, and of those that apply to every customer type. */
export const ALL_ITEMS: ReadonlySet<number> = new Set(ITEMS.keys());
export const COMMON_ITEMS: ReadonlySet<number> = new Set(
  [...ALL_ITEMS].filter((item) => !NOT_FOR_PREPAID.includes(item)),
);

const score = (answer: number): number => (100 * (answer - 1)) / 9;

/** The weights of the index, pooled over all rows, design-weighted, listwise (METHOD.md, index and weights). */
export function estimateWeights(
  respondents: readonly Respondent[],
  performance: Answers,
  answered: readonly Uint8Array[],
  overall: Int8Array,
): Weights {
  const design = Float64Array.from(respondents, ({ weight }) => weight);
  const outcome = Float64Array.from(overall, (answer) => (answer === 0 ? NaN : score(answer)));
  const columns = ITEMS.map((_, j) =>
    Float64Array.from(performance[j]!, (answer, i) => (answered[j]![i] === 1 ? score(answer) : NaN)),
  );
  let from = 0;
  const blocks = DIMENSIONS.map(({ items }) => columns.slice(from, (from += items.length)));
  const means = blocks.map((block) =>
    outcome.map((_, i) => {
      const present = block.map((column) => column[i]!).filter((value) => !Number.isNaN(value));
      if (2 * present.length < block.length) return NaN;
      return present.reduce((sum, value) => sum + value, 0) / present.length;
    }),
  );
  return {
    dimensions: johnsonShares([outcome, ...means], design),
    items: blocks.map((block) => johnsonShares([outcome, ...block], design)),
  };
}

/** Global weight of every item when only `used` items enter: renormalised within each dimension. */
export function globalWeights(weights: Weights, used: ReadonlySet<number>): number[] {
  let from = 0;
  const global: number[] = [];
  DIMENSIONS.forEach(({ items }, d) => {
    const shares = items.map((_, j) => (used.has(from + j) ? weights.items[d]![j]! : 0));
    const total = shares.reduce((sum, share) => sum + share, 0);
    shares.forEach((share) => global.push((weights.dimensions[d]! * share) / total));
    from += items.length;
  });
  return global;
}

/** The published index of `rows`: available-case weighted item means times global weights. */
export function indexOf(
  global: readonly number[],
  rows: readonly number[],
  respondents: readonly Respondent[],
  performance: Answers,
  answered: readonly Uint8Array[],
): number {
  let index = 0;
  global.forEach((share, j) => {
    if (share === 0) return;
    let sum = 0;
    let weight = 0;
    for (const i of rows) {
      if (answered[j]![i] === 0) continue;
      sum += respondents[i]!.weight * score(performance[j]![i]!);
      weight += respondents[i]!.weight;
    }
    index += (share * sum) / weight;
  });
  return index;
}
