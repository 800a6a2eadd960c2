import type { Head } from '../format/head.ts';
import { records } from '../format/records.ts';
import type { Text } from '../format/text.ts';

const LINE_FEED = 10;
const SPACE = 32;
const QUOTE = 34;

/** Notes the columns that hold anything in CSV of whole records (`records.ts`). */
function markFilled(bytes: Uint8Array, delimiter: number, filled: Uint8Array): void {
  let column = 0;
  let quoted = false;
  for (const byte of bytes) {
    if (byte === QUOTE) quoted = !quoted;
    else if (!quoted && byte === delimiter) column++;
    else if (!quoted && byte === LINE_FEED) column = 0;
    else if (byte !== SPACE) filled[column] = 1;
  }
}

/**
 * The columns (from 0) that have neither a heading nor an answer in any row: commas behind the table, or a stray cell far to the right of it.
 * A single one stays: a question that nobody answered yet looks like it. Where the beginning of the text has none, the rest is not read for it.
 *
 * @throws as `records`.
 */
export async function emptyColumns(
  text: Text,
  head: Head,
  signal?: AbortSignal,
): Promise<ReadonlySet<number>> {
  const { columns, sample, dialect } = head;
  const bare = columns.flatMap(({ name, text: heading }, at) =>
    (name + heading).trim() === '' && sample.every((record) => (record[at] ?? '').trim() === '') ? [at] : [],
  );
  if (bare.length < 2 || bare.length === columns.length) return new Set();
  const filled = new Uint8Array(columns.length);
  for await (const { bytes } of records(text, dialect, { ...head, signal }))
    markFilled(bytes, dialect.delimiter.charCodeAt(0), filled);
  const empty = bare.filter((at) => filled[at] === 0);
  return new Set(empty.length > 1 ? empty : []);
}
