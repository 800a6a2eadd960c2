import type { DocumentBlock } from '../document.ts';
import type { TitledTable } from '../../chart/types.ts';
import { fieldName } from '../../chart/names.ts';
import { labelText } from '../../study/label.ts';
import { placedItems } from '../../study/places.ts';
import type { Field, Study } from '../../study/types.ts';
import type { Language } from '../../../strings/language.ts';

/** Categories of a column that are named; of more they are counted. */
const NAMED = 8;

/** The questions of the indicator system with what was asked of each and on which scale, and the other columns in use. By their labels: names of columns are the file's. */
export function codebook(study: Study, language: Language): readonly DocumentBlock[] {
  const { t } = language;
  const items = itemTable(study, language);
  const others = otherTable(study, language);
  const unused = study.fields.filter(({ role }) => role === 'ignore').length;
  return [
    ...(items.rows.length === 0 ? [] : [{ kind: 'table' as const, id: 'codebook-items', table: items }]),
    ...(others.rows.length === 0 ? [] : [{ kind: 'table' as const, id: 'codebook-others', table: others }]),
    ...(unused === 0
      ? []
      : [{ kind: 'paragraph' as const, text: t('document.codebook.unused', { n: unused }) }]),
  ];
}

function itemTable(study: Study, language: Language): TitledTable {
  const { t } = language;
  return {
    title: t('document.codebook.items'),
    columns: [
      { key: 'item', label: t('document.codebook.item') },
      { key: 'under', label: t('document.codebook.under') },
      { key: 'asked', label: t('document.codebook.asked') },
    ],
    rows: placedItems(study).flatMap(({ item, above }) => {
      const asked = study.fields.filter((field) => field.item === item.id);
      return asked.length === 0
        ? []
        : [
            {
              item: labelText(item.label, language.code, item.id),
              under: above.map(({ label, id }) => labelText(label, language.code, id)).join(' › '),
              asked: asked.map((field) => askedAs(field, language)).join('; '),
            },
          ];
    }),
  };
}

function askedAs(field: Field, language: Language): string {
  return [language.say('document.role', field.role), scaleWords(field, language)].filter(Boolean).join(', ');
}

function otherTable(study: Study, language: Language): TitledTable {
  const { t } = language;
  return {
    title: t('document.codebook.others'),
    columns: [
      { key: 'column', label: t('document.codebook.column') },
      { key: 'use', label: t('document.codebook.use') },
      { key: 'answers', label: t('document.codebook.answers') },
    ],
    rows: study.fields
      .filter(({ item, role }) => item === undefined && role !== 'ignore')
      .map((field) => ({
        column: fieldName(field.name, study, language),
        use: language.say('document.role', field.role),
        answers: scaleWords(field, language) || categoryWords(field, language),
      })),
  };
}

function scaleWords({ scale }: Field, { t }: Language): string {
  if (scale === undefined) return '';
  const ends = t('document.codebook.scale', { min: scale.min, max: scale.max });
  return scale.direction === 'down' ? `${ends} (${t('document.codebook.down')})` : ends;
}

function categoryWords({ order = [], categories = {} }: Field, { t, code }: Language): string {
  const all = order.length > 0 ? order : Object.keys(categories);
  const label = (one: string): string =>
    labelText(Object.hasOwn(categories, one) ? categories[one]! : one, code, one);
  const named = all.slice(0, NAMED).map(label).join(' · ');
  return all.length > NAMED ? t('document.codebook.more', { named, n: all.length - NAMED }) : named;
}
