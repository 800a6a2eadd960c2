import type { Square } from '../linear/correlation.ts';
import { WeightedCovariance } from '../linear/cross-products.ts';
import type { Table } from '../linear/cross-products.ts';
import { packedOf } from '../linear/packed.ts';
import { estimatePls } from './estimate.ts';
import type { PlsOptions } from './estimate.ts';
import { isFault } from './model.ts';
import type { PathModel, PlsFault } from './model.ts';
import { scoreWeights } from './stages.ts';

/** What tells two groups apart, in a model estimated in each. */
export interface GroupContrast {
  /** Construct → correlation, in the pooled data, of the scores that the two groups' weights make (MICOM, step 2). */
  readonly agreement: readonly number[];
  /** Construct → mean of its pooled score (variance 1) in the first group minus that in the second (step 3). */
  readonly means: readonly number[];
  /** Construct → log of the ratio of its variances, first over second (step 3). */
  readonly variances: readonly number[];
  /** Path → coefficient in the first group minus that in the second. */
  readonly paths: readonly number[];
}

/** Both groups' paths, and how the groups differ; or in which group the model cannot be estimated, and why. */
export interface GroupsEstimate extends GroupContrast {
  readonly first: Square;
  readonly second: Square;
}

/**
 * Compares two groups of rows in a path model (MICOM: Henseler, Ringle & Sarstedt 2016, International Marketing Review 33(3); paths:
 * Chin & Dibbern 2010). One object serves the groups themselves and all permutations of them.
 *
 * @param table complete rows, both groups
 * @param weights of the rows
 */
export function groupComparison(
  model: PathModel,
  table: Table,
  weights: Float64Array,
  options: PlsOptions,
):
  | ((
      inFirst: ArrayLike<number | boolean>,
    ) => GroupsEstimate | { readonly group: 0 | 1; readonly fault: PlsFault })
  | PlsFault {
  const { rows, columns } = table;
  const products = new WeightedCovariance(table);
  const matrix = new Float64Array(columns * columns);
  const momentsOf = (counts: Float64Array) => {
    products.compute(counts, matrix);
    const n = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
    for (let at = 0; at < matrix.length; at += 1) matrix[at]! *= n / (n - 1);
    return { covariance: packedOf(matrix, columns), size: columns, n };
  };
  const pooled = momentsOf(weights);
  const together = estimatePls(model, pooled, options);
  if (isFault(together)) return together;
  const pooledWeights = scoreWeights(model, pooled, together);
  const whole = Float64Array.from(matrix);
  const deviations = Array.from({ length: columns }, (_, at) => Math.sqrt(whole[at * (columns + 1)]!));
  const covarianceOf = (left: readonly number[], right: readonly number[], of: Float64Array): number => {
    let sum = 0;
    for (let a = 0; a < columns; a += 1) {
      if (left[a] === 0) continue;
      for (let b = 0; b < columns; b += 1) sum += left[a]! * right[b]! * of[a * columns + b]!;
    }
    return sum;
  };
  const counts = [new Float64Array(rows), new Float64Array(rows)] as const;

  return (inFirst) => {
    for (let row = 0; row < rows; row += 1) {
      const first = Boolean(inFirst[row]);
      counts[0][row] = first ? weights[row]! : 0;
      counts[1][row] = first ? 0 : weights[row]!;
    }
    const parts = counts.map((one) => {
      const moments = momentsOf(one);
      const covariance = Float64Array.from(matrix);
      const centre = Float64Array.from(products.centre);
      return { estimate: estimatePls(model, moments, options), covariance, centre };
    });
    const [a, b] = [parts[0]!, parts[1]!];
    if (isFault(a.estimate)) return { group: 0, fault: a.estimate };
    if (isFault(b.estimate)) return { group: 1, fault: b.estimate };
    // Weights of standardised indicators are laid on indicators standardised by the pooled deviations.
    const pooledMetric = (block: Square): Square =>
      model.constructs.map(({ indicators }, at) => {
        const row = new Array<number>(columns).fill(0);
        indicators.forEach((indicator, own) => {
          row[indicator] = block[at]![own]! / (options.metric === 'raw' ? 1 : deviations[indicator]!);
        });
        return row;
      });
    const [own, other] = [pooledMetric(a.estimate.weights), pooledMetric(b.estimate.weights)];
    const difference = (at: number): number =>
      pooledWeights[at]!.reduce((sum, weight, k) => sum + weight * (a.centre[k]! - b.centre[k]!), 0);
    const all = model.constructs.map((_, at) => at);
    const { paths: first } = a.estimate;
    const { paths: second } = b.estimate;
    return {
      agreement: all.map(
        (at) =>
          covarianceOf(own[at]!, other[at]!, whole) /
          Math.sqrt(covarianceOf(own[at]!, own[at]!, whole) * covarianceOf(other[at]!, other[at]!, whole)),
      ),
      means: all.map(difference),
      variances: all.map((at) =>
        Math.log(
          covarianceOf(pooledWeights[at]!, pooledWeights[at]!, a.covariance) /
            covarianceOf(pooledWeights[at]!, pooledWeights[at]!, b.covariance),
        ),
      ),
      paths: model.paths.map(([from, to]) => first[to]![from]! - second[to]![from]!),
      first,
      second,
    };
  };
}

/** How far a contrast lies from what chance gives, by permutations of the groups. */
export interface PermutationTest {
  readonly value: number;
  /** Share of permutations at least as extreme, (1 + count) / (1 + permutations). */
  readonly p: number;
  /** For agreement: the 5 % quantile; for differences: the middle 95 %. */
  readonly low: number;
  readonly high: number;
}

/** All contrasts of two groups with their permutation tests. */
export interface GroupsTest {
  readonly agreement: readonly PermutationTest[];
  readonly means: readonly PermutationTest[];
  readonly variances: readonly PermutationTest[];
  readonly paths: readonly PermutationTest[];
  /** Permutations that gave an estimate in both groups. */
  readonly permutations: number;
}

/** Level at which MICOM decides, and the quantiles shown. */
const LEVEL = 0.05;

/** Agreement of a single indicator is 1 but for this. */
const ROUNDING = 1e-12;

/** Permutation tests of the contrasts: of agreement below 1 (one-sided), of differences from 0 (two-sided). */
export function testGroups(observed: GroupContrast, permuted: readonly GroupContrast[]): GroupsTest {
  const quantile = (sorted: readonly number[], share: number): number => {
    const place = share * (sorted.length - 1);
    const below = Math.floor(place);
    const [low, high] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!];
    return low + (place - below) * (high - low);
  };
  const test = (name: keyof GroupContrast, oneSided: boolean): readonly PermutationTest[] =>
    observed[name].map((value, at) => {
      const sorted = permuted.map((one) => one[name][at]!).sort((a, b) => a - b);
      const extreme = sorted.filter((one) =>
        oneSided ? one <= value + ROUNDING : Math.abs(one) >= Math.abs(value),
      ).length;
      return {
        value,
        p: (1 + extreme) / (1 + sorted.length),
        low: quantile(sorted, oneSided ? LEVEL : LEVEL / 2),
        high: oneSided ? 1 : quantile(sorted, 1 - LEVEL / 2),
      };
    });
  return {
    agreement: test('agreement', true),
    means: test('means', false),
    variances: test('variances', false),
    paths: test('paths', false),
    permutations: permuted.length,
  };
}
