import { pageLanguage } from '../../site/language.ts';
import { drawSvg } from '../../../lib/chart/draw.ts';
import type { Drawing } from '../../../lib/chart/types.ts';
import type { FigureDefinition, FigureView } from '../../../lib/analysis/figure.ts';
import type { ChapterContext } from '../../../lib/analysis/context.ts';
import { quotedFor } from '../../../lib/chapter/published.ts';
import { refusalSentence } from '../../../lib/chart/sentence.ts';
import { isRefusal, refuse } from '../../../lib/study/refusal.ts';
import type { Refusal } from '../../../lib/study/refusal.ts';
import type { Study } from '../../../lib/study/types.ts';
import { DataTable } from '../figure/DataTable.tsx';
import { figureHere } from './code.ts';
import { choices, figureResults, pageStudy } from './live.ts';
import { markDrawn, renderInto } from './render-into.ts';

/** The definition behind a figure element, once it is here. */
export function definitionOf(element: string): FigureDefinition | undefined {
  return figureHere(document.getElementById(element)?.dataset['figure'] ?? '');
}

/** What a figure of these results looks like, as its own controls have set it. */
export function viewOf(element: string, width: number, results: ChapterContext, bundled: string): FigureView {
  return {
    width,
    ...choices.value[element],
    // A value quoted for the bundled study says nothing about another.
    ...(results.study.id === bundled ? { quoted: quotedFor(bundled, results.language) } : {}),
  };
}

/** The drawing of a figure element as it stands now, at this width. */
export function drawingOf(element: HTMLElement, width: number): Drawing | Refusal {
  const { figure: id = '', study = '' } = element.dataset;
  const definition = figureHere(id);
  const results = figureResults(study, element.id);
  if (definition === undefined || results === null) return refuse('not-computed');
  return definition.draw(results, viewOf(element.id, width, results, study));
}

function paragraph(refusal: Refusal, study: Study | null): HTMLElement {
  const text = document.createElement('p');
  text.className = 'refusal';
  text.textContent = refusalSentence(refusal, study, pageLanguage());
  return text;
}

function places(element: HTMLElement): readonly HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('[data-width]')];
}

function draw(element: HTMLElement, place: HTMLElement): Drawing | Refusal {
  const drawing = drawingOf(element, Number(place.dataset['width']));
  place.replaceChildren(
    isRefusal(drawing)
      ? paragraph(drawing, pageStudy(element.dataset['study'] ?? '')?.study ?? null)
      : drawSvg(drawing, document),
  );
  markDrawn(place);
  return drawing;
}

function redrawTable(element: HTMLElement, drawing: Drawing | Refusal): void {
  const table = element.querySelector<HTMLElement>('[data-figure-table]');
  if (table === null) return;
  table.dataset['stale'] = '';
  // A closed table is drawn when it is opened (page.ts).
  if (table.closest('details')?.open === false) return;
  delete table.dataset['stale'];
  const { code } = pageLanguage();
  renderInto(
    table,
    isRefusal(drawing) ? null : (
      <>
        <DataTable table={drawing.table} caption={drawing.alternative} code={code} />
        {drawing.more?.map((one) => (
          <DataTable key={one.title} table={one} caption={one.title} code={code} />
        ))}
      </>
    ),
  );
}

/** The caption says that the data are simulated where those of the study that speaks are. */
function redrawCaption(element: HTMLElement): void {
  const said = element.querySelector<HTMLElement>('[data-simulated]');
  const study = pageStudy(element.dataset['study'] ?? '')?.study;
  if (said === null || study === undefined) return;
  said.hidden = !study.simulated;
  markDrawn(said);
}

/** Of a figure's drawings, one for each width, those that are shown. Asks the browser where things are: before anything is written. */
export function shownPlaces(element: HTMLElement): readonly HTMLElement[] {
  return places(element).filter((place) => place.getClientRects().length > 0);
}

/**
 * Replaces a figure's visible drawing, its table and what its caption says of the data. A refusal stands in the drawing's place, in
 * words. The drawings for other widths are emptied: they are drawn when they are shown (page.ts), and never show what no longer holds.
 */
export function redrawFigure(element: HTMLElement, shown = shownPlaces(element)): void {
  for (const place of places(element)) {
    if (shown.includes(place)) redrawTable(element, draw(element, place));
    else {
      place.replaceChildren();
      delete place.dataset['drawn'];
    }
  }
  redrawCaption(element);
}

/** Draws what `redrawFigure` has left for other widths: paper has its own. */
export function drawEveryWidth(element: HTMLElement): void {
  for (const place of places(element)) if (place.childElementCount === 0) draw(element, place);
}
