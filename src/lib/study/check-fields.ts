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

/** No questionnaire has an end beyond it, nor ends nearer to each other: numbers made of such scales are no numbers any more. */
const FARTHEST = 1e9;
const NARROWEST = 1e-6;

/**
 * What the scale of a column has wrong, or that it has none.
 *
 * @param rated whether its role is a rating, which needs one.
 */
export function checkScale(
  { name, role, scale }: Pick<Field, 'name' | 'scale'> & { readonly role: string },
  path: string,
  rated: boolean,
): Problem[] {
  if (scale === undefined) return rated ? [problem('scale-needed', path, { role }, name)] : [];
  const { min, max, labels = {} } = scale;
  if (min >= max) return [problem('scale-ends', `${path}.scale`, { min, max }, name)];
  if (Math.max(-min, max) > FARTHEST || max - min < NARROWEST)
    return [problem('scale-size', `${path}.scale`, { min, max }, name)];
  const kano = role === 'functional' || role === 'dysfunctional';
  if (kano && max - min !== KANO_STEPS)
    return [problem('kano-scale', `${path}.scale`, { role, min, max }, name)];
  return Object.entries(labels)
    .filter(([, code]) => code < min || code > max)
    .map(([text, code]) => problem('label-outside', `${path}.scale.labels`, { text, code, min, max }, name));
}

/** Names of the columns of one table that stand twice (the engine takes names without regard to case), or are the engine's own. */
export function checkNames(fields: readonly Pick<Field, 'name'>[], path: string): Problem[] {
  const names = new Map<string, string>();
  return fields.flatMap(({ name }, at) => {
    const of = `${path}[${at}].name`;
    const plain = name.toLowerCase();
    const same = names.get(plain);
    names.set(plain, name);
    return [
      ...(same === undefined ? [] : [problem('name-duplicate', of, { same }, name)]),
      ...((RESERVED_NAMES as readonly string[]).includes(plain)
        ? [problem('name-reserved', of, {}, name)]
        : []),
    ];
  });
}

/** What the columns of the answers, in a study of the right shape, can still have wrong, each by itself and among each other. */
export function checkFields({ fields, system }: Study): Problem[] {
  const problems = checkNames(fields, FIELDS_PATH);
  const items = leaves(system).map((node) => node.id);
  const onItem = new Map<string, string>();
  const once = new Map<Role, string>();

  fields.forEach((field, at) => {
    const { name, role, item } = field;
    const path = `${FIELDS_PATH}[${at}].satisfaction`;
    const add = (code: string, parameters: Record<string, string | number>): void => {
      problems.push(problem(code, path, parameters, name));
    };

    problems.push(...checkScale(field, path, isRole(role, RATING_ROLES)));

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
