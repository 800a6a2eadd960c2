import { refusalSentence } from '../../../lib/chart/sentence.ts';
import { useState } from 'preact/hooks';
import type { Doctor } from '../../../lib/ingest/load/doctor.ts';
import type { Study } from '../../../lib/study/types.ts';
import { useLanguage } from '../../site/use-language.ts';
import type { Language } from '../../../strings/language.ts';
import { ChapterTitle } from '../keep/ChapterTitle.tsx';
import type { Chapter } from '../keep/ChapterTitle.tsx';
import type { Edits } from '../state/edits.ts';
import { EVERYTHING } from '../columns/field-lines.ts';
import type { View } from '../columns/field-lines.ts';
import { GiveForm } from './GiveForm.tsx';
import { remedyOf } from './needs.ts';
import type { Need, Remedy } from './needs.ts';
import { PairForm } from './PairForm.tsx';
import { analysisText } from '../parts/words.ts';
import './NeedsPanel.css';

/** Every analysis: what is computed, and what the others still lack, with the remedy beside it. */
export function NeedsPanel({
  needs,
  study,
  doctor,
  edits,
  chapters,
  onRead,
  onColumns,
}: {
  needs: readonly Need[];
  study: Study;
  doctor: Doctor;
  edits: Edits;
  chapters: readonly Chapter[];
  /** Settles when the kept study is up to date. */
  onRead: () => Promise<void>;
  /** Brings the reader to the table of columns, which shows these. */
  onColumns: (view: View) => void;
}) {
  const language = useLanguage();
  const { t } = language;
  const met = needs.filter(({ lacks }) => lacks === null);
  const unmet = needs.filter(({ lacks }) => lacks !== null);
  if (needs.length === 0) return null;
  return (
    <section aria-labelledby="wb-needs" data-testid="needs">
      {met.length > 0 && (
        <>
          <p>{t('workbench.needs.met')}</p>
          <ul>
            {met.map(({ analysis }) => (
              <li key={analysis}>
                {analysisText(analysis, language)}
                {chapters
                  .filter(({ analyses }) => analyses?.includes(analysis))
                  .map((chapter) => (
                    <span key={chapter.title}>
                      {': '}
                      <ChapterTitle chapter={chapter} onRead={onRead} />
                    </span>
                  ))}
              </li>
            ))}
          </ul>
        </>
      )}
      {unmet.length > 0 && (
        <ul class="wb-needs">
          {[...alike(unmet)].map(([key, lacking]) => (
            <Lack
              key={key}
              lacking={lacking}
              study={study}
              doctor={doctor}
              edits={edits}
              onColumns={onColumns}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Analyses that lack the same, together: one remedy serves them all. */
function alike(unmet: readonly Need[]): ReadonlyMap<string, readonly Need[]> {
  return Map.groupBy(unmet, ({ lacks }) => {
    const remedy = lacks && remedyOf(lacks);
    return remedy ? JSON.stringify(remedy) : (lacks?.refused ?? '');
  });
}

function Lack({
  lacking,
  study,
  doctor,
  edits,
  onColumns,
}: {
  lacking: readonly Need[];
  study: Study;
  doctor: Doctor;
  edits: Edits;
  onColumns: (view: View) => void;
}) {
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const lacks = lacking[0]?.lacks ?? null;
  if (lacks === null) return null;
  const remedy = remedyOf(lacks);
  const act = (): void => {
    if (remedy === undefined) onColumns(EVERYTHING);
    else if (remedy.do === 'choose') onColumns(remedy.view);
    else setOpen(!open);
  };
  return (
    <li>
      <p>
        <strong>{lacking.map(({ analysis }) => analysisText(analysis, language)).join(', ')}:</strong>{' '}
        {refusalSentence(lacks, study, language)}{' '}
        <button
          type="button"
          class="wb-quiet"
          aria-expanded={remedy === undefined || remedy.do === 'choose' ? undefined : open}
          onClick={act}
        >
          {remedyText(remedy, language)}
        </button>
      </p>
      {open && remedy?.do === 'pair' && (
        <PairForm role={remedy.role} study={study} doctor={doctor} edits={edits} />
      )}
      {open && remedy?.do === 'give' && (
        <GiveForm role={remedy.role} study={study} doctor={doctor} edits={edits} />
      )}
    </li>
  );
}

function remedyText(remedy: Remedy | undefined, { t }: Language): string {
  if (remedy === undefined) return t('workbench.needs.columns');
  if (remedy.do === 'choose') return t('workbench.needs.choose');
  return t(remedy.do === 'pair' ? 'workbench.needs.pair' : 'workbench.needs.give');
}
