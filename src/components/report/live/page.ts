import { computed, effect } from '@preact/signals';
import type { AnalysisId } from '../../../lib/analysis/catalogue.ts';
import { keepChoices, recallChoices } from '../../../lib/store/figure-choices.ts';
import { fetchCode, fetchFigure, fetchSaid } from './code.ts';
import { drawEveryWidth, redrawFigure, shownPlaces } from './redraw-figure.tsx';
import { keepLink } from './keep-link.ts';
import { redrawNumbers } from './redraw-numbers.ts';
import { redrawQuery, redrawSources } from './redraw-sources.tsx';
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

/** The analyses of later sections whose code and moments are not here yet: their figures and numbers stay as they were built. */
let pending: ReadonlySet<AnalysisId> = new Set();

function later(): readonly AnalysisId[] {
  const declared = document.querySelector<HTMLElement>('[data-report-later]')?.dataset['reportLater'];
  return declared === undefined ? [] : (JSON.parse(declared) as AnalysisId[]);
}

function figures(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('figure[data-figure]')];
}

function isPending({ dataset }: HTMLElement): boolean {
  return pending.has(dataset['analysis'] as AnalysisId);
}

/** A figure and those of its places that are shown at this width. */
interface Shown {
  readonly element: HTMLElement;
  readonly places: readonly HTMLElement[];
}

/** Figures out of sight that wait for their turn. */
let waiting: Shown[] = [];
let turn: ReturnType<typeof setTimeout> | undefined;

function drawNext(): void {
  const next = waiting.shift();
  if (next === undefined) return;
  turn = setTimeout(drawNext);
  redrawFigure(next.element, next.places);
}

/** Draws every figure and number of the page from the studies that speak now. */
function redraw(): void {
  // Where things are is asked before the first of them is written: each asking after it would lay out the whole page again.
  const all = figures()
    .filter((element) => !isPending(element))
    .map((element) => ({ element, places: shownPlaces(element), inSight: isInSight(element) }));
  // What the reader looks at first, the rest when the browser has time: a control answers within a frame.
  for (const { element, places, inSight } of all) if (inSight) redrawFigure(element, places);
  waiting = all.filter(({ inSight }) => !inSight);
  clearTimeout(turn);
  turn = setTimeout(drawNext);
  for (const study of Object.keys(needs())) redrawNumbers(study, results(study));
  if (ownStudy.value === null) return;
  redrawSources(ownStudy.value);
  const own = Object.keys(needs()).map(results)[0];
  if (own && document.querySelector('[data-readings]') !== null)
    // What cannot be fetched now is asked for again at the next change.
    void import('./redraw-readings.tsx').then(
      ({ redrawReadings }) => redrawReadings(own),
      () => undefined,
    );
}

function isInSight(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > -200 && top < innerHeight + 200;
}

/** Paper waits for nothing: draws all that is left, at every width. */
function drawAll(): void {
  clearTimeout(turn);
  for (const { element, places } of waiting.splice(0)) redrawFigure(element, places);
  for (const element of figures()) if (!isPending(element)) drawEveryWidth(element);
}

let prepared: Promise<void> | undefined;

/** The analyses of which the page's sentences have numbers. */
function saidAnalyses(): readonly AnalysisId[] {
  const numbers = document.querySelectorAll<HTMLElement>(':is([data-n], [data-parity])[data-analysis]');
  return [...new Set(Array.from(numbers, ({ dataset }) => dataset['analysis'] as AnalysisId))];
}

/** Fetches the code of these figures and analyses, and the moments where a bundled study speaks. */
async function fetchParts(
  drawn: readonly HTMLElement[],
  isWanted: (analysis: AnalysisId) => boolean,
): Promise<void> {
  const wanted = neededAnalyses().filter(isWanted);
  await Promise.all([
    fetchCode(wanted),
    fetchSaid(saidAnalyses().filter(isWanted)),
    ...drawn.map(({ dataset }) => fetchFigure(dataset['analysis'] as AnalysisId, dataset['figure'] ?? '')),
  ]);
  if (ownStudy.peek() !== null) return;
  await Promise.all(
    Object.entries(needs()).map(([study, analyses]) => fetchBundled(study, analyses.filter(isWanted))),
  );
}

let arriving: Promise<void> | undefined;

/** Fetches what later sections need, once; then it follows like the rest of the page. */
function fetchLater(): Promise<void> {
  arriving ??= fetchParts(figures().filter(isPending), (analysis) => pending.has(analysis))
    .then(() => {
      pending = new Set();
      redraw();
    })
    .catch((error: unknown) => {
      arriving = undefined;
      throw error;
    });
  return arriving;
}

/** Later sections are fetched when the reader comes near one of their figures. */
function watchLater(): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      // What could not be fetched is asked for again at the next sight, or said at a touch.
      void fetchLater().then(
        () => observer.disconnect(),
        () => undefined,
      );
    },
    { rootMargin: '600px 0px' },
  );
  for (const element of figures().filter(isPending)) observer.observe(element);
}

async function prepare(): Promise<void> {
  await ownArrival();
  const own = ownStudy.peek()?.study.id;
  if (own !== undefined) choices.value = { ...recallChoices(own, location.pathname), ...choices.value };
  // Nothing of the bundled study may be seen under the reader's own: all of it is fetched.
  pending = new Set(ownStudy.peek() === null ? later() : []);
  await fetchParts(
    figures().filter((element) => !isPending(element)),
    (analysis) => !pending.has(analysis),
  );
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
  document.addEventListener('toggle', ({ target }) => drawOpened(target), true);
  for (const query of ['(min-width: 40rem)', '(min-width: 72rem)'])
    matchMedia(query).addEventListener('change', redraw);
  addEventListener('beforeprint', drawAll);
  matchMedia('print').addEventListener('change', drawAll);
  if (pending.size > 0) watchLater();
  if (own === undefined) keepLink();
  else effect(() => keepChoices(own, location.pathname, choices.value));
  document.documentElement.dataset['reportReady'] = '';
}

/** A table or query that was closed is drawn when it is opened. */
function drawOpened(details: EventTarget | null): void {
  if (!(details instanceof HTMLDetailsElement)) return;
  if (ownStudy.value !== null) redrawQuery(details, ownStudy.value);
  const figure = details.closest<HTMLElement>('figure[data-figure]');
  if (figure?.querySelector('[data-stale]')) redrawFigure(figure);
}

/**
 * Fetches once what moving a control needs: the figures' code and the moments. No request after it, but for later sections when they
 * come near.
 *
 * @param analysis of the figure that was touched
 */
export async function preparePage(analysis?: AnalysisId): Promise<void> {
  prepared ??= prepare().catch((error: unknown) => {
    prepared = undefined;
    throw error;
  });
  await prepared;
  if (analysis !== undefined && pending.has(analysis)) await fetchLater();
}
