import { numbers, texts } from '../engine/read-rows.ts';
import type { Rows } from '../engine/types.ts';
import { packedPosition } from '../stats/linear/packed.ts';
import { ORIGIN } from '../stats/score-origin.ts';
import type { DriverMoments, ImportanceMoments } from './moments.ts';

/**
 * The matrices of several places, who share no respondents, as one: weighted means and covariances (divisor Σw) about the common means,
 * as in Chan, Golub & LeVeque (1983).
 */
export function addedDrivers(places: readonly (readonly DriverMoments[])[]): readonly DriverMoments[] {
  const byParent = Map.groupBy(places.flat(), ({ parent }) => parent);
  return [...byParent.values()].flatMap((parts): DriverMoments[] => {
    const found = parts.filter(({ weight }) => weight > 0);
    const [first] = found.length > 0 ? found : parts;
    if (first === undefined) return [];
    const weight = found.reduce((sum, part) => sum + part.weight, 0);
    const share = (part: DriverMoments): number => part.weight / weight;
    const mean = (of: (part: DriverMoments) => number): number =>
      found.reduce((sum, part) => sum + share(part) * of(part), 0);
    if (found.length === 0) return [first];
    const means = first.means.map((_, at) => ORIGIN + mean((part) => part.means[at]! - ORIGIN));
    const size = means.length;
    const covariance = [...first.covariance];
    for (let a = 0; a < size; a += 1)
      for (let b = a; b < size; b += 1) {
        const at = packedPosition(size, a, b);
        covariance[at] = mean(
          (part) => part.covariance[at]! + (part.means[a]! - means[a]!) * (part.means[b]! - means[b]!),
        );
      }
    return [
      {
        parent: first.parent,
        children: first.children,
        n: found.reduce((sum, part) => sum + part.n, 0),
        weight,
        means,
        covariance,
        logarithmic: first.logarithmic.map((_, at) => mean((part) => part.logarithmic[at]!)),
      },
    ];
  });
}

/** The rows of `importanceSql` of several places → importance of all their respondents. Throws if a column is missing, naming it. */
export function addedImportance(
  places: readonly (Rows | undefined)[],
): Readonly<Record<string, ImportanceMoments>> {
  const sums = new Map<string, { n: number; weight: number; sum: number }>();
  for (const rows of places) {
    if (rows === undefined) continue;
    const [n, weights, means] = [numbers(rows, 'n'), numbers(rows, 'weight'), numbers(rows, 'mean')];
    texts(rows, 'item').forEach((item, row) => {
      const [mean, weight] = [means[row] ?? null, weights[row] ?? 0];
      if (mean === null) return;
      const before = sums.get(item);
      sums.set(item, {
        n: (before?.n ?? 0) + (n[row] ?? 0),
        weight: (before?.weight ?? 0) + weight,
        sum: (before?.sum ?? 0) + weight * mean,
      });
    });
  }
  return Object.fromEntries([...sums].map(([item, { n, weight, sum }]) => [item, { n, mean: sum / weight }]));
}
