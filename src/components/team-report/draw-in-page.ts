import { drawSvg } from '../../lib/chart/draw.ts';
import type { Drawing } from '../../lib/chart/types.ts';

/** A drawing as SVG text, drawn by the browser. Coordinates are cut to two decimals. */
export function pageSvg(drawing: Drawing): string {
  const svg = drawSvg(drawing, document).outerHTML;
  return svg.replace(/\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100));
}
