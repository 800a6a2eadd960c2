import { ANALYSIS_IDS, resampledName } from '../../lib/analysis/catalogue.ts';
import type { AnalysisId } from '../../lib/analysis/catalogue.ts';
import { sha256 } from '../../lib/analysis/key.ts';
import { fetchReadingWords } from '../../lib/chapter/code.ts';
import { chapterContext } from '../../lib/chapter/context.ts';
import type { ChapterMoments } from '../../lib/chapter/context.ts';
import type { ReportMaterial } from '../../lib/export/report/material.ts';
import { answersFileOf } from '../../lib/export/reproduce/answers-file.ts';
import type { AnswersFile } from '../../lib/export/reproduce/script.ts';
import type { ArchiveMaterial } from '../../lib/export/zip/material.ts';
import { activeStudy } from '../../lib/store/active.ts';
import { loadStudy } from '../../lib/store/store.ts';
import type { StoredStudy } from '../../lib/store/types.ts';
import type { Study } from '../../lib/study/types.ts';
import { loadSentences } from '../../strings/load.ts';
import { analysisHere, code, fetchCode } from '../report/live/code.ts';
import { keptMoments } from '../report/live/kept-moments.ts';
import { addWords, openLanguage, pageLanguage } from '../site/language.ts';

/** A bundled study, and the analyses whose moments lie beside the page. */
export interface Offered {
  readonly id: string;
  readonly title: string;
  readonly analyses: readonly AnalysisId[];
  readonly resampled: readonly AnalysisId[];
}

/** What a report is made from, and the study as it is kept where it is the reader's own. */
export interface Opened {
  readonly material: ReportMaterial;
  /** What the archive holds besides the document. */
  readonly archive: () => Promise<ArchiveMaterial>;
  readonly stored: StoredStudy | null;
  /** Analyses whose moments are of an earlier version, or have not been computed. */
  readonly lacking: readonly AnalysisId[];
}

type Program = ReportMaterial['program'];

/** Fetches the sentences of the page: the report's own, and of all analyses. */
export async function openReportLanguage(lang: string): Promise<void> {
  await openLanguage(lang);
  addWords(lang, [await loadSentences(lang, 'document')]);
}

async function fetchAnalyses(lang: string): Promise<void> {
  const [words] = await Promise.all([fetchReadingWords(ANALYSIS_IDS, lang), fetchCode(ANALYSIS_IDS)]);
  addWords(lang, words);
}

/** The reader's own study from what is kept with it, without an engine; null where none is active. */
export async function openOwn(lang: string, program: Program): Promise<Opened | null> {
  const id = activeStudy();
  if (!id?.startsWith('own-')) return null;
  const [stored] = await Promise.all([loadStudy(id), fetchAnalyses(lang)]);
  const { moments, lacking } = keptMoments(stored, ANALYSIS_IDS.map(analysisHere));
  const { fileName, file, doctor } = stored;
  const files = [{ name: fileName, hash: await sha256(new Uint8Array(await file.arrayBuffer())) }];
  const rows = { read: doctor.rowsRead, kept: doctor.rowsKept };
  const material = { ...materialOf(stored.study, moments, lang, program), files, rows };
  const archive = async (): Promise<ArchiveMaterial> => ({
    ...material,
    moments,
    answers: answersFileOf(doctor, files[0]!.hash),
  });
  return { material, archive, stored, lacking };
}

/** A bundled study from the moments beside the page. */
export async function openBundled(
  { id, analyses, resampled }: Offered,
  base: string,
  lang: string,
  program: Program,
): Promise<Opened> {
  const json = async (name: string): Promise<unknown> => {
    const response = await fetch(`${base}/moments/${id}/${name}.json`);
    if (!response.ok) throw new Error(`${id}/${name}: ${response.status}`);
    return response.json();
  };
  const all = async (names: readonly AnalysisId[], nameOf: (name: AnalysisId) => string) =>
    Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await json(nameOf(name))] as const)),
    );
  const [study, moments, drawn] = await Promise.all([
    json('study') as Promise<Study>,
    all(analyses, (name) => name),
    all(resampled, resampledName),
    fetchAnalyses(lang),
  ]);
  const made = materialOf(study, { ...moments, resampled: drawn }, lang, program);
  const material = { ...made, files: [], rows: null };
  const archive = async (): Promise<ArchiveMaterial> => {
    const answers = await bundledAnswers(`${base}/data/${id}/${study.path}`, study);
    return { ...material, files: [{ name: study.path, hash: answers.hash }], moments, answers };
  };
  return { material, archive, stored: null, lacking: [] };
}

/** How R reads a bundled study's answers: UTF-8, a line a respondent under one of names, in the order of its fields. */
async function bundledAnswers(address: string, study: Study): Promise<AnswersFile> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const lines = new TextDecoder().decode(bytes).trimEnd().split('\n').length;
  return {
    hash: await sha256(bytes),
    encoding: 'UTF-8',
    delimiter: ',',
    titleRows: 0,
    headerRows: 1,
    columns: study.fields.map(({ name }) => name),
    rows: lines - 1,
  };
}

function materialOf(study: Study, moments: ChapterMoments, lang: string, program: Program) {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return {
    context: chapterContext(study, moments, code.peek(), pageLanguage(lang)),
    analyses: ANALYSIS_IDS.map((id) => ({ ...analysisHere(id), id })),
    date: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
    program,
  };
}
