import { expect, test } from 'vitest';
import { groupFindings, remediesOf } from '../../../../src/components/workbench/file/group-findings.ts';
import type { Finding } from '../../../../src/lib/ingest/findings/finding.ts';

const finding = (code: string, level: Finding['level'], field?: string): Finding => ({
  code,
  level,
  parameters: {},
  ...(field === undefined ? {} : { field }),
});

test('findings stand by kind, the most serious first, on the file before on columns', () => {
  const groups = groupFindings([
    finding('byte-order-mark', 'note'),
    finding('constant', 'note', 'a'),
    finding('all-missing', 'warning', 'b'),
    finding('rejected', 'warning'),
    finding('constant', 'note', 'c'),
    finding('all-missing', 'warning', 'd'),
  ]);
  expect(groups.map(({ code, findings }) => [code, findings.length])).toEqual([
    ['rejected', 1],
    ['all-missing', 2],
    ['byte-order-mark', 1],
    ['constant', 2],
  ]);
});

test('a finding on the form of the file is undone by reading it differently, a left out column by using it', () => {
  expect(remediesOf(finding('encoding-unsure', 'warning'), false)).toEqual(['read-again']);
  expect(remediesOf(finding('personal-email', 'warning', 'mail'), true)).toEqual(['use', 'column']);
  expect(remediesOf(finding('personal-email', 'warning', 'mail'), false)).toEqual(['column']);
  expect(remediesOf(finding('anything', 'note'), false)).toEqual([]);
});

test('what was done by itself is undone where it was done: in the codebook, or while reading', () => {
  const undo = { fields: ['q1'], set: { scale: { direction: 'up' as const } } };
  expect(remediesOf({ ...finding('scale-reversed', 'note', 'q1'), undo }, false)).toEqual(['undo', 'column']);
  expect(remediesOf({ ...finding('missing-codes', 'note'), undo }, false)).toEqual(['undo']);
  const person = { gather: { person: 'id' } };
  expect(remediesOf({ ...finding('persons-repeated', 'warning', 'id'), undo, ...person }, false)).toEqual([
    'cluster',
    'last',
    'column',
  ]);
  const long = { gather: { person: 'id', question: 'q', answer: 'a' } };
  expect(remediesOf({ ...finding('lines-long', 'warning', 'id'), ...long }, false)).toEqual([
    'pivot',
    'column',
  ]);
  expect(remediesOf({ ...finding('categories-alike', 'warning', 'q'), undo }, false)).toEqual([
    'merge',
    'column',
  ]);
  expect(remediesOf({ ...finding('scale-maybe-reversed', 'warning', 'q1'), undo }, false)).toEqual([
    'turn',
    'column',
  ]);
  expect(remediesOf({ ...finding('rows-totals', 'note'), reread: { everyRow: true } }, false)).toEqual([
    'reread',
  ]);
  expect(remediesOf({ ...finding('personal-email', 'warning', 'mail'), undo }, true)).toEqual([
    'use',
    'column',
  ]);
});
