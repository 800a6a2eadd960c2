import type { PlsFault } from '../../stats/pls/model.ts';
import { stagesOf } from '../../stats/pls/stages.ts';
import type { StagedModel } from '../../stats/pls/stages.ts';
import { isFault, modelFault } from '../../stats/pls/model.ts';
import { refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { IndicatorKey, PathModelOptions } from '../../study/path-model.ts';
import type { PathSet } from './moments.ts';

/**
 * A stored model → one by positions: constructs in their order, indicators in that of the moments. Refused with the reason where an
 * id is unknown or given twice, or where the drawing is no model (cycle, orphan, …).
 */
export function resolveModel(
  model: PathModelOptions,
  indicators: readonly IndicatorKey[],
): StagedModel | Refusal {
  const ids = model.constructs.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) return refuse('path-construct-twice', { construct: { construct: twice } });
  const named = [...model.paths.flat(), ...model.constructs.flatMap(({ parts }) => parts ?? [])];
  const unknown = named.find((id) => !ids.includes(id));
  if (unknown !== undefined) return refuse('path-unknown-construct', { construct: { construct: unknown } });
  const again = model.paths.find(
    ([from, to], at) => model.paths.findIndex(([a, b]) => a === from && b === to) < at,
  );
  if (again !== undefined) return refuse('path-twice', { way: { way: again } });
  const missing = model.constructs
    .flatMap((construct) => construct.indicators)
    .find((key) => !indicators.includes(key));
  if (missing !== undefined) return refuse('path-unknown-indicator', { indicator: { indicator: missing } });
  const staged: StagedModel = {
    constructs: model.constructs.map(({ id, mode, indicators: keys, parts }) => ({
      name: id,
      mode,
      indicators: keys.map((key) => indicators.indexOf(key)),
      ...(parts === undefined || parts.length === 0 ? {} : { parts: parts.map((part) => ids.indexOf(part)) }),
    })),
    paths: model.paths.map(([from, to]) => [ids.indexOf(from), ids.indexOf(to)]),
  };
  const stages = stagesOf(staged, indicators.length);
  if (stages === null) {
    const fault = modelFault(staged);
    return fault === null ? staged : faultRefusal(fault, model, indicators);
  }
  if (isFault(stages)) return faultRefusal(stages, model, indicators);
  for (const [stage, places] of [
    [stages.first, stages.inFirst],
    [stages.second, stages.inSecond],
  ] as const) {
    const fault = modelFault(stage);
    if (fault === null) continue;
    const stageIds = places.map((at) => ids[at]!);
    return faultRefusal(
      fault,
      { ...model, constructs: stageIds.map((id) => ({ id, mode: 'A', indicators: [] })) },
      indicators,
    );
  }
  return staged;
}

/** The fault of a model, by ids and keys. `set` says how many answered what, where too few did. */
export function faultRefusal(
  fault: PlsFault,
  { constructs }: PathModelOptions,
  indicators: readonly IndicatorKey[],
  set?: PathSet,
): Refusal {
  const id = (at: number): string => constructs[at]?.id ?? '';
  const key = (at: number): string => indicators[at] ?? '';
  switch (fault.fault) {
    case 'cycle':
      return refuse('path-cycle', {
        way: { way: [...fault.constructs, fault.constructs[0]!].map(id) },
      });
    case 'few-rows': {
      const { n, needed } = fault;
      const least = set?.answered.indexOf(Math.min(...set.answered)) ?? 0;
      return refuse('path-few-rows', {
        n,
        needed,
        indicator: { indicator: key(least) },
        answered: set?.answered[least] ?? n,
      });
    }
    case 'not-psd':
      return refuse('path-not-psd');
    case 'not-converged':
      return refuse('path-not-converged', { iterations: fault.iterations, change: fault.change });
    case 'shared-indicator':
    case 'constant-indicator':
      return refuse(`path-${fault.fault}`, { indicator: { indicator: key(fault.indicator) } });
    case 'dependent-indicator':
      return refuse('path-dependent-indicator', {
        construct: { construct: id(fault.construct) },
        indicator: { indicator: key(fault.indicator) },
      });
    case 'orphan':
    case 'part-misused':
    case 'no-indicators':
    case 'dependent-constructs':
    case 'unrelated-construct':
    case 'inadmissible':
      return refuse(`path-${fault.fault}`, { construct: { construct: id(fault.construct) } });
  }
}
