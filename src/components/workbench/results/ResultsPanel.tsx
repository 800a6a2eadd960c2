import { refusalSentence, remarkSentence } from '../../../lib/chart/sentence.ts';
import { isRefusal } from '../../../lib/study/refusal.ts';
import type { Study } from '../../../lib/study/types.ts';
import { useLanguage } from '../../site/use-language.ts';
import type { Results } from '../backend/backend.ts';
import { DimensionTable } from './DimensionTable.tsx';
import { GapTable } from './GapTable.tsx';
import { GroupTable } from './GroupTable.tsx';
import { PriorityTable } from './PriorityTable.tsx';
import { SchemeTable } from './SchemeTable.tsx';
import './ResultsPanel.css';

/** Index and gaps of the opened study in full, with what has to be known about them. */
export function ResultsPanel({
  study,
  results,
  isOld,
}: {
  study: Study;
  /** Null: none are shown, and the result above says why. */
  results: Results | null;
  isOld: boolean;
}) {
  const language = useLanguage();
  const { t } = language;
  if (results === null) return <p class="wb-soft">{t('workbench.results.none')}</p>;
  const { index, gap } = results;
  return (
    <section aria-labelledby="wb-results" class={isOld ? 'wb-stale' : ''}>
      {study.simulated && <p class="wb-badge">{t('chapter.simulated')}</p>}
      {!isRefusal(index) && !isRefusal(index.groups[0]?.index) && (
        <>
          {index.remarks.map((remark) => (
            <p key={remark.code} class="wb-notice wb-warning">
              {remarkSentence(remark, results.study, language)}
            </p>
          ))}
          <GroupTable study={study} index={index} />
          <DimensionTable study={study} index={index} />
          <PriorityTable study={study} index={index} gap={gap} />
          <SchemeTable study={study} index={index} />
        </>
      )}
      <h3>{t('workbench.gap.heading')}</h3>
      {isRefusal(gap) ? (
        <p class="wb-notice wb-warning">{refusalSentence(gap, study, language)}</p>
      ) : (
        <GapTable study={study} gap={gap} />
      )}
    </section>
  );
}
