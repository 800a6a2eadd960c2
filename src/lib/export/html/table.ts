import { tabular } from '../../chart/format.ts';
import type { FigureColumn, FigureTable } from '../../chart/types.ts';
import type { Language } from '../../../strings/language.ts';
import { escapeHtml } from './escape.ts';

/** What stands in a cell: a number with the digits of its column, a dash for what is not there. */
export function cellText(
  value: string | number | null | undefined,
  { digits = 2 }: FigureColumn,
  language: Language,
): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'string') return value;
  return digits === 0 ? language.number(value, 0) : tabular(value, digits);
}

/** A table as HTML; columns of sentences are left out, since what they say stands in the text. */
export function tableHtml({ columns, rows }: FigureTable, caption: string, language: Language): string {
  const shown = columns.filter(({ sentences }) => sentences === undefined);
  const kind = ({ digits }: FigureColumn): string => (digits === undefined ? '' : ' class="n"');
  const titled = shown.some(({ label }) => label !== '');
  const head = shown
    .map((column) => `<th scope="col"${kind(column)}>${escapeHtml(column.label)}</th>`)
    .join('');
  const body = rows.map((row) => {
    const cells = shown.map((column, at) => {
      const text = escapeHtml(cellText(row[column.key], column, language));
      return at === 0 && text !== '' ? `<th scope="row">${text}</th>` : `<td${kind(column)}>${text}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return [
    `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(caption)}"><table>`,
    `<caption>${escapeHtml(caption)}</caption>`,
    titled ? `<thead><tr>${head}</tr></thead>` : '',
    `<tbody>\n${body.join('\n')}\n</tbody></table></div>`,
  ].join('');
}
