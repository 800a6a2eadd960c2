import { ImageRun, Paragraph } from 'docx';
import type { Picture } from '../picture/types.ts';

/** A page's text is so wide and a figure may be so high, in CSS pixels. */
const WIDEST = 627;
const HIGHEST = 820;

/**
 * A figure in its own paragraph. Word (2016 and later) shows the SVG, which stays sharp at any size and can be turned into shapes; what knows no
 * SVG in a document (LibreOffice before 7.6, Pages, older Word) shows the painted PNG beside it. Native charts were not taken: most of our
 * figures (dots with intervals, maps, bars that part in the middle) have no chart type in Word, and a chart there says less than its picture.
 *
 * @param name the figure's title, under which assistive programs list it
 * @param alternative what it shows, in words
 */
export function wordFigure(picture: Picture, name: string, alternative: string): Paragraph {
  const scale = Math.min(WIDEST / picture.width, HIGHEST / picture.height, 1.1);
  return new Paragraph({
    keepNext: true,
    children: [
      new ImageRun({
        type: 'svg',
        data: new TextEncoder().encode(picture.svg),
        fallback: { type: 'png', data: picture.png },
        transformation: {
          width: Math.round(scale * picture.width),
          height: Math.round(scale * picture.height),
        },
        altText: { name, title: name, description: alternative },
      }),
    ],
  });
}
