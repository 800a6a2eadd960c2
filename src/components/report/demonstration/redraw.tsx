import { breather } from '../../../lib/engine/breathe.ts';
import { fetchWords } from '../../../lib/chapter/code.ts';
import { drawSvg } from '../../../lib/chart/draw.ts';
import { refusalSentence } from '../../../lib/chart/sentence.ts';
import type { Drawing } from '../../../lib/chart/types.ts';
import { isRefusal } from '../../../lib/study/refusal.ts';
import type { Refusal } from '../../../lib/study/refusal.ts';
import { measuredIn } from '../../../lib/analysis/sample-size/result.ts';
import { readPopulation, truthOf } from '../../../lib/survey/planning/population.ts';
import type { Population } from '../../../lib/survey/planning/population.ts';
import type { Dispositions } from '../../../lib/survey/response/response-rates.ts';
import type { Language } from '../../../strings/language.ts';
import { loadSentences } from '../../../strings/load.ts';
import { addWords, pageLanguage } from '../../site/language.ts';
import { DataTable } from '../figure/DataTable.tsx';
import { results } from '../live/live.ts';
import { needs, preparePage } from '../live/page.ts';
import { markDrawn, renderInto } from '../live/render-into.ts';
import { isExperiment } from './fields.ts';
import type { DemonstrationId, Entry } from './fields.ts';
import { drawOutcome } from './outcome.ts';
import { drawPlan } from './plan.ts';
import type { PlanEntry } from './plan.ts';
import { drawSamples, samplesOf } from './samples.ts';

type Draw = (width: number) => Drawing | Refusal;

/** Width at which the table is made: the text column. */
const WIDTH = 608;

async function speak(id: DemonstrationId): Promise<Language> {
  const { code } = pageLanguage();
  addWords(
    code,
    isExperiment(id) ? [await loadSentences(code, 'questionnaire')] : await fetchWords(['sample-size'], code),
  );
  return pageLanguage();
}

let population: Promise<Population> | undefined;

async function fetchPopulation(): Promise<Population> {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  const response = await fetch(`${base}/data/california-schools/population.csv`);
  if (!response.ok) throw new Error(String(response.status));
  return readPopulation(await response.text());
}

async function drawerOf(id: DemonstrationId, entry: Entry, language: Language): Promise<Draw> {
  const at = (key: string): number => entry[key] ?? 0;
  if (isExperiment(id)) {
    const { drawExperiment } = await import('./experiments.ts');
    return (width) => drawExperiment(id, entry, language, width);
  }
  if (id === 'samples') {
    const known = await (population ??= fetchPopulation());
    const all = await samplesOf(known, { n: at('n'), tilt: at('tilt') / 100, seed: at('seed') }, breather());
    return (width) => drawSamples(all, truthOf(known), language, width);
  }
  if (id === 'outcome') {
    const { eligible = 0, seed: _, ...counts } = entry;
    return (width) => drawOutcome({ counts: counts as unknown as Dispositions, eligible }, language, width);
  }
  const said = (refusal: Refusal): string => refusalSentence(refusal, null, language);
  return (width) => drawPlan(entry as unknown as PlanEntry, language, width, said);
}

/**
 * Draws a demonstration as its boxes say. Returns what the drawing shows in words, or why there is none; null where meanwhile the boxes say something
 * else.
 */
export async function redrawDemonstration(
  id: DemonstrationId,
  entry: Entry,
  figure: HTMLElement,
  isWanted: () => boolean,
): Promise<string | null> {
  const language = await speak(id);
  let draw: Draw;
  try {
    draw = await drawerOf(id, entry, language);
  } catch {
    population = undefined;
    return language.t('samples.failed');
  }
  if (!isWanted()) return null;
  const first = draw(WIDTH);
  for (const place of figure.querySelectorAll<HTMLElement>('[data-width]')) {
    const drawing = draw(Number(place.dataset['width']));
    place.replaceChildren(isRefusal(drawing) ? paragraph(drawing, language) : drawSvg(drawing, document));
    markDrawn(place);
  }
  const table = figure.querySelector<HTMLElement>('[data-figure-table]');
  if (isRefusal(first)) return refusalSentence(first, null, language);
  if (table !== null)
    renderInto(
      table,
      <>
        <DataTable table={first.table} caption={first.alternative} code={language.code} />
        {first.more?.map((one) => (
          <DataTable key={one.title} table={one} caption={one.title} code={language.code} />
        ))}
      </>,
    );
  return first.alternative;
}

function paragraph(refusal: Refusal, language: Language): HTMLElement {
  const text = document.createElement('p');
  text.className = 'refusal';
  text.textContent = refusalSentence(refusal, null, language);
  return text;
}

/** Standard deviation and design effect of all respondents of the study that speaks: the reader's own, where one is open. */
export async function fromStudy(): Promise<Partial<PlanEntry>> {
  await preparePage('sample-size');
  const [study] = Object.keys(needs());
  const found = results(study ?? '')?.result('sample-size');
  if (found === undefined || isRefusal(found)) return {};
  const [all] = found.groups;
  const score = found.quantities.find((quantity) => quantity === 'overall' || quantity === 'items');
  const measured = all && measuredIn(all, score);
  if (measured === undefined) return {};
  return {
    sd: Number(measured.sd.toFixed(1)),
    designEffect: Number(measured.designEffect.toFixed(2)),
  };
}
