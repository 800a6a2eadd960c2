import { tabular } from '../../../lib/chart/format.ts';
import type { FigureTable } from '../../../lib/chart/types.ts';

/** A figure's numbers as a table: rendered into the built page, and again by the page when they change. */
export function DataTable({ table, caption, code }: { table: FigureTable; caption: string; code: string }) {
  const { columns, rows } = table;
  const cell = (value: string | number | null | undefined, digits: number | undefined): string =>
    value === null || value === undefined
      ? '–'
      : typeof value === 'string'
        ? value
        : digits === 0
          ? new Intl.NumberFormat(code, { maximumFractionDigits: 0 }).format(value)
          : tabular(value, digits ?? 2);
  const numeric = (digits: number | undefined): string | undefined =>
    digits === undefined ? undefined : 'number';
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, label, digits }) => (
            <th key={key} scope="col" class={numeric(digits)}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {columns.map(({ key, digits }, position) => {
              const text = cell(row[key], digits);
              // A heading says something.
              return position === 0 && text !== '' ? (
                <th key={key} scope="row">
                  {text}
                </th>
              ) : (
                <td key={key} class={numeric(digits)}>
                  {text}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
