import { useState } from 'preact/hooks';
import { ownBands } from '../../../lib/study/own-bands.ts';
import { DEFAULT_TIERS } from '../../../lib/study/types.ts';
import type { Study } from '../../../lib/study/types.ts';
import { useLanguage } from '../../site/use-language.ts';
import type { Edits } from '../state/edits.ts';

/** Cut points of the bands by which items become basic, performance or excitement, for who reports by their own (≤ 6, ≥ 9). */
export function CutPoints({ study, edits }: { study: Study; edits: Edits }) {
  const { t } = useLanguage();
  const tiers = study.options.tiers ?? DEFAULT_TIERS;
  const [draft, setDraft] = useState<readonly [string, string]>([
    String(tiers.cuts?.[0] ?? ''),
    String(tiers.cuts?.[1] ?? ''),
  ]);
  const scales = study.fields.flatMap(({ role, scale }) =>
    role === 'performance' && scale !== undefined ? [scale] : [],
  );
  if (scales.length === 0 || study.fields.every(({ role }) => role !== 'overall')) return null;
  const cuts = [Number(draft[0]), Number(draft[1])] as const;
  const given = draft.every((text) => text.trim() !== '');
  const holding = given ? scales.filter((scale) => ownBands(scale, cuts) !== undefined).length : 0;
  const set = (at: 0 | 1, text: string): void => setDraft(at === 0 ? [text, draft[1]] : [draft[0], text]);
  return (
    <details class="wb-filter" data-testid="cut-points" open={tiers.cuts !== undefined}>
      <summary>{t('workbench.cuts.title')}</summary>
      <p class="wb-soft">{t('workbench.cuts.note')}</p>
      <div class="wb-row wb-tools">
        {([0, 1] as const).map((at) => (
          <label key={at} class="wb-field">
            {t(at === 0 ? 'workbench.cuts.low' : 'workbench.cuts.high')}
            <input
              type="text"
              class="wb-number"
              inputMode="decimal"
              aria-invalid={given && holding === 0}
              value={draft[at]}
              onInput={({ currentTarget }) => set(at, currentTarget.value)}
            />
          </label>
        ))}
        <button
          type="button"
          disabled={holding === 0}
          onClick={() => edits.options({ tiers: { ...tiers, bands: 'own', cuts } })}
        >
          {t('workbench.cuts.use')}
        </button>
        {tiers.cuts !== undefined && (
          <button
            type="button"
            onClick={() => {
              const { cuts: _, ...others } = tiers;
              edits.options({ tiers: { ...others, bands: 'standard' } });
            }}
          >
            {t('workbench.cuts.remove')}
          </button>
        )}
      </div>
      <p role="status">
        {given && holding === 0
          ? t('workbench.cuts.refused')
          : given && holding < scales.length
            ? t('workbench.cuts.some', { n: holding, of: scales.length })
            : ''}
      </p>
    </details>
  );
}
