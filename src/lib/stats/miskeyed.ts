import { firstComponent } from './linear/first-component.ts';
import type { Square } from './linear/correlation.ts';

/** Items that go against the others, and α (from correlations) once they are turned. */
export interface Miskeyed {
  /** Positions; empty where no item does. */
  readonly items: readonly number[];
  readonly turned: number;
}

/**
 * Which items of a scale look as if their answers were counted the wrong way round: those on the smaller side of the first principal component (R psych's
 * `alpha(check.keys = TRUE)` asks the same of it).
 *
 * @param correlations of at least two items that vary
 */
export function miskeyed(correlations: Square): Miskeyed {
  const { vector } = firstComponent(correlations);
  const [against, along] = [
    vector.flatMap((value, at) => (value < 0 ? [at] : [])),
    vector.flatMap((value, at) => (value < 0 ? [] : [at])),
  ];
  const items = against.length <= along.length ? against : along;
  const sign = (at: number): number => (items.includes(at) ? -1 : 1);
  const size = correlations.length;
  const sum = correlations.reduce(
    (all, row, a) => row.reduce((total, r, b) => (a === b ? total : total + sign(a) * sign(b) * r), all),
    0,
  );
  const mean = sum / (size * (size - 1));
  return { items, turned: (size * mean) / (1 + (size - 1) * mean) };
}
