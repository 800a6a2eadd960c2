import { useLanguage } from '../../site/use-language.ts';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { AnalysisId } from '../../../lib/analysis/catalogue.ts';
import { RESAMPLES } from '../../../lib/analysis/resample.ts';
import { resamplingOf } from '../../../lib/analysis/types.ts';
import { analysisHere } from '../live/code.ts';
import { failureSentence } from '../../../lib/chapter/failure-sentence.ts';

import { engineOff, useEngineStatus } from './engine-status.ts';
import { optionsOf, setResampled, pageStudy } from '../live/live.ts';
import { resampleStudy } from './resample-study.ts';

export interface ResamplePanelProperties {
  study: string;
  analysis: AnalysisId;
}

/** Draws the resamples that a figure needs, in this tab: with progress, and to be cancelled. */
export function ResamplePanel({ study: bundled, analysis }: ResamplePanelProperties) {
  const language = useLanguage();
  const running = useSignal<AbortController | null>(null);
  const progress = useSignal<{ readonly done: number; readonly all: number } | null>(null);
  const said = useSignal('');
  const engine = useEngineStatus();
  const resamples = useSignal(RESAMPLES);
  useEffect(() => {
    void resamplingOf(analysisHere(analysis)).then(
      (found) => (resamples.value = found.resamples ?? RESAMPLES),
    );
    return () => running.peek()?.abort();
  }, []);

  const run = async (): Promise<void> => {
    const now = pageStudy(bundled);
    if (now === null || running.peek() !== null) return;
    const abort = new AbortController();
    const started = performance.now();
    running.value = abort;
    engine.clear();
    said.value = language.t('chapter.resample.reading');
    try {
      const study = { ...now.study, options: optionsOf(now) };
      const found = await resampleStudy(study, analysis, {
        signal: abort.signal,
        onProgress: (done, all) => (progress.value = { done, all }),
      });
      setResampled(bundled, found);
      const all = progress.peek()?.all ?? 0;
      said.value = language.t('chapter.resample.done', {
        all,
        seconds: (performance.now() - started) / 1000,
      });
    } catch (error) {
      said.value = abort.signal.aborted
        ? language.t('chapter.resample.cancelled')
        : language.t('chapter.resample.failed', { detail: failureSentence(error, language) });
    } finally {
      running.value = null;
      progress.value = null;
      engine.loading.value = '';
    }
  };

  const { value: moving } = progress;
  return (
    <div class="figure-panel">
      <p>
        {language.t(analysis === 'path-groups' ? 'path.groups.what' : 'chapter.resample.what', {
          resamples: resamples.value,
        })}
      </p>
      {engineOff && <p role="alert">{language.t('engine.off')}</p>}
      <p class="figure-buttons">
        <button type="button" disabled={engineOff || running.value !== null} onClick={() => void run()}>
          {language.t('chapter.resample.run')}
        </button>
        <button type="button" disabled={running.value === null} onClick={() => running.value?.abort()}>
          {language.t('chapter.resample.cancel')}
        </button>
      </p>
      {moving !== null && (
        <p>
          <progress max={moving.all} value={moving.done} aria-label={language.t('chapter.tools.resample')} />{' '}
          {language.t('chapter.resample.progress', { done: moving.done, all: moving.all })}
        </p>
      )}
      <p role="status">{moving === null ? engine.loading.value || said.value : ''}</p>
    </div>
  );
}
