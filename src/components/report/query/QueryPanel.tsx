import { useLanguage } from '../../site/use-language.ts';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { AnalysisId } from '../../../lib/analysis/catalogue.ts';
import { analysisHere } from '../live/code.ts';
import { failureSentence } from '../../../lib/chapter/failure-sentence.ts';
import { EngineError } from '../../../lib/engine/types.ts';
import { isRefusal } from '../../../lib/study/refusal.ts';

import { engineOff, useEngineStatus } from './engine-status.ts';
import { edits, optionsOf, pageStudy } from '../live/live.ts';
import { drawingOf } from '../live/redraw-figure.tsx';
import { ResultTable } from './ResultTable.tsx';
import { runEdited } from './run-query.ts';
import type { QueryOutcome } from './run-query.ts';
import { sqlEditor } from './sql-editor.ts';
import type { SqlEditor } from './sql-editor.ts';

export interface QueryPanelProperties {
  element: string;
  study: string;
  analysis: AnalysisId;
}

type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'rows'; readonly outcome: QueryOutcome }
  | { readonly kind: 'error'; readonly text: string };

const isStuck = (error: unknown): boolean => error instanceof EngineError && error.code === 'stuck';

/** A failure: its sentence, and as it is typed the line with a caret under the place of a mistake. */
function Failure({ text }: { text: string }) {
  const [sentence, ...place] = text.split('\n');
  return (
    <div role="alert">
      <p>{sentence}</p>
      {place.length > 0 && <pre tabIndex={0}>{place.join('\n')}</pre>}
    </div>
  );
}

/** The SQL behind a figure: edited, run in this tab, and the figure redrawn from what it gives. */
export function QueryPanel({ element, study: bundled, analysis }: QueryPanelProperties) {
  const language = useLanguage();
  const study = pageStudy(bundled)?.study;
  const statements = study === undefined ? {} : analysisHere(analysis).queries(study);
  const names = Object.keys(statements);
  const statement = useSignal(names[0] ?? '');
  const outcome = useSignal<Outcome>({ kind: 'none' });
  const running = useSignal<AbortController | null>(null);
  const engine = useEngineStatus();
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<SqlEditor>();

  const run = async (): Promise<void> => {
    if (running.peek() !== null || study === undefined || editor.current === undefined) return;
    const abort = new AbortController();
    running.value = abort;
    outcome.value = { kind: 'none' };
    engine.clear();
    const now = pageStudy(bundled);
    // Only the filter reaches the SQL; the view is made with the options as they are.
    const asked = now === null ? study : { ...study, options: optionsOf(now) };
    try {
      const found = await runEdited(
        { study: asked, analysis, statement: statement.peek(), sql: editor.current.text() },
        abort.signal,
      );
      outcome.value = { kind: 'rows', outcome: found };
      if (!(found.moments instanceof Error) && !found.rows.truncated) redraw(found.moments);
    } catch (error) {
      outcome.value = {
        kind: 'error',
        text:
          abort.signal.aborted && !isStuck(error)
            ? language.t('chapter.query.cancelled')
            : failureSentence(error, language),
      };
    } finally {
      running.value = null;
      engine.loading.value = '';
    }
  };
  const redraw = (moments: (typeof edits.value)[string]): void => {
    const before = edits.peek();
    edits.value = { ...before, [element]: moments };
    const figure = document.getElementById(element);
    const drawing = figure && drawingOf(figure, 608);
    if (drawing !== null && !isRefusal(drawing)) return;
    // Moments that draw nothing are no reason to lose the figure.
    edits.value = before;
    outcome.value = { kind: 'error', text: language.t('chapter.query.nothing') };
  };
  const reset = (): void => {
    editor.current?.setText(statements[statement.peek()] ?? '');
    outcome.value = { kind: 'none' };
    edits.value = Object.fromEntries(Object.entries(edits.peek()).filter(([id]) => id !== element));
  };

  useEffect(() => {
    if (place.current === null) return;
    editor.current = sqlEditor(place.current, {
      text: statements[statement.peek()] ?? '',
      label: language.t('chapter.query.editor'),
      onRun: () => void run(),
    });
    return () => {
      running.peek()?.abort();
      editor.current?.destroy();
    };
  }, []);

  const shown = outcome.value;
  return (
    <div class="figure-panel figure-query">
      <p>{language.t('chapter.query.about')}</p>
      {engineOff && <p role="alert">{language.t('engine.off')}</p>}
      {names.length > 1 && (
        <label>
          <span>{language.t('chapter.query.statement')}</span>
          <select
            value={statement.value}
            onChange={({ currentTarget }) => {
              statement.value = currentTarget.value;
              editor.current?.setText(statements[currentTarget.value] ?? '');
            }}
          >
            {names.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <div ref={place} />
      <p class="figure-buttons">
        <button type="button" disabled={engineOff || running.value !== null} onClick={() => void run()}>
          {language.t('chapter.query.run')}
        </button>
        <button type="button" disabled={running.value === null} onClick={() => running.value?.abort()}>
          {language.t('chapter.query.cancel')}
        </button>
        <button type="button" disabled={running.value !== null} onClick={reset}>
          {language.t('chapter.query.reset')}
        </button>
      </p>
      <p role="status" data-query-state={running.value === null ? shown.kind : 'running'}>
        {running.value !== null && (engine.loading.value || language.t('chapter.query.running'))}
        {shown.kind === 'rows' &&
          language.t(edits.value[element] === undefined ? 'chapter.query.rows' : 'chapter.query.redrawn', {
            n: shown.outcome.rows.count,
          })}
      </p>
      {/* Whose own query failed is told so by its failure. */}
      {shown.kind !== 'error' && engine.restarted.value !== '' && (
        <p role="alert">{engine.restarted.value}</p>
      )}
      {shown.kind === 'error' && <Failure text={shown.text} />}
      {shown.kind === 'rows' && shown.outcome.moments instanceof Error && (
        <p role="alert">{language.t('chapter.query.unusable', { detail: shown.outcome.moments.message })}</p>
      )}
      {shown.kind === 'rows' && shown.outcome.rows.truncated && (
        <p role="alert">{language.t('chapter.query.truncated')}</p>
      )}
      {shown.kind === 'rows' && <ResultTable rows={shown.outcome.rows} />}
    </div>
  );
}
