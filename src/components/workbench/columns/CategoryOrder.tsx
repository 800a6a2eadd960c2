import type { Profile } from '../../../lib/ingest/load/profile.ts';
import type { Field, Study } from '../../../lib/study/types.ts';
import { useLanguage } from '../../site/use-language.ts';
import type { Edits } from '../state/edits.ts';
import { categoriesOf } from './field-categories.ts';
import './CategoryOrder.css';

/** The categories of a grouping column in their order; for providers, the one that the study is about. */
export function CategoryOrder({
  field,
  profile,
  study,
  edits,
}: {
  field: Field;
  profile: Profile | undefined;
  study: Study;
  edits: Edits;
}) {
  const { t } = useLanguage();
  const order = categoriesOf(field, { columns: profile ? [profile] : [] });
  const shift = (at: number, by: -1 | 1): void => {
    const next = [...order];
    const [moved] = next.splice(at, 1);
    if (moved !== undefined) next.splice(at + by, 0, moved);
    edits.order(field.name, next);
  };
  return (
    <fieldset>
      <legend>{t(field.role === 'wave' ? 'workbench.order.wave' : 'workbench.order')}</legend>
      <ol class="wb-order">
        {order.map((category, at) => (
          <li key={category}>
            <span>{category}</span>
            <button
              type="button"
              class="wb-quiet"
              disabled={at === 0}
              aria-label={t('workbench.order.up', { category })}
              onClick={() => shift(at, -1)}
            >
              ↑
            </button>
            <button
              type="button"
              class="wb-quiet"
              disabled={at === order.length - 1}
              aria-label={t('workbench.order.down', { category })}
              onClick={() => shift(at, 1)}
            >
              ↓
            </button>
          </li>
        ))}
      </ol>
      {field.role === 'provider' && (
        <label class="wb-field">
          {t('workbench.order.focal')}
          <select
            value={study.focalProvider ?? ''}
            onChange={(event) => edits.focalProvider(event.currentTarget.value || undefined)}
          >
            <option value="">{t('workbench.order.all-providers')}</option>
            {order.map((category) => (
              <option key={category} value={category}>
                {category}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  );
}
