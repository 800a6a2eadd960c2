import type { Doctor } from '../../../lib/ingest/load/doctor.ts';
import { labelText } from '../../../lib/study/label.ts';
import { GROUPING_ROLES, isRole } from '../../../lib/study/types.ts';
import type { Study } from '../../../lib/study/types.ts';
import { useLanguage } from '../../site/use-language.ts';
import type { Edits } from '../state/edits.ts';
import { categoriesOf } from '../columns/field-categories.ts';
import './RowFilter.css';

/** A column with more categories is no group to choose from. */
const MOST = 30;

/** Which rows enter at all, by the categories of the grouping columns. The whole study is computed again on them. */
export function RowFilter({ study, doctor, edits }: { study: Study; doctor: Doctor; edits: Edits }) {
  const language = useLanguage();
  const { t } = language;
  const fields = study.fields.flatMap((field) => {
    const answers = isRole(field.role, GROUPING_ROLES) ? categoriesOf(field, doctor) : [];
    const blank = (doctor.columns.find(({ name }) => name === field.name)?.missing ?? 0) > 0;
    const categories = blank ? [...answers, ''] : answers;
    return categories.length > 1 && categories.length <= MOST ? [{ field, categories }] : [];
  });
  if (fields.length === 0) return null;
  const filter = study.options.filter ?? {};
  const narrowed = Object.keys(filter).length;
  return (
    <details class="wb-filter" data-testid="row-filter" open={narrowed > 0}>
      <summary>
        {narrowed > 0 ? t('workbench.filter.on', { n: narrowed }) : t('workbench.filter.off')}
      </summary>
      <p class="wb-soft">{t('workbench.filter.note')}</p>
      {fields.map(({ field, categories }) => {
        const inside = filter[field.name] ?? categories;
        return (
          <fieldset key={field.name}>
            <legend>{labelText(field.label, language.code, field.name)}</legend>
            <div class="wb-row">
              {categories.map((category) => (
                <label key={category}>
                  <input
                    type="checkbox"
                    checked={inside.includes(category)}
                    disabled={inside.length === 1 && inside.includes(category)}
                    onChange={(event) =>
                      edits.filter(field.name, category, event.currentTarget.checked, categories)
                    }
                  />
                  {category === '' ? t('chapter.unanswered') : category}
                </label>
              ))}
            </div>
          </fieldset>
        );
      })}
    </details>
  );
}
