import * as Plot from '@observablehq/plot';
import type { Drawing } from './types.ts';

const STYLE =
  'font-family: var(--sans, Inter, system-ui, sans-serif); font-size: 13px; max-width: 100%; height: auto; overflow: visible; background: none; white-space: pre';

/**
 * A drawing as an SVG element of `document` (the browser's, or a shim's at build): one image to assistive technology,
 * named by its text alternative.
 */
export function drawSvg(drawing: Drawing, document: Document): Element {
  const svg = Plot.plot({ ...drawing.options, document });
  // As an attribute: the shim's SVG elements have no writable `style`.
  svg.setAttribute('style', STYLE);
  // Plot brings a style sheet with every drawing, and with each one that comes or goes the browser styles the whole page again.
  svg.querySelector('style')?.remove();
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', drawing.alternative);
  // Plot names the groups of an image ("rule", "dot"), which is not allowed on elements without a role.
  for (const group of svg.querySelectorAll('g[aria-label], rect[aria-label]'))
    group.removeAttribute('aria-label');
  return svg;
}
