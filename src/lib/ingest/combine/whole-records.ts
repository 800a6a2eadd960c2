import type { Refusal } from '../../study/refusal.ts';
import { isRefusal } from '../../study/refusal.ts';
import { cells } from '../format/cells.ts';
import { planColumns } from '../load/columns.ts';
import { readHead } from '../format/head.ts';
import { withText } from '../format/with-text.ts';
import { records } from '../format/records.ts';
import { scan } from '../format/scan.ts';
import type { Source } from '../container/source.ts';

/** The columns of a table and a way through its rows. */
export interface Table {
  /** Their names as `importCsv` gives them. */
  readonly names: readonly string[];
  /** Calls `take` with the cells of each row, in the order of the file; lines that are no rows are left out. */
  readonly each: (take: (row: readonly string[]) => void) => Promise<void>;
}

/**
 * Opens any file that can be imported as columns and rows of texts, without an engine, for `work`.
 *
 * @returns what `work` gives; or a refusal as of `importCsv`.
 * @throws the signal's reason.
 */
export function withTable<T>(
  source: Source,
  signal: AbortSignal | undefined,
  work: (table: Table) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  return withText(source, { signal }, async (text) => {
    const head = await readHead(text, { signal });
    if (isRefusal(head)) return head;
    const { delimiter } = head.dialect;
    return work({
      names: planColumns(head).map(({ name }) => name),
      each: async (take) => {
        const decoder = new TextDecoder();
        for await (const { bytes } of records(text, head.dialect, { ...head, signal })) {
          const found = scan(bytes, delimiter, {
            last: true,
            oneColumn: head.width === 1,
            longest: bytes.length,
          });
          for (let at = 0; at < found.count; at++)
            take(cells(decoder.decode(bytes.subarray(found.starts[at], found.ends[at])), delimiter));
        }
      },
    });
  });
}
