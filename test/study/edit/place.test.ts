import { expect, test } from 'vitest';
import { placeBefore } from '../../../src/lib/study/edit/system.ts';
import { placeFields, placeNodes } from '../../../src/lib/study/edit/place.ts';
import { checkStudy } from '../../../src/lib/study/check.ts';
import { path, walk } from '../../../src/lib/study/tree.ts';
import { DEFAULT_OPTIONS } from '../../../src/lib/study/types.ts';
import type { Field, Role, Scale, Study } from '../../../src/lib/study/types.ts';

const FIVE: Scale = { min: 1, max: 5, direction: 'up' };
const field = (name: string, role: Role, item?: string): Field => ({
  name,
  type: 'number',
  role,
  label: name,
  ...(item === undefined ? {} : { item, scale: FIVE }),
});
const study: Study = {
  id: 'own-1',
  title: 'A study',
  simulated: false,
  sources: [],
  path: 'a.csv',
  fields: [
    field('p1', 'performance', 'price'),
    field('p2', 'performance', 'speed'),
    field('p3', 'performance', 'staff'),
    field('x', 'ignore'),
    field('y', 'segment'),
  ],
  system: {
    id: 'index',
    label: 'Index',
    children: [
      { id: 'shop', label: 'Shop', children: [{ id: 'price', label: 'Price' }] },
      {
        id: 'web',
        label: 'Web',
        children: [
          { id: 'speed', label: 'Speed' },
          { id: 'staff', label: 'Staff' },
        ],
      },
    ],
  },
  options: DEFAULT_OPTIONS,
};
const place = (names: readonly string[], to: Parameters<typeof placeFields>[2], from = study): Study =>
  placeFields(from, names, to, () => FIVE, 'Other');
const sound = (changed: Study): Study => {
  expect(checkStudy(changed)).toEqual([]);
  return changed;
};
const roleOf = (changed: Study, name: string): readonly unknown[] => {
  const found = changed.fields.find((candidate) => candidate.name === name)!;
  return [found.role, found.item];
};

test('columns put into a dimension take their items along; one that measured nothing becomes a performance there', () => {
  const changed = sound(place(['p2', 'x'], { node: 'shop' }));
  expect(changed.system.children![0]!.children!.map(({ id }) => id)).toEqual(['price', 'speed', 'x']);
  expect(roleOf(changed, 'x')).toEqual(['performance', 'x']);
  expect(changed.fields.find(({ name }) => name === 'x')?.scale).toEqual(FIVE);
});

test('a dimension that is emptied disappears; a new one holds all that was put into it', () => {
  const changed = sound(place(['p2', 'p3'], { dimension: 'Contact' }));
  expect(changed.system.children!.map(({ label }) => label)).toEqual(['Shop', 'Contact']);
  expect(changed.system.children![1]!.children!.map(({ id }) => id)).toEqual(['speed', 'staff']);
});

test('a column dropped on an item becomes what the item lacks, and nothing where it lacks nothing', () => {
  const expected = sound(place(['x'], { node: 'price' }));
  expect(roleOf(expected, 'x')).toEqual(['expectation', 'price']);
  const both = sound(place(['y'], { node: 'price' }, expected));
  expect(roleOf(both, 'y')).toEqual(['importance', 'price']);
  expect(place(['p2'], { node: 'price' }, both)).toBe(both);
  const moved = sound(place(['p2'], { node: 'price' }));
  expect(roleOf(moved, 'p2')).toEqual(['expectation', 'price']);
  expect(walk(moved.system).map(({ node }) => node.id)).not.toContain('speed');
});

test('an unknown place changes nothing', () => {
  expect(place(['p1'], { node: 'nowhere' })).toBe(study);
});

test('a node goes into a dimension or before a sibling, never into itself', () => {
  expect(path(placeNodes(study, ['staff'], { node: 'shop' }).system, 'staff')[1]!.id).toBe('shop');
  const before = placeBefore(study, 'staff', 'speed');
  expect(before.system.children![1]!.children!.map(({ id }) => id)).toEqual(['staff', 'speed']);
  const across = placeBefore(study, 'price', 'staff');
  expect(across.system.children!.map(({ id }) => id)).toEqual(['web']);
  expect(across.system.children![0]!.children!.map(({ id }) => id)).toEqual(['speed', 'price', 'staff']);
  expect(placeBefore(study, 'web', 'speed')).toBe(study);
});
