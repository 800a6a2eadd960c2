import { numbers, texts } from '../engine/read-rows.ts';
import type { Rows } from '../engine/types.ts';
import { packedLength } from '../stats/linear/packed.ts';

/** One variable in one group. */
export interface MeanMoments {
  readonly n: number;
  readonly weight: number;
  /** Null where nobody answered. */
  readonly mean: number | null;
  /** Weighted mean of (score − 50)². */
  readonly square: number | null;
}

/** A group's means: items, then questions. */
export interface GroupMoments {
  readonly domain: string;
  readonly n: number;
  readonly weight: number;
  readonly means: readonly MeanMoments[];
}

/** Taylor variances of a group's means (`against` is ''), or of their differences from another group's or from the rest. */
export interface ContrastMoments {
  readonly group: string;
  readonly against: string;
  /** Of the items, packed. */
  readonly covariance: readonly number[];
  /** Of the questions, then of the mid-ranks where they were asked for. */
  readonly variances: readonly number[];
}

/** The rows of `groupMeansSql`, the variables in the order given. @throws RowsError where a column is missing. */
export function groupMoments(rows: Rows, variables: readonly string[]): readonly GroupMoments[] {
  const [groups, items] = [texts(rows, 'group'), texts(rows, 'item')];
  const [n, weight, mean, square] = ['n', 'weight', 'mean', 'square'].map((name) => numbers(rows, name)) as [
    readonly (number | null)[],
    readonly (number | null)[],
    readonly (number | null)[],
    readonly (number | null)[],
  ];
  const rowOf = new Map(groups.map((group, row) => [`${items[row]}\n${group}`, row]));
  return [...new Set(groups)].map((domain) => {
    const at = (item: string): number => rowOf.get(`${item}\n${domain}`) ?? -1;
    return {
      domain,
      n: n[at('')] ?? 0,
      weight: weight[at('')] ?? 0,
      means: variables.map((item) => ({
        n: n[at(item)] ?? 0,
        weight: weight[at(item)] ?? 0,
        mean: mean[at(item)] ?? null,
        square: square[at(item)] ?? null,
      })),
    };
  });
}

/**
 * The rows of `contrastsSql`, asked for the pairs of all items first, then for each of the others with itself.
 *
 * @param items how many there are
 */
export function contrastMoments(rows: Rows, items: number): readonly ContrastMoments[] {
  const [groups, against] = [texts(rows, 'group'), texts(rows, 'against')];
  const [position, covariance] = [numbers(rows, 'position'), numbers(rows, 'covariance')];
  const pairs = packedLength(items);
  const found = new Map<
    string,
    { covariance: number[]; variances: number[]; group: string; against: string }
  >();
  groups.forEach((group, row) => {
    const key = `${group}\n${against[row]}`;
    const contrast = found.get(key) ?? {
      group,
      against: against[row] ?? '',
      covariance: new Array<number>(pairs).fill(0),
      variances: [],
    };
    found.set(key, contrast);
    const at = position[row] ?? 0;
    // A variable that nobody in the group answered has no mean to vary: 0/0 in the database.
    const value = Number.isFinite(covariance[row]) ? covariance[row]! : 0;
    if (at < pairs) contrast.covariance[at] = value;
    else contrast.variances[at - pairs] = Math.max(0, value);
  });
  return [...found.values()];
}
