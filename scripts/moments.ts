/**
 * Build step: the moments of the bundled studies, computed on native DuckDB, for the pages that are built from them and for
 * the reader's browser. Writes .generated/moments/<study>/study.json and <analysis>.json, unless neither data nor code have changed.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ANALYSIS_IDS, isAnalysisId, loadAnalysis, resampledName } from '../src/lib/analysis/catalogue.ts';
import type { AnalysisId } from '../src/lib/analysis/catalogue.ts';
import { resample } from '../src/lib/analysis/resample.ts';
import { computeMoments } from '../src/lib/analysis/run.ts';
import type { Engine, Rows } from '../src/lib/engine/types.ts';
import { openNative } from '../src/lib/engine/native.ts';
import { importStudy } from '../src/lib/survey/open-study.ts';
import { bytesSource } from '../src/lib/ingest/container/source.ts';
import { parseStudy } from '../src/lib/study/schema.ts';
import type { Study } from '../src/lib/study/types.ts';

const OUT = '.generated/moments';

/** Twelve significant digits: more than any page prints, a third fewer bytes. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(12)) : value;
}

/** Six: the bootstrap's own error shows in the third. */
function roundedMore(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(6)) : value;
}

async function write(study: string, name: string, value: unknown, round = rounded): Promise<number> {
  const text = JSON.stringify(value, round);
  await mkdir(join(OUT, study), { recursive: true });
  await writeFile(join(OUT, study, `${name}.json`), text);
  return text.length;
}

/** A study in an engine. One thread: sums come in one order, so that the same data gives the same digits. */
async function opened(id: string): Promise<{ study: Study; engine: Engine }> {
  const { study, problems } = parseStudy(await readFile(join('data', id, 'study.json'), 'utf8'));
  if (study === undefined) throw new Error(`data/${id}/study.json is not valid: ${JSON.stringify(problems)}`);
  const engine = await openNative({ threads: 1 });
  const bytes = new Uint8Array(await readFile(join('data', id, study.path)));
  const imported = await importStudy(engine, bytesSource(study.path, bytes), study);
  if (!('doctor' in imported)) throw new Error(`data/${id} cannot be read: ${JSON.stringify(imported)}`);
  return { study, engine };
}

function told(id: string, name: string, size: number): void {
  console.log(`moments: ${id} ${name} ${(size / 1000).toFixed(1)} kB`);
}

async function momentsOf(id: string): Promise<void> {
  const { study, engine } = await opened(id);
  await write(id, 'study', study);
  const known = new Map<string, Rows>();
  for (const name of ANALYSIS_IDS) {
    const analysis = await loadAnalysis(name);
    if (analysis.requires(study) !== null) continue;
    told(id, name, await write(id, name, await computeMoments(engine, analysis, study, { known })));
  }
  await engine.close();
}

async function resampledOf(id: string, analyses: readonly AnalysisId[]): Promise<void> {
  const { study, engine } = await opened(id);
  for (const name of analyses) {
    const analysis = await loadAnalysis(name);
    if (analysis.resampling === undefined) continue;
    const found = await resample(engine, analysis, study, study.options);
    told(id, resampledName(name), await write(id, resampledName(name), found, roundedMore));
  }
  await engine.close();
}

/** The bootstrap of the index takes as long as all else together: it runs beside it, in a process of its own. */
const APART = 'index';

async function apart(id: string): Promise<void> {
  const child = spawn(process.execPath, [import.meta.filename, id, APART], { stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`The bootstrap of data/${id} ended with ${code}.`);
}

async function everything(): Promise<void> {
  const key = await sourceKey();
  const kept = await readFile(KEY, 'utf8').catch(() => null);
  if (kept === key) {
    console.log('moments: as they are, neither data nor code have changed');
    return;
  }
  await rm(OUT, { recursive: true, force: true });
  const others = ANALYSIS_IDS.filter((name) => name !== APART);
  for (const entry of await readdir('data', { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const here = async (): Promise<void> => {
      await momentsOf(entry.name);
      await resampledOf(entry.name, others);
    };
    await Promise.all([apart(entry.name), here()]);
  }
  await writeFile(KEY, key);
}

/** What the moments depend on: the data, and the code between a file and a moment. */
const SOURCES = [
  'data',
  'scripts/moments.ts',
  ...['analysis', 'engine', 'ingest', 'stats', 'study', 'survey', 'weighting'].map(
    (part) => `src/lib/${part}`,
  ),
];
/** What is said and drawn of a result changes no moment. */
const NOT_MOMENTS = /\/(figures|numbers|readings|(?:reading-)?words)[./]/;
const KEY = join(OUT, 'key');

async function sourceKey(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const below = (await stat(source)).isDirectory()
      ? (await readdir(source, { recursive: true })).sort()
      : [''];
    for (const path of below.map((name) => join(source, name)))
      if (!NOT_MOMENTS.test(path) && (await stat(path)).isFile())
        hash.update(path).update(await readFile(path));
  }
  return hash.digest('hex');
}

const [id, ...analyses] = process.argv.slice(2);
if (id === undefined) await everything();
else await resampledOf(id, analyses.filter(isAnalysisId));
