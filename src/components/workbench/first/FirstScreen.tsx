import type { Proposal } from '../../../lib/ingest/codebook/propose.ts';
import { fixed } from '../../../lib/chart/format.ts';
import { isRefusal } from '../../../lib/study/refusal.ts';
import type { Doctor } from '../../../lib/ingest/load/doctor.ts';
import type { Problem } from '../../../lib/study/problem.ts';
import type { Study } from '../../../lib/study/types.ts';
import type { Language } from '../../../strings/language.ts';
import { useLanguage } from '../../site/use-language.ts';
import type { Results } from '../backend/backend.ts';
import type { View } from '../columns/field-lines.ts';
import { ChapterTitle } from '../keep/ChapterTitle.tsx';
import type { Chapter } from '../keep/ChapterTitle.tsx';
import { failureText } from '../parts/failure-text.ts';
import { correctionText } from '../parts/words.ts';
import { isStale, isUnderWay, shownResults } from '../state/numbers.ts';
import type { Numbers } from '../state/numbers.ts';
import { enterRoom } from '../state/rooms.ts';
import { Guess } from './Guess.tsx';
import { Headline } from './Headline.tsx';
import { NextSteps } from './NextSteps.tsx';
import { PartNotice } from './PartNotice.tsx';
import { PersonalNotice } from './PersonalNotice.tsx';
import { PulledDown } from './PulledDown.tsx';
import './FirstScreen.css';

/** What was found, before anything else: the index, where it is pulled down, what to look at next, what was guessed; and the way on. */
export function FirstScreen({
  study,
  doctor,
  numbers,
  problems,
  proposals,
  report,
  onRead,
  onColumns,
  onAll,
}: {
  study: Study;
  doctor: Doctor;
  numbers: Numbers;
  problems: readonly Problem[];
  proposals: ReadonlyMap<string, Proposal>;
  report: Chapter;
  /** Settles when the kept study is up to date. */
  onRead: () => Promise<void>;
  /** Brings the reader to the table of columns, which shows these. */
  onColumns: (view: View) => void;
  /** Takes the rows in that a filter, a provider or a wave keeps out. */
  onAll: () => void;
}) {
  const language = useLanguage();
  const { t } = language;
  const results = shownResults(numbers);
  const isOld = isStale(numbers);
  const isBusy = isUnderWay(numbers);
  const hasIndex =
    results !== null && !isRefusal(results.index) && !isRefusal(results.index.groups[0]?.index);
  return (
    <section class="wb-first" aria-labelledby="wb-first" data-testid="results" aria-busy={isBusy}>
      <h2 id="wb-first" tabIndex={-1}>
        {t('workbench.first.heading')}
      </h2>
      <PersonalNotice study={study} doctor={doctor} />
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
      {results && problems.length === 0 && (
        <div class={isOld ? 'wb-stale' : ''}>
          <Headline results={results} />
          <PartNotice results={results} rows={doctor.rowsKept} onAll={onAll} />
          {study.simulated && <p class="wb-badge">{t('chapter.simulated')}</p>}
          {hasIndex && (
            <div class="wb-first-parts">
              <PulledDown study={results.study} index={results.index} />
              <NextSteps results={results} />
            </div>
          )}
        </div>
      )}
      <p role="status" class="wb-soft wb-status">
        {isOld || (isBusy && results === null)
          ? t('workbench.results.computing')
          : isBusy
            ? t('workbench.results.preparing')
            : ''}
        {results && !isOld && <span class="wb-hidden">{saidOf(results, language)}</span>}
      </p>
      <Guess study={study} proposals={proposals} onColumns={onColumns} />
      <ul class="wb-ways">
        {report.href !== null && (
          <li class="wb-way-first">
            <ChapterTitle chapter={report} onRead={onRead} />
          </li>
        )}
        <li>
          <button type="button" class="wb-quiet" onClick={() => enterRoom('roles')}>
            {t('workbench.first.check')}
          </button>
        </li>
        <li>
          <button type="button" class="wb-quiet" onClick={() => enterRoom('results')}>
            {t('workbench.first.numbers')}
          </button>
        </li>
        <li>
          <button type="button" class="wb-quiet" onClick={() => enterRoom('keep')}>
            {t('workbench.first.keep')}
          </button>
        </li>
      </ul>
    </section>
  );
}

/** What is announced when numbers have come: the index with its interval. */
function saidOf({ index }: Results, { t }: Language): string {
  const headline = isRefusal(index) ? undefined : index.groups[0]?.index;
  if (headline === undefined || isRefusal(headline)) return '';
  const { value, low, high } = headline;
  return t('workbench.first.said', { value: fixed(value, 1), low: fixed(low, 1), high: fixed(high, 1) });
}
