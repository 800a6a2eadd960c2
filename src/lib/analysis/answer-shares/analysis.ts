import { byCode } from '../../study/code-order.ts';
import type { Rows } from '../../engine/types.ts';
import { refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { smallestGroup } from '../../study/types.ts';
import type { Field, Study, StudyOptions } from '../../study/types.ts';
import { answersSql } from './sql.ts';
import { cellEstimate, shareEstimate } from '../../survey/cell-estimate.ts';
import { cellsOf } from '../../survey/cells.ts';
import type { CellMoments, Cells } from '../../survey/cells.ts';
import type { Analysis, Words } from '../types.ts';
import type { Domain, Estimate } from '../../survey/types.ts';

/** One group's answers to the one question, read three ways. */
export interface AnswerGroup {
  readonly domain: Domain;
  readonly n: number;
  /** Mean score, 0–100. */
  readonly mean: Estimate | Refusal;
  /** Share (0–1) with the highest answer, and share above the lowest answer. */
  readonly top: Estimate | Refusal;
  readonly aboveLowest: Estimate | Refusal;
  /** Share of every answer, score 0–100 → share; empty if suppressed. */
  readonly shares: readonly { readonly score: number; readonly share: number }[];
}

export interface AnswerResult {
  /** The question's field name. */
  readonly field: string;
  /** Scores given by anybody, ascending. */
  readonly scores: readonly number[];
  readonly groups: readonly AnswerGroup[];
}

/** Overall satisfaction, or the one performance question of a study that has only one. */
function question(study: Study): Field | undefined {
  const overall = study.fields.find((field) => field.role === 'overall');
  if (overall !== undefined) return overall;
  const asked = study.fields.filter((field) => field.role === 'performance');
  return asked.length === 1 ? asked[0] : undefined;
}

function groupFields(study: Study): readonly Field[] {
  return study.fields.filter((field) => field.role === 'segment' || field.role === 'channel');
}

function requires(study: Study): Refusal | null {
  return question(study) === undefined ? refuse('no-overall') : null;
}

function queries(study: Study): Readonly<Record<string, string>> {
  const asked = question(study);
  if (asked === undefined) return {};
  return { answers: answersSql(asked, groupFields(study), study) };
}

function moments(rows: Readonly<Record<string, Rows>>): Cells {
  return cellsOf(rows, 'answers', ['field', 'category', 'measure']);
}

function group(
  domain: Domain,
  cells: readonly CellMoments[],
  design: Cells,
  scores: readonly number[],
  options: StudyOptions,
) {
  const mean = cells.find((cell) => cell.keys[2] === 'mean');
  const n = mean?.n ?? 0;
  if (mean === undefined || n < smallestGroup(options)) {
    const refusal = refuse('group-too-small', { n, minimum: smallestGroup(options) });
    return { domain, n, mean: refusal, top: refusal, aboveLowest: refusal, shares: [] };
  }
  const atLeast = (score: number | undefined): CellMoments => {
    const found = cells.find((cell) => Number(cell.keys[2]) === score);
    return found ?? { keys: [], n, weight: mean.weight, mean: 0, variance: 0 };
  };
  const cumulated = scores.map((score) => atLeast(score).mean);
  return {
    domain,
    n,
    mean: cellEstimate(mean, design, options.confidence),
    top: shareEstimate(atLeast(scores.at(-1)), design, options.confidence),
    aboveLowest: shareEstimate(atLeast(scores[1]), design, options.confidence),
    shares: scores.map((score, index) => ({
      score,
      share: (cumulated[index] ?? 0) - (cumulated[index + 1] ?? 0),
    })),
  };
}

function solve(design: Cells, study: Study, options: StudyOptions): AnswerResult | Refusal {
  const asked = question(study);
  if (asked === undefined) return refuse('no-overall');
  const measures = new Set(design.cells.map((cell) => cell.keys[2] ?? ''));
  const scores = [...measures]
    .filter((measure) => measure !== 'mean')
    .map(Number)
    .sort((a, b) => a - b);
  if (scores.length < 2) return refuse('constant-outcome', { field: { field: asked.name } });
  const domains: Domain[] = [
    { id: 'all', kind: 'all' },
    ...groupFields(study).flatMap((field) => {
      const found = [
        ...new Set(
          design.cells.filter((cell) => cell.keys[0] === field.name).map((cell) => cell.keys[1] ?? ''),
        ),
      ];
      const order = field.order ?? found.sort(byCode);
      return order
        .filter((category) => found.includes(category))
        .map((category): Domain => ({
          id: `${field.name}=${category}`,
          kind: field.role === 'channel' ? 'channel' : 'segment',
          field: field.name,
          category,
        }));
    }),
  ];
  const groups = domains.map((domain) => {
    const own = design.cells.filter(
      (cell) => cell.keys[0] === (domain.field ?? '') && cell.keys[1] === (domain.category ?? ''),
    );
    return group(domain, own, design, scores, options);
  });
  return { field: asked.name, scores, groups };
}

/** The same answers as a mean score and as two percentages: what an index is not. */
export const answerShares: Analysis<Cells, AnswerResult> = {
  id: 'answer-shares',
  version: 2,
  reads: ['minGroup', 'confidence'],
  chapter: 'an-index-not-a-percentage',
  command: { name: 'answers' },
  figures: {
    percentages: async () => (await import('./shown.ts')).percentages,
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
