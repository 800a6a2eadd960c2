import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Study } from '../../../lib/study/types.ts';
import { useLanguage } from '../../site/use-language.ts';
import { BulkBar } from './BulkBar.tsx';
import { DropDock } from './DropDock.tsx';
import type { Edits } from '../state/edits.ts';
import { between, countsOf, EVERYTHING, matching } from './field-lines.ts';
import type { Line, View } from './field-lines.ts';
import { FieldRow } from './FieldRow.tsx';
import { Pager } from './Pager.tsx';
import { ViewBar } from './ViewBar.tsx';
import './RolesPanel.css';

/** Rows shown at once: what a page of the table costs does not grow with the file. */
const PAGE = 25;

/** The codebook as a table: every column's role, label, scale and item, with the reason of the proposal; several can be set at once. */
export function RolesPanel({
  study,
  lines,
  edits,
  view,
  onView,
  canUndo,
  canRedo,
}: {
  study: Study;
  /** Its columns. */
  lines: readonly Line[];
  edits: Edits;
  view: View;
  onView: (view: View) => void;
  canUndo: boolean;
  canRedo: boolean;
}) {
  const language = useLanguage();
  const { t } = language;
  const [page, setPage] = useState({ of: EVERYTHING, at: 0 });
  const [opened, setOpened] = useState<string | null>(null);
  const top = useRef<HTMLElement>(null);

  const found = useMemo(() => matching(lines, view, language), [lines, view]);
  const counts = useMemo(() => countsOf(lines), [lines]);
  const { selected, select, toggle, selectedWith } = useSelection(found);

  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  // Another view begins on its first page.
  const current = page.of === view ? Math.min(page.at, pages - 1) : 0;
  const shown = found.slice(current * PAGE, (current + 1) * PAGE);
  const chosen = lines.filter(({ field }) => selected.has(field.name)).map(({ field }) => field.name);
  const allShown = shown.length > 0 && shown.every(({ field }) => selected.has(field.name));
  const onOpen = useCallback((name: string) => setOpened((was) => (was === name ? null : name)), []);

  const selectShown = (): void => {
    const names = new Set(shown.map(({ field }) => field.name));
    select(allShown ? chosen.filter((name) => !names.has(name)) : [...chosen, ...names]);
  };

  return (
    <section aria-labelledby="wb-roles" data-testid="roles" ref={top}>
      <p>{t('workbench.roles.lead')}</p>
      <ViewBar view={view} counts={counts} onView={onView}>
        <span class="wb-push">
          <button type="button" class="wb-quiet" disabled={!canUndo} onClick={() => edits.undo()}>
            {t('workbench.undo')}
          </button>
          <button type="button" class="wb-quiet" disabled={!canRedo} onClick={() => edits.redo()}>
            {t('workbench.redo')}
          </button>
        </span>
      </ViewBar>
      {chosen.length > 0 && (
        <BulkBar
          names={chosen}
          study={study}
          edits={edits}
          matching={found.length}
          onAll={() => select([...chosen, ...found.map(({ field }) => field.name)])}
          onClear={() => select([])}
        />
      )}
      <table class="wb-roles" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader">
              <input
                type="checkbox"
                checked={allShown}
                aria-label={t('workbench.roles.select-all')}
                onChange={selectShown}
              />
            </th>
            <th role="columnheader">{t('workbench.roles.column')}</th>
            <th role="columnheader">{t('workbench.roles.role')}</th>
            <th role="columnheader">{t('workbench.roles.scale')}</th>
            <th role="columnheader">{t('workbench.roles.answers')}</th>
            <th role="columnheader">{t('workbench.roles.reason')}</th>
            <th role="columnheader">
              <span class="wb-hidden">{t('workbench.roles.edit')}</span>
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map((line) => (
            <FieldRow
              key={line.field.name}
              line={line}
              study={study}
              edits={edits}
              selected={selected.has(line.field.name)}
              open={opened === line.field.name}
              onSelect={toggle}
              onOpen={onOpen}
              onDrag={selectedWith}
            />
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <p class="wb-soft">{t('workbench.roles.none')}</p>}
      <Pager
        page={current}
        pages={pages}
        n={found.length}
        onPage={(at) => {
          setPage({ of: view, at });
          top.current?.scrollIntoView({ block: 'start' });
        }}
      />
      <DropDock study={study} edits={edits} />
    </section>
  );
}

/** Which columns are selected; the functions stay the same, so that rows need not be drawn anew. */
function useSelection(found: readonly Line[]) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const state = useRef({ found, selected, last: '' });
  state.current.found = found;
  state.current.selected = selected;
  const select = useCallback((names: readonly string[]) => setSelected(new Set(names)), []);
  const toggle = useCallback((name: string, range: boolean) => {
    const { last } = state.current;
    const next = new Set(state.current.selected);
    const wanted = !next.has(name);
    for (const each of range ? between(state.current.found, last, name) : [name])
      if (wanted) next.add(each);
      else next.delete(each);
    state.current.last = name;
    setSelected(next);
  }, []);
  const selectedWith = useCallback(
    (name: string): readonly string[] =>
      state.current.selected.has(name) ? [...state.current.selected] : [name],
    [],
  );
  return { selected, select, toggle, selectedWith };
}
