import { packProject } from '../../../../lib/store/project-file.ts';
import { projectFiles } from '../../../../lib/store/project-tables.ts';
import { writeStudy } from '../../../../lib/study/schema.ts';
import type { Study } from '../../../../lib/study/types.ts';
import { download, downloadText, fileNameOf } from '../../../site/download.ts';
import { resultCsv } from '../../keep/exports.ts';
import { text } from '../../parts/words.ts';
import type { Desk } from '../desk.ts';
import { shownResults } from '../numbers.ts';
import { runJob, runOnFile } from './run-job.ts';

function studyJson(study: Study): string {
  return `${JSON.stringify(writeStudy(study), null, 2)}\n`;
}

/** What the reader takes away of the opened study, as files. */
export function savingOf(desk: Desk) {
  const { state, backend, language } = desk;
  return {
    /** The codebook. */
    saveStudyJson: (): void => {
      const study = state.peek().opened?.history.present;
      if (study) downloadText('study.json', 'application/json', studyJson(study));
    },

    /** Codebook and data as one file. */
    saveProject: (): Promise<void> =>
      runJob(
        desk,
        async ({ signal, onStage }) => {
          const { opened } = state.peek();
          if (!opened) return;
          const study = opened.history.present;
          const packed = await packProject(
            { studyJson: studyJson(study), files: projectFiles(study, opened) },
            {
              signal,
              progress: (done, total) => onStage({ at: 'pack', done, total }, total === 0 ? 1 : done / total),
            },
          );
          const title = text(study.title, language(), opened.fileName);
          download(fileNameOf(title, '.satisfaction.zip'), packed);
        },
        language().t('workbench.cancelled.pack'),
      ),

    /** All lines that were taken out of the file. */
    saveRejected: (): Promise<void> =>
      runOnFile(desk, state.peek().opened?.fileName ?? '', async (options) => {
        const { opened } = state.peek();
        if (!opened) return;
        await backend.prepare(options);
        const { file, fileName, doctor } = opened;
        download('rejected-lines.csv', await backend.rejected(file, fileName, doctor, options));
      }),

    /** Every number of index and gaps. */
    saveResults: (): void => {
      const { opened } = state.peek();
      const results = opened && shownResults(opened.numbers);
      if (results)
        downloadText(
          fileNameOf(text(results.study.title, language()), '-results.csv'),
          'text/csv',
          resultCsv(results, language()),
        );
    },
  };
}
