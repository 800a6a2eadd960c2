import type { Language } from '../strings/language.ts';
import { resample } from '../lib/analysis/resample.ts';
import { computeMoments, solveWith } from '../lib/analysis/run.ts';
import { withWaves } from '../lib/ingest/combine/append-waves.ts';
import { openNative } from '../lib/engine/native.ts';
import type { Engine, Rows } from '../lib/engine/types.ts';
import { suggestDimensions } from '../lib/survey/proposal/suggest-dimensions.ts';
import { plainPathModel } from '../lib/analysis/path-model/templates.ts';
import { directionCheck } from '../lib/survey/proposal/direction-check.ts';
import { importCsv } from '../lib/ingest/import-csv.ts';
import { importStudy } from '../lib/survey/open-study.ts';
import { matchStudy } from '../lib/ingest/codebook/match-study.ts';
import { proposeStudy } from '../lib/ingest/codebook/propose.ts';
import type { Finding } from '../lib/ingest/findings/finding.ts';
import { scaleFindings } from '../lib/ingest/codebook/scale/scale-findings.ts';
import { weighAnswers } from '../lib/survey/raking.ts';
import { scoresView } from '../lib/survey/scores.ts';
import { pathSource } from '../lib/ingest/container/source-node.ts';
import type { Source } from '../lib/ingest/container/source.ts';
import { isRefusal, type Refusal } from '../lib/study/refusal.ts';
import type { Study } from '../lib/study/types.ts';

import type { AnalysisId, AnyAnalysis } from '../lib/analysis/catalogue.ts';
import { refusalSentence } from '../lib/chart/sentence.ts';
import type { Arguments } from './arguments.ts';
import { addCells, makeCells } from './cells.ts';
import { combined } from './combine.ts';
import type { Commands } from './commands.ts';
import { contextOf } from './context.ts';
import type { Progress } from './progress.ts';
import type { RefusedReport, Report, Results } from './report.ts';
import { readingsOf } from '../lib/analysis/readings-of.ts';
import { writeRejects } from './rejects.ts';
import { requireFile } from './require-file.ts';
import { missingColumns, readStudyFile } from './study-file.ts';

/** What the command brings along. */
export interface Call {
  readonly progress: Progress;
  readonly signal: AbortSignal;
  readonly language: Language;
  /** The analyses that can be asked for. */
  readonly known: Commands;
}

/** What every step needs to know. */
interface Work extends Call {
  readonly engine: Engine;
  readonly source: Source;
  readonly asked: Arguments;
  /** What the codebook needs where the file was made of several. */
  readonly finish: (study: Study) => Study;
}

/** Where the moments of an analysis come from: the engine, or the sums of several places. */
type MomentsOf = (analysis: AnyAnalysis & { readonly id: AnalysisId }) => Promise<unknown>;

type Imported = Pick<Report, 'doctor' | 'study' | 'proposals' | 'refused'>;

const NOTHING: Imported = { doctor: null, study: null, proposals: null, refused: null };

/**
 * Imports the file, reads or proposes the codebook and runs the analyses asked for, with the native engine.
 *
 * @returns the report as far as the work came; `refused` says why no further.
 * @throws UsageError if a file cannot be read; the signal's reason; EngineError.
 */
export async function analyseFile(asked: Arguments, call: Call): Promise<Report> {
  const { signal, language } = call;
  const paths = [asked.file, ...asked.others];
  for (const path of [...paths, ...(asked.join ? [asked.join.path] : [])]) await requireFile(path, language);
  const given = asked.study === null ? null : await readStudyFile(asked.study, language);
  if (given && 'refused' in given) return { ...NOTHING, results: null, refused: given.refused };
  const sources = await Promise.all(paths.map(pathSource));
  try {
    const engine = await openNative();
    try {
      const made = await combined(sources, asked, given?.study ?? null, { engine, signal });
      if (isRefusal(made))
        return { ...NOTHING, results: null, refused: refusedFile(made, made.source, language) };
      const { source, waveColumn, findings } = made;
      const finish = (study: Study): Study =>
        waveColumn === null ? study : withWaves(study, waveColumn, asked.waves);
      const work = { ...call, engine, source, asked, finish };
      const read =
        given && asked.propose === null
          ? await importWith(finish(given.study), asked.study ?? '', work)
          : await importAndPropose(work, given?.study ?? null);
      const imported = withFindings(read, findings);
      if (asked.rejects !== null && imported.doctor)
        await writeRejects(asked.rejects, source, imported.doctor, signal);
      if (!imported.study || asked.doctor || asked.propose !== null) return { ...imported, results: null };
      if (asked.cells !== null) {
        const cells = await makeCells(engine, imported.study, asked, call);
        return 'code' in cells
          ? { ...imported, results: null, refused: cells }
          : { ...imported, results: null, cells };
      }
      const { study } = imported;
      const rows = new Map<string, Rows>();
      const momentsOf: MomentsOf = (analysis) =>
        computeMoments(engine, analysis, study, { signal, known: rows });
      const results = await analyse(study, asked, call, momentsOf, engine);
      return { ...imported, results, refused: noneOf(results, study, language) };
    } finally {
      await engine.close();
    }
  } finally {
    for (const source of sources) await source.close();
  }
}

/**
 * Adds the sums of several places and runs the analyses asked for that can be made from them.
 *
 * @throws UsageError if a file cannot be read; the signal's reason
 */
export async function analyseCells(asked: Arguments, call: Call): Promise<Report> {
  const given = asked.study === null ? null : await readStudyFile(asked.study, call.language);
  if (given && 'refused' in given) return { ...NOTHING, results: null, refused: given.refused };
  const added = await addCells([asked.file, ...asked.others], given?.study ?? null, call);
  if ('code' in added) return { ...NOTHING, results: null, refused: added };
  const { study, suppressed } = added;
  const results = await analyse(study, asked, call, added.momentsOf, null);
  return { ...NOTHING, study, results, suppressed, refused: noneOf(results, study, call.language) };
}

/** What was found, and before it what making the file found. */
function withFindings(imported: Imported, found: readonly Finding[]): Imported {
  const { doctor } = imported;
  return doctor === null || found.length === 0
    ? imported
    : { ...imported, doctor: { ...doctor, findings: [...found, ...doctor.findings] } };
}

function loading({ source, asked, progress, signal, language }: Work) {
  const onProgress = (read: number, size: number): void =>
    progress.tell(
      language.t('cli.progress.read', { file: source.name, percent: Math.floor((100 * read) / size) }),
    );
  return {
    signal,
    onProgress,
    encoding: asked.encoding ?? undefined,
    sheet: asked.sheet ?? undefined,
    delimiter: asked.delimiter ?? undefined,
    rows: asked.headerRows ?? undefined,
  };
}

async function importWith(study: Study, path: string, work: Work): Promise<Imported> {
  const { engine, source, language } = work;
  const imported = await importStudy(engine, source, study, loading(work));
  if (isRefusal(imported)) return { ...NOTHING, refused: refusedFile(imported, source, language) };
  if ('problems' in imported) {
    return { ...NOTHING, refused: missingColumns(imported.problems, path, source.name, language) };
  }
  return { ...NOTHING, doctor: imported.doctor, study };
}

/** Imports a file and proposes its codebook; where one is known (of another wave), that is laid over the file instead. */
async function importAndPropose(work: Work, known: Study | null): Promise<Imported> {
  const { engine, source, language } = work;
  const imported = await importCsv(engine, source, loading(work));
  if (isRefusal(imported)) return { ...NOTHING, refused: refusedFile(imported, source, language) };
  const { study: proposal, proposals, findings } = proposeStudy(imported.doctor);
  const study = work.finish(proposal);
  const match = known && matchStudy(known, imported.doctor);
  const all = match ? [...match.findings, ...scaleFindings(match.study, imported.doctor.columns)] : findings;
  const doctor = { ...imported.doctor, findings: [...imported.doctor.findings, ...all] };
  if (match) return { ...NOTHING, doctor, study: work.finish({ ...match.study, path: source.name }) };
  await engine.query(scoresView(study, doctor.columns, await weighAnswers(engine, study)));
  const turned = await directionCheck(engine, study, work.signal);
  const divided = await suggestDimensions(engine, study, work.signal);
  return {
    ...NOTHING,
    doctor: { ...doctor, findings: [...doctor.findings, ...divided.findings, ...turned] },
    study: work.asked.propose === null ? divided.study : withPathModel(divided.study),
    proposals,
  };
}

/** With the path model that a study's constructs make, where they are plain: written out, so that it can be corrected. */
function withPathModel(study: Study): Study {
  const pathModel = plainPathModel(study);
  return pathModel === null ? study : { ...study, options: { ...study.options, pathModel } };
}

/** @param engine what resamples are drawn by; null where there are no rows to draw from */
async function analyse(
  study: Study,
  { only, reported, bootstrap }: Arguments,
  { progress, signal, language, known }: Call,
  momentsOf: MomentsOf,
  engine: Engine | null,
): Promise<Results> {
  const named = (names: readonly string[]): Commands =>
    new Map([...known].filter(([name]) => names.includes(name)));
  const [chosen, told] = [named(only), named(reported)];
  const all = [...known.values()].flat();
  const printed = [...chosen.values()].flat();
  const made = all.filter((one) => printed.includes(one) || [...told.values()].flat().includes(one));
  const wanted = new Set(made.flatMap(({ id, beside = [] }) => [id, ...beside]));
  const moments = new Map<AnalysisId, unknown>();
  const solved = new Map<AnalysisId, unknown>();
  const resampled = new Map<AnalysisId, unknown>();
  for (const analysis of all.filter(({ id }) => wanted.has(id))) {
    const title = language.t(`analysis.${analysis.id}`);
    progress.tell(language.t('cli.progress.analyse', { analysis: title }));
    const found = await momentsOf(analysis);
    const result = solveWith(analysis, found, study);
    moments.set(analysis.id, found);
    solved.set(analysis.id, result);
    const drawn =
      (bootstrap !== null && made.includes(analysis)) ||
      (analysis.command.resampledOnly && printed.includes(analysis));
    if (!drawn || engine === null || analysis.resampling === undefined || isRefusal(result)) continue;
    const estimates = await resample(engine, analysis, study, study.options, {
      ...(bootstrap === null ? {} : { resamples: bootstrap }),
      signal,
      onProgress: (done, of) =>
        progress.tell(
          language.t('cli.progress.resample', { analysis: title, percent: Math.floor((100 * done) / of) }),
        ),
    });
    resampled.set(analysis.id, estimates);
  }
  const context = contextOf({ solved, resampled }, study, language);
  const readings = await Promise.all(
    printed
      .filter(({ id, readings: read }) => read !== undefined && !isRefusal(solved.get(id)))
      .map(async (analysis) => [analysis.id, await readingsOf(analysis.id, analysis, context)] as const),
  );
  return { asked: chosen, reported: told, moments, solved, resampled, readings: new Map(readings) };
}

function refusedFile(refusal: Refusal, source: Source, language: Language): RefusedReport {
  const message = `${source.name}: ${refusalSentence(refusal, null, language)}`;
  return { code: refusal.refused, message, next: language.t('cli.next.file') };
}

/** The refusal of the whole, if no analysis gave a result. */
function noneOf({ asked, solved }: Results, study: Study, language: Language): RefusedReport | null {
  const all = [...asked.values()].map(([first]) => first && solved.get(first.id));
  const found = [...asked.values()].flat().map(({ id }) => solved.get(id));
  if (!found.every(isRefusal)) return null;
  const message = language.t('cli.refused.no-analysis', {
    reasons: all
      .filter(isRefusal)
      .map((one) => refusalSentence(one, study, language))
      .join(' '),
  });
  return { code: 'no-analysis', message, next: language.t('cli.next.codebook') };
}
