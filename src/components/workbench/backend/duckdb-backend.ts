import { momentsKey } from '../../../lib/analysis/key.ts';
import { engineSession } from '../../../lib/engine/session.ts';
import type { BuildTables, EngineSession } from '../../../lib/engine/session.ts';
import type { Rows } from '../../../lib/engine/types.ts';
import type { Study } from '../../../lib/study/types.ts';
import type { Backend, OnStage, Results } from './backend.ts';
import { code, SHOWN } from './code.ts';
import { accepted } from './failure.ts';
import { hold, holding, solveShown, updateOf } from './kept-moments.ts';
import type { HeldStudy } from './kept-moments.ts';
import { found, readFile } from './read-file.ts';

let held: HeldStudy | null = null;

function heldFor({ id }: Study): HeldStudy {
  if (held?.id !== id) throw new Error(`The study "${id}" is not the opened one.`);
  return held;
}

/** Tells how much of the engine has arrived, while `job` runs. */
async function telling<T>(session: EngineSession, onStage: OnStage, job: () => Promise<T>): Promise<T> {
  const stop = session.listen({
    onProgress: (progress) => onStage({ at: 'loading', progress }, progress.bytes / progress.total),
  });
  try {
    return await job();
  } finally {
    stop();
  }
}

/** Whether all that the page itself shows is there. */
function isWhole(results: Results | null): boolean {
  return results !== null && results.priorities !== null;
}

const compute: Backend['compute'] = async (study, { signal, onStage, onResults }) => {
  const { id, file, moments } = heldFor(study);
  const { analyses, computeMoments, scoresView, weighAnswers } = await code();
  const session = engineSession();
  await telling(session, onStage, () => session.load(id, readFile(id, file, study, onStage), signal));
  onStage({ at: 'analyse' }, null);
  const done = { ...(await holding(study, moments)) };
  let isShown = isWhole(await solveShown(study, done));
  await session.run(async (engine) => {
    const raked = await weighAnswers(engine, study, { signal });
    await engine.query(scoresView(study, found.get(id)?.doctor.columns, raked), [], { signal });
    const known = new Map<string, Rows>();
    for (const [analysisId, analysis] of analyses) {
      if (done[analysisId] || analysis.requires(study) !== null) continue;
      const made: unknown = await computeMoments(engine, analysis, study, { signal, known });
      const key = await momentsKey(id, analysis, study);
      // A later correction may have been answered meanwhile from what is held.
      signal.throwIfAborted();
      const stored = { key, version: analysis.version, moments: made };
      done[analysisId] = stored;
      moments.set(analysisId, stored);
      if (isShown) continue;
      const results = await solveShown(study, done);
      isShown = isWhole(results);
      if (results !== null && (isShown || SHOWN.includes(analysisId))) onResults(results);
    }
  }, signal);
};

/** The backend on DuckDB-WASM, in the thread that it is called in. */
export const duckdbBackend: Backend = {
  prepare: async ({ onStage, signal }) => {
    onStage({ at: 'engine' }, null);
    await code();
    signal.throwIfAborted();
  },

  read: async (id, file, reading, { signal, onStage }) => {
    const session = engineSession();
    await telling(session, onStage, () =>
      session.load(id, readFile(id, file, null, onStage, reading), signal),
    );
    const imported = found.get(id);
    if (!imported) throw new Error(`The import of "${file.name}" left no findings.`);
    return imported;
  },

  fit: async (own, doctor, saved, before) => (await code()).fitCodebook(own, doctor, saved, before),

  append: async (waves, study, options) => {
    const { appendFiles } = await code();
    const session = engineSession();
    const build: BuildTables = () => Promise.resolve();
    await telling(session, options.onStage, () =>
      session.load(`append-${String(performance.now())}`, build, options.signal),
    );
    return session.run((engine) => appendFiles(engine, waves, study, options), options.signal);
  },

  headings: async (...args) => (await code()).readHeadings(...args),

  join: async (...args) => (await code()).joinFiles(...args),

  gather: async (...args) => (await code()).gatherFile(...args),

  rejected: async (file, fileName, doctor, { signal, onStage }) => {
    const { rejectedLines, REJECTED_HEADING, fileSource } = await code();
    onStage({ at: 'reading', file: fileName }, null);
    const named = file instanceof File ? file : new File([file], fileName);
    // A Blob of Blobs: the browser may keep what it has on disk.
    const parts: Blob[] = [new Blob(['\ufeff', REJECTED_HEADING])];
    const add = (csv: string): void => void parts.push(new Blob([csv]));
    accepted(await rejectedLines(fileSource(named), doctor, add, signal));
    return new Blob(parts, { type: 'text/csv;charset=utf-8' });
  },

  propose: async (doctor) => (await code()).proposeStudy(doctor, 'own').proposals,

  words: async (language) => {
    const { analyses } = await code();
    return Promise.all(analyses.map(async ([, analysis]) => (await analysis.words(language)).words));
  },

  open: (kept) => {
    held = hold(kept);
    return Promise.resolve();
  },

  update: async (study) => updateOf(study, heldFor(study).moments),

  compute,

  moments: async (study) => holding(study, heldFor(study).moments),
};
