import { useState } from 'preact/hooks';
import type { StorageState } from '../../../lib/store/storage-state.ts';
import type { StudySummary } from '../../../lib/store/types.ts';
import { useLanguage } from '../../site/use-language.ts';
import { bytesText, text, timeText } from '../parts/words.ts';
import './StudyList.css';

/** The studies kept in this browser, and in one sentence how long the browser keeps them. */
export function StudyList({
  studies,
  opened,
  storage,
  onOpen,
  onDelete,
  onForget,
}: {
  studies: readonly StudySummary[];
  opened: string | null;
  storage: StorageState | null;
  onOpen: (id: string) => void;
  onDelete: (id: string) => void;
  onForget: () => void;
}) {
  const language = useLanguage();
  const { t } = language;
  const [asking, setAsking] = useState<string | null>(null);
  if (studies.length === 0) return null;
  return (
    <section aria-labelledby="wb-kept">
      <h2 id="wb-kept">{t('workbench.kept.heading')}</h2>
      <ul class="wb-list">
        {studies.map((study) => (
          <li key={study.id} aria-current={study.id === opened ? 'true' : undefined}>
            <div>
              <strong>{text(study.title, language, study.fileName)}</strong>
              <span class="wb-soft">
                {study.damaged === true
                  ? t('workbench.kept.damaged')
                  : t('workbench.kept.line', {
                      file: study.fileName,
                      rows: study.rows,
                      columns: study.columns,
                      size: bytesText(study.bytes, language),
                      saved: timeText(study.saved, language),
                    })}
                {study.simulated ? ` ${t('chapter.simulated')}` : ''}
                {study.place === 'memory' ? ` ${t('workbench.kept.memory')}` : ''}
              </span>
            </div>
            {asking === study.id ? (
              <div class="wb-row">
                <span>{t('workbench.delete.ask')}</span>
                <button type="button" class="wb-button wb-danger" onClick={() => onDelete(study.id)}>
                  {t('workbench.delete.yes')}
                </button>
                <button type="button" class="wb-button" onClick={() => setAsking(null)}>
                  {t('workbench.delete.no')}
                </button>
              </div>
            ) : (
              <div class="wb-row">
                {study.damaged === true ? null : study.id === opened ? (
                  <span class="wb-soft">{t('workbench.kept.opened')}</span>
                ) : (
                  <button type="button" class="wb-button" onClick={() => onOpen(study.id)}>
                    {t('workbench.kept.open')}
                  </button>
                )}
                <button
                  type="button"
                  class="wb-quiet"
                  aria-label={t('workbench.kept.delete', {
                    title: text(study.title, language, study.fileName),
                  })}
                  onClick={() => setAsking(study.id)}
                >
                  {t('workbench.delete')}
                </button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <p class="wb-soft">
        {storage?.persisted === true ? t('workbench.kept.persisted') : t('workbench.kept.evictable')}
        {storage?.usage != null && storage.quota != null
          ? ` ${t('workbench.kept.room', { used: bytesText(storage.usage, language), quota: bytesText(storage.quota, language) })}`
          : ''}
      </p>
      {asking === 'everything' ? (
        <div class="wb-row" role="group">
          <span>{t('workbench.forget.ask', { n: studies.length })}</span>
          <button
            type="button"
            class="wb-button wb-danger"
            onClick={() => {
              setAsking(null);
              onForget();
            }}
          >
            {t('workbench.forget.yes')}
          </button>
          <button type="button" class="wb-button" onClick={() => setAsking(null)}>
            {t('workbench.delete.no')}
          </button>
        </div>
      ) : (
        <button type="button" class="wb-button" onClick={() => setAsking('everything')}>
          {t('workbench.forget')}
        </button>
      )}
    </section>
  );
}
