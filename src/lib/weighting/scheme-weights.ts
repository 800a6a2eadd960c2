import { entryOf } from '../study/entry.ts';
import { refuse } from '../study/refusal.ts';
import type { Scheme, Study } from '../study/types.ts';
import { comparedWeights } from './compared-weights.ts';
import { derivedWeights } from './derived-weights.ts';
import { againstOverall, driverFit, littleExplained } from './driver-fit.ts';
import type { DriverFit } from './driver-fit.ts';
import type { DriverMoments, ImportanceMoments } from './moments.ts';
import { noWeights, proportional } from './local-weights.ts';
import type { LocalWeights } from './local-weights.ts';
import type { MeasuredNode, Structure } from '../study/structure.ts';

/** What weights are made from. */
export interface WeightMoments {
  readonly drivers: readonly DriverMoments[];
  /** Item id → importance; absent where it was not asked. */
  readonly importance: Readonly<Record<string, ImportanceMoments>>;
}

/** The schemes that need an overall satisfaction to relate the children to. */
const NEEDS_OVERALL: readonly Scheme[] = ['correlation', 'regression', 'johnson', 'lmg', 'pls'];

/** Under this many respondents for each child derived weights move much from sample to sample. */
const CASES_PER_CHILD = 10;

/**
 * Weights of the children of `parent` within it (sum 1) by one scheme: equal 1/k; stated importance / Σ; judged in pairs; or derived
 * (`derived-weights.ts`). An only child weighs 1 under every scheme.
 */
export function localWeights(
  scheme: Scheme,
  parent: MeasuredNode,
  moments: WeightMoments,
  system: Structure,
  study: Study,
): LocalWeights {
  const found = withoutRemarks(scheme, parent, moments, system, study);
  const drivers = moments.drivers.find((one) => one.parent === parent.id);
  if (drivers === undefined || !study.fields.some(({ role }) => role === 'overall')) return found;
  const fit = fitOnce(drivers);
  const little = NEEDS_OVERALL.includes(scheme) ? littleExplained(fit) : [];
  return { ...found, remarks: [...againstOverall(fit), ...little, ...found.remarks] };
}

/** The fit depends on the moments alone, and is asked for by every scheme at every move of a control. */
const known = new WeakMap<DriverMoments, DriverFit | null>();

/** `driverFit`, once for the same moments. */
export function fitOnce(drivers: DriverMoments): DriverFit | null {
  const found = known.get(drivers);
  if (found !== undefined) return found;
  const fit = driverFit(drivers);
  known.set(drivers, fit);
  return fit;
}

function withoutRemarks(
  scheme: Scheme,
  parent: MeasuredNode,
  moments: WeightMoments,
  system: Structure,
  study: Study,
): LocalWeights {
  if (scheme === 'equal' || parent.children.length === 1) return proportional(parent.children.map(() => 1));
  if (scheme === 'stated') return stated(parent, moments, system);
  if (scheme === 'ahp') return comparedWeights(parent, system, study.options);
  if (NEEDS_OVERALL.includes(scheme) && !study.fields.some((field) => field.role === 'overall'))
    return noWeights(refuse('no-overall'));
  const drivers = moments.drivers.find((candidate) => candidate.parent === parent.id);
  const children = parent.children.length;
  const needed = children + 2;
  if (drivers === undefined || drivers.n < needed)
    return noWeights(
      refuse('few-complete-cases', { parent: { node: parent.id }, n: drivers?.n ?? 0, needed }),
    );
  const found = derivedWeights(scheme, drivers);
  if (drivers.n >= CASES_PER_CHILD * children) return found;
  const few = { code: 'few-cases', parameters: { parent: { node: parent.id }, n: drivers.n, children } };
  return { ...found, remarks: [few, ...found.remarks] };
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
  const without = items.find((item) => entryOf(importance, item) === undefined);
  if (without !== undefined) return noWeights(refuse('item-without-importance', { item: { node: without } }));
  const scales = new Set(
    items.map((item) => {
      const scale = system.items.find(({ id }) => id === item)?.importance?.scale;
      return `${scale?.min} to ${scale?.max}`;
    }),
  );
  if (scales.size > 1) return noWeights(refuse('importance-scales-differ', { parent: { node: parent.id } }));
  const means = below.map(
    (ids) => ids.reduce((sum, id) => sum + (entryOf(importance, id)?.mean ?? NaN), 0) / ids.length,
  );
  const negative = parent.children.find((_, index) => (means[index] ?? NaN) < 0);
  if (negative !== undefined)
    return noWeights(
      refuse('negative-importance', { parent: { node: parent.id }, child: { node: negative } }),
    );
  if (!means.some((mean) => mean > 0))
    return noWeights(refuse('zero-importance', { parent: { node: parent.id } }));
  return proportional(means);
}
