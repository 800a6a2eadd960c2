import type { ReportDocument } from '../../lib/export/document.ts';
import { labelText, relabel } from '../../lib/study/label.ts';
import { setReport } from '../../lib/study/edit/report.ts';
import type { Label, Study } from '../../lib/study/types.ts';
import { useLanguage } from '../site/use-language.ts';

/** Title, word for respondents, and which sections are shown in which order. */
export function SettingsPanel({
  whole,
  study,
  isKept,
  isKeeping,
  onChange,
}: {
  readonly whole: ReportDocument;
  readonly study: Study;
  /** Whether what is set here is kept with the study. */
  readonly isKept: boolean;
  /** Whether a change is on its way there. */
  readonly isKeeping: boolean;
  readonly onChange: (edit: (study: Study) => Study) => void;
}) {
  const { t, code } = useLanguage();
  const { report = {} } = study;
  const all = whole.sections.map(({ id }) => id);
  const shown = report.sections ?? all;
  const listed = [...shown.filter((id) => all.includes(id)), ...all.filter((id) => !shown.includes(id))];
  const titleOf = (id: string): string => whole.sections.find((one) => one.id === id)?.title ?? id;
  const show = (sections: readonly string[]): void => {
    const isWhole = sections.join(' ') === all.join(' ');
    onChange((before) => setReport(before, { sections: isWhole ? undefined : sections }));
  };
  const worded = (label: Label | undefined, text: string): Label | undefined =>
    text.trim() === '' ? undefined : relabel(label ?? '', code, text.trim());
  const move = (id: string, by: -1 | 1): void => {
    const at = shown.indexOf(id);
    const sections = shown.filter((one) => one !== id);
    show([...sections.slice(0, at + by), id, ...sections.slice(at + by)]);
  };
  return (
    <details class="team-settings" aria-busy={isKeeping}>
      <summary>{t('document.settings')}</summary>
      <p>{t(isKept ? 'document.settings.kept' : 'document.settings.visit')}</p>
      <label>
        {t('document.settings.title')}
        <input
          type="text"
          value={labelText(report.title ?? '', code)}
          placeholder={labelText(study.title, code)}
          onChange={({ currentTarget: { value } }) =>
            onChange((before) => setReport(before, { title: worded(before.report?.title, value) }))
          }
        />
      </label>
      <label>
        {t('document.settings.people')}
        <input
          type="text"
          value={labelText(report.people ?? '', code)}
          placeholder={t('word.people')}
          onChange={({ currentTarget: { value } }) =>
            onChange((before) => setReport(before, { people: worded(before.report?.people, value) }))
          }
        />
      </label>
      <fieldset>
        <legend>{t('document.settings.sections')}</legend>
        <ol>
          {listed.map((id) => {
            const at = shown.indexOf(id);
            return (
              <li key={id}>
                <label>
                  <input
                    type="checkbox"
                    checked={at >= 0}
                    onChange={() => show(at >= 0 ? shown.filter((one) => one !== id) : [...shown, id])}
                  />{' '}
                  {titleOf(id)}
                </label>
                <button
                  type="button"
                  disabled={at <= 0}
                  aria-label={t('document.settings.up', { section: titleOf(id) })}
                  onClick={() => move(id, -1)}
                >
                  ↑
                </button>
                <button
                  type="button"
                  disabled={at < 0 || at === shown.length - 1}
                  aria-label={t('document.settings.down', { section: titleOf(id) })}
                  onClick={() => move(id, 1)}
                >
                  ↓
                </button>
              </li>
            );
          })}
        </ol>
      </fieldset>
    </details>
  );
}
