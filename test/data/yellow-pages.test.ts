import { expect, test } from 'vitest';
import { checkAgainstColumns } from '../../src/lib/study/check.ts';
import { structure } from '../../src/lib/study/structure.ts';
import { bundledRows, bundledStudy } from './bundled.ts';

const study = bundledStudy('yellow-pages');
const { columns, rows } = bundledRows('yellow-pages');

test('the Yellow Pages are real, cited, and the codebook knows exactly their columns', () => {
  expect(study.simulated).toBe(false);
  expect(study.sources.map(({ title }) => title).join(' ')).toMatch(/Rossi.*2001.*bayesm/);
  expect(checkAgainstColumns(study, columns)).toEqual([]);
  expect(structure(study).items).toHaveLength(9);
});

test('they are the 1,811 rows of bayesm’s customerSat', () => {
  expect(rows).toHaveLength(1811);
  const sums = columns.map((name) => rows.reduce((sum, row) => sum + Number(row[name]), 0));
  // colSums(customerSat) in R.
  expect(sums).toEqual([10986, 10653, 11363, 10069, 11118, 10967, 13128, 13503, 14288, 14078]);
  const alike = rows.filter((row) => new Set(Object.values(row)).size === 1);
  expect(alike).toHaveLength(102);
});
