import { FIELDS_PATH, problem } from './problem.ts';
import type { Problem } from './problem.ts';
import { leaves } from './tree.ts';
import { isRole, ITEM_ROLES, RATING_ROLES } from './types.ts';
import type { Field, Role, Study } from './types.ts';

/** Columns that the engine's tables add; a field may not take their names. */
export const RESERVED_NAMES = [
  '_row',
  '_weight',
  '_frequency',
  '_stratum',
  '_cluster',
  '_population',
  '_kept',
  '_base',
  '_margins',
  '_basis',
  '_ratio',
  '_w',
  '_fault',
  '_focal',
  '_current',
  '_misfit',
] as const;

/** From the first to the last of Kano's five answers. */
const KANO_STEPS = 4;

const ONCE: readonly Role[] = [
  'overall',
  'confirmation',
  'ideal',
  'wave',
  'provider',
  'weight',
  'frequency',
  'stratum',
  'cluster',
  'population',
];

function checkScale({ name, role, scale }: Field, path: string): Problem[] {
  if (scale === undefined)
    return isRole(role, RATING_ROLES) ? [problem('scale-needed', path, { role }, name)] : [];
  const { min, max, labels = {} } = scale;
  if (min >= max) return [problem('scale-ends', `${path}.scale`, { min, max }, name)];
  const kano = role === 'functional' || role === 'dysfunctional';
  if (kano && max - min !== KANO_STEPS)
    return [problem('kano-scale', `${path}.scale`, { role, min, max }, name)];
  return Object.entries(labels)
    .filter(([, code]) => code < min || code > max)
    .map(([text, code]) => problem('label-outside', `${path}.scale.labels`, { text, code, min, max }, name));
}

/** What the fields of a study of the right shape can still have wrong, each by itself and among each other. */
export function checkFields({ fields, system }: Study): Problem[] {
  const problems: Problem[] = [];
  const items = leaves(system).map((node) => node.id);
  const names = new Map<string, string>();
  const onItem = new Map<string, string>();
  const once = new Map<Role, string>();

  fields.forEach((field, at) => {
    const { name, role, item } = field;
    const path = `${FIELDS_PATH}[${at}].satisfaction`;
    const add = (code: string, parameters: Record<string, string | number>): void => {
      problems.push(problem(code, path, parameters, name));
    };

    // The engine takes names without regard to case.
    const same = names.get(name.toLowerCase());
    if (same !== undefined)
      problems.push(problem('name-duplicate', `${FIELDS_PATH}[${at}].name`, { same }, name));
    names.set(name.toLowerCase(), name);
    if ((RESERVED_NAMES as readonly string[]).includes(name.toLowerCase()))
      problems.push(problem('name-reserved', `${FIELDS_PATH}[${at}].name`, {}, name));

    problems.push(...checkScale(field, path));

    const first = once.get(role);
    if (ONCE.includes(role) && first !== undefined) add('role-twice', { role, first });
    if (first === undefined) once.set(role, name);

    const measures = isRole(role, ITEM_ROLES);
    if (measures && item === undefined) add('item-needed', { role });
    if (!measures && item !== undefined) add('item-unused', { role, item });
    if (!measures || item === undefined) return;
    if (!items.includes(item)) add('item-unknown', { item, role });
    const other = onItem.get(`${role} ${item}`);
    if (other !== undefined) add('item-twice', { item, role, first: other });
    onItem.set(`${role} ${item}`, name);
  });

  return problems;
}
