import { expect, test } from 'vitest';
import { freeColumns, proposePairs } from '../../../../src/components/workbench/needs/propose-pairs.ts';
import { pairColumns } from '../../../../src/lib/study/edit/pair.ts';
import type { Profile } from '../../../../src/lib/ingest/load/profile.ts';
import { checkStudy } from '../../../../src/lib/study/check.ts';
import { DEFAULT_OPTIONS } from '../../../../src/lib/study/types.ts';
import type { Field, Role, Scale, Study } from '../../../../src/lib/study/types.ts';

const FIVE: Scale = { min: 1, max: 5, direction: 'up' };

/** A study of rating columns: name → heading, role. Every performance measures an item of its own. */
function made(columns: readonly (readonly [name: string, heading: string, role: Role])[]) {
  const fields = columns.map(([name, , role]): Field => {
    const base = { name, type: 'number', role, label: name } as const;
    return role === 'performance' ? { ...base, item: `item-${name}`, scale: FIVE } : base;
  });
  const items = fields.flatMap(({ item, name }) => (item === undefined ? [] : [{ id: item, label: name }]));
  const study: Study = {
    id: 'own-1',
    title: 'A study',
    simulated: false,
    sources: [],
    path: 'a.csv',
    fields,
    system: { id: 'index', label: 'Index', children: items },
    options: DEFAULT_OPTIONS,
  };
  const profiles = columns.map(([name, heading]): Profile => ({
    name,
    heading,
    type: 'number',
    answered: 50,
    missing: 0,
    distinct: name === 'city' ? 30 : 5,
    min: 1,
    max: 5,
    top: [],
  }));
  return { study, profiles };
}
const columns = (...args: Parameters<typeof proposePairs>): readonly string[] =>
  proposePairs(...args).map(({ column }) => column);

test('expectations are found by their headings, whatever order they stand in', () => {
  const { study, profiles } = made([
    ['q1', 'Satisfaction with delivery speed', 'performance'],
    ['q2', 'Satisfaction with staff', 'performance'],
    ['q9', 'What do you expect of staff', 'ignore'],
    ['q8', 'What do you expect of delivery speed', 'ignore'],
    ['city', 'City', 'segment'],
  ]);
  expect(columns(study, profiles, 'expectation')).toEqual(['q8', 'q9']);
  expect(freeColumns(study, profiles, 'expectation').map(({ name }) => name)).not.toContain('city');
});

test('columns taken for items of their own are given back where their heading names the role', () => {
  const { study, profiles } = made([
    ['speed', 'speed', 'performance'],
    ['staff', 'staff', 'performance'],
    ['speed_imp', 'speed - importance', 'performance'],
    ['staff_imp', 'staff - importance', 'performance'],
  ]);
  const proposed = proposePairs(study, profiles, 'importance');
  expect(proposed.slice(0, 2).map(({ column }) => column)).toEqual(['speed_imp', 'staff_imp']);
  const paired = pairColumns(
    study,
    'importance',
    proposed.slice(0, 2).map(({ item, column }) => ({ item: item.id, column })),
    () => FIVE,
    'Other',
  );
  expect(checkStudy(paired)).toEqual([]);
  expect(paired.system.children!.map(({ id }) => id)).toEqual(['item-speed', 'item-staff']);
  expect(paired.fields.map(({ role }) => role)).toEqual([
    'performance',
    'performance',
    'importance',
    'importance',
  ]);
});

test('where headings tell nothing and the numbers agree, the order does; else nothing is guessed', () => {
  const coded = [
    ['A1', 'A1', 'performance'],
    ['A2', 'A2', 'performance'],
    ['X7', 'X7', 'ignore'],
    ['Y8', 'Y8', 'ignore'],
  ] as const;
  const { study, profiles } = made(coded);
  expect(columns(study, profiles, 'expectation')).toEqual(['X7', 'Y8']);
  const more = made([...coded, ['Z9', 'Z9', 'ignore']]);
  expect(columns(more.study, more.profiles, 'expectation')).toEqual(['', '']);
});
