import { useEffect, useState } from 'preact/hooks';
import { carriesNotebook, notebookOf } from '../../lib/notebook/formats/link.ts';
import type { LinkedNotebook } from '../../lib/notebook/formats/link.ts';
import { useLanguage } from '../site/use-language.ts';
import { dataMark } from './data-mark.ts';
import type { OpenNotebook } from './state.ts';

type Offer = { readonly linked: LinkedNotebook; readonly isOtherData: boolean } | 'damaged' | null;

function dropFragment(): void {
  history.replaceState(history.state, '', location.pathname + location.search);
}

/** A notebook that came with the address: its code is shown, and nothing of it enters the reader's notebook, or runs, before they say so. */
export function LinkOffer({ open }: { readonly open: OpenNotebook }) {
  const { t, say } = useLanguage();
  const [offer, setOffer] = useState<Offer>(null);
  useEffect(() => {
    const look = async (): Promise<void> => {
      const fragment = location.hash;
      if (!carriesNotebook(fragment)) return;
      const linked = await notebookOf(fragment);
      if (linked === null) setOffer('damaged');
      else setOffer({ linked, isOtherData: (await dataMark(open.study)) !== linked.study.mark });
    };
    const hear = (): void => {
      look().catch(() => setOffer('damaged'));
    };
    hear();
    addEventListener('hashchange', hear);
    return () => removeEventListener('hashchange', hear);
  }, [open]);
  const leave = (): void => {
    dropFragment();
    setOffer(null);
  };
  if (offer === null) return null;
  if (offer === 'damaged')
    return (
      <p class="cell-failure" role="alert">
        {t('notebook.link.damaged')}{' '}
        <button type="button" onClick={leave}>
          {t('notebook.link.leave')}
        </button>
      </p>
    );
  const { linked, isOtherData } = offer;
  const { cells } = linked.notebook;
  return (
    <section class="notebook-offer" aria-label={t('notebook.link')}>
      <p>
        <strong>{t('notebook.link')}</strong>{' '}
        {t('notebook.link.about', { n: cells.length, study: linked.study.title.slice(0, 200) })}
      </p>
      {isOtherData && <p class="cell-failure">{t('notebook.link.other')}</p>}
      <details open>
        <summary>{t('notebook.link.code')}</summary>
        <div class="notebook-offered" tabIndex={0} role="region" aria-label={t('notebook.link.code')}>
          {cells.map(({ id, kind, name, text }) => (
            <div key={id}>
              <p class="cell-note">
                {say('notebook.kind', kind)} <bdi>{name}</bdi>
              </p>
              <pre>
                <bdi>{text}</bdi>
              </pre>
            </div>
          ))}
        </div>
      </details>
      <p class="cell-buttons">
        <button
          type="button"
          class="cell-run"
          onClick={() => {
            open.take(cells);
            leave();
          }}
        >
          {t('notebook.link.take', { n: cells.length })}
        </button>
        <button type="button" onClick={leave}>
          {t('notebook.link.leave')}
        </button>
      </p>
    </section>
  );
}
