import { useComputed } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { activate } from '../../lib/store/active.ts';
import { labelText } from '../../lib/study/label.ts';
import type { Study } from '../../lib/study/types.ts';
import { engineOff, useEngineStatus } from '../report/query/engine-status.ts';
import { LanguageProvider, useLanguage } from '../site/use-language.ts';
import { AddCell } from './AddCell.tsx';
import { CellView } from './CellView.tsx';
import { LinkOffer } from './LinkOffer.tsx';
import { openBundled, openNotebookLanguage, openOwn } from './open-study.ts';
import type { Offered } from './open-study.ts';
import { SchemaPanel } from './SchemaPanel.tsx';
import { openNotebook } from './state.ts';
import type { OpenNotebook } from './state.ts';
import { TakeNotebook } from './TakeNotebook.tsx';
import './notebook.css';

// Its sentences are here before it takes over what was drawn at build time.
if (!import.meta.env.SSR) await openNotebookLanguage(document.documentElement.lang);

interface Props {
  readonly base: string;
  readonly studies: readonly Offered[];
}

/** The notebook of the active study, or of a bundled one that the reader chooses. */
export default function NotebookPage({ language, ...props }: Props & { readonly language: string }) {
  return (
    <LanguageProvider value={language}>
      <Page {...props} />
    </LanguageProvider>
  );
}

function Page({ base, studies }: Props) {
  const language = useLanguage();
  const { t } = language;
  const [study, setStudy] = useState<Study | null>(null);
  const [open, setOpen] = useState<OpenNotebook | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [chosen, setChosen] = useState(studies[0]?.id ?? '');
  useEffect(() => {
    let isWanted = true;
    setFailed(null);
    const find = async (): Promise<Study> => (await openOwn()) ?? (await openBundled(chosen, base));
    find().then(
      (found) => {
        if (isWanted) setStudy(found);
      },
      (error: unknown) => setFailed(error instanceof Error ? error.message : String(error)),
    );
    return () => {
      isWanted = false;
    };
  }, [chosen]);
  useEffect(() => {
    if (study === null) return;
    const opened = openNotebook(study, language);
    setOpen(opened);
    return () => {
      setOpen(null);
      opened.close();
    };
  }, [study]);
  const isOwn = study?.id.startsWith('own-') ?? false;
  const toBundled = (): void => {
    activate(null);
    location.reload();
  };
  /** Nothing is typed into the notebook of another study than the one that is chosen. */
  const shown = open?.study === study ? open : null;
  const touch = (): void => {
    if (shown !== null) shown.touched.value = true;
  };
  return (
    <div
      class="notebook not-content"
      onPointerOver={touch}
      onTouchStart={touch}
      onFocusIn={touch}
      onClick={touch}
    >
      {!isOwn && failed === null && (
        <p class="notebook-choice">
          <label>
            {t('notebook.choose')}{' '}
            <select
              value={chosen}
              onChange={({ currentTarget }) => {
                setStudy(null);
                setChosen(currentTarget.value);
              }}
            >
              {studies.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>{' '}
          <a href={`${base}/own-data/`}>{t('notebook.own')}</a>
        </p>
      )}
      {isOwn && study !== null && (
        <p class="notebook-choice">
          {t('notebook.about.study', { study: labelText(study.title, language.code, study.id) })}{' '}
          <button type="button" onClick={toBundled}>
            {t('notebook.back')}
          </button>
        </p>
      )}
      {failed !== null && (
        <p class="cell-failure" role="alert">
          {t('notebook.failed', { detail: failed })}{' '}
          <button type="button" onClick={toBundled}>
            {t('notebook.back')}
          </button>
        </p>
      )}
      {shown === null && failed === null && <p role="status">{t('notebook.loading')}</p>}
      {shown !== null && <Cells key={shown.study.id} open={shown} />}
    </div>
  );
}

function Cells({ open }: { readonly open: OpenNotebook }) {
  const { t, say } = useLanguage();
  const engine = useEngineStatus();
  const ids = useComputed(() => open.notebook.value.cells.map(({ id }) => id).join(' '));
  const list = ids.value === '' ? [] : ids.value.split(' ');
  const undo = open.undos.value.at(-1);
  const hasRun = list.some((id) => open.outcomeOf(id).value.state !== 'none');
  return (
    <>
      {open.study.simulated && <p class="cell-note">{t('notebook.simulated')}</p>}
      {engineOff && (
        <p class="cell-failure" role="alert">
          {t('engine.off')}
        </p>
      )}
      <div class="notebook-tools" role="group" aria-label={t('notebook.tools')}>
        <button type="button" class="cell-run" disabled={engineOff} onClick={() => open.runAll()}>
          {t('notebook.runAll')}
        </button>
        <button type="button" disabled={open.busy.value === 0} onClick={() => open.stop()}>
          {t('notebook.stop')}
        </button>
        <button type="button" disabled={undo === undefined} onClick={() => open.undo()}>
          {undo === undefined ? t('notebook.undo') : say('notebook.undo', undo.what, { name: undo.name })}
        </button>
        <button type="button" onClick={() => open.reset()}>
          {t('notebook.reset')}
        </button>
      </div>
      <p class="cell-note">{t('notebook.keys')}</p>
      {!hasRun && <p class="cell-note">{t('notebook.idle')}</p>}
      <p class="cell-note" role="status" data-kept={open.kept.value ?? ''}>
        {open.kept.value !== null && say('notebook.kept', open.kept.value)}
      </p>
      {engine.restarted.value !== '' && (
        <p class="cell-failure" role="alert">
          {engine.restarted.value}
        </p>
      )}
      <LinkOffer open={open} />
      <SchemaPanel open={open} />
      <TakeNotebook open={open} />
      <div class="notebook-cells" role="group" aria-label={t('notebook.cells')}>
        <AddCell after={null} number={0} open={open} />
        {list.map((id, at) => (
          <CellView key={id} id={id} number={at + 1} open={open} />
        ))}
      </div>
    </>
  );
}
