import type { Dialect } from './dialect.ts';
import type { Form } from './form.ts';
import { csvCell } from '../../study/csv-cell.ts';
import { isRefusal } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { readHead } from './head.ts';
import { withText } from './with-text.ts';
import { records } from './records.ts';
import type { RejectedLine } from './records.ts';
import type { Source } from '../container/source.ts';

/** The heading of `rejectedLines`' CSV. */
export const REJECTED_HEADING = 'line,reason,text\n';

/**
 * All lines that an import took out of its file, as CSV (`line,reason,text`), block by block: the file is read once more, and no more than
 * one block of it is ever held.
 *
 * @param doctor the import's account, by which the file is read the same way.
 * @param take receives the lines of a block, without a heading; never an empty text.
 * @returns how many lines there are; or a refusal as of `importCsv`.
 * @throws the signal's reason.
 */
export function rejectedLines(
  source: Source,
  { dialect, form }: { readonly dialect: Dialect; readonly form?: Form },
  take: (csv: string) => Promise<void> | void,
  signal?: AbortSignal,
): Promise<number | Refusal> {
  const { encoding, delimiter, headerRows, titleRows = 0 } = dialect;
  const isText = form === undefined || ['plain', 'gzip', 'zip'].includes(form.container);
  const options = {
    signal,
    sheet: form?.part,
    ...(isText && { encoding, delimiter }),
    ...(headerRows > 0 && { rows: [titleRows + 1, titleRows + headerRows] as const }),
  };
  return withText(source, options, async (text) => {
    const head = await readHead(text, options);
    if (isRefusal(head)) return head;
    let n = 0;
    for await (const block of records(text, head.dialect, { ...head, rejects: Infinity, signal })) {
      if (block.rejectedLines.length > 0) await take(block.rejectedLines.map(csvOf).join(''));
      n += block.rejected;
    }
    return n;
  });
}

function csvOf({ line, reason, text }: RejectedLine): string {
  return `${line},${reason},${csvCell(text)}\n`;
}
