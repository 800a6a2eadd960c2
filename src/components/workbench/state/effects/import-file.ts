import type { Profile } from '../../../../lib/ingest/load/profile.ts';
import { activate } from '../../../../lib/store/active.ts';
import { deleteStudy, newStudyId, saveStudy } from '../../../../lib/store/store.ts';
import type { StoredTable } from '../../../../lib/store/types.ts';
import type { Study } from '../../../../lib/study/types.ts';
import type { Language } from '../../../../strings/language.ts';
import type { Imported, JobOptions, Reading } from '../../backend/backend.ts';
import type { FittedCodebook } from '../../backend/fit-codebook.ts';
import type { Message } from '../../parts/Notice.tsx';
import { findingText } from '../../parts/words.ts';
import type { Desk } from '../desk.ts';
import { kept, openStored } from '../opened.ts';
import { open, told, wait } from '../page-state.ts';
import type { Corrections } from './corrections.ts';
import { refreshList } from './refresh-list.ts';

/** Sentences of a report beyond this many are counted only. */
const LISTED = 12;

/** How a file is made a study. */
export interface Fresh {
  readonly reading?: Reading;
  /** A codebook to be fitted to it. */
  readonly over?: Over;
  /** No respondent gave these answers: said from the start. */
  readonly simulated?: boolean;
  /** The files of further tables of the study. */
  readonly tables?: readonly StoredTable[];
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
export type Importing = ReturnType<typeof importingOf>;

/** Imports into this page. */
export function importingOf(desk: Desk, corrections: Corrections) {
  const { state, move, backend, language, fetchWords } = desk;

  /** Reads a file as a new study, keeps it and opens it. Nothing of it is kept if it fails or is stopped, and what was open goes on. */
  async function importFresh(file: File, fresh: Fresh, options: JobOptions): Promise<void> {
    const { message } = state.peek();
    await corrections.settle();
    try {
      const { report, proposals, ...made } = await makeStudy(file, fresh, options);
      const { id } = made.study;
      const { tables = [] } = fresh;
      const stored = {
        id,
        ...made,
        file,
        fileName: file.name,
        ...(tables.length > 0 && { tables }),
        moments: {},
        saved: new Date().toISOString(),
      };
      const where = await saveStudy(stored);
      await backend.open(stored);
      move(
        open(kept(openStored(stored, proposals), stored.study, where, stored.saved)),
        wait(null),
        told(report ?? message),
      );
      activate(id);
      if (fresh.instead !== undefined) await deleteStudy(fresh.instead);
    } catch (cause) {
      void corrections.refresh();
      throw cause;
    }
    await Promise.all([corrections.refresh(), refreshList(desk)]);
  }

  /** The study that is made of a file, and what differs where a codebook was fitted to it. */
  async function makeStudy(
    file: File,
    { reading = {}, over, simulated = false }: Fresh,
    options: JobOptions,
  ): Promise<Imported & { readonly report: Message | null }> {
    await Promise.all([backend.prepare(options), fetchWords()]);
    const read = await backend.read(newStudyId(), file, reading, options);
    const imported = simulated ? { ...read, study: { ...read.study, simulated } } : read;
    const fitted =
      over && (await backend.fit(imported.study, imported.doctor, over.saved, over.before ?? []));
    options.onStage({ at: 'keep' }, null);
    options.signal.throwIfAborted();
    if (!fitted) return { ...imported, report: null };
    const study = over.finish?.(fitted.study, imported) ?? fitted.study;
    // What was suggested for dimensions is not what the codebook has.
    const findings = imported.doctor.findings.filter(({ code }) => !code.startsWith('dimensions-'));
    const doctor = { ...imported.doctor, findings };
    return { ...imported, doctor, study, report: reportOf(fitted, over, language()) };
  }

  /** Fits a codebook to the opened study, as one step that can be undone. */
  async function apply(saved: Study): Promise<void> {
    const { opened } = state.peek();
    if (!opened) return;
    const fitted = await backend.fit(opened.history.present, opened.doctor, saved, []);
    move(told(reportOf(fitted, { lead: language().t('workbench.study.applied') }, language())));
    corrections.change(() => fitted.study);
  }

  /** Reads the opened study's file in another way; what the reader has corrected is fitted to it. */
  async function readAgain(reading: Reading, options: JobOptions): Promise<void> {
    const { opened } = state.peek();
    if (!opened) return;
    const { id, file, fileName, tables, history, doctor } = opened;
    const again = file instanceof File ? file : new File([file], fileName);
    const over: Over = {
      saved: history.present,
      before: doctor.columns,
      lead: language().t('workbench.reading.done'),
    };
    const { simulated } = history.present;
    await importFresh(
      again,
      { reading, tables, instead: id, simulated, ...(history.past.length > 0 && { over }) },
      options,
    );
  }

  return { importFresh, apply, readAgain };
}

/** What differs between a codebook and the file that it was fitted to, as a message: warnings before notes. */
function reportOf(
  { match }: FittedCodebook,
  { lead, details = [], expected = [] }: Pick<Over, 'lead' | 'details' | 'expected'>,
  language: Language,
): Message {
  const findings = match.findings.filter(({ field }) => !expected.includes(field ?? ''));
  const differences = [
    ...findings.filter(({ level }) => level !== 'note'),
    ...findings.filter(({ level }) => level === 'note'),
  ].map((finding) => findingText(finding, language));
  const all = [...details, ...differences];
  const shown = all.slice(0, LISTED);
  if (all.length > LISTED) shown.push(language.t('workbench.study.more', { n: all.length - LISTED }));
  return { level: differences.length > 0 ? 'warning' : 'note', lead, details: shown };
}
