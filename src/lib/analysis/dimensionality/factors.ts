import { arranged } from '../../stats/factor/arrange.ts';
import { extractFactors } from '../../stats/factor/extract.ts';
import type { Loadings } from '../../stats/factor/extract.ts';
import { rotate, ROTATIONS } from '../../stats/factor/rotate.ts';
import type { Square } from '../../stats/linear/correlation.ts';
import { refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { FoundFactors } from './result.ts';

/**
 * Factors by minres with oblimin, and how far maximum likelihood, promax and varimax put the items on the same ones.
 *
 * @param count at least 1
 */
export function findFactors(correlations: Square, count: number): FoundFactors | Refusal {
  const extracted = (['minres', 'ml'] as const).map((by) => extractFactors(correlations, count, by));
  const [minres] = extracted;
  const first = minres && rotate(minres.loadings, ROTATIONS[0]);
  if (!minres || !first) return refuse('dimensionality-no-convergence', { count });
  const primary = arranged(first);
  const places = extracted.flatMap((found) =>
    found === null
      ? []
      : ROTATIONS.flatMap((by) => {
          const turned = rotate(found.loadings, by);
          return turned === null ? [] : [placesIn(primary.loadings, arranged(turned).loadings)];
        }),
  );
  const own = primary.loadings.map(largest);
  return {
    ...primary,
    communalities: minres.uniquenesses.map((value) => 1 - value),
    heywood: minres.heywood,
    solutions: places.length,
    agreeing: own.map((factor, item) => places.filter((all) => all[item] === factor).length),
  };
}

/** The factor of the largest loading. */
export function largest(loadings: readonly number[]): number {
  return loadings.reduce((best, value, k) => (Math.abs(value) > Math.abs(loadings[best]!) ? k : best), 0);
}

/** On which of the factors of one solution each item of another is: its factors are those that they resemble most (Tucker's congruence), one by one. */
function placesIn(of: Loadings, other: Loadings): readonly number[] {
  const column = (loadings: Loadings, k: number): readonly number[] => loadings.map((row) => row[k]!);
  const length = (values: readonly number[]): number => Math.hypot(...values) || 1;
  const factors = (of[0] ?? []).map((_, k) => k);
  const alike = factors.flatMap((a) =>
    factors.map((b) => {
      const [one, two] = [column(of, a), column(other, b)];
      const product = one.reduce((sum, value, at) => sum + value * two[at]!, 0);
      return { a, b, by: Math.abs(product) / (length(one) * length(two)) };
    }),
  );
  const matched = new Map<number, number>();
  for (const { a, b } of alike.sort((one, two) => two.by - one.by))
    if (!matched.has(b) && ![...matched.values()].includes(a)) matched.set(b, a);
  return other.map((row) => matched.get(largest(row))!);
}
