import type { Language } from '../strings/language.ts';
import { gap } from '../lib/analysis/gap/analysis.ts';
import { importancePerformance } from '../lib/analysis/importance-performance/analysis.ts';
import { index } from '../lib/analysis/index/analysis.ts';
import { kano } from '../lib/analysis/kano/analysis.ts';
import { penaltyReward } from '../lib/analysis/penalty-reward/analysis.ts';
import { pathGroups } from '../lib/analysis/path-groups/analysis.ts';
import { pathModel } from '../lib/analysis/path-model/analysis.ts';
import { reliability } from '../lib/analysis/reliability/analysis.ts';
import { resample } from '../lib/analysis/resample.ts';
import { computeMoments, solveWith } from '../lib/analysis/run.ts';
import { surveyDesign } from '../lib/analysis/survey-design/analysis.ts';
import type { Analysis } from '../lib/analysis/types.ts';
import { vavra } from '../lib/analysis/vavra/analysis.ts';
import { withWaves } from '../lib/ingest/combine/append-waves.ts';
import { openNative } from '../lib/engine/native.ts';
import type { Engine, Rows } from '../lib/engine/types.ts';
import { directionCheck } from '../lib/survey/direction-check.ts';
import { importCsv } from '../lib/ingest/import-csv.ts';
import { importStudy } from '../lib/survey/open-study.ts';
import { matchStudy } from '../lib/ingest/codebook/match-study.ts';
import { proposeStudy } from '../lib/ingest/codebook/propose.ts';
import { scaleFindings } from '../lib/ingest/codebook/scale/scale-findings.ts';
import { weighAnswers } from '../lib/survey/raking.ts';
import { scoresView } from '../lib/survey/scores.ts';
import { pathSource } from '../lib/ingest/container/source-node.ts';
import type { Source } from '../lib/ingest/types.ts';
import { isRefusal, type Refusal } from '../lib/study/refusal.ts';
import type { Study } from '../lib/study/types.ts';

import { ANALYSES, type Arguments } from './arguments.ts';
import { combined } from './combine.ts';
import type { Progress } from './progress.ts';
import { refusalWords } from './refusal-words.ts';
import type { RefusedReport, Report, Results } from './report.ts';
import { writeRejects } from './rejects.ts';
import { requireFile } from './require-file.ts';
import { missingColumns, readStudyFile } from './study-file.ts';

/** What every step needs to know. */
interface Work {
  readonly engine: Engine;
  readonly source: Source;
  readonly asked: Arguments;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** What the codebook needs where the file was made of several. */
  readonly finish: (study: Study) => Study;
}

type Imported = Pick<Report, 'doctor' | 'study' | 'proposals' | 'refused'>;

const NOTHING: Imported = { doctor: null, study: null, proposals: null, refused: null };

/**
 * Imports the file, reads or proposes the codebook and runs the analyses asked for, with the native engine.
 *
 * @returns the report as far as the work came; `refused` says why no further.
 * @throws UsageError if a file cannot be read; the signal's reason; EngineError.
 */
export async function analyseFile(
  asked: Arguments,
  progress: Progress,
  signal: AbortSignal, language: Language,
): Promise<Report> {
  const paths = [asked.file, ...asked.others];
  for (const path of [...paths, ...(asked.join ? [asked.join.path] : [])]) await requireFile(path, language);
  const given = asked.study === null ? null : await readStudyFile(asked.study, language);
  if (given && 'refused' in given) return { ...NOTHING, results: {}, refused: given.refused };
  const sources = await Promise.all(paths.map(pathSource));
  try {
    const engine = await openNative();
    try {
      const made = await combined(sources, asked, given?.study ?? null, { engine, signal });
      if (isRefusal(made)) return { ...NOTHING, results: {}, refused: refusedFile(made, made.source, language) };
      const { source, waveColumn } = made;
      const finish = (study: Study): Study =>
        waveColumn === null ? study : withWaves(study, waveColumn, asked.waves);
      const work = { engine, source, asked, progress, signal, finish };
      const imported =
        given && asked.propose === null
          ? await importWith(finish(given.study), asked.study ?? '', work, language)
          : await importAndPropose(work, given?.study ?? null, language);
      if (asked.rejects !== null && imported.doctor)
        await writeRejects(asked.rejects, source, imported.doctor, signal);
      if (!imported.study || asked.doctor || asked.propose !== null) return { ...imported, results: {} };
      const results = await analyse(imported.study, work, language);
      return { ...imported, results, refused: noneOf(results, imported.study, language) };
    } finally {
      await engine.close();
    }
  } finally {
    for (const source of sources) await source.close();
  }
}

function loading({ source, asked, progress, signal }: Work, language: Language) {
  const onProgress = (read: number, size: number): void =>
    progress.tell(language.t('cli.progress.read', { file: source.name, percent: Math.floor((100 * read) / size) }));
  return {
    signal,
    onProgress,
    encoding: asked.encoding ?? undefined,
    sheet: asked.sheet ?? undefined,
    delimiter: asked.delimiter ?? undefined,
    rows: asked.headerRows ?? undefined,
  };
}

async function importWith(study: Study, path: string, work: Work, language: Language): Promise<Imported> {
  const { engine, source } = work;
  const imported = await importStudy(engine, source, study, loading(work, language));
  if (isRefusal(imported)) return { ...NOTHING, refused: refusedFile(imported, source, language) };
  if ('problems' in imported) {
    return { ...NOTHING, refused: missingColumns(imported.problems, path, source.name, language) };
  }
  return { ...NOTHING, doctor: imported.doctor, study };
}

/** Imports a file and proposes its codebook; where one is known (of another wave), that is laid over the file instead. */
async function importAndPropose(work: Work, known: Study | null, language: Language): Promise<Imported> {
  const { engine, source } = work;
  const imported = await importCsv(engine, source, loading(work, language));
  if (isRefusal(imported)) return { ...NOTHING, refused: refusedFile(imported, source, language) };
  const { study: proposal, proposals, findings } = proposeStudy(imported.doctor);
  const study = work.finish(proposal);
  const match = known && matchStudy(known, imported.doctor);
  const all = match ? [...match.findings, ...scaleFindings(match.study, imported.doctor.columns)] : findings;
  const doctor = { ...imported.doctor, findings: [...imported.doctor.findings, ...all] };
  if (match) return { ...NOTHING, doctor, study: work.finish({ ...match.study, path: source.name }) };
  await engine.query(scoresView(study, doctor.columns, await weighAnswers(engine, study)));
  const turned = await directionCheck(engine, study, work.signal);
  return {
    ...NOTHING,
    doctor: { ...doctor, findings: [...doctor.findings, ...turned] },
    study,
    proposals,
  };
}

async function analyse(study: Study, work: Work, language: Language): Promise<Results> {
  const { only, bootstrap } = work.asked;
  const known = new Map<string, Rows>();
  const solved = async <M, R>(analysis: Analysis<M, R>): Promise<R | Refusal> => {
    const moments = await computeMoments(work.engine, analysis, study, { signal: work.signal, known });
    return solveWith(analysis, moments, study);
  };
  const resampled = <M, R, S>(analysis: Analysis<M, R, S>, resamples: number | undefined, told: string) =>
    resample(work.engine, analysis, study, study.options, {
      ...(resamples === undefined ? {} : { resamples }),
      signal: work.signal,
      onProgress: (done, all) =>
        work.progress.tell(
          `${language.t('cli.progress.analyse', { analysis: told })} (${Math.floor((100 * done) / all)} %)`,
        ),
    });
  const results: { -readonly [Name in keyof Results]: Results[Name] } = {};
  for (const name of ANALYSES.filter((one) => only.includes(one))) {
    work.progress.tell(language.t('cli.progress.analyse', { analysis: language.t(`cli.analysis.${name}`) }));
    if (name === 'index') results.index = await solved(index);
    else if (name === 'gap') results.gap = await solved(gap);
    else if (name === 'reliability') results.reliability = await solved(reliability);
    else if (name === 'priorities') results.priorities = await solved(importancePerformance);
    else if (name === 'design') results.design = await solved(surveyDesign);
    else if (name === 'path-model') results.pathModel = await solved(pathModel);
    else if (name === 'path-groups')
      results.pathGroups = await resampled(pathGroups, bootstrap ?? undefined, language.t('cli.analysis.path-groups'));
    else {
      const tiers = {
        'penalty-reward': await solved(penaltyReward),
        kano: await solved(kano),
        vavra: await solved(vavra),
      };
      const contrast = tiers['penalty-reward'];
      const none = isRefusal(contrast) && isRefusal(tiers.kano) && isRefusal(tiers.vavra);
      results.tiers = none ? contrast : tiers;
    }
  }
  if (bootstrap !== null && results.index !== undefined && !isRefusal(results.index))
    results.indexBootstrap = await resampled(index, bootstrap, language.t('cli.analysis.bootstrap'));
  if (bootstrap !== null && results.pathModel !== undefined && !isRefusal(results.pathModel))
    results.pathBootstrap = await resampled(pathModel, bootstrap, language.t('cli.analysis.path-bootstrap'));
  if (bootstrap !== null && results.priorities !== undefined && !isRefusal(results.priorities))
    results.priorityBootstrap = await resampled(
      importancePerformance,
      bootstrap,
      language.t('cli.analysis.priority-bootstrap'),
    );
  if (bootstrap !== null && results.tiers !== undefined && !isRefusal(results.tiers))
    results.tierBootstrap = await resampled(penaltyReward, bootstrap, language.t('cli.analysis.tier-bootstrap'));
  return results;
}

function refusedFile(refusal: Refusal, source: Source, language: Language): RefusedReport {
  const message = `${source.name}: ${refusalWords(refusal, language)}`;
  return { code: refusal.refused, message, next: language.t('cli.next.file') };
}

/** The refusal of the whole, if no analysis gave a result. */
function noneOf(results: Results, study: Study, language: Language): RefusedReport | null {
  const all = Object.values(results) as (object | Refusal)[];
  const reasons = all.filter(isRefusal);
  if (reasons.length < all.length) return null;
  const message = language.t('cli.refused.no-analysis', {
    reasons: reasons.map((one) => refusalWords(one, study, language)).join(' '),
  });
  return { code: 'no-analysis', message, next: language.t('cli.next.codebook') };
}
