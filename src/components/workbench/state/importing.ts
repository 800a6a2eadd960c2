import type { Signal } from '@preact/signals';
import type { Results } from '../../../lib/analysis/figure.ts';
import type { Profile } from '../../../lib/ingest/types.ts';
import { activate } from '../../../lib/store/active.ts';
import { deleteStudy, newStudyId } from '../../../lib/store/store.ts';
import type { Study } from '../../../lib/study/types.ts';
import { t } from '../parts/strings.ts';
import type { corrections } from './corrections.ts';
import type { Laid } from '../backend/fit-codebook.ts';
import type { Message } from '../parts/Notice.tsx';
import { keep, openStored } from './opened.ts';
import type { Opened } from './opened.ts';
import { findingText } from '../parts/words.ts';
import type { Imported, Reading, Work, WorkOptions } from '../backend/backend.ts';

/** Sentences of a report beyond this many are counted only. */
const LISTED = 12;

/** How a file is made a study. */
export interface Fresh {
  readonly reading?: Reading;
  /** A codebook to be laid over it. */
  readonly over?: Over;
  /** No respondent gave these answers: said from the start. */
  readonly simulated?: boolean;
  /** The study that it takes the place of. */
  readonly instead?: string;
}

export interface Over {
  readonly saved: Study;
  /** The columns of the file that the codebook was made for. */
  readonly before?: readonly Profile[];
  /** What the report begins with, and what it says before the differences. */
  readonly lead: string;
  readonly details?: readonly string[];
  /** Columns whose differences are meant, and not reported. */
  readonly expected?: readonly string[];
  /** What is changed of the study last, when the file's own columns are known. */
  readonly finish?: (study: Study, imported: Imported) => Study;
}

/** From a file to the opened study. */
export function importing({
  work,
  opened,
  results,
  message,
  waiting,
  correcting,
  refreshList,
}: {
  work: Work;
  opened: Signal<Opened | null>;
  results: Signal<Results | null>;
  message: Signal<Message | null>;
  waiting: Signal<Study | null>;
  correcting: ReturnType<typeof corrections>;
  refreshList: () => Promise<void>;
}) {
  /** Reads a file as a new study, keeps it and opens it. Nothing of it is kept if it fails or is stopped. */
  async function importFresh(
    file: File,
    { reading = {}, over, instead, simulated = false }: Fresh,
    options: WorkOptions,
  ): Promise<void> {
    const before = message.value;
    await correcting.settle();
    await work.prepare(options);
    const id = newStudyId();
    const read = await work.read(id, file, reading, options);
    const imported = simulated ? { ...read, study: { ...read.study, simulated } } : read;
    const laid = over && (await work.lay(imported.study, imported.doctor, over.saved, over.before ?? []));
    const study = laid ? (over.finish?.(laid.study, imported) ?? laid.study) : imported.study;
    options.onStage(t('workbench.stage.keep'), null);
    options.signal.throwIfAborted();
    const { doctor, proposals } = imported;
    const saved = new Date().toISOString();
    const stored = { id, study, file, fileName: file.name, doctor, moments: {}, saved };
    const kept = await keep(openStored(stored, proposals));
    results.value = null;
    opened.value = kept;
    waiting.value = null;
    activate(id);
    if (instead !== undefined) await deleteStudy(instead);
    message.value = laid ? report(laid, over) : before;
    await Promise.all([correcting.refresh(), refreshList()]);
  }

  /** Lays a codebook over the opened study, as one step that can be undone. */
  async function apply(saved: Study): Promise<void> {
    const current = opened.value;
    if (!current) return;
    const laid = await work.lay(current.history.present, current.doctor, saved, []);
    message.value = report(laid, { lead: t('workbench.study.applied') });
    correcting.change(() => laid.study);
  }

  /** Reads the opened study's file in another way; what the reader has corrected is laid over it. */
  async function readAgain(reading: Reading, options: WorkOptions): Promise<void> {
    const current = opened.value;
    if (!current) return;
    const { id, file, fileName, history, doctor } = current;
    const again = file instanceof File ? file : new File([file], fileName);
    const over: Over = {
      saved: history.present,
      before: doctor.columns,
      lead: t('workbench.reading.done'),
    };
    const { simulated } = history.present;
    await importFresh(
      again,
      { reading, instead: id, simulated, ...(history.past.length > 0 && { over }) },
      options,
    );
  }

  return { importFresh, apply, readAgain };
}

/** What differs between a codebook and the file that it was laid over, as a message: warnings before notes. */
function report(
  { match }: Laid,
  { lead, details = [], expected = [] }: Pick<Over, 'lead' | 'details' | 'expected'>,
): Message {
  const findings = match.findings.filter(({ field }) => !expected.includes(field ?? ''));
  const differences = [
    ...findings.filter(({ level }) => level !== 'note'),
    ...findings.filter(({ level }) => level === 'note'),
  ].map(findingText);
  const all = [...details, ...differences];
  const shown = all.slice(0, LISTED);
  if (all.length > LISTED) shown.push(t('workbench.study.more', { n: all.length - LISTED }));
  return { level: differences.length > 0 ? 'warning' : 'note', lead, details: shown };
}
