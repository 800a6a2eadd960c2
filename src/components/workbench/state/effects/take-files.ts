import type { JobOptions } from '../../backend/backend.ts';
import { isAbort } from '../../backend/failure.ts';
import { readCodebook, sortFiles } from '../../file/incoming.ts';
import type { Incoming } from '../../file/incoming.ts';
import { problemText } from '../../parts/words.ts';
import type { Desk } from '../desk.ts';
import { asked, told, wait } from '../page-state.ts';
import type { Fresh, Importing } from './import-file.ts';
import { runOnFile } from './run-job.ts';

/** Bundled answers to try the page with. */
export interface Example {
  readonly url: string;
  readonly codebookUrl: string;
  readonly name: string;
  readonly simulated: boolean;
}

/** Problems of a study.json beyond this many are counted only. */
const LISTED = 12;

/** What happens to files that the reader hands over. */
export function takingOf(desk: Desk, { importFresh, apply }: Importing) {
  const { state, move, backend, language } = desk;
  const { t } = language();

  /** A data file is imported, or asked about where a study is open and it was not `isChosen` to take its place; a codebook applied to it, or to the opened study, or it waits for its file. */
  async function receive(
    { data, tables, codebook }: Incoming,
    options: JobOptions,
    { isChosen = false, ...fresh }: Pick<Fresh, 'simulated'> & { readonly isChosen?: boolean } = {},
  ): Promise<void> {
    if (codebook && !codebook.study) {
      const more = codebook.problems.length - LISTED;
      const details = codebook.problems.slice(0, LISTED).map((problem) => problemText(problem, language()));
      if (more > 0) details.push(t('workbench.study.more', { n: more }));
      move(told({ level: 'problem', lead: t('workbench.study.refused'), details }));
      if (!data) return;
    }
    const study = codebook?.study ?? state.peek().waiting;
    const { opened } = state.peek();
    if (data && !study && opened && !isChosen) {
      await backend.prepare(options);
      // A file that cannot be read is refused here, before anything is asked of it.
      const columns = await backend.headings(data, options);
      if (state.peek().opened?.id === opened.id) move(asked({ file: data, columns }));
    } else if (data) {
      const over = study && { saved: study, lead: t('workbench.study.applied') };
      await importFresh(data, { ...fresh, tables, ...(over && { over }) }, options);
    } else if (study && state.peek().opened) await apply(study);
    else if (study)
      move(wait(study), told({ level: 'note', lead: t('workbench.study.waiting', { path: study.path }) }));
  }

  return {
    /** Files dropped or chosen. */
    take: (files: readonly File[]): Promise<void> =>
      runOnFile(desk, files.map((file) => file.name).join(', '), async (options) =>
        receive(await sortFiles(files, options.signal), options),
      ),

    /** A second file is a study of its own. */
    takeInstead: async (): Promise<void> => {
      const { second } = state.peek();
      if (!second) return;
      const { file } = second;
      await runOnFile(desk, file.name, (options) =>
        receive({ data: file, tables: [], codebook: null }, options, { isChosen: true }),
      );
    },

    /** A second file is put away. */
    leaveSecond: (): void => move(asked(null)),

    takeExample: ({ url, codebookUrl, name, simulated }: Example): Promise<void> =>
      runOnFile(desk, name, async (options) => {
        const get = async (from: string): Promise<Response | null> => {
          const response = await fetch(from, { signal: options.signal }).catch((cause: unknown) => {
            if (isAbort(cause)) throw cause;
            return null;
          });
          return response?.ok ? response : null;
        };
        // With its codebook, so that its numbers are the report's.
        const [answers, saved] = await Promise.all([get(url), get(codebookUrl)]);
        if (answers === null || saved === null) {
          move(told({ level: 'problem', lead: t('workbench.failed.example') }));
          return;
        }
        const file = new File([await answers.blob()], name, { type: 'text/csv' });
        const codebook = readCodebook(await saved.text());
        await receive({ data: file, tables: [], codebook }, options, { simulated });
      }),
  };
}
