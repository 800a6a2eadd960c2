import { readFile } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { gap } from '../../src/lib/analysis/gap/analysis.ts';
import { index } from '../../src/lib/analysis/index/analysis.ts';
import type { Additive } from '../../src/lib/analysis/additive.ts';
import { openNative } from '../../src/lib/engine/native.ts';
import type { Engine } from '../../src/lib/engine/types.ts';
import { parseStudy } from '../../src/lib/study/schema.ts';
import type { Study } from '../../src/lib/study/types.ts';
import { drawnDesign } from './designs.ts';

/** What every engine has, by the names of DuckDB's syntax tree: sums over cells in one SELECT, over one subquery at most. */
const PLAIN = new Set([
  ...['SELECT_NODE', 'SUBQUERY', 'BASE_TABLE', 'COLUMN_REF', 'VALUE_CONSTANT', 'ORDER_MODIFIER'],
  ...['CASE_EXPR', 'OPERATOR_CAST', 'OPERATOR_IS_NULL', 'OPERATOR_IS_NOT_NULL', 'OPERATOR_COALESCE'],
  ...['CONJUNCTION_AND', 'CONJUNCTION_OR', 'COMPARE_EQUAL', 'COMPARE_NOTEQUAL', 'COMPARE_GREATERTHAN'],
  ...['COMPARE_GREATERTHANOREQUALTO', 'COMPARE_LESSTHAN', 'COMPARE_LESSTHANOREQUALTO', 'COMPARE_IN'],
  ...['sum', 'count', 'min', 'max', 'floor', '+', '-', '*', '/'],
]);

interface Node {
  readonly class?: string;
  readonly type?: unknown;
  readonly function_name?: string;
}

/** What of a statement is not in the subset, each once. */
async function beyondPlain(engine: Engine, sql: string): Promise<readonly string[]> {
  const { columns } = await engine.query('SELECT json_serialize_sql($1::VARCHAR)::VARCHAR', [sql]);
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (typeof node === 'object' && node !== null) {
      const { class: kind, type, function_name: name } = node as Node;
      const known = kind === 'FUNCTION' ? name : type;
      // The types of constants have names of their own, and no class.
      const counts = kind !== undefined || /NODE$|SUBQUERY|TABLE|JOIN|MODIFIER/.test(String(type));
      if (counts && !PLAIN.has(String(known))) found.add(String(known));
      Object.values(node).forEach(walk);
    }
  };
  const tree = JSON.parse(String(columns[0]![0])) as { error: boolean };
  expect(tree.error).toBe(false);
  walk(tree);
  return [...found].sort();
}

async function beyond(engine: Engine, about: Study, additive: Additive<never>) {
  const found: Record<string, readonly string[]> = {};
  for (const [name, sql] of Object.entries(additive.queries(about)))
    found[name] = await beyondPlain(engine, sql);
  return found;
}

test('the sums over cells and strata are plain; what is not yet is named', async () => {
  const engine = await openNative({ threads: 1 });
  onTestFinished(() => engine.close());
  const { study: bundled } = parseStudy(
    await readFile(new URL('../../data/network-operator/study.json', import.meta.url), 'utf8'),
  );
  const all = [bundled!, ...Array.from({ length: 12 }, (_, seed) => drawnDesign(seed + 1).about)];
  for (const analysis of [index, gap])
    for (const about of all) {
      if (analysis.requires(about) !== null) continue;
      const found = await beyond(engine, about, (await analysis.additive!()) as Additive<never>);
      expect([found['cells'], found['strata']]).toEqual([[], []]);
      expect(found['drivers'] ?? []).toEqual(
        found['drivers'] ? expect.arrayContaining(['STAR', 'list_value', 'struct_pack', 'unnest']) : [],
      );
    }
  expect(await beyondPlain(engine, 'SELECT * EXCLUDE (a), list_sum([b]) FROM t JOIN u USING (c)')).toEqual([
    'JOIN',
    'STAR',
    'list_sum',
    'list_value',
  ]);
});
