import type { Dialect } from './dialect.ts';

const QUOTED = /^ *"((?:[^"]|"")*)" *$/;

/**
 * The cells of one record's text, by the same rules as `scan.ts`; never fails: what is not a well-quoted field stays as it
 * stands.
 *
 * @example cells('1, "a ""b"", c" ,5" screen', ',') // ['1', 'a "b", c', '5" screen']
 */
export function cells(record: string, delimiter: Dialect['delimiter']): string[] {
  const result: string[] = [];
  let from = 0;
  while (from <= record.length) {
    let to = from;
    while (record[to] === ' ') to++;
    if (record[to] === '"') {
      const end = closingQuote(record, to + 1);
      to = record.indexOf(delimiter, end);
    } else to = record.indexOf(delimiter, from);
    if (to < 0) to = record.length;
    const text = record.slice(from, to);
    const quoted = QUOTED.exec(text);
    result.push(quoted ? quoted[1]!.replaceAll('""', '"') : text);
    from = to + 1;
  }
  return result;
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at < 0 ? text.length : at;
}

/** Cells as a record that every reader takes alike: each quoted, with the line feed that ends it. */
export function quotedRecord(values: readonly string[], delimiter: Dialect['delimiter']): string {
  return `${values.map((value) => `"${value.replaceAll('"', '""')}"`).join(delimiter)}\n`;
}
