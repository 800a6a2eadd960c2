import { useEffect, useState } from 'preact/hooks';
import { failureSentence } from '../../lib/chapter/failure-sentence.ts';
import type { Cell } from '../../lib/notebook/document/notebook.ts';
import { CellProblem } from '../../lib/notebook/flow/problem.ts';
import type { Language } from '../../strings/language.ts';
import { useEngineStatus } from '../report/query/engine-status.ts';
import { useLanguage } from '../site/use-language.ts';
import { CellTable } from './CellTable.tsx';
import { MarkdownText } from './MarkdownText.tsx';
import { ScriptResult } from './ScriptResult.tsx';
import type { Outcome } from './state.ts';

function sentenceOf(error: unknown, language: Language): string {
  return error instanceof CellProblem
    ? language.say('notebook.problem', error.code, error.parameters)
    : failureSentence(error, language);
}

/** A failure: its sentence, and as it is typed the line with a caret under the place. */
function Failure({ text }: { readonly text: string }) {
  const [sentence, ...place] = text.split('\n');
  return (
    <div class="cell-failure" role="alert">
      <p>{sentence}</p>
      {place.length > 0 && <pre tabIndex={0}>{place.join('\n')}</pre>}
    </div>
  );
}

/** For how long a cell has been running, second by second, and what the engine says of itself meanwhile. */
function Running({ since }: { readonly since: number }) {
  const { t } = useLanguage();
  const engine = useEngineStatus();
  const [now, setNow] = useState(performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.floor((now - since) / 1000);
  if (engine.loading.value !== '') return <>{engine.loading.value}</>;
  return <>{seconds < 1 ? t('notebook.state.starting') : t('notebook.state.running', { seconds })}</>;
}

/** What a cell has come to. */
export function CellResult({
  cell,
  number,
  outcome,
}: {
  readonly cell: Cell;
  readonly number: number;
  readonly outcome: Outcome;
}) {
  const language = useLanguage();
  const { t } = language;
  const value = outcome.state === 'done' ? outcome.value : null;
  const isChanged = cell.kind !== 'markdown' && outcome.state !== 'none' && outcome.text !== cell.text;
  return (
    <div class="cell-result">
      {cell.kind === 'markdown' && (
        <MarkdownText text={cell.text} value={value?.kind === 'text' ? value : null} />
      )}
      {outcome.state === 'failed' && <Failure text={sentenceOf(outcome.error, language)} />}
      {value?.kind === 'table' && <CellTable key={value.sql} value={value} number={number} />}
      {value?.kind === 'script' && <ScriptResult value={value} number={number} />}
      <p class="cell-note" role="status" data-state={outcome.state}>
        {outcome.state === 'waiting' && t('notebook.state.waiting')}
        {outcome.state === 'running' && <Running since={outcome.since} />}
        {outcome.state === 'stopped' && t('notebook.state.stopped')}
        {value?.kind === 'table' &&
          t('notebook.state.rows', {
            n: value.total,
            columns: value.rows.names.length,
            milliseconds: Math.round(value.seconds * 1000),
          })}
        {value?.kind === 'script' &&
          t('notebook.state.script', { milliseconds: Math.round(value.seconds * 1000) })}
        {isChanged && outcome.state !== 'running' && ` ${t('notebook.state.changed')}`}
      </p>
    </div>
  );
}
