import type { Profile, Proposal } from '../../lib/ingest/types.ts';
import type { Problem } from '../../lib/study/problem.ts';
import { find, path } from '../../lib/study/tree.ts';
import type { Field, Study } from '../../lib/study/types.ts';
import { say, t } from '../../strings/index.ts';
import { Distribution } from './Distribution.tsx';
import type { Edits } from './edits.ts';
import { FieldDetail } from './FieldDetail.tsx';
import { RoleSelect } from './RoleSelect.tsx';
import { nodeText, correctionText, scaleText, text } from './words.ts';

/** One column of the file: its role at hand, everything else behind "Edit", its problems beside it. */
export function FieldRow({
  field,
  profile,
  proposal,
  problems,
  unsure,
  study,
  edits,
  selected,
  open,
  onSelect,
  onOpen,
}: {
  field: Field;
  profile: Profile | undefined;
  proposal: Proposal | undefined;
  problems: readonly Problem[];
  unsure: boolean;
  study: Study;
  edits: Edits;
  selected: boolean;
  open: boolean;
  onSelect: () => void;
  onOpen: () => void;
}) {
  const label = text(field.label, field.name);
  const above = field.item === undefined ? [] : path(study.system, field.item).slice(1, -1);
  const item = field.item === undefined ? undefined : find(study.system, field.item)?.node;
  const asProposed = proposal?.field.role === field.role;
  return (
    <>
      <tr role="row" class={problems.length > 0 ? 'wb-has-problem' : ''} data-field={field.name}>
        <td role="cell">
          <input
            type="checkbox"
            checked={selected}
            aria-label={t('workbench.roles.select', { column: field.name })}
            onChange={onSelect}
          />
        </td>
        <td role="cell" class="wb-name">
          <span class="wb-label">{label}</span>
          {label !== field.name && <span class="wb-soft">{field.name}</span>}
          {item !== undefined && (
            <span class="wb-soft">
              {t('workbench.roles.place', { place: [...above, item].map(nodeText).join(' › ') })}
            </span>
          )}
        </td>
        <td role="cell">
          <RoleSelect
            value={field.role}
            label={t('workbench.roles.role-of', { column: field.name })}
            onRole={(role) => edits.role([field.name], role)}
          />
        </td>
        <td role="cell" class="wb-scale">
          {field.scale ? scaleText(field.scale) : <span class="wb-soft">{t('workbench.scale.none')}</span>}
        </td>
        <td role="cell">{profile && <Distribution profile={profile} scale={field.scale} />}</td>
        <td role="cell" class="wb-reason">
          {unsure && <strong class="wb-check">{t('workbench.roles.check')}</strong>}
          {proposal && asProposed ? (
            <span>{say('reason', proposal.reason, { percent: Math.round(100 * proposal.confidence) })}</span>
          ) : (
            <span>{t('workbench.roles.yours')}</span>
          )}
        </td>
        <td role="cell">
          <button
            type="button"
            class="wb-quiet"
            aria-expanded={open}
            aria-label={t('workbench.roles.edit-of', { column: field.name })}
            onClick={onOpen}
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
                <li key={at}>{correctionText(problem)}</li>
              ))}
            </ul>
          </td>
        </tr>
      )}
      {open && (
        <tr role="row" class="wb-detail">
          <td role="cell" colSpan={7}>
            <FieldDetail field={field} profile={profile} study={study} edits={edits} />
          </td>
        </tr>
      )}
    </>
  );
}
