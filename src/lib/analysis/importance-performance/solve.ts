import { intervals } from '../../stats/estimate.ts';
import { refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { smallestGroup, DEFAULT_PRIORITIES } from '../../study/types.ts';
import type { PriorityOptions, Study, StudyOptions } from '../../study/types.ts';
import { unusableDesign } from '../../survey/design.ts';
import type {
  ImportanceKind,
  ImportancePerformanceMoments,
  ImportancePerformanceResult,
  Place,
  PointMoments,
  PriorityItem,
} from './result.ts';
import type { Remark } from '../../study/remark.ts';
import type { Estimate } from '../../survey/types.ts';

/** The middle of 0–100. */
const MIDPOINT = 50;

/** Under this standard deviation between items a scale separates nothing. */
const NO_SPREAD = 1e-9;

interface Centre {
  readonly mean: number;
  readonly sd: number;
}

/** The options in force: the reader's, else derived importance where overall satisfaction was asked. */
export function priorityOptions({ fields, options }: Study): PriorityOptions {
  const overall = fields.some(({ role }) => role === 'overall');
  return options.priorities ?? { ...DEFAULT_PRIORITIES, importance: overall ? 'derived' : 'stated' };
}

/** The options that a bootstrap of the priorities depends on, as one text: with others it has to be made anew. */
export function prioritiesMadeUnder(study: Study): string {
  const { confidence, filter, lonely, raking } = study.options;
  return JSON.stringify([priorityOptions(study).importance, confidence, filter ?? {}, lonely, raking]);
}

/** Moments → places and priorities under the options' importance, crosshair and confidence. */
export function solveImportancePerformance(
  { design, ...kinds }: ImportancePerformanceMoments,
  study: Study,
  options: StudyOptions,
): ImportancePerformanceResult | Refusal {
  const unusable = unusableDesign(design);
  if (unusable !== null) return unusable;
  const chosen = priorityOptions({ ...study, options });
  const kind = chosen.importance;
  const all = kinds[kind];
  const points = all.filter(({ n }) => n >= smallestGroup(options));
  if (all.length === 0) return kind === 'stated' ? refuse('no-importance') : refuse('no-overall-priorities');
  if (points.length < 2) return refuse('few-points', { n: points.length, minimum: smallestGroup(options) });
  const scale = { performance: centre(all, 'performance'), importance: centre(all, 'importance') };
  if (kind === 'derived' && Math.min(scale.performance.sd, scale.importance.sd) < NO_SPREAD)
    return refuse('no-point-spread');
  const interval = intervals(options.confidence, design.psus - design.strata);
  const estimate = (value: number, variance: number, n: number): Estimate => ({
    ...interval(value, Math.sqrt(Math.max(0, variance))),
    n,
  });
  const line = crossing(chosen, kind, scale);
  const items = points.map((point): PriorityItem => {
    const { n, spread, spreadFrom } = point;
    const from = (axis: 'performance' | 'importance'): Estimate => {
      const { value, fixed } = line[axis];
      return estimate(point[axis] - value, (fixed ? spread : spreadFrom)[axis], n);
    };
    const placed = {
      performanceFrom: from('performance'),
      importanceFrom: from('importance'),
      priority: priorityOf(point, kind, scale, (value, variance) => estimate(value, variance, n)),
    };
    return {
      item: point.item,
      performance: estimate(point.performance, spread.performance, n),
      importance: estimate(point.importance, spread.importance, n),
      ...placed,
      ...placeOf(placed, chosen.crosshair === 'line'),
    };
  });
  return {
    importance: kind,
    crosshair:
      chosen.crosshair === 'line'
        ? null
        : { performance: line.performance.value, importance: line.importance.value },
    scale,
    items: items.sort((a, b) => b.priority.value - a.priority.value),
    remarks: remarksOf(chosen, kind),
  };
}

function centre(points: readonly PointMoments[], axis: 'performance' | 'importance'): Centre {
  const mean = points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const squares = points.reduce((sum, point) => sum + (point[axis] - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / (points.length - 1)) };
}

/** Where the lines cross, and which of them are fixed rather than estimated. A correlation has neither midpoint nor target. */
function crossing(
  { crosshair, target }: PriorityOptions,
  kind: ImportanceKind,
  scale: ImportancePerformanceResult['scale'],
) {
  const mean = (axis: 'performance' | 'importance') => ({ value: scale[axis].mean, fixed: false });
  if (crosshair === 'midpoint') {
    const middle = { value: MIDPOINT, fixed: true };
    return { performance: middle, importance: kind === 'stated' ? middle : mean('importance') };
  }
  if (crosshair === 'target')
    return { performance: { value: target, fixed: true }, importance: mean('importance') };
  return { performance: mean('performance'), importance: mean('importance') };
}

/** Importance less performance: in score points where both are scores, else each in standard deviations between items. */
function priorityOf(
  { performance, importance, spread, spreadFrom }: PointMoments,
  kind: ImportanceKind,
  scale: ImportancePerformanceResult['scale'],
  estimate: (value: number, variance: number) => Estimate,
): Estimate {
  if (kind === 'stated')
    return estimate(importance - performance, spread.performance + spread.importance - 2 * spread.both);
  const [p, i] = [scale.performance, scale.importance];
  return estimate(
    (importance - i.mean) / i.sd - (performance - p.mean) / p.sd,
    spreadFrom.importance / i.sd ** 2 +
      spreadFrom.performance / p.sd ** 2 -
      (2 * spreadFrom.both) / (i.sd * p.sd),
  );
}

function placeOf(
  {
    performanceFrom,
    importanceFrom,
    priority,
  }: Pick<PriorityItem, 'performanceFrom' | 'importanceFrom' | 'priority'>,
  byLine: boolean,
): { readonly place: Place; readonly clear: boolean } {
  const off = ({ low, high }: Estimate): boolean => low > 0 || high < 0;
  if (byLine) return { place: priority.value > 0 ? 'short' : 'enough', clear: off(priority) };
  const important = importanceFrom.value >= 0;
  const high = performanceFrom.value >= 0;
  return {
    place: important ? (high ? 'keep' : 'concentrate') : high ? 'overkill' : 'low',
    clear: off(performanceFrom) && off(importanceFrom),
  };
}

function remarksOf({ crosshair }: PriorityOptions, kind: ImportanceKind): readonly Remark[] {
  if (kind === 'stated') return [];
  if (crosshair === 'line') return [{ code: 'line-in-deviations', parameters: {} }];
  return crosshair === 'midpoint' ? [{ code: 'no-midpoint', parameters: {} }] : [];
}
