import { expect, test } from 'vitest';
import { groupFindings, remediesOf } from '../../../src/components/workbench/group-findings.ts';
import type { Finding } from '../../../src/lib/ingest/types.ts';

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
