import type { FigureDefinition } from './figure.ts';

/** The figures of the chapters, each fetched when it is drawn. */
export const FIGURES = {
  'index-groups': async () => (await import('./index/figures/index-groups.ts')).indexGroups,
  'index-schemes': async () => (await import('./index/figures/index-schemes.ts')).indexSchemes,
  'index-changes': async () => (await import('./index/figures/index-changes.ts')).indexChanges,
  'index-errors': async () => (await import('./index/figures/index-errors.ts')).indexErrors,
  'design-effects': async () => (await import('./survey-design/figures/design-effects.ts')).designEffects,
  'design-slopes': async () => (await import('./survey-design/figures/design-slopes.ts')).designSlopes,
  weights: async () => (await import('./index/figures/weights.ts')).weights,
  'importance-performance': async () =>
    (await import('./importance-performance/figures/importance-performance.ts')).importancePerformanceMap,
  priorities: async () => (await import('./importance-performance/figures/priorities.ts')).priorities,
  contributions: async () => (await import('./index/figures/contributions.ts')).contributions,
  providers: async () => (await import('./index/figures/providers.ts')).providers,
  percentages: async () => (await import('./answer-shares/figures/percentages.ts')).percentages,
  'gap-dimensions': async () => (await import('./gap/figures/gap-dimensions.ts')).gapDimensions,
  'gap-items': async () => (await import('./gap/figures/gap-items.ts')).gapItems,
  reversals: async () => (await import('./gap/figures/reversals.ts')).reversals,
  'importance-waves': async () =>
    (await import('./importance-trend/figures/importance-waves.ts')).importanceWaves,
  'tier-items': async () => (await import('./penalty-reward/figures/tier-items.ts')).tierItems,
  'tier-loyalty': async () => (await import('./penalty-reward/figures/tier-loyalty.ts')).tierLoyalty,
  'tier-company': async () => (await import('./penalty-reward/figures/tier-company.ts')).tierCompany,
  'tier-sensitivity': async () =>
    (await import('./penalty-reward/figures/tier-sensitivity.ts')).tierSensitivity,
  'tier-stability': async () => (await import('./penalty-reward/figures/tier-stability.ts')).tierStability,
  'tier-waves': async () => (await import('./penalty-reward/figures/tier-waves.ts')).tierWaves,
  grades: async () => (await import('./index/figures/grades.ts')).grades,
  'kano-map': async () => (await import('./kano/figures/kano-map.ts')).kanoMap,
  'tier-methods': async () => (await import('./penalty-reward/figures/tier-methods.ts')).tierMethods,
  'vavra-grid': async () => (await import('./vavra/figures/vavra-grid.ts')).vavraGrid,
  reliability: async () => (await import('./reliability/figures/reliability.ts')).reliabilityFigure,
  'path-model': async () => (await import('./path-model/figures/path-model.ts')).pathDiagram,
  'path-measurement': async () => (await import('./path-model/figures/path-measurement.ts')).pathMeasurement,
  'path-groups': async () => (await import('./path-groups/figures/path-groups.ts')).pathGroupsFigure,
  'path-map': async () => (await import('./path-model/figures/path-map.ts')).pathMap,
} as const satisfies Record<string, () => Promise<FigureDefinition>>;

export type FigureId = keyof typeof FIGURES;

/** True for the id of a figure that exists. */
export function isFigureId(id: string): id is FigureId {
  return id in FIGURES;
}
