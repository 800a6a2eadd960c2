import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openNative } from '../../src/lib/engine/native.ts';
import type { Engine } from '../../src/lib/engine/types.ts';
import { importStudy } from '../../src/lib/survey/open-study.ts';
import { pathSource } from '../../src/lib/ingest/container/source-node.ts';
import { parseStudy } from '../../src/lib/study/schema.ts';
import type { Study } from '../../src/lib/study/types.ts';

/** The text of a file of a bundled study. */
export function bundledText(id: string, name: string): string {
  return readFileSync(new URL(`../../data/${id}/${name}`, import.meta.url), 'utf8');
}

/** A bundled study as the pages read it. Throws with the problems of its study.json. */
export function bundledStudy(id: string): Study {
  const { study, problems } = parseStudy(bundledText(id, 'study.json'));
  if (study === undefined) throw new Error(`${id}/study.json: ${JSON.stringify(problems)}`);
  return study;
}

/** The answers of a bundled study, row by row: column → text. The bundled files need no quotes. */
export function bundledRows(id: string): { columns: string[]; rows: Record<string, string>[] } {
  const text = bundledText(id, 'answers.csv');
  if (text.includes('"')) throw new Error(`${id}/answers.csv holds a quote; read it with the importer.`);
  const [heading = [], ...lines] = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  const rows = lines.map((cells) => {
    if (cells.length !== heading.length) throw new Error(`A line of ${id} has ${cells.length} cells.`);
    return Object.fromEntries(heading.map((name, at) => [name, cells[at]!]));
  });
  return { columns: heading, rows };
}

/** An engine with a bundled study imported as the build imports it; close it at the end. */
export async function bundledEngine(id: string): Promise<{ study: Study; engine: Engine }> {
  const study = bundledStudy(id);
  const engine = await openNative({ threads: 1 });
  const source = await pathSource(fileURLToPath(new URL(`../../data/${id}/${study.path}`, import.meta.url)));
  const imported = await importStudy(engine, source, study);
  await source.close();
  if (!('doctor' in imported)) throw new Error(`${id} is not imported: ${JSON.stringify(imported)}`);
  return { study, engine };
}
