import { refusalSentence, remarkSentence } from '../../../lib/chart/sentence.ts';
import type { Results } from '../backend/backend.ts';
import { fixed } from '../../../lib/chart/format.ts';
import type { Doctor } from '../../../lib/ingest/load/doctor.ts';
import { isRefusal } from '../../../lib/study/refusal.ts';
import { SCHEMES } from '../../../lib/study/types.ts';
import type { Problem } from '../../../lib/study/problem.ts';
import type { Scheme, Study } from '../../../lib/study/types.ts';
import { useLanguage } from '../../site/use-language.ts';
import { Committed } from '../parts/Committed.tsx';
import { CutPoints } from './CutPoints.tsx';
import { DesignPanel } from './DesignPanel.tsx';
import { DimensionTable } from './DimensionTable.tsx';
import type { Edits } from '../state/edits.ts';
import { isStale, isUnderWay, shownResults } from '../state/numbers.ts';
import type { Numbers } from '../state/numbers.ts';
import { GapTable } from './GapTable.tsx';
import { GroupTable } from './GroupTable.tsx';
import { PriorityTable } from './PriorityTable.tsx';
import { RowFilter } from './RowFilter.tsx';
import { SchemeTable } from './SchemeTable.tsx';
import { failureText } from '../parts/failure-text.ts';
import { correctionText } from '../parts/words.ts';
import './ResultsPanel.css';

const LEVELS = [0.9, 0.95, 0.99] as const;

/** Index and gaps of the opened study, with the choices that need no new query; or what has to be settled first. */
export function ResultsPanel({
  study,
  doctor,
  numbers,
  problems,
  edits,
}: {
  study: Study;
  doctor: Doctor;
  numbers: Numbers;
  problems: readonly Problem[];
  edits: Edits;
}) {
  const language = useLanguage();
  const { t } = language;
  const results = shownResults(numbers);
  const isOld = isStale(numbers);
  const isBusy = isUnderWay(numbers);
  return (
    <section aria-labelledby="wb-results" data-testid="results" aria-busy={isBusy}>
      <h2 id="wb-results">{t('workbench.results.heading')}</h2>
      <p role="status" class="wb-soft wb-status">
        {isOld ? t('workbench.results.computing') : isBusy ? t('workbench.results.preparing') : ''}
      </p>
      {problems.length > 0 && (
        <div class="wb-notice wb-warning">
          <div>
            <p>{t('workbench.results.problems', { n: problems.length })}</p>
            <ul>
              {problems.slice(0, 20).map((problem, at) => (
                <li key={at}>{correctionText(problem, language)}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
      {numbers.phase === 'failed' && (
        <p class="wb-notice wb-problem" role="alert">
          {failureText(numbers.cause, language)}
        </p>
      )}
      {(results !== null || problems.length > 0) && (
        <>
          <Options study={study} edits={edits} />
          <RowFilter study={study} doctor={doctor} edits={edits} />
          {study.simulated && <p class="wb-badge">{t('chapter.simulated')}</p>}
          <DesignPanel study={study} doctor={doctor} edits={edits} />
          <CutPoints key={study.id} study={study} edits={edits} />
        </>
      )}
      {results && problems.length === 0 && (
        <div class={isOld ? 'wb-stale' : ''}>
          <Headline results={results} />
          {!isRefusal(results.index) && !isRefusal(results.index.groups[0]?.index) && (
            <>
              <GroupTable study={study} index={results.index} />
              <DimensionTable study={study} index={results.index} />
              <PriorityTable study={study} index={results.index} gap={results.gap} />
              <SchemeTable study={study} index={results.index} />
            </>
          )}
          <h3>{t('workbench.gap.heading')}</h3>
          {isRefusal(results.gap) ? (
            <p class="wb-notice wb-warning">{refusalSentence(results.gap, study, language)}</p>
          ) : (
            <GapTable study={study} gap={results.gap} />
          )}
        </div>
      )}
    </section>
  );
}

function Headline({ results: { index, study } }: { results: Results }) {
  const language = useLanguage();
  const { t } = language;
  if (isRefusal(index)) return <p class="wb-notice wb-warning">{refusalSentence(index, study, language)}</p>;
  const all = index.groups[0];
  if (all === undefined) return null;
  if (isRefusal(all.index))
    return <p class="wb-notice wb-warning">{refusalSentence(all.index, study, language)}</p>;
  const { value, low, high } = all.index;
  return (
    <>
      <p class="wb-headline" data-testid="headline">
        <strong>{fixed(value, 1)}</strong>{' '}
        <span>
          {t('workbench.results.headline', {
            level: Math.round(100 * study.options.confidence),
            low: fixed(low, 1),
            high: fixed(high, 1),
            n: all.n,
            scheme: t(`workbench.scheme.${index.scheme}`),
            left:
              index.leftOut === 0 ? '' : t('workbench.results.left', { n: index.leftOut, rows: index.rows }),
          })}
        </span>
      </p>
      {index.remarks.map((remark) => (
        <p key={remark.code} class="wb-notice wb-warning">
          {remarkSentence(remark, study, language)}
        </p>
      ))}
    </>
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
