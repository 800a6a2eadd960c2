import { useComputed } from '@preact/signals';
import { nameProblem } from '../../lib/notebook/document/names.ts';
import { useLanguage } from '../site/use-language.ts';
import { AddCell } from './AddCell.tsx';
import { CellEditorPlace } from './CellEditorPlace.tsx';
import { CellResult } from './CellResult.tsx';
import type { OpenNotebook } from './state.ts';

/** One cell: its name and tools, its editor, what it gives; and the place behind it for a new one. */
export function CellView({
  id,
  number,
  open,
}: {
  readonly id: string;
  readonly number: number;
  readonly open: OpenNotebook;
}) {
  const { t, say } = useLanguage();
  const found = useComputed(() => open.notebook.value.cells.find((cell) => cell.id === id));
  const problem = useComputed(() => {
    const { cells } = open.notebook.value;
    return found.value === undefined ? null : nameProblem(found.value, cells);
  });
  const outcome = open.outcomeOf(id);
  const cell = found.value;
  if (cell === undefined) return null;
  const { kind, name, folded } = cell;
  const isBusy = outcome.value.state === 'running' || outcome.value.state === 'waiting';
  const kindName = say('notebook.kind', kind);
  const problemId = `name-problem-${id}`;
  return (
    <section
      class={`cell cell-${kind} ${folded ? 'is-folded' : ''}`}
      data-cell={name}
      aria-label={
        name === ''
          ? t('notebook.cell', { number, kind: kindName })
          : t('notebook.cell.named', { number, kind: kindName, name })
      }
    >
      <div class="cell-head">
        <span class="cell-kind" aria-hidden="true">
          {kindName}
        </span>
        {kind === 'javascript' && name !== '' && <code class="cell-declared">{name}</code>}
        {kind === 'sql' && (
          <input
            class="cell-name"
            value={name}
            aria-label={t('notebook.name.of', { number })}
            placeholder={t('notebook.name')}
            maxLength={63}
            spellcheck={false}
            autocomplete="off"
            aria-invalid={problem.value !== null}
            aria-describedby={problem.value === null ? undefined : problemId}
            onChange={({ currentTarget }) => open.change(id, { name: currentTarget.value.trim() })}
          />
        )}
        <span class="cell-tools">
          {kind !== 'markdown' && (
            <button type="button" class="cell-run" onClick={() => (isBusy ? open.stop(id) : open.run(id))}>
              {t(isBusy ? 'notebook.stop' : 'notebook.run')}
            </button>
          )}
          <button
            type="button"
            aria-expanded={!folded}
            onClick={() => {
              if (folded) open.wanted.value = id;
              else if (kind === 'markdown') open.run(id);
              open.change(id, { folded: !folded });
            }}
          >
            {kind === 'markdown'
              ? t(folded ? 'notebook.edit' : 'notebook.edited')
              : t(folded ? 'notebook.unfold' : 'notebook.fold')}
          </button>
          <details class="cell-more">
            <summary aria-label={t('notebook.more', { number })}>⋯</summary>
            <div>
              <button type="button" onClick={() => open.move(id, -1)}>
                {t('notebook.up')}
              </button>
              <button type="button" onClick={() => open.move(id, 1)}>
                {t('notebook.down')}
              </button>
              <button type="button" onClick={() => open.duplicate(id)}>
                {t('notebook.duplicate')}
              </button>
              <button type="button" onClick={() => open.remove(id)}>
                {t('notebook.delete')}
              </button>
            </div>
          </details>
        </span>
      </div>
      {problem.value !== null && (
        <p id={problemId} class="cell-failure">
          {say('notebook.name.problem', problem.value)}
        </p>
      )}
      {!folded && <CellEditorPlace cell={cell} number={number} open={open} />}
      <CellResult cell={cell} number={number} outcome={outcome.value} />
      <AddCell after={id} number={number} open={open} />
    </section>
  );
}
