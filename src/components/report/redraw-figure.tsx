import { render } from 'preact';
import { drawSvg } from '../../lib/chart/draw.ts';
import { FIGURES, isFigureId } from '../../lib/chart/figures.ts';
import type { FigureId } from '../../lib/chart/figures.ts';
import type { ChapterResults, Drawing, FigureDefinition, FigureView } from '../../lib/chart/types.ts';
import { quotedFor } from '../../lib/report/published.ts';
import { refusalSentence } from '../../lib/report/refusal-sentence.ts';
import { isRefusal, refuse } from '../../lib/study/refusal.ts';
import type { Refusal } from '../../lib/study/refusal.ts';
import { DataTable } from './DataTable.tsx';
import { choices, figureResults } from './live.ts';

const loaded = new Map<FigureId, FigureDefinition>();

/** Fetches a figure's code, once. */
export async function loadFigure(id: FigureId): Promise<FigureDefinition> {
  const definition = await FIGURES[id]();
  loaded.set(id, definition);
  return definition;
}

/** The definition behind a figure element, once it is here. */
export function definitionOf(element: string): FigureDefinition | undefined {
  const id = document.getElementById(element)?.dataset['figure'] ?? '';
  return isFigureId(id) ? loaded.get(id) : undefined;
}

/** What a figure of these results looks like, as its own controls have set it. */
export function viewOf(element: string, width: number, results: ChapterResults, bundled: string): FigureView {
  return {
    width,
    language: 'en',
    ...choices.value[element],
    // A value quoted for the bundled study says nothing about another.
    ...(results.study.id === bundled ? { quoted: quotedFor(bundled) } : {}),
  };
}

/** The drawing of a figure element as it stands now, at this width. */
export function drawingOf(element: HTMLElement, width: number): Drawing | Refusal {
  const { figure: id = '', study = '' } = element.dataset;
  const definition = isFigureId(id) ? loaded.get(id) : undefined;
  const results = figureResults(study, element.id);
  if (definition === undefined || results === null) return refuse('not-computed');
  return definition.draw(results, viewOf(element.id, width, results, study));
}

function paragraph(refusal: Refusal): HTMLElement {
  const text = document.createElement('p');
  text.className = 'refusal';
  text.textContent = refusalSentence(refusal);
  return text;
}

/** Replaces a figure's visible drawing and its table. A refusal stands in the drawing's place, in words. */
export function redrawFigure(element: HTMLElement): void {
  for (const place of element.querySelectorAll<HTMLElement>('[data-width]')) {
    if (place.getClientRects().length === 0) continue;
    const drawing = drawingOf(element, Number(place.dataset['width']));
    place.replaceChildren(isRefusal(drawing) ? paragraph(drawing) : drawSvg(drawing, document));
    const table = element.querySelector<HTMLElement>('[data-figure-table]');
    if (table === null) continue;
    table.dataset['stale'] = '';
    // A closed table is drawn when it is opened (page.ts).
    if (table.closest('details')?.open === false) continue;
    delete table.dataset['stale'];
    // The table of the built page was not rendered by Preact: it goes first.
    if (table.dataset['live'] !== 'taken') table.replaceChildren();
    table.dataset['live'] = 'taken';
    render(
      isRefusal(drawing) ? null : (
        <>
          <DataTable table={drawing.table} caption={drawing.alternative} />
          {drawing.more?.map((one) => (
            <DataTable key={one.title} table={one} caption={one.title} />
          ))}
        </>
      ),
      table,
    );
  }
}
