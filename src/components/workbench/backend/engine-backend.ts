import { catalogue } from '../../../lib/analysis/catalogue.ts';
import type { AnalysisId } from '../../../lib/analysis/catalogue.ts';
import type { Analysis } from '../../../lib/analysis/types.ts';
import { momentsKey } from '../../../lib/analysis/key.ts';
import type { Results } from '../../../lib/analysis/figure.ts';
import { engineSession } from '../../../lib/engine/session.ts';
import type { BuildTables, EngineSession } from '../../../lib/engine/session.ts';
import type { Rows } from '../../../lib/engine/types.ts';
import type { Doctor, Proposal } from '../../../lib/ingest/types.ts';
import { loadingSentence } from '../../../lib/chapter/failure-sentence.ts';
import type { StoredMoments } from '../../../lib/store/types.ts';
import { isRefusal } from '../../../lib/study/refusal.ts';
import type { Study } from '../../../lib/study/types.ts';
import { t } from '../parts/strings.ts';
import { FileRefused } from './failure.ts';
import type { Laid } from './fit-codebook.ts';
import type { Need } from '../needs/needs.ts';
import type { Imported, Moments, OnStage, Reading, Work, WorkOptions } from './backend.ts';

/** What the page itself shows is computed first, what only chapters show after it. */
const SHOWN: readonly string[] = ['index', 'gap'];

/** All code that is needed once the engine runs: fetched before it does, so that nothing is requested afterwards. */
async function fetchCode() {
  const [
    csv,
    study,
    scores,
    raking,
    rejected,
    direction,
    propose,
    run,
    source,
    chapter,
    combine,
    lay,
    ...analyses
  ] = await Promise.all([
    import('../../../lib/ingest/import-csv.ts'),
    import('../../../lib/survey/open-study.ts'),
    import('../../../lib/survey/scores.ts'),
    import('../../../lib/survey/raking.ts'),
    import('../../../lib/ingest/format/rejected-lines.ts'),
    import('../../../lib/survey/direction-check.ts'),
    import('../../../lib/ingest/codebook/propose.ts'),
    import('../../../lib/analysis/run.ts'),
    import('../../../lib/ingest/container/source.ts'),
    import('../../../lib/chapter/chapter.ts'),
    import('./combine.ts'),
    import('./fit-codebook.ts'),
    ...Object.values(catalogue).map((load) => load()),
  ]);
  await chapter.loadAnalyses(['index', 'gap']);
  // One list of analyses of different moments: what each of them computes, only it reads again.
  return {
    ...csv,
    ...study,
    ...scores,
    ...raking,
    ...rejected,
    ...direction,
    ...propose,
    ...run,
    ...source,
    ...chapter,
    combining: combine.combining,
    ...lay,
    analyses: (analyses as readonly Analysis<unknown, unknown>[]).toSorted(
      (a, b) => Number(SHOWN.includes(b.id)) - Number(SHOWN.includes(a.id)),
    ),
  };
}

let fetched: ReturnType<typeof fetchCode> | undefined;
const code = () => (fetched ??= fetchCode());

/** What the last `read` of a study found; rebuilding its tables after a fatal error needs it no more. */
const found = new Map<string, Imported>();

/** Tells how much of the engine has arrived, while `job` runs. */
async function telling<T>(session: EngineSession, onStage: OnStage, job: () => Promise<T>): Promise<T> {
  const stop = session.listen({
    onProgress: (progress) => onStage(loadingSentence(progress), progress.bytes / progress.total),
  });
  try {
    return await job();
  } finally {
    stop();
  }
}

/** What the reader has told of the file's form is kept with the study, so that it is read the same way ever after. */
function withReading(
  study: Study,
  { dialect }: Doctor,
  { encoding, delimiter, rows, everyRow }: Reading,
): Study {
  const { other = {} } = study;
  const first = 1 + (dialect.titleRows ?? 0);
  const headerRows = Array.from({ length: Math.max(1, dialect.headerRows) }, (_, at) => first + at);
  const told = { ...(other.resource?.['dialect'] as object | undefined), delimiter: dialect.delimiter };
  const resource = {
    ...other.resource,
    ...(encoding && { encoding }),
    ...((delimiter ?? rows ?? everyRow) && {
      dialect: { ...told, header: true, headerRows, ...(everyRow && { everyRow }) },
    }),
  };
  return Object.keys(resource).length > 0 ? { ...study, other: { ...other, resource } } : study;
}

/** Builds the tables of one study: the first time from a file of which nothing is known, later from its codebook. */
function tables(
  id: string,
  file: File,
  study: Study | null,
  onStage: OnStage,
  reading: Reading = {},
): BuildTables {
  return async (engine, signal) => {
    const { importCsv, importStudy, proposeStudy, fileSource, scoresView, directionCheck } = await code();
    const label = t('workbench.stage.reading', { file: file.name });
    const options = {
      signal,
      onProgress: (read: number, size: number) => onStage(label, size === 0 ? null : read / size),
    };
    onStage(label, 0);
    const known = study ?? found.get(id)?.study ?? null;
    if (known) {
      const imported = await importStudy(engine, fileSource(file), known, options);
      if (isRefusal(imported)) throw new FileRefused(imported);
    } else {
      const imported = await importCsv(engine, fileSource(file), { ...options, ...reading });
      if (isRefusal(imported)) throw new FileRefused(imported);
      onStage(t('workbench.stage.profile', { file: file.name }), null);
      const { study: proposed, proposals, findings } = proposeStudy(imported.doctor, id);
      const told = withReading(proposed, imported.doctor, reading);
      await engine.query(scoresView(told, imported.doctor.columns));
      const turned = await directionCheck(engine, told, signal);
      const doctor = {
        ...imported.doctor,
        findings: [...imported.doctor.findings, ...findings, ...turned],
      };
      found.set(id, { doctor, proposals, study: told });
    }
    await engine.lock();
  };
}

/** True if one of these analyses applies and its moments are not there. */
function lacks(analyses: readonly Analysis<unknown, unknown>[], study: Study, moments: Moments): boolean {
  return analyses.some((analysis) => analysis.requires(study) === null && !moments[analysis.id]);
}

async function valid(study: Study, kept: Moments): Promise<Moments> {
  const { analyses } = await code();
  const still: Record<string, StoredMoments> = {};
  for (const analysis of analyses) {
    const stored = kept[analysis.id];
    if (
      stored &&
      analysis.requires(study) === null &&
      stored.key === (await momentsKey(study.id, analysis, study))
    )
      still[analysis.id] = { ...stored, version: analysis.version };
  }
  return still;
}

/** The work on DuckDB-WASM in a worker of this page. */
export const engineWork: Work = {
  prepare: async ({ onStage, signal }: WorkOptions) => {
    onStage(t('workbench.stage.engine'), null);
    await code();
    signal.throwIfAborted();
  },

  read: async (id, file, reading, { signal, onStage }) => {
    const session = engineSession();
    await telling(session, onStage, () => session.load(id, tables(id, file, null, onStage, reading), signal));
    const imported = found.get(id);
    if (!imported) throw new Error(`The import of "${file.name}" left no findings.`);
    return imported;
  },

  lay: async (own, doctor, saved, before): Promise<Laid> =>
    (await code()).layStudy(own, doctor, saved, before),

  append: async (...args) => {
    const { combining } = await code();
    const { signal, onStage } = args[2];
    const session = engineSession();
    const study = `append-${String(performance.now())}`;
    const build: BuildTables = () => Promise.resolve();
    await telling(session, onStage, () => session.load(study, build, signal));
    return session.run((engine) => combining.append(engine, args), signal);
  },

  headings: async (...args) => (await code()).combining.headings(...args),

  join: async (...args) => (await code()).combining.join(...args),

  rejected: async (file, fileName, doctor, { signal, onStage }) => {
    const { rejectedLines, REJECTED_HEADING, fileSource } = await code();
    onStage(t('workbench.stage.reading', { file: fileName }), null);
    const named = file instanceof File ? file : new File([file], fileName);
    // A Blob of Blobs: the browser may keep what it has on disk.
    const parts: Blob[] = [new Blob(['\ufeff', REJECTED_HEADING])];
    const n = await rejectedLines(
      fileSource(named),
      doctor,
      (csv) => void parts.push(new Blob([csv])),
      signal,
    );
    if (isRefusal(n)) throw new FileRefused(n);
    return new Blob(parts, { type: 'text/csv;charset=utf-8' });
  },

  propose: async (doctor: Doctor): Promise<readonly Proposal[]> => {
    const { proposeStudy } = await code();
    return proposeStudy(doctor, 'own').proposals;
  },

  moments: async (study, file, fileName, kept, { signal, onStage, onPart }) => {
    const { analyses, computeMoments, scoresView, weighAnswers } = await code();
    const session = engineSession();
    const named = file instanceof File ? file : new File([file], fileName);
    await telling(session, onStage, () =>
      session.load(study.id, tables(study.id, named, study, onStage), signal),
    );
    onStage(t('workbench.stage.analyse'), null);
    const done: Record<string, StoredMoments> = { ...(await valid(study, kept)) };
    await session.run(async (engine) => {
      const raked = await weighAnswers(engine, study, { signal });
      await engine.query(scoresView(study, found.get(study.id)?.doctor.columns, raked), [], { signal });
      const known = new Map<string, Rows>();
      for (const analysis of analyses) {
        if (done[analysis.id] || analysis.requires(study) !== null) continue;
        const moments: unknown = await computeMoments(engine, analysis, study, { signal, known });
        const key = await momentsKey(study.id, analysis, study);
        done[analysis.id] = { key, version: analysis.version, moments };
        onPart({ ...done });
      }
    }, signal);
    return done;
  },

  valid,

  needs: async (study): Promise<readonly Need[]> => {
    const { analyses } = await code();
    return analyses.map((analysis) => ({
      analysis: analysis.id as AnalysisId,
      lacks: analysis.requires(study),
    }));
  },

  lacking: async (study, moments): Promise<boolean> => lacks((await code()).analyses, study, moments),

  solve: async (study, moments): Promise<Results | null> => {
    const { analyses, solveChapter } = await code();
    const shown = analyses.filter(({ id }) => SHOWN.includes(id));
    if (lacks(shown, study, moments)) return null;
    const all = Object.fromEntries(Object.entries(moments).map(([id, stored]) => [id, stored.moments]));
    const { index, gap } = solveChapter(study, all);
    return { study, index, gap, indexMoments: null };
  },
};
