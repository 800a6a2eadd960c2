import { ANALYSIS_IDS } from '../analysis/catalogue.ts';
import type { AnalysisId } from '../analysis/catalogue.ts';
import type { ChapterContext } from '../analysis/context.ts';
import type { Refusal } from '../study/refusal.ts';
import type { LiveNumber, NumberMaker } from '../analysis/live-number.ts';

type Makers = Readonly<Record<string, NumberMaker>>;

const gaps = async (): Promise<Makers> => (await import('../analysis/gap/numbers.ts')).GAP_NUMBERS;

const tiers = async (): Promise<Makers> =>
  (await import('../analysis/penalty-reward/numbers.ts')).TIER_NUMBERS;

/** Analysis → the numbers that speak of it, fetched with it. */
const MAKERS: Readonly<Partial<Record<AnalysisId, () => Promise<Makers>>>> = {
  index: async () => (await import('../analysis/index/numbers.ts')).INDEX_NUMBERS,
  gap: gaps,
  'importance-performance': async () =>
    (await import('../analysis/importance-performance/numbers.ts')).PRIORITY_NUMBERS,
  'importance-trend': gaps,
  'answer-shares': gaps,
  'penalty-reward': tiers,
  vavra: tiers,
  kano: tiers,
  'path-model': async () => (await import('../analysis/path-model/numbers.ts')).PATH_NUMBERS,
  'path-groups': async () => (await import('../analysis/path-groups/numbers.ts')).PATH_GROUPS_NUMBERS,
  reliability: async () => (await import('../analysis/reliability/numbers.ts')).RELIABILITY_NUMBERS,
  'survey-design': async () => (await import('../analysis/survey-design/numbers.ts')).DESIGN_NUMBERS,
};

const loaded: Record<string, NumberMaker> = {};

/** Name → the analysis with which it was fetched. */
const analyses: Record<string, AnalysisId> = {};

/** Fetches the numbers of these analyses, by default of all. */
export async function loadNumbers(ids: readonly AnalysisId[] = ANALYSIS_IDS): Promise<void> {
  const found = await Promise.all(ids.map(async (id) => [id, await MAKERS[id]?.()] as const));
  for (const [id, makers = {}] of found) {
    Object.assign(loaded, makers);
    for (const name of Object.keys(makers)) analyses[name] ??= id;
  }
}

function nameOf(key: string): string {
  return decodeURIComponent(key.split('/')[0] ?? '');
}

/** True if the maker of the number that a key asks for is here. */
export function isNumberLoaded(key: string): boolean {
  return nameOf(key) in loaded;
}

/** The analysis with which that maker is fetched (`loadNumbers`); undefined where it was not. */
export function analysisOfNumber(key: string): AnalysisId | undefined {
  return analyses[nameOf(key)];
}

/**
 * The number that a key asks for: `name/argument/argument`, the arguments being domain ids, node ids, schemes or digits as the
 * name needs them; a slash inside an argument is written `%2F`. A refusal where this study has no such number.
 *
 * @throws for a name that no maker has (`loadNumbers`): a slip of the author, found at build.
 * @example liveNumber('index/customer_type=prepaid/2', results) // { text: '69.10', … }
 */
export function liveNumber(key: string, results: ChapterContext): LiveNumber | Refusal {
  const [name = '', ...parameters] = key.split('/').map(decodeURIComponent);
  const maker = loaded[name];
  if (maker === undefined)
    throw new Error(`No number is called "${name}" (${key}); see src/lib/report/*-numbers.ts.`);
  return maker(results, ...parameters);
}
