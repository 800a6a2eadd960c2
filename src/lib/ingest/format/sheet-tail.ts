const ELEMENT = 'sheetData';
/** More than the longest tag that ends the rows; what is kept of a part that does not have it. */
const LONGEST_TAG = 200;

/** The place behind the tag that ends the rows of a sheet (`</sheetData>`, `<x:sheetData/>`); -1 if the text has no whole one. */
export function rowsEnd(xml: string): number {
  for (let at = xml.indexOf(ELEMENT); at >= 0; at = xml.indexOf(ELEMENT, at + 1)) {
    const start = xml.lastIndexOf('<', at);
    const end = xml.indexOf('>', at);
    if (start < 0 || end < 0) continue;
    const closing = xml[start + 1] === '/';
    const prefix = xml.slice(start + (closing ? 2 : 1), at);
    const rest = xml.slice(at + ELEMENT.length, end).trimEnd();
    const named = prefix === '' || (prefix.endsWith(':') && !prefix.includes(' '));
    if (named && (closing ? rest === '' : rest.endsWith('/'))) return end + 1;
  }
  return -1;
}

/**
 * What stands behind the rows of a sheet's XML (merged cells among it), as a document of its own, without ever holding the rows.
 *
 * @param parts the sheet, in ASCII where it matters: places of cells.
 * @param most characters behind the rows.
 * @returns null if the sheet ends before its rows do, or has more behind them.
 */
export async function sheetTail(
  parts: AsyncIterable<{ readonly bytes: Uint8Array }>,
  most = Infinity,
): Promise<string | null> {
  const decoder = new TextDecoder('latin1');
  let kept = '';
  let behind = false;
  for await (const { bytes } of parts) {
    kept += decoder.decode(bytes);
    if (kept.length > most) return null;
    if (behind) continue;
    const end = rowsEnd(kept);
    behind = end >= 0;
    kept = behind ? kept.slice(end) : kept.slice(-LONGEST_TAG);
  }
  return behind ? `<worksheet>${kept}` : null;
}
