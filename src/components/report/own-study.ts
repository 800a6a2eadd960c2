import { effect } from '@preact/signals';
import { RESAMPLED_IDS, resampledName } from '../../lib/analysis/catalogue.ts';
import type { ChapterMoments } from '../../lib/report/chapter.ts';
import { activate, activeStudy } from '../../lib/store/active.ts';
import { loadStudy, saveStudy } from '../../lib/store/store.ts';
import type { StoredStudy } from '../../lib/store/types.ts';
import type { StudyOptions } from '../../lib/study/types.ts';
import { labelText } from '../../lib/study/label.ts';
import { t } from '../../strings/index.ts';
import { optionsOf, ownStudy } from './live.ts';
import { neededAnalyses, preparePage } from './page.ts';

/** Writing is left until the reader's hand rests (ms). */
const REST = 400;

function momentsOf(stored: StoredStudy): ChapterMoments {
  const found = neededAnalyses().flatMap((id) => {
    const kept = stored.moments[id];
    return kept === undefined ? [] : [[id, kept.moments]];
  });
  const resampled = RESAMPLED_IDS.flatMap((id) => {
    const kept = stored.moments[resampledName(id)];
    return kept === undefined ? [] : [[id, kept.moments]];
  });
  return Object.fromEntries([...found, ['resampled', Object.fromEntries(resampled)]]) as ChapterMoments;
}

/** The study is read again: resampled results may have been kept meanwhile. */
async function keep(id: string, options: StudyOptions): Promise<void> {
  const stored = await loadStudy(id);
  const study = { ...stored.study, options };
  await saveStudy({ ...stored, study, saved: new Date().toISOString() });
}

/** Options moved in a chapter are kept with the study. */
function keepOptions(stored: StoredStudy): void {
  let kept = stored.study.options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    const now = ownStudy.value;
    if (now === null) return;
    const options = optionsOf(now);
    if (options === kept) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      kept = options;
      void keep(stored.id, options);
    }, REST);
  });
}

function say(text: string): void {
  const band = document.querySelector<HTMLElement>('[data-band]');
  if (band !== null) band.textContent = text;
}

/**
 * Under a study of the reader's own: replaces every figure and number of the page by that study's, from the moments kept with
 * it (no engine), and says so above the text. Until then the bundled numbers are masked (styles/live.css).
 */
export async function showOwnStudy(): Promise<void> {
  document.querySelector('[data-band-back]')?.addEventListener('click', () => {
    activate(null);
    location.reload();
  });
  const id = activeStudy();
  if (id === null) return;
  try {
    const stored = await loadStudy(id);
    ownStudy.value = { study: stored.study, moments: momentsOf(stored) };
    await preparePage();
    keepOptions(stored);
    say(t('chapter.band.own', { name: labelText(stored.study.title, 'en', stored.fileName) }));
    document.documentElement.dataset['studyReady'] = '';
  } catch (error) {
    document.documentElement.dataset['studyFailed'] = '';
    say(t('chapter.band.failed', { detail: error instanceof Error ? error.message : String(error) }));
  }
}
