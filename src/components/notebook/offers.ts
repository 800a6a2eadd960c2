import { ANALYSIS_IDS } from '../../lib/analysis/catalogue.ts';
import type { CellKind } from '../../lib/notebook/document/notebook.ts';
import { functionName, LIBRARIES } from '../../lib/notebook/script/functions.ts';
import { labelText } from '../../lib/study/label.ts';
import type { Language } from '../../strings/language.ts';
import type { Offer } from './cell-editor.ts';
import type { OpenNotebook } from './state.ts';

/** What an editor offers: to SQL tables, cells, columns with their questions; to JavaScript cells, libraries, analyses. */
export function offersOf(
  kind: CellKind,
  { tables, notebook }: OpenNotebook,
  { t, say, code }: Language,
): readonly Offer[] {
  const columns = new Map(
    tables.flatMap((table) =>
      table.columns.map(({ name, field }) => [
        name,
        field === null ? say('notebook.column', name) : labelText(field.label, code, field.name),
      ]),
    ),
  );
  if (kind === 'javascript')
    return [
      ...notebook
        .peek()
        .cells.filter(({ name }) => name !== '')
        .map((cell): Offer => ({ name: cell.name, kind: 'table', about: say('notebook.kind', cell.kind) })),
      ...LIBRARIES.map((name): Offer => ({ name, kind: 'table', about: say('notebook.library', name) })),
      ...ANALYSIS_IDS.map((id): Offer => ({
        name: functionName(id),
        kind: 'column',
        about: t('notebook.analysis', { id }),
      })),
    ];
  return [
    ...tables.map(({ name }): Offer => ({ name, kind: 'table', about: say('notebook.table', name) })),
    ...notebook
      .peek()
      .cells.filter(({ name, kind }) => name !== '' && kind === 'sql')
      .map(({ name, kind }): Offer => ({ name, kind: 'table', about: say('notebook.kind', kind) })),
    ...[...columns].map(([name, about]): Offer => ({ name, kind: 'column', about })),
  ];
}
