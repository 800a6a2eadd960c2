import { LanguageProvider, useLanguage } from '../../site/use-language.ts';
import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { AnalysisId } from '../../../lib/analysis/catalogue.ts';
import type { Drawing } from '../../../lib/chart/types.ts';
import type { FigureControl } from '../../../lib/analysis/figure.ts';
import { isRefusal } from '../../../lib/study/refusal.ts';

import { Controls } from '../controls/Controls.tsx';
import { choices, edits, figureResults, ownStudy, pageStudy } from '../live/live.ts';
import { preparePage } from '../live/page.ts';
import type { QueryPanelProperties } from '../query/QueryPanel.tsx';
import type { ResamplePanelProperties } from '../query/ResamplePanel.tsx';
import { drawingOf } from '../live/redraw-figure.tsx';

export interface FigureToolsProperties {
  /** Id of the figure element. */
  element: string;
  figure: string;
  study: string;
  analysis: AnalysisId;
  controls: readonly FigureControl[];
  resampled: boolean;
  /** BCP 47. */
  language: string;
}

/** Width at which tables and downloads are made: the text column. */
const WIDTH = 608;

/** Announces what the figure shows, half a second after the last change. */
function useAnnouncement({ element, study }: FigureToolsProperties): string {
  const said = useSignal('');
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const results = figureResults(study, element);
  const choice = choices.value[element];
  const before = useRef({ results, choice });
  useEffect(() => {
    if (before.current.results === results && before.current.choice === choice) return;
    const first = before.current.results === null;
    before.current = { results, choice };
    // The first results are those that the page was built with.
    if (first && ownStudy.peek() === null) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const drawing = drawn(element);
      said.value = drawing?.alternative ?? '';
    }, 500);
  }, [results, choice]);
  return said.value;
}

function drawn(element: string): Drawing | null {
  const figure = document.getElementById(element);
  const drawing = figure && drawingOf(figure, WIDTH);
  return drawing === null || isRefusal(drawing) ? null : drawing;
}

/** What every figure offers: its controls, its query, its data, its picture. */
export function FigureTools(properties: FigureToolsProperties) {
  return (
    <LanguageProvider value={properties.language}>
      <Tools {...properties} />
    </LanguageProvider>
  );
}

function Tools(properties: FigureToolsProperties) {
  const language = useLanguage();
  const { element, figure, study, analysis, controls, resampled } = properties;
  const open = useSignal<'controls' | 'query' | 'resample' | null>(null);
  const panel = useSignal<{ component: ComponentType<QueryPanelProperties> } | null>(null);
  const resample = useSignal<{ component: ComponentType<ResamplePanelProperties> } | null>(null);
  const problem = useSignal('');
  const announcement = useAnnouncement(properties);

  const ready = async (): Promise<boolean> => {
    try {
      await preparePage(analysis);
      problem.value = '';
      return true;
    } catch (error) {
      problem.value = language.t('chapter.tools.failed', {
        detail: error instanceof Error ? error.message : String(error),
      });
      return false;
    }
  };
  useEffect(() => void ready(), []);

  const toggle = async (what: 'controls' | 'query' | 'resample'): Promise<void> => {
    if (open.value === what) {
      open.value = null;
      return;
    }
    if (!(await ready())) return;
    if (what === 'query') panel.value = { component: (await import('../query/QueryPanel.tsx')).QueryPanel };
    if (what === 'resample')
      resample.value = { component: (await import('../query/ResamplePanel.tsx')).ResamplePanel };
    open.value = what;
  };
  const download = async (what: 'downloadCsv' | 'downloadSvg'): Promise<void> => {
    const now = (await ready()) ? pageStudy(study) : null;
    const drawing = drawn(element);
    const results = figureResults(study, element);
    if (now === null || drawing === null || results === null) return;
    const downloads = await import('./downloads.ts');
    downloads[what]({ drawing, figure, results, edited: edits.value[element] !== undefined });
  };
  const QueryPanel = panel.value?.component;
  const ResamplePanel = resample.value?.component;
  return (
    <div class="figure-tools not-content">
      <p class="figure-buttons">
        {controls.length > 0 && (
          <button
            type="button"
            aria-expanded={open.value === 'controls'}
            onClick={() => void toggle('controls')}
          >
            {language.t('chapter.tools.controls')}
          </button>
        )}
        {resampled && (
          <button
            type="button"
            aria-expanded={open.value === 'resample'}
            onClick={() => void toggle('resample')}
          >
            {language.t('chapter.tools.resample')}
          </button>
        )}
        <button type="button" aria-expanded={open.value === 'query'} onClick={() => void toggle('query')}>
          {language.t('chapter.tools.query')}
        </button>
        <button type="button" onClick={() => void download('downloadCsv')}>
          {language.t('chapter.tools.csv')}
        </button>
        <button type="button" onClick={() => void download('downloadSvg')}>
          {language.t('chapter.tools.svg')}
        </button>
      </p>
      {problem.value !== '' && <p role="alert">{problem.value}</p>}
      {open.value === 'controls' && <Controls element={element} study={study} controls={controls} />}
      {open.value === 'query' && QueryPanel !== undefined && (
        <QueryPanel element={element} study={study} analysis={analysis} />
      )}
      {open.value === 'resample' && ResamplePanel !== undefined && (
        <ResamplePanel study={study} analysis={analysis} />
      )}
      <p class="sr-only" role="status">
        {announcement}
      </p>
    </div>
  );
}
