import { parquetMetadataAsync, parquetScan, parquetSchema } from 'hyparquet';
import type { SchemaElement } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { refuse } from '../../study/refusal.ts';
import { Budget } from '../container/budget.ts';
import type { Raw } from '../container/raw.ts';
import { SourceRefused } from '../container/source-refused.ts';
import { warning } from '../findings/finding.ts';
import { csvText, isoTime } from './table.ts';
import type { OpenTable } from './table.ts';
import type { Source } from '../container/source.ts';

/** Rows that are written at a stretch: row groups of a million rows would make lines for seconds without a break. */
const ROWS = 10_000;

const isDate = ({ converted_type, logical_type }: SchemaElement): boolean =>
  converted_type === 'DATE' || logical_type?.type === 'DATE';

const isNumber = (element: SchemaElement): boolean =>
  ['INT32', 'INT64', 'FLOAT', 'DOUBLE'].includes(element.type ?? '') &&
  !/^(?:DATE|TIME)/.test(element.converted_type ?? element.logical_type?.type ?? '');

/** A value as CSV; lists and structures as JSON. */
function cellOf(value: unknown, date: boolean): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return csvText(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return isoTime(value.getTime(), date ? 'date' : 'time');
  const json = JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'bigint' ? String(inner) : inner,
  );
  return csvText(json);
}

/** What the library reads a file through. */
function asyncBuffer(source: Source) {
  return {
    byteLength: source.size,
    slice: async (from: number, to = source.size): Promise<ArrayBuffer> => {
      const bytes = await source.slice(from, to);
      return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    },
  };
}

/** The library's unpackers, each held to what may come out of the file: a page says itself how large it will be. */
const boundedBy = (budget: Budget): typeof compressors =>
  Object.fromEntries(
    Object.entries(compressors).map(([codec, unpack]) => [
      codec,
      (input: Uint8Array, length: number) => {
        budget.add(length);
        return unpack(input, length);
      },
    ]),
  );

/**
 * Opens a Parquet file, of any packing; a row group is in memory at a time.
 *
 * @returns the table; or a refusal: `no-answers`, `file-broken`.
 * @throws SourceRefused `file-broken` where that shows only while it is read; the signal's reason.
 */
export const openTable: OpenTable = async (source) => {
  const file = source.name;
  const buffer = asyncBuffer(source);
  const metadata = await parquetMetadataAsync(buffer).catch(() => undefined);
  if (metadata === undefined) return refuse('file-broken', { file, format: 'Parquet' });
  const columns = parquetSchema(metadata).children.map(({ element }) => element);
  if (columns.length === 0) return refuse('no-answers', { file, columns: 0 });
  const claimed = Number(metadata.num_rows);
  const told = { count: 0 };
  return {
    form: { container: 'parquet' },
    columns: columns.map((element) => ({
      name: element.name,
      type: isNumber(element) ? 'number' : 'string',
    })),
    records: async function* (signal): AsyncGenerator<Raw> {
      told.count = 0;
      const encoder = new TextEncoder();
      const dates = columns.map(isDate);
      const unpack = boundedBy(new Budget(file, source.size));
      try {
        const scan = await parquetScan({ file: buffer, metadata, compressors: unpack });
        for (const { rowStart, rowEnd } of scan.ranges) {
          signal?.throwIfAborted();
          const values = await Promise.all(
            columns.map(({ name }) => scan.readColumn({ column: name, rowStart, rowEnd })),
          );
          for (let from = 0; from < rowEnd - rowStart; from += ROWS) {
            signal?.throwIfAborted();
            const lines: string[] = [];
            for (let row = from; row < Math.min(from + ROWS, rowEnd - rowStart); row++)
              lines.push(values.map((column, at) => cellOf(column[row], dates[at]!)).join(','));
            const read = Math.round(
              (source.size * (rowStart + from + lines.length)) / Math.max(claimed, rowEnd),
            );
            told.count += lines.length;
            yield { bytes: encoder.encode(`${lines.join('\n')}\n`), read };
          }
        }
      } catch (error) {
        if (signal?.aborted || error instanceof SourceRefused) throw error;
        throw new SourceRefused('file-broken', { file, format: 'Parquet' });
      }
    },
    findings: () => (told.count === claimed ? [] : [warning('more-cases', { n: claimed, read: told.count })]),
  };
};
