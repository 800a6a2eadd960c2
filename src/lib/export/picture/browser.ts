import { drawSvg } from '../../chart/draw.ts';
import { SCALE, type Painter } from './types.ts';

/** Pictures by the page's own DOM and canvas. Nothing is fetched: the SVG goes into the canvas as a `data:` address. */
export const browserPainter: Painter = {
  svg: (drawing) => new XMLSerializer().serializeToString(drawSvg(drawing, document)),
  async paint(svg, width, height) {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(SCALE * width);
    canvas.height = Math.round(SCALE * height);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('This browser gives no canvas to paint on.');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) throw new Error('This browser cannot write the picture.');
    return new Uint8Array(await blob.arrayBuffer());
  },
};
