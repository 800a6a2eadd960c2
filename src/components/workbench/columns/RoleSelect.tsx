import type { Role } from '../../../lib/study/types.ts';
import { useLanguage } from '../../site/use-language.ts';

/** The roles in groups, as a reader looks for them. */
const GROUPS = [
  { group: 'measures', roles: ['performance', 'expectation', 'importance', 'functional', 'dysfunctional'] },
  {
    group: 'outcomes',
    roles: ['overall', 'confirmation', 'ideal', 'recommend', 'repurchase', 'effort', 'complaint'],
  },
  { group: 'groups', roles: ['segment', 'wave', 'provider', 'channel'] },
  { group: 'design', roles: ['weight', 'frequency', 'stratum', 'cluster', 'population'] },
  { group: 'rest', roles: ['id', 'duration', 'text', 'ignore'] },
] as const satisfies readonly { group: string; roles: readonly Role[] }[];

/** A role chosen from all there are; `empty` adds a first line that is none. */
export function RoleSelect({
  value,
  label,
  empty,
  onRole,
  onNone,
}: {
  value: Role | '';
  label: string;
  empty?: string;
  onRole: (role: Role) => void;
  /** The first line was chosen. */
  onNone?: () => void;
}) {
  const { t } = useLanguage();
  return (
    <select
      value={value}
      aria-label={label}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        if (chosen !== '') onRole(chosen as Role);
        else onNone?.();
      }}
    >
      {empty !== undefined && <option value="">{empty}</option>}
      {GROUPS.map(({ group, roles }) => (
        <optgroup key={group} label={t(`workbench.role-group.${group}`)}>
          {roles.map((role) => (
            <option key={role} value={role}>
              {t(`workbench.role.${role}`)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
