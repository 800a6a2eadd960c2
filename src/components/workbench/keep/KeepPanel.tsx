import { useState } from 'preact/hooks';
import { useLanguage } from '../../site/use-language.ts';
import { ChapterTitle } from './ChapterTitle.tsx';
import type { Chapter } from './ChapterTitle.tsx';
import './KeepPanel.css';

/** What is done with the opened study: read the chapters on it, take it away as files, give it another name. */
export function KeepPanel({
  fileName,
  place,
  remembered,
  saved,
  chapters,
  report,
  onRead,
  onStudyJson,
  onProject,
  onResults,
  onBundled,
}: {
  fileName: string;
  place: 'browser' | 'memory';
  /** Whether the browser keeps in mind which study is active. */
  remembered: boolean;
  saved: string;
  chapters: readonly Chapter[];
  /** The page of its report. */
  report: Chapter;
  /** Settles when the kept study is up to date. */
  onRead: () => Promise<void>;
  onStudyJson: () => void;
  onProject: () => void;
  /** Null while there are no results. */
  onResults: (() => void) | null;
  onBundled: () => void;
}) {
  const { t } = useLanguage();
  const [asking, setAsking] = useState(false);
  return (
    <section aria-labelledby="wb-keep" data-testid="keep">
      {place === 'memory' ? (
        <p class="wb-notice wb-warning">{t('workbench.keep.unread')}</p>
      ) : (
        <>
          <p>
            <ChapterTitle chapter={report} onRead={onRead} />
          </p>
          <p>{t('workbench.keep.read')}</p>
          <ul class="wb-chapters">
            {chapters.map((chapter) => (
              <li key={chapter.title}>
                <ChapterTitle chapter={chapter} onRead={onRead} />
              </li>
            ))}
          </ul>
          {remembered ? (
            <p>
              {t('workbench.keep.bundled')}{' '}
              <button type="button" class="wb-quiet" onClick={onBundled}>
                {t('workbench.keep.bundled.do')}
              </button>
            </p>
          ) : (
            <p class="wb-notice wb-warning">{t('workbench.failed.active')}</p>
          )}
        </>
      )}
      <h3>{t('workbench.keep.files')}</h3>
      <p class="wb-soft">
        {t(place === 'browser' ? 'workbench.keep.saved' : 'workbench.keep.memory', { saved })}
      </p>
      <div class="wb-row">
        <button type="button" class="wb-button" disabled={onResults === null} onClick={() => onResults?.()}>
          {t('workbench.keep.results')}
        </button>
        <button type="button" class="wb-button" onClick={onStudyJson}>
          {t('workbench.keep.study')}
        </button>
        <button type="button" class="wb-button" aria-expanded={asking} onClick={() => setAsking(!asking)}>
          {t('workbench.keep.project')}
        </button>
      </div>
      {asking && (
        <div class="wb-notice wb-warning" role="group">
          <div>
            <p>{t('workbench.keep.project.warning', { file: fileName })}</p>
            <div class="wb-row">
              <button
                type="button"
                class="wb-button wb-danger"
                onClick={() => {
                  setAsking(false);
                  onProject();
                }}
              >
                {t('workbench.keep.project.yes')}
              </button>
              <button type="button" class="wb-button" onClick={() => setAsking(false)}>
                {t('workbench.delete.no')}
              </button>
            </div>
          </div>
        </div>
      )}
      <p class="wb-soft">{t('workbench.keep.import')}</p>
    </section>
  );
}
