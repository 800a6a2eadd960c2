import type { FigureDefinition } from './types.ts';

/** The figures of the chapters, each fetched when it is drawn. */
export const FIGURES = {
  'index-groups': async () => (await import('./index-groups.ts')).indexGroups,
  'index-schemes': async () => (await import('./index-schemes.ts')).indexSchemes,
  'index-errors': async () => (await import('./index-errors.ts')).indexErrors,
  weights: async () => (await import('./weights.ts')).weights,
  contributions: async () => (await import('./contributions.ts')).contributions,
  providers: async () => (await import('./providers.ts')).providers,
  percentages: async () => (await import('./percentages.ts')).percentages,
  'gap-dimensions': async () => (await import('./gap-dimensions.ts')).gapDimensions,
  'gap-items': async () => (await import('./gap-items.ts')).gapItems,
  reversals: async () => (await import('./reversals.ts')).reversals,
  'importance-waves': async () => (await import('./importance-waves.ts')).importanceWaves,
} as const satisfies Record<string, () => Promise<FigureDefinition>>;

export type FigureId = keyof typeof FIGURES;

/** True for the id of a figure that exists. */
export function isFigureId(id: string): id is FigureId {
  return id in FIGURES;
}
