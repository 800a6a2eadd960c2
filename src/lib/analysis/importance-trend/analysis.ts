import { byCode } from '../../study/code-order.ts';
import { identifier, literal } from '../../engine/quote.ts';
import type { Rows } from '../../engine/types.ts';
import { refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { leaves } from '../../study/tree.ts';
import type { Field, Study, StudyOptions } from '../../study/types.ts';
import { cellsOf } from '../../survey/cells.ts';
import type { Cells } from '../../survey/cells.ts';
import { cellEstimate } from '../../survey/cell-estimate.ts';
import { meanOfMeansSql } from '../../survey/mean-of-means.ts';
import type { Analysis, Words } from '../types.ts';
import type { Estimate } from '../../survey/types.ts';

/** Stated importance of one first-level dimension, wave by wave, on the 0–100 scale. */
export interface ImportanceOfDimension {
  readonly node: string;
  /** In the order of `waves`; null where nobody was asked. */
  readonly byWave: readonly (Estimate | null)[];
  /** Last wave minus first, the waves taken as independent samples; null where one of them is missing. */
  readonly change: Estimate | null;
}

export interface ImportanceTrend {
  readonly waves: readonly string[];
  readonly dimensions: readonly ImportanceOfDimension[];
}

function waveField(study: Study): Field | undefined {
  return study.fields.find((field) => field.role === 'wave');
}

/** Column of importance → its first-level dimension. */
function columns(study: Study): readonly { readonly column: string; readonly dimension: string }[] {
  return (study.system.children ?? []).flatMap((dimension) => {
    const items = new Set(leaves(dimension).map(({ id }) => id));
    return study.fields
      .filter((field) => field.role === 'importance' && field.item !== undefined && items.has(field.item))
      .map((field) => ({ column: field.name, dimension: dimension.id }));
  });
}

function requires(study: Study): Refusal | null {
  if (waveField(study) === undefined) return refuse('no-wave');
  return columns(study).length === 0 ? refuse('no-importance') : null;
}

function queries(study: Study): Readonly<Record<string, string>> {
  const wave = waveField(study);
  if (wave === undefined) return {};
  const asked = columns(study);
  const names = asked.map(({ column }) => identifier(column));
  const pairs = asked.map(({ column, dimension }) => `(${literal(column)}, ${literal(dimension)})`);
  const select = `SELECT wave, dimension, part, value, _stratum, _cluster, w, f
FROM (
  SELECT ${identifier(wave.name)} AS wave, _stratum, _cluster, _weight AS w, _frequency AS f,
         ${names.join(', ')}
  FROM scores
  WHERE _focal AND _weight * _frequency IS NOT NULL AND ${identifier(wave.name)} IS NOT NULL
) UNPIVOT (value FOR part IN (${names.join(', ')}))
JOIN (VALUES ${pairs.join(', ')}) AS belongs(part, dimension) USING (part)`;
  return { importance: meanOfMeansSql({ select, cells: ['wave', 'dimension'] }, study) };
}

function moments(rows: Readonly<Record<string, Rows>>): Cells {
  return cellsOf(rows, 'importance', ['wave', 'dimension']);
}

function solve(cells: Cells, study: Study, options: StudyOptions): ImportanceTrend | Refusal {
  const refusal = requires(study);
  if (refusal !== null) return refusal;
  const found = [...new Set(cells.cells.map((cell) => cell.keys[0] ?? ''))];
  const order = waveField(study)?.order ?? [...found].sort(byCode);
  const waves = order.filter((wave) => found.includes(wave));
  if (waves.length < 2) return refuse('one-wave');
  const dimensions = (study.system.children ?? []).flatMap((node): ImportanceOfDimension[] => {
    const of = waves.map((wave) =>
      cells.cells.find((cell) => cell.keys[0] === wave && cell.keys[1] === node.id),
    );
    if (of.every((cell) => cell === undefined)) return [];
    const byWave = of.map((cell) =>
      cell === undefined || cell.n < options.minGroup ? null : cellEstimate(cell, cells, options.confidence),
    );
    const first = byWave[0] ?? null;
    const last = byWave.at(-1) ?? null;
    const change =
      first === null || last === null
        ? null
        : cellEstimate(
            {
              mean: last.value - first.value,
              variance: first.se ** 2 + last.se ** 2,
              n: Math.min(first.n, last.n),
            },
            cells,
            options.confidence,
          );
    return [{ node: node.id, byWave, change }];
  });
  return { waves, dimensions };
}

/** Which dimensions customers call important, and how that moves from wave to wave. */
export const importanceTrend: Analysis<Cells, ImportanceTrend> = {
  id: 'importance-trend',
  version: 1,
  chapter: 'expectation-against-evaluation',
  command: { name: 'trend' },
  figures: {
    'importance-waves': async () => (await import('./figures/importance-waves.ts')).importanceWaves,
  },
  numbers: async () => (await import('./numbers.ts')).numbers,
  words: (code) => import(`./words.${code}.ts`) as Promise<Words>,
  requires,
  queries,
  moments,
  solve,
};
