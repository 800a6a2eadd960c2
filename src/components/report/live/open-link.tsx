import { signal } from '@preact/signals';
import { render } from 'preact';
import { failureSentence } from '../../../lib/chapter/failure-sentence.ts';
import { splitFragment } from '../../../lib/chapter/link/linked-settings.ts';
import { readSettings } from '../../../lib/chapter/link/read-settings.ts';
import type { ReadSettings } from '../../../lib/chapter/link/read-settings.ts';
import type { Problem } from '../../../lib/study/problem.ts';
import { loadSentences } from '../../../strings/load.ts';
import { openLanguage, pageLanguage } from '../../site/language.ts';
import { analysisHere } from './code.ts';
import { bundledStudies, optionsOf, pageStudy, reset, setResampled, takeSettings } from './live.ts';
import { neededAnalyses, preparePage } from './page.ts';

const said = signal('');
const taken = signal(false);
const running = signal<AbortController | null>(null);
const progress = signal<{ readonly done: number; readonly all: number } | null>(null);

/** What a page says of the settings in its address, with the way back. */
function LinkBand() {
  const { t } = pageLanguage();
  const goBack = (): void => {
    running.value?.abort();
    for (const study of bundledStudies().values()) reset(study);
    taken.value = false;
    said.value = '';
  };
  if (said.value === '' && !taken.value) return null;
  return (
    <>
      <p>
        {said.value}
        {progress.value !== null && ` ${t('chapter.resample.progress', progress.value)}`}
      </p>
      {running.value !== null && (
        <button type="button" onClick={() => running.value?.abort()}>
          {t('chapter.resample.cancel')}
        </button>
      )}
      {taken.value && (
        <button type="button" onClick={goBack}>
          {t('chapter.link.reset')}
        </button>
      )}
    </>
  );
}

/** Their sentences are those of a study.json, which a page fetches only here. */
async function sentences(problems: readonly Problem[]): Promise<string> {
  const { lang } = document.documentElement;
  const { say } = pageLanguage().with(await loadSentences(lang, 'ingest'));
  return problems.map(({ code, parameters }) => say('problem', code, parameters)).join(' ');
}

/** Draws the resamples anew that the link's sender had drawn: with one seed they are the same numbers. */
async function resampleAgain(wanted: ReadSettings['resampled']): Promise<void> {
  const language = pageLanguage();
  const abort = new AbortController();
  for (const [id, analyses] of wanted)
    for (const analysis of analyses) {
      await preparePage(analysis);
      const now = pageStudy(id);
      if (now === null || analysisHere(analysis).resampling === undefined) continue;
      running.value = abort;
      said.value = `${language.t('chapter.link.taken')} ${language.t('chapter.resample.reading')}`;
      const { resampleStudy } = await import('../query/resample-study.ts');
      const found = await resampleStudy({ ...now.study, options: optionsOf(now) }, analysis, {
        signal: abort.signal,
        onProgress: (done, all) => {
          said.value = language.t('chapter.link.taken');
          progress.value = { done, all };
        },
      });
      setResampled(id, found);
    }
}

async function takeResampled(wanted: ReadSettings['resampled']): Promise<void> {
  const language = pageLanguage();
  const taken = language.t('chapter.link.taken');
  try {
    await resampleAgain(wanted);
    said.value = taken;
  } catch (error) {
    said.value = running.value?.signal.aborted
      ? `${taken} ${language.t('chapter.resample.cancelled')}`
      : `${taken} ${language.t('chapter.resample.failed', { detail: failureSentence(error, language) })}`;
  } finally {
    running.value = null;
    progress.value = null;
  }
}

/**
 * Takes the settings in the address of a page on bundled studies, or says why not; then the report's own hold. What was resampled is drawn
 * again, in this tab.
 */
export async function openLink(): Promise<void> {
  const { anchor, set } = splitFragment(location.hash);
  const band = document.querySelector<HTMLElement>('[data-link-band]');
  if (set === null || band === null) return;
  const { t } = await openLanguage(document.documentElement.lang);
  render(<LinkBand />, band);
  // A browser knows no place whose name goes on behind it.
  if (anchor !== '' && scrollY === 0) document.getElementById(anchor)?.scrollIntoView();
  try {
    await preparePage();
    const read = readSettings(set, {
      studies: bundledStudies(),
      figures: Array.from(document.querySelectorAll('figure[data-figure]'), ({ id }) => id),
      resamplable: neededAnalyses(),
    });
    if (!('options' in read)) {
      said.value = t('chapter.link.refused', { detail: await sentences(read) });
      return;
    }
    takeSettings(read);
    taken.value = true;
    said.value = t('chapter.link.taken');
    await takeResampled(read.resampled);
  } catch (error) {
    said.value = t('chapter.link.failed', { detail: error instanceof Error ? error.message : String(error) });
  }
}
