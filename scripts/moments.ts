/**
 * Build step: the moments of the bundled studies, computed on native DuckDB, for the pages that are built from them and for
 * the reader's browser. Writes .generated/moments/<study>/study.json and <analysis>.json, unless neither data nor code have changed.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { catalogue, RESAMPLED_IDS, resampledName } from '../src/lib/analysis/catalogue.ts';
import { resample } from '../src/lib/analysis/resample.ts';
import { computeMoments } from '../src/lib/analysis/run.ts';
import type { Analysis } from '../src/lib/analysis/types.ts';
import type { Rows } from '../src/lib/engine/types.ts';
import { openNative } from '../src/lib/engine/native.ts';
import { importStudy } from '../src/lib/ingest/import-study.ts';
import { bytesSource } from '../src/lib/ingest/source.ts';
import { parseStudy } from '../src/lib/study/schema.ts';

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

async function momentsOf(id: string): Promise<void> {
  const { study, problems } = parseStudy(await readFile(join('data', id, 'study.json'), 'utf8'));
  if (study === undefined) throw new Error(`data/${id}/study.json is not valid: ${JSON.stringify(problems)}`);
  // One thread: sums come in one order, so that the same data gives the same digits.
  const engine = await openNative({ threads: 1 });
  const bytes = new Uint8Array(await readFile(join('data', id, study.path)));
  const imported = await importStudy(engine, bytesSource(study.path, bytes), study);
  if (!('doctor' in imported)) throw new Error(`data/${id} cannot be read: ${JSON.stringify(imported)}`);
  await write(id, 'study', study);
  const known = new Map<string, Rows>();
  for (const [name, load] of Object.entries(catalogue)) {
    const analysis = (await load()) as Analysis<unknown, unknown>;
    if (analysis.requires(study) !== null) continue;
    const size = await write(id, name, await computeMoments(engine, analysis, study, { known }));
    console.log(`moments: ${id} ${name} ${(size / 1000).toFixed(1)} kB`);
  }
  for (const resampled of RESAMPLED_IDS) {
    const analysis = (await catalogue[resampled]()) as Analysis<unknown, unknown>;
    const found = await resample(engine, analysis, study, study.options);
    const size = await write(id, resampledName(resampled), found, roundedMore);
    console.log(`moments: ${id} ${resampledName(resampled)} ${(size / 1000).toFixed(1)} kB`);
  }
  await engine.close();
}

/** What the moments depend on: the data, and the code between a file and a moment. */
const SOURCES = [
  'data',
  'scripts/moments.ts',
  ...['analysis', 'engine', 'ingest', 'stats', 'study'].map((part) => `src/lib/${part}`),
];
const KEY = join(OUT, 'key');

async function sourceKey(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const below = (await stat(source)).isDirectory()
      ? (await readdir(source, { recursive: true })).sort()
      : [''];
    for (const path of below.map((name) => join(source, name)))
      if ((await stat(path)).isFile()) hash.update(path).update(await readFile(path));
  }
  return hash.digest('hex');
}

const key = await sourceKey();
const kept = await readFile(KEY, 'utf8').catch(() => null);
if (kept === key) console.log('moments: as they are, neither data nor code have changed');
else {
  await rm(OUT, { recursive: true, force: true });
  const studies = (await readdir('data', { withFileTypes: true })).filter((entry) => entry.isDirectory());
  for (const { name } of studies) await momentsOf(name);
  await writeFile(KEY, key);
}
