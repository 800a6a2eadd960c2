import { relabel } from '../label.ts';
import { prune } from './prune.ts';
import { ITEM_ROLES, RATING_ROLES, isRole } from '../types.ts';
import type { Field, Role, Scale, Study } from '../types.ts';
import { addItem } from './system.ts';

/** The scale to begin with where a column becomes a rating: what the proposal saw in its answers. */
export type ScaleOf = (name: string) => Scale;

/**
 * Gives columns a role. A rating without a scale takes `scaleOf`'s; a column that begins to measure gets an item of its own under
 * `other` (a label for the dimension of items that have no other place); one that ceases to measure leaves its item, and items that no column
 * measures disappear.
 */
export function setRole(
  study: Study,
  names: readonly string[],
  role: Role,
  scaleOf: ScaleOf,
  other: string,
): Study {
  const changed = editFields(study, names, (field) => {
    const { scale, item, ...rest } = field;
    return {
      ...rest,
      role,
      ...(isRole(role, RATING_ROLES) ? { scale: scale ?? scaleOf(field.name) } : {}),
      ...(isRole(role, ITEM_ROLES) && item !== undefined ? { item } : {}),
    };
  });
  const homeless = changed.fields.filter(
    (field) => names.includes(field.name) && isRole(field.role, ITEM_ROLES) && field.item === undefined,
  );
  return prune(homeless.reduce((done, field) => giveOwnItem(done, field.name, other), changed));
}

/** Changes parts of the scale of columns; those that have none are left as they are. */
export function setScale(study: Study, names: readonly string[], part: Partial<Scale>): Study {
  return editFields(study, names, (field) =>
    field.scale === undefined ? field : { ...field, scale: withoutEmpty({ ...field.scale, ...part }) },
  );
}

/** Gives a column another label in one language; an empty one falls back to its name. */
export function setLabel(study: Study, name: string, text: string, language: string): Study {
  return editFields(study, [name], (field) => ({
    ...field,
    label: relabel(field.label, language, text === '' ? name : text),
  }));
}

/** The categories of a grouping column in their order (the last wave is the current one). */
export function setOrder(study: Study, name: string, order: readonly string[]): Study {
  return editFields(study, [name], (field) => ({ ...field, order }));
}

/** Makes a column measure another item; the item that nothing measures any more disappears. */
export function setItem(study: Study, name: string, item: string): Study {
  return prune(editFields(study, [name], (field) => ({ ...field, item })));
}

/** Gives a column an item of its own, named like the column. */
export function giveOwnItem(study: Study, name: string, other: string): Study {
  const field = study.fields.find((candidate) => candidate.name === name);
  if (field === undefined) return study;
  const added = addItem(study, field.label, other);
  return setItem(added.study, name, added.id);
}

function editFields(study: Study, names: readonly string[], edit: (field: Field) => Field): Study {
  const wanted = new Set(names);
  return { ...study, fields: study.fields.map((field) => (wanted.has(field.name) ? edit(field) : field)) };
}

function withoutEmpty(scale: Scale): Scale {
  const { labels, missing, ...rest } = scale;
  return {
    ...rest,
    ...(labels && Object.keys(labels).length > 0 ? { labels } : {}),
    ...(missing && missing.length > 0 ? { missing } : {}),
  };
}
