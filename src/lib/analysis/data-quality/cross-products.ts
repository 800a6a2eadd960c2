import { numbers, statement } from '../../engine/read-rows.ts';
import { list, partsOf } from '../../engine/sql-text.ts';
import type { Rows } from '../../engine/types.ts';
import { pairsOf } from '../../stats/linear/packed.ts';
import { ORIGIN } from '../../stats/score-origin.ts';
import type { Study } from '../../study/types.ts';
import type { LookedAt } from './looked-at.ts';
import { peopleSource } from './people.ts';

/** Means of items over all who answered them, covariances and correlations over all who answered both (as R's `use = "pairwise"`). Scores 0–100, respondents unweighted. */
export interface PairwiseMoments {
  readonly means: readonly (number | null)[];
  /** Divisor n − 1. */
  readonly covariance: readonly (readonly number[])[];
  readonly correlation: readonly (readonly number[])[];
}

/**
 * SQL: one row a pair of items (`a` ≤ `b`, places among the items): `n` respondents with both, and over them the sums of each score less 50 (`sum_a`,
 * `sum_b`), of its square (`square_a`, `square_b`) and of the product (`product`). An item with itself: over all who answered it.
 */
export function crossProductsSql(looked: LookedAt, study: Study): string {
  const places = looked.items.map((_, at) => at);
  const columns = places.flatMap((at) => [
    `coalesce(s${at} - ${ORIGIN}, 0) AS x${at}`,
    `(s${at} IS NOT NULL)::INTEGER::DOUBLE AS m${at}`,
  ]);
  const counted = places.flatMap((at) => [
    `_frequency * m${at} AS f${at}`,
    `_frequency * x${at} AS y${at}`,
    `_frequency * x${at} * x${at} AS z${at}`,
  ]);
  const parts = partsOf(pairsOf(places).flatMap((pair) => Array.from({ length: 6 }, () => pair))).map(
    (own) => [...new Set(own)],
  );
  const done = new Set<readonly [number, number]>();
  const selects = parts.map((own) => {
    const rows = own
      .filter((pair) => !done.has(pair) && done.add(pair))
      .map(
        ([a, b]) =>
          `{a: ${a}::DOUBLE, b: ${b}::DOUBLE, n: sum(f${a} * m${b}), sum_a: sum(y${a} * m${b}), sum_b: sum(y${b} * m${a}), square_a: sum(z${a} * m${b}), square_b: sum(z${b} * m${a}), product: sum(y${a} * x${b})}`,
      );
    return `SELECT unnest([
${list(rows, 2)}
], recursive := true)
FROM counted`;
  });
  return `WITH ${peopleSource(looked, study, 'items')},
moved AS NOT MATERIALIZED (
  SELECT
${list(['*', ...columns], 4)}
  FROM people
),
counted AS NOT MATERIALIZED (
  SELECT
${list(['*', ...counted], 4)}
  FROM moved
)
${selects.join('\nUNION ALL\n')}`;
}

/** The rows of `crossProductsSql`. */
export function pairwiseMoments(found: Readonly<Record<string, Rows>>, size: number): PairwiseMoments {
  const rows = statement(found, 'crossProducts');
  const names = ['a', 'b', 'n', 'sum_a', 'sum_b', 'square_a', 'square_b', 'product'] as const;
  const read = new Map(names.map((name) => [name, numbers(rows, name)]));
  const square = (): number[][] => Array.from({ length: size }, () => new Array<number>(size).fill(NaN));
  const [covariance, correlation] = [square(), square()];
  const means = new Array<number | null>(size).fill(null);
  read.get('a')?.forEach((_, row) => {
    const at = (name: (typeof names)[number]): number => read.get(name)?.[row] ?? NaN;
    const [a, b, n] = [at('a'), at('b'), at('n')];
    if (!(a < size && b < size)) return;
    const together = (sum: number, one: number, two: number): number => sum - (one * two) / n;
    const product = together(at('product'), at('sum_a'), at('sum_b'));
    const [of, other] = [
      together(at('square_a'), at('sum_a'), at('sum_a')),
      together(at('square_b'), at('sum_b'), at('sum_b')),
    ];
    if (a === b && n > 0) means[a] = ORIGIN + at('sum_a') / n;
    covariance[a]![b] = covariance[b]![a] = product / (n - 1);
    correlation[a]![b] = correlation[b]![a] = a === b ? 1 : product / Math.sqrt(of * other);
  });
  return { means, covariance, correlation };
}
