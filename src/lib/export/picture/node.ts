import sharp from 'sharp';
import { SCALE, type Paint } from './types.ts';

/** A CSS pixel is a 96th of an inch. */
const PIXELS_AN_INCH = 96;

/** Drawings have few colours: a palette makes a third of the bytes, and its quickest search is as good as the slowest. */
const PNG = { palette: true, colours: 64, dither: 0, effort: 1 } as const;

/**
 * Paints where there is no browser: by sharp (which the site's builder brings along) with the fonts of the machine. The SVG is the same
 * everywhere; the PNG beside it, which only programs without SVG show, is the same wherever the fonts are.
 */
export const paintInNode: Paint = async (svg) =>
  new Uint8Array(
    await sharp(new TextEncoder().encode(svg), { density: SCALE * PIXELS_AN_INCH })
      .png(PNG)
      .toBuffer(),
  );
