import { expect, test } from 'vitest';
import { fitCodebook } from '../../../../src/components/workbench/backend/fit-codebook.ts';
import type { Profile } from '../../../../src/lib/ingest/load/profile.ts';
import { checkStudy } from '../../../../src/lib/study/check.ts';
import { DEFAULT_OPTIONS } from '../../../../src/lib/study/types.ts';
import type { Field, Study } from '../../../../src/lib/study/types.ts';

const column = (name: string): Profile => ({
  name,
  heading: name,
  type: 'number',
  answered: 40,
  missing: 0,
  distinct: 5,
  min: 1,
  max: 5,
  top: [{ value: 5, n: 40 }],
});
const plain = (name: string): Field => ({ name, type: 'number', role: 'ignore', label: name });
const rated = (name: string): Field => ({
  ...plain(name),
  role: 'performance',
  item: name,
  scale: { min: 1, max: 5, direction: 'up' },
});
const study = (id: string, path: string, fields: readonly Field[]): Study => ({
  id,
  title: id,
  simulated: false,
  sources: [],
  path,
  fields,
  system: {
    id: 'index',
    label: 'Index',
    children: fields.flatMap(({ item, label }) => (item === undefined ? [] : [{ id: item, label }])),
  },
  options: DEFAULT_OPTIONS,
});

test('the file keeps its columns, id, path and form; the rest is the saved codebook’s, what it does not know is not used', () => {
  const own: Study = {
    ...study('own-2', 'second.csv', ['Speed of the service', 'Price', 'Parking'].map(plain)),
    other: { resource: { encoding: 'gb18030' } },
  };
  const saved = study('own-1', 'first.csv', [rated('Speed of service'), rated('Price'), rated('Hours')]);
  const { study: laid, match } = fitCodebook(
    own,
    { columns: own.fields.map(({ name }) => column(name)) },
    saved,
  );
  expect(checkStudy(laid)).toEqual([]);
  expect([laid.id, laid.path, laid.title, laid.other]).toEqual([
    'own-2',
    'second.csv',
    'own-1',
    { resource: { encoding: 'gb18030' } },
  ]);
  expect(laid.fields.map(({ name, role }) => [name, role])).toEqual([
    ['Speed of the service', 'performance'],
    ['Price', 'performance'],
    ['Parking', 'ignore'],
  ]);
  expect(match.renamed).toMatchObject([{ field: 'Speed of service', column: 'Speed of the service' }]);
  expect([match.missing, match.added]).toEqual([['Hours'], ['Parking']]);
});

test('what is simulated stays so, whichever of the two said it', () => {
  const real = study('own-1', 'a.csv', [rated('p1')]);
  const made = { ...real, simulated: true };
  const doctor = { columns: [column('p1')] };
  expect(fitCodebook(real, doctor, real).study.simulated).toBe(false);
  expect(fitCodebook(made, doctor, real).study.simulated).toBe(true);
  expect(fitCodebook(real, doctor, made).study.simulated).toBe(true);
});
