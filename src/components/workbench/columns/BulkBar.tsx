import { useState } from 'preact/hooks';
import type { Role, Study } from '../../../lib/study/types.ts';
import { useLanguage } from '../../site/use-language.ts';
import { DestinationSelect } from '../system/DestinationSelect.tsx';
import { dividedNodes } from '../../../lib/study/places.ts';
import type { Edits } from '../state/edits.ts';
import { RoleSelect } from './RoleSelect.tsx';
import './BulkBar.css';

/** Sets role or scale of all selected columns in one step. */
export function BulkBar({
  names,
  study,
  edits,
  matching,
  onAll,
  onClear,
}: {
  names: readonly string[];
  study: Study;
  edits: Edits;
  /** How many columns the table's filters leave, on all its pages. */
  matching: number;
  onAll: () => void;
  onClear: () => void;
}) {
  const { t } = useLanguage();
  const [min, setMin] = useState('');
  const [max, setMax] = useState('');
  const [direction, setDirection] = useState<'up' | 'down' | ''>('');
  const ends = [min, max].map((end) => (end.trim() === '' ? null : Number(end)));
  const wrong = ends.some((end) => end !== null && !Number.isFinite(end));
  const applyScale = (): void => {
    const [low, high] = ends;
    edits.scale(names, {
      ...(low == null ? {} : { min: low }),
      ...(high == null ? {} : { max: high }),
      ...(direction === '' ? {} : { direction }),
    });
  };
  return (
    <div class="wb-bulk" role="group" aria-label={t('workbench.bulk')} data-testid="bulk">
      <strong>{t('workbench.bulk.n', { n: names.length })}</strong>
      {matching > names.length && (
        <button type="button" class="wb-quiet" onClick={onAll}>
          {t('workbench.bulk.all', { n: matching })}
        </button>
      )}
      <RoleSelect
        value=""
        empty={t('workbench.bulk.role')}
        label={t('workbench.bulk.role')}
        onRole={(role: Role) => edits.role(names, role)}
      />
      <DestinationSelect
        label={t('workbench.bulk.place')}
        title={t('workbench.bulk.place')}
        study={study}
        destinations={() => dividedNodes(study)}
        isNewOffered
        onChoose={(to) => edits.place(names, to)}
      />
      <label class="wb-inline">
        {t('workbench.scale.min')}
        <input
          class="wb-number"
          inputMode="decimal"
          value={min}
          onInput={(event) => setMin(event.currentTarget.value)}
        />
      </label>
      <label class="wb-inline">
        {t('workbench.scale.max')}
        <input
          class="wb-number"
          inputMode="decimal"
          value={max}
          onInput={(event) => setMax(event.currentTarget.value)}
        />
      </label>
      <select
        value={direction}
        aria-label={t('workbench.scale.direction')}
        onChange={(event) => setDirection(event.currentTarget.value as 'up' | 'down' | '')}
      >
        <option value="">{t('workbench.bulk.direction')}</option>
        <option value="up">{t('workbench.scale.up')}</option>
        <option value="down">{t('workbench.scale.down')}</option>
      </select>
      <button
        type="button"
        class="wb-button"
        disabled={wrong || (ends.every((end) => end === null) && direction === '')}
        onClick={applyScale}
      >
        {t('workbench.bulk.scale')}
      </button>
      <button type="button" class="wb-quiet" onClick={onClear}>
        {t('workbench.bulk.clear')}
      </button>
    </div>
  );
}
