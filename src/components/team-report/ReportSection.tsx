import { useEffect, useState } from 'preact/hooks';
import type { DocumentSection } from '../../lib/export/document.ts';
import { sectionHtml } from '../../lib/export/html/section.ts';
import { setNote } from '../../lib/study/edit/report.ts';
import type { Study } from '../../lib/study/types.ts';
import { useLanguage } from '../site/use-language.ts';
import { pageSvg } from './draw-in-page.ts';
import type { Explanation } from './explained.ts';

/** Sections are drawn one after the other, so that those at the top come first. */
let turn: Promise<void> = Promise.resolve();

/** A section with the chapters that explain it, and the team's note on it, which is edited in place. */
export function ReportSection({
  section,
  numbers,
  note,
  explained,
  onChange,
}: {
  readonly section: DocumentSection;
  readonly numbers: ReadonlyMap<string, number>;
  readonly note: string;
  readonly explained: readonly Explanation[];
  readonly onChange: (edit: (study: Study) => Study) => void;
}) {
  const language = useLanguage();
  const { t } = language;
  const { id, title } = section;
  const [html, setHtml] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    turn = turn.then(async () => {
      if (isWanted) setHtml(await sectionHtml(section, numbers, { language, svg: pageSvg }));
    });
    return () => {
      isWanted = false;
    };
  }, [section, [...numbers.keys()].join(' ')]);
  return (
    <section id={id} aria-labelledby={`${id}-title`} data-drawn={html === null ? undefined : ''}>
      <h2 id={`${id}-title`}>{title}</h2>
      {/* Every text in it is escaped by the writer of the standalone file. */}
      <div dangerouslySetInnerHTML={{ __html: html ?? '' }} />
      {explained.length > 0 && (
        <p class="team-explained">
          {t('document.explained')}{' '}
          {explained.map((chapter, at) => (
            <span key={chapter.href}>
              {at > 0 && ' · '}
              <a href={chapter.href}>{chapter.title}</a>
            </span>
          ))}
        </p>
      )}
      <details class="team-note">
        <summary>{t(note === '' ? 'document.note.add' : 'document.note.change')}</summary>
        <label>
          {t('document.note.label', { section: title })}
          <textarea
            rows={5}
            value={note}
            onChange={({ currentTarget: { value } }) => onChange((study) => setNote(study, id, value))}
          />
        </label>
      </details>
    </section>
  );
}
