import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openNative } from '../../lib/engine/native.ts';
import { identifier } from '../../lib/engine/quote.ts';
import { parseStudy } from '../../lib/study/schema.ts';
import type { Study } from '../../lib/study/types.ts';

/** A bundled study as the page of the studies shows it. */
export interface Bundled {
  readonly study: Study;
  /** Rows of the data file. */
  readonly rows: number;
  /** Respondents: rows, or the sum of the frequency weights. */
  readonly respondents: number;
  /** The files to download, relative to data/<id>/, with their bytes. */
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
}

/** Reads every study under data/ (at build time). Throws if a study.json is not valid, naming the study and the problem. */
export async function bundledStudies(): Promise<Bundled[]> {
  const entries = await readdir('data', { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(names.sort().map(readBundled));
}

async function readBundled(name: string): Promise<Bundled> {
  const directory = join('data', name);
  const { study, problems } = parseStudy(await readFile(join(directory, 'study.json'), 'utf8'));
  if (!study) throw new Error(`data/${name}/study.json is not valid: ${JSON.stringify(problems)}`);
  return { study, ...(await count(directory, study)), files: await files(directory) };
}

async function count(directory: string, study: Study): Promise<{ rows: number; respondents: number }> {
  const frequency = study.fields.find(({ role }) => role === 'frequency');
  const engine = await openNative();
  const data = await engine.attach(new Uint8Array(await readFile(join(directory, study.path))));
  const { columns } = await engine.query(
    `SELECT count(*)::DOUBLE, ${frequency ? `sum(${identifier(frequency.name)}::DOUBLE)` : 'count(*)::DOUBLE'}
     FROM read_csv(${data.literal}, header = true, all_varchar = true)`,
  );
  await engine.close();
  return { rows: Number(columns[0]?.[0]), respondents: Number(columns[1]?.[0]) };
}

async function files(directory: string): Promise<Bundled['files']> {
  const paths = await readdir(directory, { recursive: true });
  const found = await Promise.all(
    paths.sort().map(async (path) => ({ path, entry: await stat(join(directory, path)) })),
  );
  return found.filter(({ entry }) => entry.isFile()).map(({ path, entry }) => ({ path, bytes: entry.size }));
}
