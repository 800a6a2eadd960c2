import { useMemo, useState } from 'preact/hooks';
import type { Cell as EngineCell, Rows } from '../../lib/engine/types.ts';
import type { TableValue } from '../../lib/notebook/flow/value.ts';
import { useLanguage } from '../site/use-language.ts';

/** Rows in the page at a time. */
const SHOWN = 20;
/** Digits of a number that are shown. */
const DIGITS = 7;

interface Sorting {
  readonly column: number;
  readonly isUp: boolean;
}

/** Places of the rows in their order; empty cells stand last. */
function sorted({ columns, count }: Rows, { column, isUp }: Sorting): readonly number[] {
  const cells = columns[column] ?? [];
  const compare = (one: EngineCell, other: EngineCell): number =>
    typeof one === 'string' && typeof other === 'string'
      ? one < other
        ? -1
        : Number(one > other)
      : Number(one) - Number(other);
  return Array.from({ length: count }, (_, row) => row).sort((a, b) => {
    const [one, other] = [cells[a] ?? null, cells[b] ?? null];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return isUp ? compare(one, other) : compare(other, one);
  });
}

/** What a query gave: some rows at a time, to be sorted by any column. */
export function CellTable({
  value,
  number,
}: {
  readonly value: Pick<TableValue, 'rows' | 'total' | 'truncated'>;
  readonly number: number;
}) {
  const { t } = useLanguage();
  const { rows, total, truncated } = value;
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [first, setFirst] = useState(0);
  const order = useMemo(() => sorting && sorted(rows, sorting), [rows, sorting]);
  const from = first < rows.count ? first : 0;
  const to = Math.min(from + SHOWN, rows.count);
  const shown = Array.from({ length: to - from }, (_, at) => order?.[from + at] ?? from + at);
  const sortBy = (column: number): void => {
    setFirst(0);
    setSorting(
      sorting?.column !== column ? { column, isUp: true } : sorting.isUp ? { column, isUp: false } : null,
    );
  };
  if (rows.count === 0) return <p class="cell-note">{t('notebook.result.none')}</p>;
  return (
    <>
      <div
        class="table-scroll cell-table"
        tabIndex={0}
        role="region"
        aria-label={t('notebook.result', { number })}
      >
        <table>
          <caption>{t('notebook.result.caption', { from: from + 1, to, n: total })}</caption>
          <thead>
            <tr>
              {rows.names.map((name, column) => (
                <th
                  key={column}
                  scope="col"
                  class={typeof rows.columns[column]?.[0] === 'number' ? 'number' : undefined}
                  aria-sort={
                    sorting?.column === column ? (sorting.isUp ? 'ascending' : 'descending') : undefined
                  }
                >
                  <button type="button" title={rows.types[column]} onClick={() => sortBy(column)}>
                    {name}
                    <span aria-hidden="true">
                      {sorting?.column === column ? (sorting.isUp ? ' ↑' : ' ↓') : ''}
                    </span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row}>
                {rows.columns.map((cells, column) => {
                  const cell = cells[row] ?? null;
                  return (
                    <td key={column} class={typeof cell === 'number' ? 'number' : undefined}>
                      {cell === null ? (
                        <span class="cell-null">{t('notebook.result.null')}</span>
                      ) : typeof cell === 'number' ? (
                        String(Number(cell.toPrecision(DIGITS)))
                      ) : (
                        String(cell)
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.count > SHOWN && (
        <p class="cell-buttons">
          <button type="button" disabled={from === 0} onClick={() => setFirst(Math.max(0, from - SHOWN))}>
            {t('notebook.result.previous')}
          </button>
          <button type="button" disabled={to >= rows.count} onClick={() => setFirst(from + SHOWN)}>
            {t('notebook.result.next')}
          </button>
        </p>
      )}
      {total > rows.count && (
        <p class="cell-note">{t('notebook.result.first', { rows: rows.count, n: total })}</p>
      )}
      {truncated && total === rows.count && <p class="cell-note">{t('notebook.result.long')}</p>}
    </>
  );
}
