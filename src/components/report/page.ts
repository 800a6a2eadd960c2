import { computed } from '@preact/signals';
import { isFigureId } from '../../lib/chart/figures.ts';
import type { AnalysisId } from '../../lib/analysis/catalogue.ts';
import { loadAnalyses } from '../../lib/report/chapter.ts';
import { loadNumbers } from '../../lib/report/numbers.ts';
import { loadFigure, redrawFigure } from './redraw-figure.tsx';
import { redrawNumbers } from './redraw-numbers.ts';
import { choices, edits, fetchBundled, ownArrival, ownStudy, results } from './live.ts';

/** Bundled study → the analyses that this page's figures and numbers need of it. */
export type Needs = Readonly<Record<string, readonly AnalysisId[]>>;

/** What the page declares in its band (Chapter.astro). */
export function needs(): Needs {
  const declared = document.querySelector<HTMLElement>('[data-report-needs]')?.dataset['reportNeeds'];
  return declared === undefined ? {} : (JSON.parse(declared) as Needs);
}

/** The analyses that it needs of any study. */
export function neededAnalyses(): readonly AnalysisId[] {
  return [...new Set(Object.values(needs()).flat())];
}

function figures(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('figure[data-figure]')];
}

/** Draws every figure and number of the page from the studies that speak now. */
function redraw(): void {
  for (const study of Object.keys(needs())) redrawNumbers(study, results(study));
  // What the reader looks at first, the rest when the browser has time: a control answers within a frame.
  const visible = (element: HTMLElement): boolean => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > -200 && top < innerHeight + 200;
  };
  const all = figures();
  for (const element of all.filter(visible)) redrawFigure(element);
  const later = all.filter((element) => !visible(element));
  clearTimeout(pending);
  const next = (): void => {
    const element = later.shift();
    if (element === undefined) return;
    redrawFigure(element);
    pending = setTimeout(next);
  };
  pending = setTimeout(next);
}

let pending: ReturnType<typeof setTimeout> | undefined;
let prepared: Promise<void> | undefined;

async function prepare(): Promise<void> {
  const definitions = figures().map(({ dataset }) => {
    const id = dataset['figure'] ?? '';
    return isFigureId(id) ? loadFigure(id) : undefined;
  });
  await ownArrival();
  const fetched =
    ownStudy.peek() === null
      ? Object.entries(needs()).map(([study, analyses]) => fetchBundled(study, analyses))
      : [];
  const analyses = neededAnalyses();
  await Promise.all([...definitions, ...fetched, loadAnalyses(analyses), loadNumbers(analyses)]);
  let first = ownStudy.peek() === null;
  // Figures out of sight are drawn later: everything that a drawing reads is followed from here.
  const followed = computed(() => [
    choices.value,
    edits.value,
    ownStudy.value,
    ...Object.keys(needs()).map(results),
  ]);
  followed.subscribe(() => {
    // What the build has drawn is what this would draw.
    if (first) first = false;
    else redraw();
  });
  for (const element of figures())
    element.addEventListener(
      'toggle',
      () => {
        if (element.querySelector('[data-stale]') !== null) redrawFigure(element);
      },
      true,
    );
  for (const query of ['(min-width: 40rem)', '(min-width: 72rem)'])
    matchMedia(query).addEventListener('change', redraw);
  document.documentElement.dataset['reportReady'] = '';
}

/** Fetches once what moving a control needs: the figures' code and the moments. No request after it. */
export function preparePage(): Promise<void> {
  prepared ??= prepare().catch((error: unknown) => {
    prepared = undefined;
    throw error;
  });
  return prepared;
}
