import { entryOf } from '../../../lib/study/entry.ts';
import { useMemo, useState } from 'preact/hooks';
import type { Doctor } from '../../../lib/ingest/load/doctor.ts';
import type { Study } from '../../../lib/study/types.ts';
import { useLanguage } from '../../site/use-language.ts';
import type { Edits } from '../state/edits.ts';
import { freeColumns, proposePairs } from './propose-pairs.ts';
import type { PairedRole } from '../../../lib/study/edit/pair.ts';
import { nodeText, text } from '../parts/words.ts';
import './PairForm.css';

/** The items that have no column of a role, each with the column that might be it; set in one step. */
export function PairForm({
  role,
  study,
  doctor,
  edits,
}: {
  role: PairedRole;
  study: Study;
  doctor: Doctor;
  edits: Edits;
}) {
  const language = useLanguage();
  const { t } = language;
  const { fields, system } = study;
  const pairs = useMemo(() => proposePairs(study, doctor.columns, role), [fields, system, doctor, role]);
  const free = useMemo(() => freeColumns(study, doctor.columns, role), [fields, doctor, role]);
  const [corrected, setCorrected] = useState<Readonly<Record<string, string>>>({});
  const chosen = pairs.map(({ item, column }) => ({
    item: item.id,
    column: entryOf(corrected, item.id) ?? column,
  }));
  const n = chosen.filter(({ column }) => column !== '').length;
  if (free.length === 0) return <p class="wb-soft">{t('workbench.pair.none')}</p>;
  return (
    <form
      class="wb-pairs"
      data-testid="pairs"
      onSubmit={(event) => {
        event.preventDefault();
        edits.pair(role, chosen);
      }}
    >
      <p class="wb-soft">{t('workbench.pair.lead', { role: t(`workbench.role.${role}`) })}</p>
      <table>
        <thead>
          <tr>
            <th>{t('workbench.pair.item')}</th>
            <th>{t(`workbench.role.performance`)}</th>
            <th>{t(`workbench.role.${role}`)}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ item, performance }, at) => (
            <tr key={item.id}>
              <th scope="row">{nodeText(item, language)}</th>
              <td>{performance.name}</td>
              <td>
                <select
                  aria-label={t('workbench.pair.column-of', { item: nodeText(item, language) })}
                  value={chosen[at]!.column}
                  onChange={(event) => setCorrected({ ...corrected, [item.id]: event.currentTarget.value })}
                >
                  <option value="">{t('workbench.pair.no-column')}</option>
                  {free
                    .filter(({ name }) => name !== performance.name)
                    .map((field) => (
                      <option key={field.name} value={field.name}>
                        {optionText(field.name, text(field.label, language, field.name))}
                      </option>
                    ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="submit" class="wb-button" disabled={n === 0 || hasTwice(chosen)}>
        {t('workbench.pair.do', { n })}
      </button>
      {hasTwice(chosen) && <span class="wb-soft">{t('workbench.pair.twice')}</span>}
    </form>
  );
}

function hasTwice(chosen: readonly { readonly column: string }[]): boolean {
  const columns = chosen.map(({ column }) => column).filter((column) => column !== '');
  return new Set(columns).size < columns.length;
}

function optionText(name: string, label: string): string {
  return label === name ? name : `${name}: ${label.slice(0, 60)}`;
}
