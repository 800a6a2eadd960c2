import { SCALE, type Paint } from './types.ts';

/** Paints by the page's canvas. Nothing is fetched: the SVG goes into it as a `data:` address. */
export const paintInPage: Paint = async (svg, width, height) => {
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
};
