import { refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { structure } from '../../study/structure.ts';
import { isRole, RATING_ROLES } from '../../study/types.ts';
import type { Field, Study } from '../../study/types.ts';
import type { Sign } from './signs.ts';

/** With fewer items on one scale, answers that are alike are nothing unusual. */
const FEWEST_IN_COMMON = 6;
/** With fewer pairs of halves a correlation over them says nothing. */
const FEWEST_HALVES = 3;
/** With fewer ratings two respondents agree in all of them by chance. */
export const FEWEST_RATINGS = 10;
/** Statements grow with the square of the items. */
const MOST_ITEMS = 100;

/** An item as the signs read it. */
export interface Item {
  readonly id: string;
  readonly field: Field;
}

/** The columns of a study that signs of careless answering are read from. */
export interface LookedAt {
  /** Performance, in the order of the columns: that in which it was asked. */
  readonly items: readonly Item[];
  /** Places (in `items`) of those on the scale that most of them share. */
  readonly common: readonly number[];
  /** Parents with two or more items, with the places of these in the order of the indicator system. */
  readonly halves: readonly (readonly number[])[];
  /** Every rating column. */
  readonly ratings: readonly Field[];
  readonly duration: Field | undefined;
  /** Why the codebook does not allow a sign; a sign that may be read has none. */
  readonly refused: Readonly<Partial<Record<Sign, Refusal>>>;
}

/** What of a study is looked at, and which signs it cannot give. */
export function lookedAt(study: Study): LookedAt {
  const system = structure(study);
  const place = new Map(study.fields.map(({ name }, at) => [name, at]));
  const items = system.items
    .map(({ id, performance }) => ({ id, field: performance }))
    .sort((a, b) => (place.get(a.field.name) ?? 0) - (place.get(b.field.name) ?? 0));
  const at = new Map(items.map(({ id }, position) => [id, position]));
  const halves = [...system.nodes.values()]
    .map(({ children }) => children.flatMap((child) => at.get(child) ?? []))
    .filter((own) => own.length > 1);
  const common = onOneScale(items);
  const ratings = study.fields.filter(({ role }) => isRole(role, RATING_ROLES));
  const duration = study.fields.find(({ role }) => role === 'duration');
  const many =
    items.length > MOST_ITEMS ? refuse('quality-many-items', { n: items.length, most: MOST_ITEMS }) : null;
  const few = refuse('quality-few-items', { n: items.length, minimum: FEWEST_IN_COMMON });
  const alone =
    common.length >= FEWEST_IN_COMMON
      ? null
      : items.length < FEWEST_IN_COMMON
        ? few
        : refuse('quality-no-scale', { n: common.length, minimum: FEWEST_IN_COMMON });
  const joint = many ?? (items.length < FEWEST_IN_COMMON ? few : null);
  const split =
    halves.length >= FEWEST_HALVES
      ? null
      : refuse('quality-few-dimensions', { n: halves.length, minimum: FEWEST_HALVES });
  const repeated = study.fields.some(({ role }) => role === 'frequency')
    ? refuse('quality-frequencies')
    : ratings.length < FEWEST_RATINGS
      ? refuse('quality-few-ratings', { n: ratings.length, minimum: FEWEST_RATINGS })
      : null;
  return {
    items,
    common,
    halves,
    ratings,
    duration,
    refused: {
      ...(alone && { run: alone, irv: alone }),
      ...(joint && { mahalanobis: joint, synonyms: joint }),
      ...(split && { evenOdd: split }),
      ...(duration === undefined && { duration: refuse('quality-no-duration') }),
      ...(repeated && { duplicate: repeated }),
    },
  };
}

/** Places of the items on the scale that most share; of several such scales the first. */
function onOneScale(items: readonly Item[]): readonly number[] {
  const by = new Map<string, number[]>();
  items.forEach(({ field: { scale } }, at) => {
    const key = `${scale?.min} ${scale?.max}`;
    by.set(key, [...(by.get(key) ?? []), at]);
  });
  return [...by.values()].reduce<readonly number[]>(
    (most, own) => (own.length > most.length ? own : most),
    [],
  );
}
