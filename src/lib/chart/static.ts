import { parseHTML } from 'linkedom';
import { drawSvg } from './draw.ts';
import type { Drawing } from './types.ts';

/** A drawing as SVG text, for the built page: drawn in a shim of the DOM. Coordinates are cut to two decimals. */
export function staticSvg(drawing: Drawing): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = drawSvg(drawing, document);
  return svg.outerHTML.replace(/\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100));
}
