/** Where the library writes a number that it counts on from document to document. */
const COUNTED = [
  /(<w:bookmark(?:Start|End)\b[^>]* w:id=")(\d+)/g,
  /(\b(?:w:name|w:anchor)="_Toc)(\d+)/g,
  /(<wp:docPr\b[^>]* id="|<wp:docPr id=")(\d+)/g,
];

/** The text of `word/document.xml` with those numbers counted from 1 in the order in which they first stand: the same for the same document. */
export function renumbered(xml: string): string {
  return COUNTED.reduce((text, pattern) => {
    const numbers = new Map<string, number>();
    return text.replace(pattern, (_, before: string, number: string) => {
      if (!numbers.has(number)) numbers.set(number, numbers.size + 1);
      return `${before}${numbers.get(number)}`;
    });
  }, xml);
}
