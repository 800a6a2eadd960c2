import { useState } from 'preact/hooks';
import { FORMATS, fileOf } from '../../lib/notebook/formats/files.ts';
import type { Format } from '../../lib/notebook/formats/files.ts';
import { notebookFragment } from '../../lib/notebook/formats/link.ts';
import { labelText } from '../../lib/study/label.ts';
import { downloadText, fileNameOf } from '../site/download.ts';
import { useLanguage } from '../site/use-language.ts';
import { dataMark } from './data-mark.ts';
import type { OpenNotebook } from './state.ts';

/** Longest fragment that is offered (characters): what letters and browsers let pass. */
const LONGEST = 30_000;

const TYPES: Readonly<Record<Format, string>> = {
  md: 'text/markdown',
  sql: 'application/sql',
  ipynb: 'application/x-ipynb+json',
};

/** Ways to take the notebook's text away: a link, or a file. */
export function TakeNotebook({ open }: { readonly open: OpenNotebook }) {
  const { t, say, code } = useLanguage();
  const [link, setLink] = useState('');
  const [said, setSaid] = useState('');
  const title = labelText(open.study.title, code, open.study.id);
  const makeLink = async (): Promise<void> => {
    const study = { id: open.study.id, title, mark: await dataMark(open.study) };
    const address = new URL(location.href);
    address.hash = await notebookFragment({ notebook: open.notebook.peek(), study });
    if (address.hash.length > LONGEST) {
      setSaid(t('notebook.take.long'));
      return;
    }
    setLink(address.href);
    await navigator.clipboard.writeText(address.href);
    setSaid(t('notebook.take.copied'));
  };
  return (
    <details class="notebook-take">
      <summary>{t('notebook.take')}</summary>
      <p class="cell-note">{t('notebook.take.about')}</p>
      <p class="cell-buttons">
        <button
          type="button"
          onClick={() => {
            makeLink().catch(() => setSaid(t('notebook.take.uncopied')));
          }}
        >
          {t('notebook.take.link')}
        </button>
        {FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            onClick={() => {
              const text = fileOf(format, open.notebook.peek(), {
                about: t('notebook.take.head', { study: title }),
              });
              downloadText(fileNameOf(title, `.${format}`), TYPES[format], text);
            }}
          >
            {say('notebook.take', format)}
          </button>
        ))}
      </p>
      {link !== '' && (
        <p>
          <input
            class="notebook-link"
            readOnly
            value={link}
            aria-label={t('notebook.take.link')}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
        </p>
      )}
      <p class="cell-note" role="status">
        {said}
      </p>
    </details>
  );
}
