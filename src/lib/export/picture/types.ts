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
 * A whole SVG file of that size in CSS pixels → PNG, `SCALE` times as large: by the page's canvas (`browser.ts`), or without one by sharp
 * (`node.ts`). Rejects if the place cannot paint.
 */
export type Paint = (svg: string, width: number, height: number) => Promise<Uint8Array>;

/** Pixels of the painted picture for one of the drawing: some 190 dots an inch in print. */
export const SCALE = 2;
