import type { Drawing } from '../../chart/types.ts';
import type { Painter, Picture } from './types.ts';

/** The fonts of a picture, the site's own first; the Chinese ones are those of Windows, macOS and Linux. */
const FONTS =
  "Inter, 'Segoe UI', 'Helvetica Neue', Arial, 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";
const INK = '#1a1b1e';
const PAPER = '#ffffff';

/**
 * The text of a drawing's SVG as a file that stands alone, always in the light palette: every custom property gives way to its fallback
 * (`COLOURS` names one for each), `currentColor` to the ink.
 *
 * @throws if the SVG names no width and height
 */
export function standAlone(svg: string): Omit<Picture, 'png'> {
  const opening = /^<svg\b[^>]*>/.exec(svg)?.[0] ?? '';
  const [width, height] = ['width', 'height'].map((name) =>
    Number(new RegExp(` ${name}="([\\d.]+)"`).exec(opening)?.[1]),
  ) as [number, number];
  if (!(width > 0 && height > 0)) throw new Error('A drawing without a size cannot be a picture.');
  const root = opening
    .replace(/ (style|font-family|font-size|xmlns|class)="[^"]*"/g, '')
    .replace(
      /^<svg/,
      `<svg xmlns="http://www.w3.org/2000/svg" font-family="${FONTS}" font-size="13" style="white-space: pre"`,
    );
  const inside = svg.slice(opening.length);
  const text = `${root}<rect width="${width}" height="${height}" fill="${PAPER}" stroke="none"/>${inside}`
    .replace(/var\(--[\w-]+, *([^()]+)\)/g, '$1')
    .replaceAll('currentColor', INK);
  return { svg: text, width, height };
}

/** A drawing as a picture. Rejects as the painter does. */
export async function pictureOf(drawing: Drawing, painter: Painter): Promise<Picture> {
  const alone = standAlone(painter.svg(drawing));
  return { ...alone, png: await painter.paint(alone.svg, alone.width, alone.height) };
}
