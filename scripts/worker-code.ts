/** What an analysis draws, quotes and reads from its result: asked for on pages only. */
const ON_PAGES = /\/src\/lib\/analysis\/[^/]+\/(?:shown|readings)\.ts$/;

/**
 * Vite plugin for workers: definitions of analyses can fetch their figures, numbers and readings, but no worker does. Without it each worker
 * would be published with a copy of all of them, and of Plot.
 */
export function withoutFigures() {
  return {
    name: 'without-figures',
    load: (id: string): string | null => (ON_PAGES.test(id) ? 'export {};' : null),
  };
}
