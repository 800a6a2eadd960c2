import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { catalogue } from '../../src/lib/analysis/catalogue.ts';
import { computeMoments, solveWith } from '../../src/lib/analysis/run.ts';
import type { Analysis } from '../../src/lib/analysis/types.ts';
import type { Engine } from '../../src/lib/engine/types.ts';
import { importStudy } from '../../src/lib/survey/open-study.ts';
import { bytesSource } from '../../src/lib/ingest/container/source.ts';
import { parseStudy } from '../../src/lib/study/schema.ts';
import { isSameCell } from './parity.ts';

/** The bundled studies. */
export const STUDIES = [
  'network-operator',
  'copenhagen-housing',
  'california-schools',
  'yellow-pages',
] as const;

/** What an engine makes of a bundled study: the doctor's account, and moments and result of every analysis. */
export async function outcomes(engine: Engine, id: string): Promise<Record<string, unknown>> {
  const { study, problems } = parseStudy(await readFile(join('data', id, 'study.json'), 'utf8'));
  if (study === undefined) throw new Error(JSON.stringify(problems));
  const bytes = new Uint8Array(await readFile(join('data', id, study.path)));
  const found: Record<string, unknown> = {
    doctor: await importStudy(engine, bytesSource(study.path, bytes), study),
  };
  for (const [name, load] of Object.entries(catalogue)) {
    const analysis = (await load()) as Analysis<unknown, unknown>;
    const moments = await computeMoments(engine, analysis, study);
    found[name] = { moments, result: solveWith(analysis, moments, study) };
  }
  return found;
}

/** Holds two outcomes to each other, numbers as `assertSameRows` does. Throws with the path of the first difference. */
export function assertSameOutcomes(a: unknown, b: unknown, path = ''): void {
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) {
    const [left, right] = [entries(a), entries(b)];
    const keys = [...left.keys()].join();
    if (keys !== [...right.keys()].join()) throw new Error(`${path}: ${keys} | ${[...right.keys()].join()}`);
    for (const [key, value] of left) assertSameOutcomes(value, right.get(key), `${path}/${key}`);
    return;
  }
  if (!isSameCell(a as never, b as never)) throw new Error(`${path}: ${String(a)} | ${String(b)}`);
}

function entries(value: object): Map<string, unknown> {
  const pairs = value instanceof Map ? [...(value as Map<unknown, unknown>)] : Object.entries(value);
  return new Map(pairs.map(([key, item]) => [String(key), item as unknown]));
}

/** How many numbers an outcome holds. */
export function numbersIn(value: unknown): number {
  if (typeof value === 'number') return 1;
  if (typeof value !== 'object' || value === null) return 0;
  return [...entries(value).values()].reduce<number>((sum, item) => sum + numbersIn(item), 0);
}
