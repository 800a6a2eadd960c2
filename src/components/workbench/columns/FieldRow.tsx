import { useMemo } from 'preact/hooks';
import { readingsText } from '../../../lib/ingest/codebook/readings-text.ts';
import type { Study } from '../../../lib/study/types.ts';
import { path } from '../../../lib/study/tree.ts';
import { useLanguage } from '../../site/use-language.ts';
import { Distribution } from './Distribution.tsx';
import { dragging } from '../parts/drag.ts';
import type { Edits } from '../state/edits.ts';
import { FieldDetail } from './FieldDetail.tsx';
import type { Line } from './field-lines.ts';
import { RoleSelect } from './RoleSelect.tsx';
import { correctionText, findingText, nodeText, scaleText, text } from '../parts/words.ts';
import './FieldRow.css';

interface Props {
  readonly line: Line;
  readonly study: Study;
  readonly edits: Edits;
  readonly selected: boolean;
  readonly open: boolean;
  /** Selects the column or not; `range` with all since the one before. Always the same function. */
  readonly onSelect: (name: string, range: boolean) => void;
  /** Opens and closes the column's details. Always the same function. */
  readonly onOpen: (name: string) => void;
  /** What is dragged with this column. Always the same function. */
  readonly onDrag: (name: string) => readonly string[];
}

/** One column of the file: its role at hand, everything else behind "Edit", warnings and problems beside it. Drawn anew only where it changed. */
export function FieldRow({ line, study, edits, selected, open, onSelect, onOpen, onDrag }: Props) {
  const language = useLanguage();
  const { t, say } = language;
  const { field, profile, proposal, problems, warnings, unsure } = line;
  const place =
    field.item === undefined
      ? ''
      : path(study.system, field.item)
          .slice(1)
          .map((one) => nodeText(one, language))
          .join(' › ');
  return useMemo(
    () => (
      <>
        <tr role="row" class={problems.length > 0 ? 'wb-has-problem' : ''} data-field={field.name}>
          <td role="cell">
            <input
              type="checkbox"
              checked={selected}
              aria-label={t('workbench.roles.select', { column: field.name })}
              onClick={(event) => onSelect(field.name, event.shiftKey)}
            />
          </td>
          <td
            role="cell"
            class="wb-name"
            title={t('workbench.roles.drag')}
            {...dragging(() => ({ kind: 'columns', names: onDrag(field.name) }))}
          >
            <Name line={line} place={place} />
          </td>
          <td role="cell">
            <RoleSelect
              value={field.role}
              label={t('workbench.roles.role-of', { column: field.name })}
              onRole={(role) => edits.role([field.name], role)}
            />
          </td>
          <td role="cell" class="wb-scale">
            {field.scale ? (
              scaleText(field.scale, language)
            ) : (
              <span class="wb-soft">{t('workbench.scale.none')}</span>
            )}
          </td>
          <td role="cell">{profile && <Distribution profile={profile} scale={field.scale} />}</td>
          <td role="cell" class="wb-reason">
            {unsure && <strong class="wb-check">{t('workbench.roles.check')}</strong>}
            {proposal?.field.role === field.role ? (
              <span>
                {say('reason', proposal.reason, { percent: Math.round(100 * proposal.confidence) })}
                {unsure && proposal.open && ` (${readingsText(proposal.open)})`}
              </span>
            ) : (
              <span>{t('workbench.roles.yours')}</span>
            )}
          </td>
          <td role="cell">
            <button
              type="button"
              class="wb-quiet"
              aria-expanded={open}
              aria-label={t(open ? 'workbench.roles.close-of' : 'workbench.roles.edit-of', {
                column: field.name,
              })}
              onClick={() => onOpen(field.name)}
            >
              {t(open ? 'workbench.close' : 'workbench.roles.edit')}
            </button>
          </td>
        </tr>
        {problems.length > 0 && (
          <tr role="row" class="wb-problems">
            <td role="cell" colSpan={7}>
              <ul>
                {problems.map((problem, at) => (
                  <li key={at}>{correctionText(problem, language)}</li>
                ))}
              </ul>
            </td>
          </tr>
        )}
        {open && (
          <tr role="row" class="wb-detail">
            <td role="cell" colSpan={7}>
              {warnings.length > 0 && (
                <ul class="wb-findings">
                  {warnings.map((finding) => (
                    <li key={finding.code} class="wb-warning">
                      {findingText(finding, language)}
                    </li>
                  ))}
                </ul>
              )}
              <FieldDetail field={field} profile={profile} study={study} edits={edits} />
            </td>
          </tr>
        )}
      </>
    ),
    [field, profile, proposal, problems, warnings, unsure, place, selected, open, open && study, edits],
  );
}

/** Label, name in the file, item, and that the doctor warns of something. */
function Name({ line: { field, warnings }, place }: { line: Line; place: string }) {
  const language = useLanguage();
  const { t } = language;
  const label = text(field.label, language, field.name);
  const [first, ...more] = warnings;
  return (
    <>
      <span class="wb-label">{label}</span>
      {label !== field.name && <span class="wb-soft">{field.name}</span>}
      {place !== '' && <span class="wb-soft">{t('workbench.roles.place', { place })}</span>}
      {first && (
        <span class="wb-soft wb-beside" title={warnings.map((one) => findingText(one, language)).join('\n')}>
          <span class="wb-tag">{t('workbench.level.warning')}</span>
          {findingText(first, language)}
          {more.length > 0 && ` ${t('workbench.roles.more-warnings', { n: more.length })}`}
        </span>
      )}
    </>
  );
}
