import { computed } from '@preact/signals';
import type { Gathering } from '../../../lib/ingest/findings/finding.ts';
import type { Message } from '../parts/Notice.tsx';
import type { Backend, Lookup, Reading } from '../backend/backend.ts';
import { newDesk } from './desk.ts';
import { correctionsOf } from './effects/corrections.ts';
import { importingOf } from './effects/import-file.ts';
import { libraryOf } from './effects/library.ts';
import { moreFilesOf } from './effects/more-files.ts';
import type { NamedWave } from './effects/more-files.ts';
import { runOnFile } from './effects/run-job.ts';
import { savingOf } from './effects/save-files.ts';
import { takingOf } from './effects/take-files.ts';
import { told } from './page-state.ts';

/** What can be done on the page "Your own data". */
export type Controller = ReturnType<typeof createController>;

/**
 * The state of the page "Your own data" and everything that can be done on it: what a state leads to lies in `page-state.ts`, `opened.ts`
 * and `numbers.ts`; what is asked of the backend, the store and the browser in `effects/`. `code` is that of an open language (BCP 47).
 */
export function createController(backend: Backend, code: string) {
  const desk = newDesk(backend, code);
  const { state, move, problems } = desk;
  const corrections = correctionsOf(desk);
  const importing = importingOf(desk, corrections);
  const library = libraryOf(desk, corrections);
  const more = moreFilesOf(desk, importing);
  const { change, undo, redo, flush, keepNow, idle } = corrections;
  const openedName = (): string => state.peek().opened?.fileName ?? '';

  return {
    isReady: computed(() => state.value.isReady),
    opened: computed(() => state.value.opened),
    studies: computed(() => state.value.studies),
    storage: computed(() => state.value.storage),
    job: computed(() => state.value.job),
    message: computed(() => state.value.message),
    second: computed(() => state.value.second),
    problems,
    tell: (message: Message | null): void => move(told(message)),
    change,
    undo,
    redo,
    flush,
    keepNow,
    idle,
    ...library,
    ...takingOf(desk, importing),
    ...savingOf(desk),
    readAgain: (reading: Reading) =>
      runOnFile(desk, openedName(), (options) => importing.readAgain(reading, options)),
    nextWave: (file: File) => runOnFile(desk, file.name, (options) => more.nextWave(file, options)),
    append: (wave: string, others: readonly NamedWave[]) =>
      runOnFile(desk, others.map(({ file }) => file.name).join(', '), (options) =>
        more.append(wave, others, options),
      ),
    headings: (file: File) => runOnFile(desk, file.name, (options) => more.headings(file, options)),
    gather: (by: Gathering) => runOnFile(desk, openedName(), (options) => more.gather(by, options)),
    join: (file: File, by: Lookup) => runOnFile(desk, file.name, (options) => more.join(file, by, options)),
  };
}
