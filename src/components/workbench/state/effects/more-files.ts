import { stem } from '../../file/stem.ts';
import type { Gathering } from '../../../../lib/ingest/findings/finding.ts';
import type { Study } from '../../../../lib/study/types.ts';
import type { Imported, JobOptions, Lookup } from '../../backend/backend.ts';
import type { Desk } from '../desk.ts';
import { told } from '../page-state.ts';
import type { Opened } from '../opened.ts';
import type { Importing } from './import-file.ts';

/** A file and what its wave is called. */
export interface NamedWave {
  readonly file: File;
  readonly wave: string;
}

/** Further files of the opened study: the next wave's, several as waves of one study, a lookup by id. Each makes a new study. */
export function moreFilesOf({ state, move, backend, language }: Desk, { importFresh }: Importing) {
  const { t } = language();
  const current = (): { study: Study; file: File; opened: Opened } => {
    const now = state.peek().opened;
    if (!now) throw new Error('No study is open.');
    const file = now.file instanceof File ? now.file : new File([now.file], now.fileName);
    return { study: now.history.present, file, opened: now };
  };

  /** The codebook of the opened study fitted to another file. */
  async function nextWave(file: File, options: JobOptions): Promise<void> {
    const { study, opened: now } = current();
    const over = {
      saved: study,
      before: now.doctor.columns,
      lead: t('workbench.more.next.done', { file: file.name }),
      finish: (fitted: Study, { study: own }: Imported): Study => ({ ...fitted, title: own.title }),
    };
    await importFresh(file, { over }, options);
  }

  /** The opened file and others as waves of one study, the opened one named `wave`. */
  async function append(wave: string, others: readonly NamedWave[], options: JobOptions): Promise<void> {
    const { study, file, opened: now } = current();
    await backend.prepare(options);
    const waves = [{ file, wave }, ...others];
    const made = await backend.append(waves, study, options);
    const details = [
      t('workbench.more.append.rows', {
        list: waves.map((one, at) => `${one.wave}: ${made.rows[at] ?? 0}`).join(', '),
      }),
      ...(made.partial.length > 0
        ? [t('workbench.more.append.partial', { n: made.partial.length, list: listed(made.partial) })]
        : []),
      ...made.renamed.map(({ field, column }) => t('workbench.more.append.renamed', { field, column })),
    ];
    const over = {
      saved: made.study,
      before: now.doctor.columns,
      lead: t('workbench.more.append.done', { n: waves.length }),
      // A wave may well be called by a year: a number in the file, a category in the study.
      expected: made.study.fields.filter(({ role }) => role === 'wave').map((field) => field.name),
      details,
    };
    const name = `${stem(now.fileName)}-waves.csv`;
    await importFresh(new File([made.file], name, { type: 'text/csv' }), { over }, options);
  }

  /** The columns of a file that is to be joined. */
  const headings = (file: File, options: JobOptions): Promise<readonly string[]> =>
    backend.headings(file, options);

  /** The opened study's rows with what another file holds under the same id. */
  async function join(lookup: File, by: Lookup, options: JobOptions): Promise<void> {
    const { study, file, opened: now } = current();
    await backend.prepare(options);
    const { file: joined, added, ...counts } = await backend.join(file, lookup, by, options);
    const over = {
      saved: study,
      before: now.doctor.columns,
      expected: added,
      lead: t('workbench.more.join.done', { n: added.length, file: lookup.name }),
      details: [
        t('workbench.more.join.counts', counts),
        ...(counts.repeated > 0 ? [t('workbench.more.join.repeated', { n: counts.repeated })] : []),
      ],
      // What was joined is proposed like any other column, not left out as unknown.
      finish: (fitted: Study, { study: own }: Imported): Study => ({
        ...fitted,
        fields: fitted.fields.map((field) => {
          const proposed = own.fields.find(({ name }) => name === field.name);
          return added.includes(field.name) && proposed && proposed.item === undefined ? proposed : field;
        }),
      }),
    };
    const name = `${stem(now.fileName)}-${stem(lookup.name)}.csv`;
    await importFresh(new File([joined], name, { type: 'text/csv' }), { over }, options);
  }

  /** The opened file with one line a person: a study of its own, proposed anew, as its columns may be other ones. */
  async function gather(by: Gathering, options: JobOptions): Promise<void> {
    const { file, opened: now } = current();
    await backend.prepare(options);
    const { file: gathered, left, ...counts } = await backend.gather(file, by, options);
    const name = `${stem(now.fileName)}-persons.csv`;
    await importFresh(
      new File([gathered], name, { type: 'text/csv' }),
      { simulated: now.history.present.simulated },
      options,
    );
    const details = [
      ...(counts.replaced > 0 ? [t('workbench.more.gather.replaced', { n: counts.replaced })] : []),
      ...(counts.withoutId > 0 ? [t('workbench.more.gather.without', { n: counts.withoutId })] : []),
      ...(left.length > 0 ? [t('workbench.more.gather.left', { n: left.length, list: listed(left) })] : []),
    ];
    move(told({ level: 'note', lead: t('workbench.more.gather.done', { ...counts }), details }));
  }

  return { nextWave, append, headings, join, gather };
}

function listed(names: readonly string[]): string {
  return names.slice(0, 8).join(', ') + (names.length > 8 ? ' …' : '');
}
