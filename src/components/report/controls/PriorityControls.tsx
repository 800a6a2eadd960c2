import { useLanguage } from '../../site/use-language.ts';
import { priorityOptions } from '../../../lib/analysis/importance-performance/solve.ts';
import type { ChapterContext } from '../../../lib/analysis/context.ts';
import { refusalSentence } from '../../../lib/chart/sentence.ts';
import { remarkSentence } from '../../../lib/chart/sentence.ts';
import { isRefusal } from '../../../lib/study/refusal.ts';
import { CROSSHAIRS } from '../../../lib/study/types.ts';
import type { Crosshair, PriorityOptions, Study, StudyOptions } from '../../../lib/study/types.ts';

import { setOptions } from '../live/live.ts';
import { NumberBox } from './NumberBox.tsx';

const KINDS = ['derived', 'stated'] as const;

/** Which importance is set against performance, and where the lines cross. Kept with the study. */
export function PriorityControls({
  study,
  options,
  results,
}: {
  study: Study;
  options: StudyOptions;
  results: ChapterContext;
}) {
  const language = useLanguage();
  const chosen = priorityOptions({ ...study, options });
  const found = results.result('importance-performance');
  const set = (change: Partial<PriorityOptions>): void =>
    setOptions(study, { priorities: { ...chosen, ...change } });
  return (
    <>
      <label>
        <span>{language.t('chapter.control.importance')}</span>
        <select
          value={chosen.importance}
          data-priority="importance"
          onChange={({ currentTarget }) =>
            set({ importance: currentTarget.value as PriorityOptions['importance'] })
          }
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind} selected={kind === chosen.importance}>
              {language.t(`chapter.importance.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{language.t('chapter.control.crosshair')}</span>
        <select
          value={chosen.crosshair}
          data-priority="crosshair"
          onChange={({ currentTarget }) => set({ crosshair: currentTarget.value as Crosshair })}
        >
          {CROSSHAIRS.map((crosshair) => (
            <option key={crosshair} value={crosshair} selected={crosshair === chosen.crosshair}>
              {language.t(`chapter.crosshair.${crosshair}`)}
            </option>
          ))}
        </select>
      </label>
      {chosen.crosshair === 'target' && (
        <label>
          <span>{language.t('chapter.control.target')}</span>
          <NumberBox
            min={0}
            max={100}
            step="any"
            value={chosen.target}
            accepts={(target) => target >= 0 && target <= 100}
            onValue={(target) => set({ target })}
          />
        </label>
      )}
      <p class="figure-refusals" role="status">
        {isRefusal(found)
          ? refusalSentence(found, study, language)
          : found.remarks.map((remark) => remarkSentence(remark, study, language)).join(' ')}
      </p>
    </>
  );
}
