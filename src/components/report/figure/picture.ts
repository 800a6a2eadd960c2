const FONTS = 'Inter, "Helvetica Neue", Arial, sans-serif';
const PAINTS = ['fill', 'stroke'] as const;

/**
 * An SVG as the text of a file that stands alone: custom properties and `currentColor` resolved to the colours of the page
 * as it is now (light or dark), fonts named, a background, and `description` inside it.
 */
export function pictureText(svg: Element, description: string): string {
  // Only what is in the page has computed colours.
  const stage = document.createElement('div');
  stage.className = 'sr-only';
  stage.append(svg);
  document.body.append(stage);
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    const style = getComputedStyle(element);
    for (const paint of PAINTS) {
      const value = element.getAttribute(paint) ?? '';
      if (value.startsWith('var(') || value === 'currentColor') element.setAttribute(paint, style[paint]);
    }
  }
  const { backgroundColor } = getComputedStyle(document.body);
  stage.remove();
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('style', 'white-space: pre');
  svg.setAttribute('font-family', FONTS);
  svg.setAttribute('font-size', '13');
  const words = document.createElementNS('http://www.w3.org/2000/svg', 'desc');
  words.textContent = description;
  const background = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ width: '100%', height: '100%', fill: backgroundColor }))
    background.setAttribute(name, value);
  svg.prepend(words, background);
  return new XMLSerializer().serializeToString(svg);
}
