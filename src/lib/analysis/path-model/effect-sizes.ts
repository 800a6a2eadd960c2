import { DEFAULT_PLS } from '../../stats/pls/estimate.ts';
import type { IndicatorMoments } from '../../stats/pls/estimate.ts';
import { isFault } from '../../stats/pls/model.ts';
import { estimateStages } from '../../stats/pls/stages.ts';
import type { IndicatorKey, PathModelOptions } from '../../study/path-model.ts';
import { isRefusal } from '../../study/refusal.ts';
import { resolveModel } from './resolve.ts';

/**
 * Cohen's f² of every path with the whole model estimated again without it, as seminr has it: (R² − R²₋)/(1 − R²). Scores move too, so that it may be
 * below 0; the other definition, on the scores as they are, is `fSquared`.
 *
 * @param rSquared of the full model, by construct id
 * @returns in the order of the model's paths; null where the model without the path is none, or is not found
 */
export function reestimatedEffects(
  model: PathModelOptions,
  indicators: readonly IndicatorKey[],
  data: IndicatorMoments,
  rSquared: ReadonlyMap<string, number | null>,
): readonly (number | null)[] {
  return model.paths.map(([from, to], at) => {
    const full = rSquared.get(to) ?? null;
    if (full === null) return null;
    const alone = model.paths.every(([other, target]) => target !== to || other === from);
    if (alone) return full / (1 - full);
    const without = { ...model, paths: model.paths.filter((_, one) => one !== at) };
    const drawn = resolveModel(without, indicators);
    if (isRefusal(drawn)) return null;
    const { scheme, metric } = model;
    const staged = estimateStages(drawn, data, { ...DEFAULT_PLS, scheme, metric });
    if (isFault(staged)) return null;
    const place = staged.model.constructs.findIndex(({ name }) => name === to);
    const less = staged.estimate.rSquared[place] ?? null;
    return less === null ? null : (full - less) / (1 - full);
  });
}
