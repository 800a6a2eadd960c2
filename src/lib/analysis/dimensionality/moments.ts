import { numbers, statement } from '../../engine/read-rows.ts';
import type { Rows } from '../../engine/types.ts';
import { unrelatedEigenvalues } from '../../stats/factor/parallel.ts';
import { constantVariables, correlationMatrix } from '../../stats/linear/correlation.ts';
import { pairsOf } from '../../stats/linear/packed.ts';
import { eigenvalues } from '../../stats/linear/tridiagonal.ts';
import { refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { structure } from '../../study/structure.ts';
import type { Study } from '../../study/types.ts';
import { findFactors } from './factors.ts';
import type { DimensionalityMoments } from './result.ts';

/** Fewer respondents an item than this leave correlations to chance. */
const RESPONDENTS_PER_ITEM = 2;

/**
 * The statement's rows → correlations, their eigenvalues and factors. All of it depends on the answers alone, so it is computed once, here, and travels with the page; `solve` lays
 * it beside the declared system.
 */
export function dimensionalityMoments(
  rows: Readonly<Record<string, Rows>>,
  study: Study,
): DimensionalityMoments {
  const found = statement(rows, 'items');
  const items = structure(study).items.map(({ id }) => id);
  const read = (name: string): readonly number[] => numbers(found, name).map((value) => value ?? 0);
  const [sums, products, answered] = [read('sum'), read('product'), read('answered')];
  const [n = 0, weight = 0, squares = 0, asked = 0] = ['n', 'weight', 'squares', 'asked'].map(
    (name) => read(name)[0],
  );
  const worth = squares > 0 ? Math.min(n, weight ** 2 / squares) : 0;
  const base = { items, n, asked, worth, answered: answered.slice(0, items.length) };
  const empty = (refused: Refusal): DimensionalityMoments => ({
    ...base,
    why: refused,
    correlations: [],
    eigenvalues: [],
    unrelated: { mean: [], limit: [] },
    beyond: 0,
    found: refused,
  });
  const needed = RESPONDENTS_PER_ITEM * items.length;
  if (!(worth >= needed)) return empty(fewCases(base, needed));
  const covariance = pairsOf(items.map((_, at) => at)).map(
    ([a, b], at) => products[at]! / weight - (sums[a]! / weight) * (sums[b]! / weight),
  );
  const [constant] = constantVariables(covariance, items.length);
  if (constant !== undefined)
    return empty(refuse('dimensionality-constant-item', { child: { node: items[constant]! } }));
  const square = correlationMatrix(covariance, items.length);
  const values = eigenvalues(square);
  const unrelated = unrelatedEigenvalues(items.length, Math.floor(worth));
  const first = values.findIndex((value, at) => !(value > unrelated.limit[at]!));
  const beyond = first < 0 ? items.length : first;
  return {
    ...base,
    why: null,
    correlations: pairsOf(items.map((_, at) => at)).map(([a, b]) => square[a]![b]!),
    eigenvalues: values,
    unrelated,
    beyond,
    found:
      beyond === 0
        ? refuse('dimensionality-none', { n })
        : findFactors(square, Math.min(beyond, identified(items.length))),
  };
}

/** The item that most left open, and what is needed. */
function fewCases(
  { items, n, asked, answered }: Pick<DimensionalityMoments, 'items' | 'n' | 'asked' | 'answered'>,
  needed: number,
): Refusal {
  const least = answered.reduce((best, value, at) => (value < answered[best]! ? at : best), 0);
  return refuse('dimensionality-few-cases', {
    n,
    needed,
    items: items.length,
    child: { node: items[least] ?? '' },
    open: asked - (answered[least] ?? 0),
  });
}

/** The most factors that so many items determine (Ledermann 1937); at least one. */
export function identified(items: number): number {
  return Math.max(1, Math.floor((2 * items + 1 - Math.sqrt(8 * items + 1)) / 2));
}
