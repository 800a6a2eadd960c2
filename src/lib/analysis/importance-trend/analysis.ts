import { byCode } from '../../study/code-order.ts';
import type { Rows } from '../../engine/types.ts';
import { refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { Remark } from '../../study/remark.ts';
import { leaves } from '../../study/tree.ts';
import { smallestGroup } from '../../study/types.ts';
import type { Field, Study, StudyOptions } from '../../study/types.ts';
import { cellsOf } from '../../survey/cells.ts';
import type { CellMoments, Cells } from '../../survey/cells.ts';
import { cellEstimate } from '../../survey/cell-estimate.ts';
import type { Analysis, Words } from '../types.ts';
import { importanceTrendSql } from './sql.ts';
import type { AskedDimension } from './sql.ts';
import type { Estimate } from '../../survey/types.ts';

/** Stated importance of one first-level dimension, wave by wave, on the 0–100 scale. */
export interface ImportanceOfDimension {
  readonly node: string;
  /** In the order of `waves`; null where nobody was asked. */
  readonly byWave: readonly (Estimate | null)[];
  /** Last wave minus first, with the covariance of those who answered in both; null where one of them is missing. */
  readonly change: Estimate | null;
}

export interface ImportanceTrend {
  readonly waves: readonly string[];
  readonly dimensions: readonly ImportanceOfDimension[];
  /** Which changes p is adjusted over. */
  readonly remarks: readonly Remark[];
}

function waveField(study: Study): Field | undefined {
  return study.fields.find((field) => field.role === 'wave');
}

/** The dimensions of which any item's importance was asked. */
function dimensionsOf(study: Study): readonly AskedDimension[] {
  return (study.system.children ?? []).flatMap((dimension): AskedDimension[] => {
    const items = new Set(leaves(dimension).map(({ id }) => id));
    const columns = study.fields
      .filter((field) => field.role === 'importance' && field.item !== undefined && items.has(field.item))
      .map(({ name }) => name);
    return columns.length === 0 ? [] : [{ id: dimension.id, columns }];
  });
}

function requires(study: Study): Refusal | null {
  if (waveField(study) === undefined) return refuse('no-wave');
  return dimensionsOf(study).length === 0 ? refuse('no-importance') : null;
}

function queries(study: Study): Readonly<Record<string, string>> {
  const wave = waveField(study);
  if (wave === undefined) return {};
  return { importance: importanceTrendSql(dimensionsOf(study), wave, study) };
}

function moments(rows: Readonly<Record<string, Rows>>): Cells {
  return cellsOf(rows, 'importance', ['wave', 'since', 'dimension']);
}

function solve(cells: Cells, study: Study, options: StudyOptions): ImportanceTrend | Refusal {
  const refusal = requires(study);
  if (refusal !== null) return refusal;
  const found = [...new Set(cells.cells.map((cell) => cell.keys[0] ?? ''))];
  const order = waveField(study)?.order ?? [...found].sort(byCode);
  const waves = order.filter((wave) => found.includes(wave));
  if (waves.length < 2) return refuse('one-wave');
  const dimensions = (study.system.children ?? []).flatMap((node): ImportanceOfDimension[] => {
    const cell = (wave: string, since: string): CellMoments | undefined =>
      cells.cells.find(({ keys }) => keys[0] === wave && keys[1] === since && keys[2] === node.id);
    const of = waves.map((wave) => cell(wave, ''));
    if (of.every((cell) => cell === undefined)) return [];
    const byWave = of.map((cell) =>
      cell === undefined || cell.n < smallestGroup(options)
        ? null
        : cellEstimate(cell, cells, options.confidence),
    );
    const first = byWave[0] ?? null;
    const last = byWave.at(-1) ?? null;
    const [begin, end] = [waves[0] ?? '', waves.at(-1) ?? ''];
    const both = cell(end, begin) ?? cell(begin, end);
    const change =
      first === null || last === null || both === undefined
        ? null
        : cellEstimate({ ...both, mean: last.value - first.value }, cells, options.confidence);
    return [{ node: node.id, byWave, change }];
  });
  const n = dimensions.filter(({ change }) => change !== null && change.se > 0).length;
  return { waves, dimensions, remarks: n === 0 ? [] : [{ code: 'trend-family', parameters: { n } }] };
}

/** Which dimensions customers call important, and how that moves from wave to wave. */
export const importanceTrend: Analysis<Cells, ImportanceTrend> = {
  id: 'importance-trend',
  version: 2,
  reads: ['minGroup', 'confidence'],
  chapter: 'what-drives-it',
  command: { name: 'trend' },
  remarks: ({ remarks }) => remarks,
  figures: {
    'importance-waves': async () => (await import('./shown.ts')).importanceWaves,
  },
  numbers: async () => (await import('./shown.ts')).numbers,
  readings: async () => (await import('./readings.ts')).readings,
  words: (code) => import(`./words.${code}.ts`) as Promise<Words>,
  readingWords: (code) => import(`./reading-words.${code}.ts`) as Promise<Words>,
  requires,
  queries,
  moments,
  solve,
};
