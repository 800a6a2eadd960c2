import { onTestFinished } from 'vitest';
import { index } from '../../src/lib/analysis/index/analysis.ts';
import type { IndexMoments } from '../../src/lib/analysis/index/moments.ts';
import type { IndexResult } from '../../src/lib/analysis/index/result.ts';
import { computeMoments } from '../../src/lib/analysis/run.ts';
import type { Analysis } from '../../src/lib/analysis/types.ts';
import { openNative } from '../../src/lib/engine/native.ts';
import { identifier, literal } from '../../src/lib/engine/quote.ts';
import type { Engine } from '../../src/lib/engine/types.ts';
import { weighAnswers } from '../../src/lib/survey/raking.ts';
import { scoresView } from '../../src/lib/survey/scores.ts';
import { isRefusal } from '../../src/lib/study/refusal.ts';
import type { Refusal } from '../../src/lib/study/refusal.ts';
import { DEFAULT_OPTIONS } from '../../src/lib/study/types.ts';
import type { Field, IndicatorNode, Role, Study, StudyOptions } from '../../src/lib/study/types.ts';

/** A field of a test study; ratings run from 1 to 10 unless said otherwise. */
export function field(name: string, role: Role, more: Partial<Field> = {}): Field {
  const rating = ['performance', 'expectation', 'importance', 'overall'].includes(role);
  return {
    name,
    type: rating || role === 'weight' || role === 'frequency' ? 'number' : 'string',
    role,
    label: name,
    ...(rating ? { scale: { min: 1, max: 10, direction: 'up' } } : {}),
    ...more,
  };
}

/** Items directly below the root, or dimensions with their items. */
export function system(
  children: readonly string[] | Readonly<Record<string, readonly string[]>>,
): IndicatorNode {
  const leaf = (id: string): IndicatorNode => ({ id, label: id });
  const nodes = isList(children)
    ? children.map(leaf)
    : Object.entries(children).map(([id, items]) => ({ id, label: id, children: items.map(leaf) }));
  return { id: 'index', label: 'Index', children: nodes };
}

/** `Array.isArray` forgets what a read-only list holds. */
function isList(children: readonly string[] | object): children is readonly string[] {
  return Array.isArray(children);
}

export function study(
  fields: readonly Field[],
  root: IndicatorNode,
  options: Partial<StudyOptions> = {},
  more: Partial<Study> = {},
): Study {
  return {
    id: 'test',
    title: 'Test',
    simulated: true,
    sources: [],
    path: 'answers.csv',
    fields,
    system: root,
    options: { ...DEFAULT_OPTIONS, scheme: 'equal', ...options },
    ...more,
  };
}

/** An engine for one test, closed after it, with the study's view over `FROM <source>`. */
export async function engineOver(source: string, about: Study): Promise<Engine> {
  const engine = await openNative({ threads: 1 });
  onTestFinished(() => engine.close());
  await engine.query(`CREATE TABLE answers AS SELECT row_number() OVER () AS _row, * FROM ${source}`);
  await engine.query(scoresView(about, [], await weighAnswers(engine, about)));
  return engine;
}

/** A table kept in test/oracle as an SQL source, its columns typed as the study has them, the others as text. */
export function kept(file: string, header: readonly string[], about: Study): string {
  const types = header.map((name) => {
    const type = about.fields.find((one) => one.name === name)?.type === 'number' ? 'DOUBLE' : 'VARCHAR';
    return `${literal(name)}: '${type}'`;
  });
  const path = new URL(`../oracle/${file}`, import.meta.url).pathname;
  return `read_csv(${literal(path)}, header=true, columns={${types.join(', ')}})`;
}

/** Rows written in a test as an SQL source; null is a missing answer. */
export function rowsOf(
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  const cell = (value: string | number | null): string => (value === null ? 'NULL' : literal(value));
  const values = rows.map((row) => `(${row.map(cell).join(', ')})`);
  return `(VALUES ${values.join(', ')}) AS answers(${header.map(identifier).join(', ')})`;
}

/** An analysis from rows to moments; a refusal fails the test. */
export async function momentsOf<M, R>(analysis: Analysis<M, R>, source: string, about: Study): Promise<M> {
  const moments = await computeMoments(await engineOver(source, about), analysis, about);
  if (isRefusal(moments)) throw new Error(`refused: ${moments.refused}`);
  return moments;
}

/** The index of a study; a refusal of the whole fails the test. */
export async function indexOf(
  source: string,
  about: Study,
): Promise<{ moments: IndexMoments; result: IndexResult }> {
  const moments = await momentsOf(index, source, about);
  const result = index.solve(moments, about, about.options);
  if (isRefusal(result)) throw new Error(`refused: ${result.refused}`);
  return { moments, result };
}

/** The value, or a failed test where it is a refusal or missing. */
export function given<T>(value: T): Exclude<T, Refusal | undefined | null> {
  if (value === undefined || value === null) throw new Error('nothing there');
  if (isRefusal(value)) throw new Error(`refused: ${value.refused}`);
  return value as Exclude<T, Refusal | undefined | null>;
}
