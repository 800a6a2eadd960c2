import { computed, signal } from '@preact/signals';
import type { Results } from '../../../lib/analysis/figure.ts';
import { activate, activeStudy } from '../../../lib/store/active.ts';
import { onAnnouncement } from '../../../lib/store/announce.ts';
import { packProject } from '../../../lib/store/project-file.ts';
import { storageState } from '../../../lib/store/storage-state.ts';
import type { StorageState } from '../../../lib/store/storage-state.ts';
import {
  deleteStudy,
  forgetEverything,
  listStudies,
  loadStudy,
  persistAnswer,
} from '../../../lib/store/store.ts';
import type { StudySummary } from '../../../lib/store/types.ts';
import { checkStudy } from '../../../lib/study/check.ts';
import { writeStudy } from '../../../lib/study/schema.ts';
import type { Study } from '../../../lib/study/types.ts';
import { t } from '../parts/strings.ts';
import { corrections } from './corrections.ts';
import { download, downloadText, fileNameOf } from '../keep/download.ts';
import { resultCsv } from '../keep/exports.ts';
import { failureText, isAbort } from '../backend/failure.ts';
import { sortFiles } from '../file/incoming.ts';
import type { Incoming } from '../file/incoming.ts';
import type { Message } from '../parts/Notice.tsx';
import { importing } from './importing.ts';
import type { Fresh } from './importing.ts';
import { moreFiles } from './more-files.ts';
import type { NamedWave } from './more-files.ts';
import { openStored } from './opened.ts';
import type { Opened } from './opened.ts';
import { bytesText, problemText, text } from '../parts/words.ts';
import type { Lookup, OnStage, Work, WorkOptions } from '../backend/backend.ts';

/** What is being done, with the way out. */
export interface Busy {
  readonly label: string;
  readonly share: number | null;
  readonly cancel: () => void;
}

/** Bundled answers to try the page with. */
export interface Example {
  readonly url: string;
  readonly name: string;
  readonly simulated: boolean;
}

export type Controller = ReturnType<typeof createController>;

const LISTED = 12;

/** The state of the page "Your own data" and everything that can be done on it. */
export function createController(work: Work, example: Example) {
  const ready = signal(false);
  const opened = signal<Opened | null>(null);
  const studies = signal<readonly StudySummary[]>([]);
  const storage = signal<StorageState | null>(null);
  const busy = signal<Busy | null>(null);
  const message = signal<Message | null>(null);
  const results = signal<Results | null>(null);
  /** A sound study.json that waits for its data file. */
  const waiting = signal<Study | null>(null);
  const problems = computed(() => (opened.value ? checkStudy(opened.value.history.present) : []));
  const correcting = corrections({ work, opened, results, problems, afterSave: () => refreshList() });

  const { importFresh, apply, readAgain } = importing({
    work,
    opened,
    results,
    message,
    waiting,
    correcting,
    refreshList,
  });
  const more = moreFiles({ work, opened, importFresh });

  async function refreshList(): Promise<void> {
    [studies.value, storage.value] = await Promise.all([listStudies(), storageState()]);
    // Some browsers ask the reader first, which takes its time.
    void persistAnswer().then(async () => {
      storage.value = await storageState();
    });
  }

  /** Runs one job at a time with progress and a way out; failures become messages. */
  async function during(
    job: (signal: AbortSignal, onStage: OnStage) => Promise<void>,
    cancelled: string,
  ): Promise<void> {
    if (busy.value) return;
    const controller = new AbortController();
    const cancel = (): void => controller.abort();
    busy.value = { label: t('workbench.stage.engine'), share: null, cancel };
    message.value = null;
    try {
      await job(controller.signal, (label, share) => {
        if (!controller.signal.aborted) busy.value = { label, share, cancel };
      });
    } catch (cause) {
      message.value =
        isAbort(cause) || controller.signal.aborted
          ? { level: 'note', lead: cancelled }
          : { level: 'problem', lead: failureText(cause) };
    } finally {
      busy.value = null;
    }
  }

  async function show(id: string): Promise<void> {
    await correcting.settle();
    const stored = await loadStudy(id);
    const place = studies.peek().find((kept) => kept.id === id)?.place;
    opened.value = openStored(stored, await work.propose(stored.doctor), place);
    message.value = null;
    activate(id);
    await correcting.refresh();
  }

  /** Opens a kept study. */
  async function open(id: string): Promise<void> {
    await during(() => show(id), '');
  }

  async function start(): Promise<void> {
    await refreshList();
    const active = activeStudy();
    if (active?.startsWith('own-'))
      await show(active).catch((cause: unknown) => {
        message.value = { level: 'warning', lead: failureText(cause) };
      });
    ready.value = true;
    onAnnouncement((news) => {
      if (news.kind === 'forgotten') studies.value = [];
      else void refreshList();
      const current = opened.value?.id;
      if (news.kind === 'forgotten' || (news.kind === 'deleted' && news.id === current)) {
        if (current === undefined) return;
        close();
        message.value = { level: 'note', lead: t('workbench.deleted.elsewhere') };
      } else if (news.kind === 'saved' && news.id === current) void reload(news.id);
    });
  }

  /** Another tab has changed the opened study: its state is the newer one. */
  async function reload(id: string): Promise<void> {
    const stored = await loadStudy(id).catch(() => null);
    if (!stored || opened.value?.id !== id || correcting.pending()) return;
    opened.value = openStored(stored, [...opened.value.proposals.values()]);
    await correcting.refresh();
    message.value = { level: 'note', lead: t('workbench.changed.elsewhere') };
  }

  function close(): void {
    correcting.stop();
    opened.value = null;
    results.value = null;
  }

  async function take(files: readonly File[]): Promise<void> {
    const names = files.map((file) => file.name).join(', ');
    await during(
      async (signal, onStage) => {
        onStage(t('workbench.stage.reading', { file: names }), null);
        await receive(await sortFiles(files, signal), signal, onStage);
      },
      t('workbench.cancelled', { file: names }),
    );
  }

  async function receive(
    { data, codebook }: Incoming,
    signal: AbortSignal,
    onStage: OnStage,
    fresh: Pick<Fresh, 'simulated'> = {},
  ): Promise<void> {
    if (codebook && !codebook.study) {
      const more = codebook.problems.length - LISTED;
      const details = codebook.problems.slice(0, LISTED).map(problemText);
      if (more > 0) details.push(t('workbench.study.more', { n: more }));
      message.value = { level: 'problem', lead: t('workbench.study.refused'), details };
      if (!data) return;
    }
    const study = codebook?.study ?? waiting.value;
    if (data) {
      const over = study && { saved: study, lead: t('workbench.study.applied') };
      await importFresh(data, { ...fresh, ...(over && { over }) }, { signal, onStage });
    } else if (study && opened.value) await apply(study);
    else if (study) {
      waiting.value = study;
      message.value = { level: 'note', lead: t('workbench.study.waiting', { path: study.path }) };
    }
  }

  async function takeExample(): Promise<void> {
    await during(
      async (signal, onStage) => {
        onStage(t('workbench.stage.reading', { file: example.name }), null);
        const response = await fetch(example.url, { signal }).catch((cause: unknown) => {
          if (isAbort(cause)) throw cause;
          return null;
        });
        if (!response?.ok) {
          message.value = { level: 'problem', lead: t('workbench.failed.example') };
          return;
        }
        const file = new File([await response.blob()], example.name, { type: 'text/csv' });
        await receive({ data: file, codebook: null }, signal, onStage, { simulated: example.simulated });
      },
      t('workbench.cancelled', { file: example.name }),
    );
  }

  /** A job on a further file, with progress and a way out. */
  const withFile =
    <Args extends readonly unknown[], T>(
      name: (...args: NoInfer<Args>) => string,
      job: (...args: [...Args, WorkOptions]) => Promise<T>,
    ) =>
    async (...args: Args): Promise<T | undefined> => {
      const file = name(...args);
      let done: T | undefined;
      await during(
        async (signal, onStage) => {
          onStage(t('workbench.stage.reading', { file }), null);
          done = await job(...args, { signal, onStage });
        },
        t('workbench.cancelled', { file }),
      );
      return done;
    };

  async function remove(id: string): Promise<void> {
    if (opened.value?.id === id) close();
    await deleteStudy(id);
    message.value = { level: 'note', lead: t('workbench.deleted') };
    await refreshList();
  }

  async function forget(): Promise<void> {
    close();
    waiting.value = null;
    try {
      await forgetEverything();
      // Asking the database again would make a new, empty one.
      studies.value = [];
      message.value = { level: 'note', lead: t('workbench.forgotten') };
    } catch (cause) {
      message.value = { level: 'problem', lead: failureText(cause) };
      await refreshList();
    }
  }

  function saveStudyJson(): void {
    const study = opened.value?.history.present;
    if (study) downloadText('study.json', 'application/json', studyJson(study));
  }

  async function saveProject(): Promise<void> {
    const current = opened.value;
    if (!current) return;
    const study = current.history.present;
    await during(async (signal, onStage) => {
      const packed = await packProject(
        { studyJson: studyJson(study), file: current.file, fileName: study.path },
        {
          signal,
          progress: (done, total) =>
            onStage(
              t('workbench.stage.pack', { done: bytesText(done), total: bytesText(total) }),
              total === 0 ? 1 : done / total,
            ),
        },
      );
      download(fileNameOf(text(study.title, current.fileName), '.satisfaction.zip'), packed);
    }, t('workbench.cancelled.pack'));
  }

  async function saveRejected(options: WorkOptions): Promise<void> {
    const current = opened.value;
    if (!current) return;
    await work.prepare(options);
    const { file, fileName, doctor } = current;
    download('rejected-lines.csv', await work.rejected(file, fileName, doctor, options));
  }

  function saveResults(): void {
    const current = results.value;
    if (current)
      downloadText(fileNameOf(text(current.study.title), '-results.csv'), 'text/csv', resultCsv(current));
  }

  return {
    ready,
    opened,
    studies,
    storage,
    busy,
    message,
    results,
    waiting,
    problems,
    computing: correcting.computing,
    stale: correcting.stale,
    failure: correcting.failure,
    needs: correcting.needs,
    change: correcting.change,
    undo: correcting.undo,
    redo: correcting.redo,
    flush: correcting.flush,
    idle: correcting.idle,
    start,
    take,
    takeExample,
    saveRejected: withFile(() => opened.value?.fileName ?? '', saveRejected),
    readAgain: withFile(() => opened.value?.fileName ?? '', readAgain),
    nextWave: withFile((file: File) => file.name, more.nextWave),
    append: withFile(
      (...[, others]: [string, readonly NamedWave[]]) => others.map(({ file }) => file.name).join(', '),
      more.append,
    ),
    headings: withFile((file: File) => file.name, more.headings),
    join: withFile((...[file]: [File, Lookup]) => file.name, more.join),
    open,
    remove,
    forget,
    saveStudyJson,
    saveProject,
    saveResults,
  };
}

function studyJson(study: Study): string {
  return `${JSON.stringify(writeStudy(study), null, 2)}\n`;
}
