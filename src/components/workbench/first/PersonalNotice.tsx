import { useMemo } from 'preact/hooks';
import type { Doctor } from '../../../lib/ingest/load/doctor.ts';
import type { Study } from '../../../lib/study/types.ts';
import { useLanguage } from '../../site/use-language.ts';
import { personalColumns } from './personal-columns.ts';

/** Which personal columns are left out and which are kept, by name, before any number or answer is shown. */
export function PersonalNotice({ study, doctor }: { study: Study; doctor: Doctor }) {
  const { t } = useLanguage();
  const found = useMemo(() => personalColumns(study, doctor), [study.fields, doctor]);
  if (found === null) return null;
  const { leftOut, kept, others } = found;
  const quoted = (names: readonly string[]): string =>
    names.map((name) => t('workbench.first.guess.name', { name })).join(', ');
  return (
    <div class="wb-personal" data-testid="personal">
      {leftOut.length > 0 && (
        <p>
          <strong>{t('workbench.first.personal.left')}</strong> {quoted(leftOut)}
        </p>
      )}
      {kept.length > 0 && (
        <p>
          <strong>{t('workbench.first.personal.kept')}</strong> {quoted(kept)}
        </p>
      )}
      <details>
        <summary>{t('workbench.first.personal.others', { n: others.length })}</summary>
        <p>{quoted(others)}</p>
      </details>
    </div>
  );
}
