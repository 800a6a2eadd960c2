import type { FigureDefinition } from './types.ts';

/** The figures of the chapters, each fetched when it is drawn. */
export const FIGURES = {
  'index-groups': async () => (await import('./index-groups.ts')).indexGroups,
  'index-schemes': async () => (await import('./index-schemes.ts')).indexSchemes,
  'index-changes': async () => (await import('./index-changes.ts')).indexChanges,
  'index-errors': async () => (await import('./index-errors.ts')).indexErrors,
  'design-effects': async () => (await import('./design-effects.ts')).designEffects,
  'design-slopes': async () => (await import('./design-slopes.ts')).designSlopes,
  weights: async () => (await import('./weights.ts')).weights,
  'importance-performance': async () =>
    (await import('./importance-performance.ts')).importancePerformanceMap,
  priorities: async () => (await import('./priorities.ts')).priorities,
  contributions: async () => (await import('./contributions.ts')).contributions,
  providers: async () => (await import('./providers.ts')).providers,
  percentages: async () => (await import('./percentages.ts')).percentages,
  'gap-dimensions': async () => (await import('./gap-dimensions.ts')).gapDimensions,
  'gap-items': async () => (await import('./gap-items.ts')).gapItems,
  reversals: async () => (await import('./reversals.ts')).reversals,
  'importance-waves': async () => (await import('./importance-waves.ts')).importanceWaves,
  'tier-items': async () => (await import('./tier-items.ts')).tierItems,
  'tier-loyalty': async () => (await import('./tier-loyalty.ts')).tierLoyalty,
  'tier-company': async () => (await import('./tier-company.ts')).tierCompany,
  'tier-sensitivity': async () => (await import('./tier-sensitivity.ts')).tierSensitivity,
  'tier-stability': async () => (await import('./tier-stability.ts')).tierStability,
  'tier-waves': async () => (await import('./tier-waves.ts')).tierWaves,
  grades: async () => (await import('./grades.ts')).grades,
  'kano-map': async () => (await import('./kano-map.ts')).kanoMap,
  'tier-methods': async () => (await import('./tier-methods.ts')).tierMethods,
  'vavra-grid': async () => (await import('./vavra-grid.ts')).vavraGrid,
  reliability: async () => (await import('./reliability.ts')).reliabilityFigure,
  'path-model': async () => (await import('./path-model.ts')).pathDiagram,
  'path-measurement': async () => (await import('./path-measurement.ts')).pathMeasurement,
  'path-groups': async () => (await import('./path-groups.ts')).pathGroupsFigure,
  'path-map': async () => (await import('./path-map.ts')).pathMap,
} as const satisfies Record<string, () => Promise<FigureDefinition>>;

export type FigureId = keyof typeof FIGURES;

/** True for the id of a figure that exists. */
export function isFigureId(id: string): id is FigureId {
  return id in FIGURES;
}
