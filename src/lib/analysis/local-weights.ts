import { constantVariables, correlations } from '../stats/correlation.ts';
import { relativeWeights } from '../stats/johnson.ts';
import { standardisedRegression } from '../stats/regression.ts';
import { refuse } from '../study/refusal.ts';
import type { Refusal } from '../study/refusal.ts';
import type { Scheme, Study } from '../study/types.ts';
import type { DriverMoments, IndexMoments } from './index-moments.ts';
import type { MeasuredNode, Structure } from './structure.ts';

/** What weights are made from. */
export type WeightMoments = Pick<IndexMoments, 'drivers' | 'importance'>;

/** Weights of one parent's children, summing to 1; as they come out, negative ones too, where refused for that. */
export interface LocalWeights {
  /** In the order of the parent's children; empty where nothing could be computed. */
  readonly weights: readonly number[];
  /** R² of overall satisfaction on the children; null where the scheme does not use it. */
  readonly r2: number | null;
  readonly refusal: Refusal | null;
}

/** Weights that cannot be computed at all. */
export function noWeights(refusal: Refusal): LocalWeights {
  return { weights: [], r2: null, refusal };
}

/** Weights in proportion to non-negative values with a positive sum. */
export function proportional(values: readonly number[], r2: number | null = null): LocalWeights {
  const sum = values.reduce((total, value) => total + value, 0);
  return { weights: values.map((value) => value / sum), r2, refusal: null };
}

/**
 * Weights of the children of `parent` within it (sum 1) by one scheme: equal 1/k; stated importance / Σ; correlation r/Σr;
 * standardised regression β/Σβ; Johnson's share of R². An only child weighs 1 under every scheme.
 */
export function localWeights(
  scheme: Scheme,
  parent: MeasuredNode,
  moments: WeightMoments,
  system: Structure,
  study: Study,
): LocalWeights {
  if (scheme === 'equal' || parent.children.length === 1) return proportional(parent.children.map(() => 1));
  if (scheme === 'stated') return stated(parent, moments, system);
  if (!study.fields.some((field) => field.role === 'overall')) return noWeights(refuse('no-overall'));
  const drivers = moments.drivers.find((candidate) => candidate.parent === parent.id);
  const needed = parent.children.length + 2;
  if (drivers === undefined || drivers.n < needed)
    return noWeights(refuse('few-complete-cases', { parent: parent.id, n: drivers?.n ?? 0, needed }));
  return derived(scheme, drivers);
}

/** Mean importance of each child (of a node with children: mean over its measured items), over their sum. */
function stated(parent: MeasuredNode, { importance }: WeightMoments, system: Structure): LocalWeights {
  const itemsBelow = (id: string): readonly string[] => {
    const children = system.nodes.get(id)?.children ?? [];
    return children.length === 0 ? [id] : children.flatMap(itemsBelow);
  };
  const below = parent.children.map(itemsBelow);
  const items = below.flat();
  if (Object.keys(importance).length === 0) return noWeights(refuse('no-importance'));
  const without = items.find((item) => importance[item] === undefined);
  if (without !== undefined) return noWeights(refuse('item-without-importance', { item: without }));
  const scales = new Set(
    items.map((item) => {
      const scale = system.items.find(({ id }) => id === item)?.importance?.scale;
      return `${scale?.min} to ${scale?.max}`;
    }),
  );
  if (scales.size > 1) return noWeights(refuse('importance-scales-differ', { parent: parent.id }));
  const means = below.map(
    (ids) => ids.reduce((sum, id) => sum + (importance[id]?.mean ?? NaN), 0) / ids.length,
  );
  const negative = parent.children.find((_, index) => (means[index] ?? NaN) < 0);
  if (negative !== undefined)
    return noWeights(refuse('negative-weight', { parent: parent.id, child: negative }));
  if (!means.some((mean) => mean > 0)) return noWeights(refuse('zero-importance', { parent: parent.id }));
  return proportional(means);
}

/** Weights from the correlations of the children among themselves and with overall satisfaction. */
function derived(scheme: 'correlation' | 'regression' | 'johnson', drivers: DriverMoments): LocalWeights {
  const { parent, children, covariance } = drivers;
  const child = (index: number): string => children[index] ?? '';
  const constant = constantVariables(covariance, children.length + 1)[0];
  if (constant !== undefined)
    return noWeights(
      constant === 0
        ? refuse('constant-overall', { parent })
        : refuse('constant-item', { parent, child: child(constant - 1) }),
    );
  const found = correlations(covariance, children.length + 1);
  const regression = standardisedRegression(found);
  if ('dependent' in regression && scheme !== 'correlation')
    return noWeights(refuse('dependent-items', { parent, child: child(regression.dependent) }));
  const r2 = 'dependent' in regression ? null : regression.rSquared;
  if (scheme === 'johnson') {
    const relative = relativeWeights(found);
    if ('singular' in relative)
      return noWeights(refuse('dependent-items', { parent, child: child(children.length - 1) }));
    return relative.rSquared > NOTHING
      ? proportional(relative.weights, r2)
      : { weights: [], r2, refusal: refuse('unrelated-items', { parent }) };
  }
  const values = 'beta' in regression && scheme === 'regression' ? regression.beta : found.outcome;
  const sum = values.reduce((total, value) => total + value, 0);
  if (!(Math.abs(sum) > NOTHING)) return { weights: [], r2, refusal: refuse('unrelated-items', { parent }) };
  const negative = values.findIndex((value) => value < 0);
  if (negative < 0) return proportional(values, r2);
  const shown = values.map((value) => value / Math.abs(sum));
  return { weights: shown, r2, refusal: refuse('negative-weight', { parent, child: child(negative) }) };
}

/** Sums of correlations, of coefficients and R² under this are rounding. */
const NOTHING = 1e-12;
