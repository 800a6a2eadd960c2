import { useLanguage } from '../../site/use-language.ts';
import type { Cell, Rows } from '../../../lib/engine/types.ts';

/** Rows shown; the rest is counted. */
const SHOWN = 50;

function text(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return 'NULL';
  return typeof cell === 'number' ? String(Number(cell.toPrecision(7))) : String(cell);
}

/** The first rows of a query's result. */
export function ResultTable({ rows }: { rows: Rows }) {
  const language = useLanguage();
  const shown = Array.from({ length: Math.min(SHOWN, rows.count) }, (_, row) => row);
  return (
    <div
      class="table-scroll figure-result"
      tabIndex={0}
      role="region"
      aria-label={language.t('chapter.query.result')}
    >
      <table>
        <caption>{language.t('chapter.query.shown', { shown: shown.length, n: rows.count })}</caption>
        <thead>
          <tr>
            {rows.names.map((name, column) => (
              <th key={name} scope="col" title={rows.types[column]}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row}>
              {rows.columns.map((values, column) => (
                <td key={column} class={typeof values[row] === 'number' ? 'number' : undefined}>
                  {text(values[row])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
