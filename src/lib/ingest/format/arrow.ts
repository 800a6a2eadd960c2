import { openArrow } from '../../engine/arrow-file.ts';
import type { ArrowFile } from '../../engine/arrow-file.ts';
import type { Cell } from '../../engine/types.ts';
import { refuse } from '../../study/refusal.ts';
import type { Raw } from '../container/raw.ts';
import { SourceRefused } from '../container/source-refused.ts';
import { csvText } from './table.ts';
import type { OpenTable } from './table.ts';

/** Rows that are written at a stretch. */
const ROWS = 10_000;

/** A value as CSV. A point in time that has no time of day is a date, as in the other formats. */
function cellOf(value: Cell | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  return typeof value === 'string' ? csvText(value.replace(/^(\d{4}-\d\d-\d\d)T/, '$1 ')) : String(value);
}

/** Packed buffers are the one part of the format that the library does not read. */
const faultOf = (error: unknown): 'arrow-packed' | 'file-broken' =>
  error instanceof Error && /compress/i.test(error.message) ? 'arrow-packed' : 'file-broken';

/**
 * Opens an Arrow IPC file (Feather), whole in memory.
 *
 * @returns the table; or a refusal: `no-answers`, `file-broken`, `arrow-packed`.
 * @throws SourceRefused with the last two where that shows only while it is read; the signal's reason.
 */
export const openTable: OpenTable = async (source) => {
  const parameters = { file: source.name, format: 'Arrow' };
  let arrow: ArrowFile;
  try {
    arrow = openArrow(await source.slice(0, source.size));
  } catch (error) {
    return refuse(faultOf(error), parameters);
  }
  const { columns, batches } = arrow;
  if (columns.length === 0) return refuse('no-answers', { file: source.name, columns: 0 });
  return {
    form: { container: 'arrow' },
    columns: columns.map(({ name, numeric }) => ({ name, type: numeric ? 'number' : 'string' })),
    records: async function* (signal): AsyncGenerator<Raw> {
      const encoder = new TextEncoder();
      try {
        for (const batch of batches())
          for (let from = 0; from < batch[0]!.length; from += ROWS) {
            signal?.throwIfAborted();
            const lines: string[] = [];
            for (let row = from; row < Math.min(from + ROWS, batch[0]!.length); row++)
              lines.push(batch.map((column) => cellOf(column[row])).join(','));
            yield { bytes: encoder.encode(`${lines.join('\n')}\n`), read: source.size };
          }
      } catch (error) {
        if (signal?.aborted) throw error;
        throw new SourceRefused(faultOf(error), parameters);
      }
    },
    findings: () => [],
  };
};
