import { bandsName } from '../../../lib/chart/tiers.ts';
import { useLanguage } from '../../site/use-language.ts';
import type { ComponentChildren } from 'preact';
import { DEFAULT_TIERS, TIER_BANDS } from '../../../lib/study/types.ts';
import type { Study, StudyOptions, TierBands, TierOptions } from '../../../lib/study/types.ts';

import { setOptions } from '../live/live.ts';
import { NumberBox } from './NumberBox.tsx';

const ALPHAS = [0.01, 0.025, 0.05, 0.1];

function Labelled({ text, children }: { text: string; children: ComponentChildren }) {
  return (
    <label>
      <span>{text}</span>
      {children}
    </label>
  );
}

/** When two categories of Kano's questionnaire tie, in percentage points. */
export function TiesControl({ study, options }: { study: Study; options: StudyOptions }) {
  const language = useLanguage();
  const tiers = options.tiers ?? DEFAULT_TIERS;
  return (
    <Labelled text={language.t('tiers.control.ties')}>
      <NumberBox
        min={0}
        max={100}
        step={1}
        value={tiers.ties}
        data-tiers="ties"
        accepts={(ties) => ties >= 0 && ties <= 100}
        onValue={(ties) => setOptions(study, { tiers: { ...tiers, ties } })}
      />
    </Labelled>
  );
}

/** How tiers are decided: margin, level, bands. Saved with the study, in force on every figure. */
export function TierControls({ study, options }: { study: Study; options: StudyOptions }) {
  const language = useLanguage();
  const tiers = options.tiers ?? DEFAULT_TIERS;
  const set = (change: Partial<TierOptions>): void => setOptions(study, { tiers: { ...tiers, ...change } });
  return (
    <>
      <Labelled text={language.t('tiers.control.margin')}>
        <NumberBox
          min={0.25}
          step={0.25}
          value={tiers.margin}
          data-tiers="margin"
          accepts={(margin) => margin > 0}
          onValue={(margin) => set({ margin })}
        />
      </Labelled>
      <Labelled text={language.t('tiers.control.alpha')}>
        <select
          value={String(tiers.alpha)}
          data-tiers="alpha"
          onChange={({ currentTarget }) => set({ alpha: Number(currentTarget.value) })}
        >
          {[...new Set([...ALPHAS, tiers.alpha])]
            .sort((a, b) => a - b)
            .map((alpha) => (
              <option key={alpha} value={String(alpha)} selected={alpha === tiers.alpha}>
                {alpha}
              </option>
            ))}
        </select>
      </Labelled>
      <Labelled text={language.t('tiers.control.bands')}>
        <select
          value={tiers.bands}
          data-tiers="bands"
          onChange={({ currentTarget }) => set({ bands: currentTarget.value as TierBands })}
        >
          {[...TIER_BANDS, ...(tiers.cuts === undefined ? [] : (['own'] as const))].map((bands) => (
            <option key={bands} value={bands} selected={bands === tiers.bands}>
              {bandsName({ bands, cuts: tiers.cuts }, language)}
            </option>
          ))}
        </select>
      </Labelled>
    </>
  );
}
