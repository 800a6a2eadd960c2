import type { ReadableTable, TableColumn } from '../../lib/notebook/data/tables.ts';
import { labelText } from '../../lib/study/label.ts';
import { useLanguage } from '../site/use-language.ts';
import type { OpenNotebook } from './state.ts';

/** What can be asked: the study's tables with their columns, each with its question and scale. */
export function SchemaPanel({ open }: { readonly open: OpenNotebook }) {
  const { t } = useLanguage();
  return (
    <details class="notebook-schema">
      <summary>{t('notebook.schema')}</summary>
      <p>{t('notebook.schema.about')}</p>
      {open.tables.map((table) => (
        <TableOf key={table.name} table={table} open={open} />
      ))}
    </details>
  );
}

function TableOf({ table, open }: { readonly table: ReadableTable; readonly open: OpenNotebook }) {
  const { t, say } = useLanguage();
  const { name, columns } = table;
  return (
    <details>
      <summary>
        <code>{name}</code> {say('notebook.table', name)}{' '}
        <span class="cell-note">{t('notebook.schema.columns', { n: columns.length })}</span>
      </summary>
      <p>
        <button
          type="button"
          onClick={() => {
            open.add(null, 'sql', `FROM ${name}`);
            const added = open.notebook.peek().cells[0];
            if (added !== undefined) open.run(added.id);
          }}
        >
          {t('notebook.schema.ask', { table: name })}
        </button>
      </p>
      <div class="table-scroll" tabIndex={0} role="region" aria-label={name}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('notebook.schema.column')}</th>
              <th scope="col">{t('notebook.schema.type')}</th>
              <th scope="col">{t('notebook.schema.what')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <tr key={column.name}>
                <th scope="row">
                  <code>{column.name}</code>
                </th>
                <td>{say('notebook.type', column.type)}</td>
                <td>
                  <What table={name} column={column} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function What({ table, column }: { readonly table: string; readonly column: TableColumn }) {
  const { t, say, code } = useLanguage();
  const { field, name } = column;
  if (field === null) return <>{say('notebook.column', name)}</>;
  const label = labelText(field.label, code, field.name);
  if (field.scale === undefined || column.type !== 'number') return <>{label}</>;
  if (table !== 'answers') return <>{t('notebook.schema.scored', { label })}</>;
  return <>{t('notebook.schema.scale', { label, low: field.scale.min, high: field.scale.max })}</>;
}
