import { useState } from 'preact/hooks';
import type { Doctor } from '../../../lib/ingest/load/doctor.ts';
import type { Role, Study } from '../../../lib/study/types.ts';
import { useLanguage } from '../../site/use-language.ts';
import type { Edits } from '../state/edits.ts';
import { text } from '../parts/words.ts';

/** One column chosen for a role that an analysis lacks. */
export function GiveForm({
  role,
  study,
  doctor,
  edits,
}: {
  role: Role;
  study: Study;
  doctor: Doctor;
  edits: Edits;
}) {
  const language = useLanguage();
  const { t } = language;
  const [chosen, setChosen] = useState('');
  const answered = new Set(doctor.columns.filter((profile) => profile.answered > 0).map(({ name }) => name));
  return (
    <form
      class="wb-row"
      data-testid="give"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== '') edits.role([chosen], role);
      }}
    >
      <select
        aria-label={t('workbench.give.column', { role: t(`workbench.role.${role}`) })}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
      >
        <option value="">{t('workbench.give.choose')}</option>
        {study.fields
          .filter((field) => answered.has(field.name) && field.role !== role)
          .map((field) => (
            <option key={field.name} value={field.name}>
              {text(field.label, language, field.name).slice(0, 80)}
            </option>
          ))}
      </select>
      <button type="submit" class="wb-button" disabled={chosen === ''}>
        {t('workbench.give.do', { role: t(`workbench.role.${role}`) })}
      </button>
    </form>
  );
}
