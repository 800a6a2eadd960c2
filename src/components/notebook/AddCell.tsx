import { CELL_KINDS, MOST_CELLS } from '../../lib/notebook/document/notebook.ts';
import { useLanguage } from '../site/use-language.ts';
import type { OpenNotebook } from './state.ts';

/** Buttons for a new cell behind another; without one, at the start. */
export function AddCell({
  after,
  number,
  open,
}: {
  readonly after: string | null;
  readonly number: number;
  readonly open: OpenNotebook;
}) {
  const { t, say } = useLanguage();
  if (open.notebook.value.cells.length >= MOST_CELLS)
    return <p class="cell-note">{t('notebook.full', { most: MOST_CELLS })}</p>;
  return (
    <div
      class="cell-add"
      role="group"
      aria-label={after === null ? t('notebook.add.first') : t('notebook.add', { number })}
    >
      {CELL_KINDS.map((kind) => (
        <button key={kind} type="button" onClick={() => open.add(after, kind)}>
          {say('notebook.add', kind)}
        </button>
      ))}
    </div>
  );
}
