import type { Drawing } from '../../chart/types.ts';
import type { WriterTools } from '../formats.ts';
import { paintInPage } from './browser.ts';
import type { Picture } from './types.ts';

/** The fonts of a picture, the site's own first; the Chinese ones are those of Windows, macOS and Linux. */
const FONTS =
  "Inter, 'Segoe UI', 'Helvetica Neue', Arial, 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";
const INK = '#1a1b1e';
const PAPER = '#ffffff';

/**
 * The text of a drawing's SVG as a file that stands alone, always in the light palette: every custom property gives way to its fallback
 * (`COLOURS` names one for each), `currentColor` to the ink. Its words for assistive programs are left to the document, which has a place for them.
 *
 * @throws if the SVG names no width and height
 */
export function standAlone(svg: string): Omit<Picture, 'png'> {
  const opening = /^<svg(?:\s+[\w:-]+="[^"]*")*\s*>/.exec(svg)?.[0] ?? '';
  const [width, height] = ['width', 'height'].map((name) =>
    Number(new RegExp(` ${name}="([\\d.]+)"`).exec(opening)?.[1]),
  ) as [number, number];
  if (!(width > 0 && height > 0)) throw new Error('A drawing without a size cannot be a picture.');
  const root = opening
    .replace(/ (style|font-family|font-size|xmlns|class|role|aria-label)="[^"]*"/g, '')
    .replace(
      /^<svg/,
      `<svg xmlns="http://www.w3.org/2000/svg" font-family="${FONTS}" font-size="13" style="white-space: pre"`,
    );
  const inside = svg.slice(opening.length);
  const text = `${root}<rect width="${width}" height="${height}" fill="${PAPER}" stroke="none"/>${inside}`
    .replace(/var\(--[\w-]+, *([^()]+)\)/g, '$1')
    .replaceAll('currentColor', INK)
    // The one name of HTML that a page's own writing of an element leaves, and XML lacks.
    .replaceAll('&nbsp;', '&#160;');
  return { svg: text, width, height };
}

/** A drawing as a picture; null if it is higher (CSS pixels) than is of use. Rejects if the place cannot paint. */
export async function pictureOf(
  drawing: Drawing,
  { svg, paint = paintInPage }: Pick<WriterTools, 'svg' | 'paint'>,
  highest = Infinity,
): Promise<Picture | null> {
  const alone = standAlone(svg(drawing));
  if (alone.height > highest) return null;
  return { ...alone, png: await paint(alone.svg, alone.width, alone.height) };
}
