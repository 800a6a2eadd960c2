import { isRefusal } from '../../lib/study/refusal.ts';
import { isAnalysisId, loadAnalysis } from '../../lib/analysis/catalogue.ts';
import { computeMoments, solveWith } from '../../lib/analysis/run.ts';
import { refusalSentence } from '../../lib/chart/sentence.ts';
import { failureSentence } from '../../lib/chapter/failure-sentence.ts';
import type { QueryRoom } from '../../lib/notebook/flow/evaluate.ts';
import { scriptRoom } from '../../lib/notebook/script/room.ts';
import type { ScriptRoom } from '../../lib/notebook/script/room.ts';
import plotUrl from '../../lib/notebook/script/plot-library.ts?worker&url';
import workerUrl from '../../lib/notebook/script/worker.ts?worker&url';
import type { Study } from '../../lib/study/types.ts';
import type { Language } from '../../strings/language.ts';
import { openSandbox } from './sandbox.ts';

/** Programs that the frame is handed as text, since its policy lets it fetch none. */
const PROGRAMS: ReadonlyMap<string, string> = new Map([
  ['worker', workerUrl],
  ['Plot', plotUrl],
]);

const programs = new Map<string, Promise<string>>();

function program(name: string): Promise<string> {
  const known = programs.get(name);
  if (known !== undefined) return known;
  const fetched = fetch(PROGRAMS.get(name) ?? '').then((response) => {
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response.text();
  });
  fetched.catch(() => programs.delete(name));
  programs.set(name, fetched);
  return fetched;
}

/** Why an analysis gives no result, in a sentence that a script can catch. */
class Refused extends Error {}

/** Where the scripts of a study's notebook run: in the frame of this page, with the analyses of the study as this tab's engine computes them. */
export function withScripts(
  study: Study,
  language: Language,
  withEngine: QueryRoom['withEngine'],
): ScriptRoom {
  const analyse = async (id: string, signal: AbortSignal): Promise<unknown> => {
    if (!isAnalysisId(id)) throw new Refused(id);
    const analysis = await loadAnalysis(id);
    const moments = await withEngine(
      (engine, within) => computeMoments(engine, analysis, study, { signal: within }),
      signal,
    );
    const result = solveWith(analysis, moments, study);
    if (!isRefusal(result)) return result;
    const words = language.with((await analysis.words(language.code)).words);
    throw new Refused(refusalSentence(result, study, words));
  };
  return scriptRoom({
    sandbox: openSandbox,
    program,
    analyse,
    sentence: (error) => failureSentence(error, language),
  });
}
