import type { FigureColumn, FigureTable } from '../../chart/types.ts';
import type { Language } from '../../../strings/language.ts';
import { cellText } from '../table/cell-text.ts';
import { escapeHtml } from './escape.ts';

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
