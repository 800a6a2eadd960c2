import type { Analysis } from '../../src/lib/analysis/types.ts';

/** What a definition says beside its computation, for analyses that tests make up. */
export const SAYS_NOTHING = {
  chapter: 'none',
  command: { name: 'made-up' },
  figures: {},
  words: () => Promise.resolve({ words: {} }),
} as const satisfies Partial<Analysis<unknown, unknown>>;
