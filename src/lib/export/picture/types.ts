import type { Drawing } from '../../chart/types.ts';

/** A drawing as a picture in both forms that a document holds: SVG for programs that draw it, and the same painted. */
export interface Picture {
  /** A whole SVG file: no custom properties, fonts named, white behind it. */
  readonly svg: string;
  readonly png: Uint8Array;
  /** In CSS pixels, as it is drawn; the PNG has `SCALE` times as many. */
  readonly width: number;
  readonly height: number;
}

/**
 * How pictures are made where the program runs: `picture/browser.ts` with the page's DOM and canvas, `picture/node.ts` with a shim and sharp.
 * One is handed to every writer that shows figures, so that a format knows neither.
 */
export interface Painter {
  /** The drawing as SVG text, as `drawSvg` makes it. */
  readonly svg: (drawing: Drawing) => string;
  /** A whole SVG file of that size in CSS pixels → PNG, `SCALE` times as large. Rejects if the place cannot paint. */
  readonly paint: (svg: string, width: number, height: number) => Promise<Uint8Array>;
}

/** Pixels of the painted picture for one of the drawing: some 190 dots an inch in print. */
export const SCALE = 2;
