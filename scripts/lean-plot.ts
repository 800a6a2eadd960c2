import { pathToFileURL } from 'node:url';

/** Map projections, schemes of colours, formats of dates: 95 kB of source. */
const UNUSED = /\/node_modules\/(?:d3-geo|d3-scale-chromatic|d3-time-format)\//;

/**
 * Vite plugin for pages: Plot brings all of d3's map projections, colour schemes and formats of dates; the charts here draw no maps and
 * no scale of time (waves are named), and their colours are the palette's. Each function is put in its place by one that throws, naming it.
 */
export function leanPlot() {
  return {
    name: 'lean-plot',
    async load(id: string): Promise<string | null> {
      if (!UNUSED.test(id)) return null;
      const module = (await import(pathToFileURL(id).href)) as Record<string, unknown>;
      return [
        `const none = (name) => () => { throw new Error(name + ': no chart of this site uses it.'); };`,
        ...Object.entries(module).map(([name, value]) => `export const ${name} = ${instead(name, value)};`),
      ].join('\n');
    },
  };
}

function instead(name: string, value: unknown): string {
  if (typeof value !== 'function') return 'undefined';
  // Plot makes one of its projections while it loads.
  return name === 'geoTransform' ? `() => ({ stream: none('${name}') })` : `none('${name}')`;
}
