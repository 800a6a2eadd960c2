import { openLanguage, pageLanguage } from '../../site/language.ts';
import { activate, activeStudy } from '../../../lib/store/active.ts';
import { loadStudy } from '../../../lib/store/store.ts';
import type { StoredStudy } from '../../../lib/store/types.ts';
import { labelText } from '../../../lib/study/label.ts';
import { splitFragment } from '../../../lib/chapter/link/linked-settings.ts';

import { analysisHere, fetchCode } from './code.ts';
import { followStudy } from './follow-study.ts';
import { keepOptions } from './keep-options.ts';
import type { KeptOptions } from './keep-options.ts';
import { keptMoments } from './kept-moments.ts';
import { showOwn } from './live.ts';
import { neededAnalyses, preparePage } from './page.ts';

function say(...sentences: readonly string[]): void {
  const band = document.querySelector<HTMLElement>('[data-band]');
  if (band !== null) band.textContent = sentences.join(' ');
}

function detail(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function fail(error: unknown): void {
  document.documentElement.dataset['studyFailed'] = '';
  say(pageLanguage().t('chapter.band.failed', { detail: detail(error) }));
}

/** Puts a study as it is kept in its place, and returns what the band says of it. */
async function speak(stored: StoredStudy, waits: boolean): Promise<readonly string[]> {
  const { study, fileName } = stored;
  const needed = neededAnalyses();
  await fetchCode(needed);
  const { moments, lacking } = keptMoments(stored, needed.map(analysisHere));
  const language = pageLanguage();
  showOwn({ study, moments, fileName }, waits);
  return [
    language.t('chapter.band.own', { name: labelText(study.title, language.code, fileName) }),
    ...(study.simulated ? [language.t('chapter.simulated')] : []),
    ...(splitFragment(location.hash).set === null ? [] : [language.t('chapter.link.own')]),
    ...(lacking.length > 0
      ? [
          language.t('chapter.band.lacking', {
            list: lacking.map((id) => language.t(`analysis.${id}`)).join(', '),
          }),
        ]
      : []),
  ];
}

/** The contents of the page name no section that only a bundled study has. */
function leaveOut(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.sections a'))
    if (document.getElementById(decodeURIComponent(link.hash.slice(1)))?.closest('.bundled-only'))
      link.parentElement!.hidden = true;
}

/**
 * Under a study of the reader's own: replaces every figure and number of the page by that study's, from the moments kept with
 * it (no engine), and says so above the text. Until one is replaced it is masked (styles/live.css).
 */
export async function showOwnStudy(): Promise<void> {
  document.querySelector('[data-band-back]')?.addEventListener('click', () => {
    activate(null);
    location.reload();
  });
  const id = activeStudy();
  if (id === null) return;
  leaveOut();
  await openLanguage(document.documentElement.lang);
  let options: KeptOptions | null = null;
  const open = async (): Promise<void> => {
    const stored = await loadStudy(id);
    const sentences = await speak(stored, false);
    await preparePage();
    options = keepOptions(stored, (error) =>
      say(...sentences, pageLanguage().t('chapter.band.unkept', { detail: detail(error) })),
    );
    say(...sentences);
    document.documentElement.dataset['studyReady'] = '';
  };
  const opening = open().catch(fail);
  followStudy({
    settle: async () => options?.settle(),
    renew: async () => {
      await opening;
      try {
        const stored = await loadStudy(id);
        options?.follow(stored);
        say(...(await speak(stored, options?.waits() ?? false)));
      } catch (error) {
        fail(error);
      }
    },
  });
  await opening;
}
