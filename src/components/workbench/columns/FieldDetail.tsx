import type { Profile } from '../../../lib/ingest/load/profile.ts';
import { GROUPING_ROLES, ITEM_ROLES, isRole } from '../../../lib/study/types.ts';
import type { Field, Study } from '../../../lib/study/types.ts';
import { useLanguage } from '../../site/use-language.ts';
import { CategoryOrder } from './CategoryOrder.tsx';
import { Committed } from '../parts/Committed.tsx';
import { placedItems } from '../../../lib/study/places.ts';
import type { Edits } from '../state/edits.ts';
import { ValueTable } from './ValueTable.tsx';
import { nodeText, text } from '../parts/words.ts';
import '../parts/fields.css';

/** Everything about one column that can be corrected. */
export function FieldDetail({
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
  const language = useLanguage();
  const { t } = language;
  const { scale } = field;
  return (
    <div class="wb-fields" role="group" aria-label={t('workbench.detail', { column: field.name })}>
      {profile && profile.heading !== field.name && (
        <p class="wb-soft">{t('workbench.detail.heading', { heading: profile.heading })}</p>
      )}
      <Committed
        label={t('workbench.detail.label')}
        value={text(field.label, language, field.name)}
        onCommit={(value) => edits.label(field.name, value)}
      />
      {isRole(field.role, ITEM_ROLES) && <ItemSelect field={field} study={study} edits={edits} />}
      {scale && (
        <div class="wb-row">
          <Committed
            label={t('workbench.scale.min')}
            value={String(scale.min)}
            numeric
            onCommit={(value) => edits.scale([field.name], { min: Number(value) })}
          />
          <Committed
            label={t('workbench.scale.max')}
            value={String(scale.max)}
            numeric
            onCommit={(value) => edits.scale([field.name], { max: Number(value) })}
          />
          <label class="wb-field">
            {t('workbench.scale.direction')}
            <select
              value={scale.direction}
              onChange={(event) =>
                edits.scale([field.name], { direction: event.currentTarget.value === 'down' ? 'down' : 'up' })
              }
            >
              <option value="up">{t('workbench.scale.up')}</option>
              <option value="down">{t('workbench.scale.down')}</option>
            </select>
          </label>
        </div>
      )}
      {isRole(field.role, GROUPING_ROLES) && (
        <CategoryOrder field={field} profile={profile} study={study} edits={edits} />
      )}
      {profile && <ValueTable field={field} profile={profile} edits={edits} />}
    </div>
  );
}

/** Which item a column measures: that of another column (performance and expectation of one thing), or one of its own. */
function ItemSelect({ field, study, edits }: { field: Field; study: Study; edits: Edits }) {
  const language = useLanguage();
  const { t } = language;
  const items = placedItems(study);
  const alone = study.fields.every((other) => other.name === field.name || other.item !== field.item);
  return (
    <label class="wb-field">
      {t('workbench.detail.item')}
      <select
        value={field.item ?? ''}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          if (chosen === '') edits.ownItem(field.name);
          else edits.item(field.name, chosen);
        }}
      >
        {(!alone || field.item === undefined) && <option value="">{t('workbench.detail.own-item')}</option>}
        {items.map(({ item, above }) => (
          <option key={item.id} value={item.id}>
            {[...above, item].map((one) => nodeText(one, language)).join(' › ')}
          </option>
        ))}
      </select>
    </label>
  );
}
