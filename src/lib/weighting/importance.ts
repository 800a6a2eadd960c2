import { counted } from '../survey/counted.ts';
import { identifier, literal } from '../engine/quote.ts';
import type { Rows } from '../engine/types.ts';
import type { Study } from '../study/types.ts';
import { designRoles, IN_DESIGN } from '../survey/design.ts';
import type { ImportanceMoments } from './moments.ts';
import { numbers, texts } from '../engine/read-rows.ts';
import { list } from '../engine/sql-text.ts';
import { structure } from '../study/structure.ts';

/**
 * SQL for stated importance: one row an item (`item`, `n`, `weight` Σw, `mean` on the raw scale, design-weighted), all rows pooled.
 *
 * @returns undefined where no importance was asked
 */
export function importanceSql(study: Study): string | undefined {
  const { frequency } = designRoles(study);
  const w = counted(study, '');
  const rows = structure(study).items.flatMap(({ id, importance }) => {
    if (importance?.scale === undefined) return [];
    const score = identifier(importance.name);
    const { min, max } = importance.scale;
    const sum = (what: string): string => `sum(CASE WHEN ${score} IS NOT NULL THEN ${what} END)`;
    const n = frequency ? sum('_frequency') : `count(${score})`;
    const weight = w === '' ? n : sum(w);
    const mean = w === '' ? `avg(${score})` : `sum(${w} * ${score}) / ${weight}`;
    return [
      `{item: ${literal(id)}, n: ${n}, weight: ${weight}, mean: ${min} + ${max - min} * (${mean}) / 100}`,
    ];
  });
  if (rows.length === 0) return undefined;
  return `SELECT unnest([
${list(rows, 2)}
], recursive := true)
FROM scores
WHERE ${IN_DESIGN}`;
}

/**
 * The rows of `importanceSql` → item → importance; items that nobody rated are absent. Throws if a column is missing or does not
 * hold numbers, naming it.
 *
 * @param rows undefined where there is no such statement
 */
export function importanceMoments(rows: Rows | undefined): Readonly<Record<string, ImportanceMoments>> {
  if (rows === undefined) return {};
  const [n, means] = [numbers(rows, 'n'), numbers(rows, 'mean')];
  return Object.fromEntries(
    texts(rows, 'item').flatMap((item, row): [string, ImportanceMoments][] => {
      const mean = means[row] ?? null;
      return mean === null ? [] : [[item, { mean, n: n[row] ?? 0 }]];
    }),
  );
}
