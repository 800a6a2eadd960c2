import { expect, test } from 'vitest';
import {
  between,
  countsOf,
  EVERYTHING,
  linesOf,
  matching,
} from '../../../../src/components/workbench/columns/field-lines.ts';
import type { Line } from '../../../../src/components/workbench/columns/field-lines.ts';
import type { Doctor } from '../../../../src/lib/ingest/load/doctor.ts';
import type { Profile } from '../../../../src/lib/ingest/load/profile.ts';
import type { Proposal } from '../../../../src/lib/ingest/codebook/propose.ts';
import { DEFAULT_OPTIONS } from '../../../../src/lib/study/types.ts';
import type { Field, Study } from '../../../../src/lib/study/types.ts';
import { english } from '../../../english.ts';

const fields: readonly Field[] = [
  { name: 'q1', type: 'number', role: 'performance', label: 'Speed', item: 'q1' },
  { name: 'q2', type: 'number', role: 'ignore', label: { zh: '价格', en: 'Price' } },
  { name: 'city', type: 'string', role: 'segment', label: 'city' },
];
const study: Study = {
  id: 'own-1',
  title: 'A study',
  simulated: false,
  sources: [],
  path: 'a.csv',
  fields,
  system: { id: 'index', label: 'Index', children: [{ id: 'q1', label: 'Speed' }] },
  options: DEFAULT_OPTIONS,
};
const profile = (name: string): Profile => ({
  name,
  heading: `${name}. How was it?`,
  type: 'number',
  answered: 10,
  missing: 0,
  distinct: 3,
  min: 1,
  max: 3,
  top: [],
});
const doctor = {
  columns: fields.map(({ name }) => profile(name)),
  findings: [
    { code: 'constant', level: 'note', field: 'q1', parameters: {} },
    { code: 'all-missing', level: 'warning', field: 'q2', parameters: {} },
    { code: 'rejected', level: 'warning', parameters: {} },
  ],
} as unknown as Doctor;
const proposals = new Map<string, Proposal>([
  ['q1', { field: fields[0]!, confidence: 0.5, reason: 'scale-values' }],
  ['q2', { field: { ...fields[1]!, role: 'performance' }, confidence: 0.5, reason: 'scale-values' }],
]);

const lines = linesOf(study, doctor, proposals, [
  { code: 'scale-needed', path: '', field: 'q1', parameters: {} },
]);
const names = (found: readonly Line[]): readonly string[] => found.map(({ field }) => field.name);

test('a line carries what belongs to its column: warnings but no notes, problems, and doubt only while the proposal stands', () => {
  expect(lines.map(({ warnings }) => warnings.length)).toEqual([0, 1, 0]);
  expect(lines.map(({ problems }) => problems.length)).toEqual([1, 0, 0]);
  expect(lines.map(({ unsure }) => unsure)).toEqual([true, false, false]);
  expect(countsOf(lines)).toEqual({ all: 3, check: 1, problem: 1, warning: 1, used: 2, ignore: 1 });
});

test.each([
  [{ search: 'PRICE' }, ['q2']],
  [{ search: 'q1. how' }, ['q1']],
  [{ filter: 'warning' }, ['q2']],
  [{ role: 'segment' }, ['city']],
  [{ filter: 'used', role: 'ignore' }, []],
  [{}, ['q1', 'q2', 'city']],
] as const)('%j shows %j', (view, expected) => {
  expect(names(matching(lines, { ...EVERYTHING, ...view }, english))).toEqual(expected);
});

test('a range runs both ways; from nothing it is the column alone', () => {
  expect(between(lines, 'q1', 'city')).toEqual(['q1', 'q2', 'city']);
  expect(between(lines, 'city', 'q2')).toEqual(['q2', 'city']);
  expect(between(lines, '', 'q2')).toEqual(['q2']);
});
