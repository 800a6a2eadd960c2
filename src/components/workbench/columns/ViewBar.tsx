import type { ComponentChildren } from 'preact';
import { useLanguage } from '../../site/use-language.ts';
import { FILTERS } from './field-lines.ts';
import type { Filter, View } from './field-lines.ts';
import { RoleSelect } from './RoleSelect.tsx';

/** Which columns the table shows: by text, by what is to be done with them, by role. */
export function ViewBar({
  view,
  counts,
  onView,
  children,
}: {
  view: View;
  counts: Readonly<Record<Filter, number>>;
  onView: (view: View) => void;
  children: ComponentChildren;
}) {
  const { t } = useLanguage();
  return (
    <div class="wb-row wb-tools">
      <label class="wb-inline">
        {t('workbench.roles.search')}
        <input
          type="search"
          value={view.search}
          onInput={(event) => onView({ ...view, search: event.currentTarget.value })}
        />
      </label>
      <label class="wb-inline">
        {t('workbench.roles.show')}
        <select
          value={view.filter}
          onChange={(event) => onView({ ...view, filter: event.currentTarget.value as Filter })}
        >
          {FILTERS.map((name) => (
            <option key={name} value={name}>
              {t(`workbench.roles.filter.${name}`, { n: counts[name] })}
            </option>
          ))}
        </select>
      </label>
      <RoleSelect
        value={view.role}
        empty={t('workbench.roles.any-role')}
        label={t('workbench.roles.by-role')}
        onRole={(role) => onView({ ...view, role })}
        onNone={() => onView({ ...view, role: '' })}
      />
      {children}
    </div>
  );
}
