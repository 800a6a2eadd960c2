import type { Doctor } from '../../../lib/ingest/load/doctor.ts';
import { SCHEMES } from '../../../lib/study/types.ts';
import type { Scheme, Study } from '../../../lib/study/types.ts';
import { useLanguage } from '../../site/use-language.ts';
import { Committed } from '../parts/Committed.tsx';
import type { Edits } from '../state/edits.ts';
import { CutPoints } from './CutPoints.tsx';
import { DesignPanel } from './DesignPanel.tsx';
import { RowFilter } from './RowFilter.tsx';

const LEVELS = [0.9, 0.95, 0.99] as const;

/** What the numbers are computed under: weights, intervals, rows that enter, design, cut points. */
export function OptionsPanel({ study, doctor, edits }: { study: Study; doctor: Doctor; edits: Edits }) {
  return (
    <section aria-labelledby="wb-options" data-testid="options">
      <Options study={study} edits={edits} />
      <RowFilter study={study} doctor={doctor} edits={edits} />
      <DesignPanel study={study} doctor={doctor} edits={edits} />
      <CutPoints key={study.id} study={study} edits={edits} />
    </section>
  );
}

function Options({ study, edits }: { study: Study; edits: Edits }) {
  const { t } = useLanguage();
  const { scheme, minGroup, confidence, ownWeights } = study.options;
  return (
    <div class="wb-row wb-tools">
      <label class="wb-field">
        {t('workbench.options.scheme')}
        <select
          value={ownWeights ? '' : scheme}
          onChange={(event) =>
            edits.options({ scheme: event.currentTarget.value as Scheme, ownWeights: undefined })
          }
        >
          {ownWeights && <option value="">{t('workbench.scheme.user')}</option>}
          {SCHEMES.map((one) => (
            <option key={one} value={one}>
              {t(`workbench.scheme.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="wb-field">
        {t('workbench.options.confidence')}
        <select
          value={String(confidence)}
          onChange={(event) => edits.options({ confidence: Number(event.currentTarget.value) })}
        >
          {[...new Set([...LEVELS, confidence])].map((one) => (
            <option key={one} value={String(one)}>
              {`${Math.round(1000 * one) / 10} %`}
            </option>
          ))}
        </select>
      </label>
      <Committed
        label={t('workbench.options.min-group')}
        value={String(minGroup)}
        numeric
        refuses={(value) =>
          Number.isInteger(Number(value)) && Number(value) >= 1 ? undefined : t('workbench.refused.whole')
        }
        onCommit={(value) => edits.options({ minGroup: Number(value) })}
      />
    </div>
  );
}
