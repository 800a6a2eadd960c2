import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ANALYSIS_IDS, RESAMPLED_IDS, resampledName } from '../../lib/analysis/catalogue.ts';
import type { ChapterContext } from '../../lib/analysis/context.ts';
import { loadAnalyses, loadBenchmark, solveChapter } from '../../lib/chapter/chapter.ts';
import { loadNumbers } from '../../lib/chapter/numbers.ts';
import type { Study } from '../../lib/study/types.ts';

const MOMENTS = '.generated/moments';

async function read(study: string, name: string): Promise<unknown> {
  const path = join(MOMENTS, study, `${name}.json`);
  const text = await readFile(path, 'utf8').catch(() => null);
  return text === null ? undefined : JSON.parse(text);
}

async function solve(id: string): Promise<ChapterContext> {
  const study = (await read(id, 'study')) as Study | undefined;
  if (study === undefined)
    throw new Error(`No moments of "${id}" in ${MOMENTS}: run node scripts/moments.ts.`);
  await Promise.all([loadAnalyses(ANALYSIS_IDS), loadBenchmark(), loadNumbers()]);
  const moments = await Promise.all(
    ANALYSIS_IDS.map(async (analysis) => [analysis, await read(id, analysis)] as const),
  );
  const resampled = await Promise.all(
    RESAMPLED_IDS.map(async (analysis) => [analysis, await read(id, resampledName(analysis))] as const),
  );
  return solveChapter(study, {
    ...Object.fromEntries(moments),
    resampled: Object.fromEntries(resampled),
  });
}

const solved = new Map<string, Promise<ChapterContext>>();

/** A bundled study's results, as the pages are built with them. At build time only. */
export function builtResults(study: string): Promise<ChapterContext> {
  const found = solved.get(study) ?? solve(study);
  solved.set(study, found);
  return found;
}
