import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { crossTable } from '../../src/lib/analysis/cross-table/analysis.ts';
import { cramersV } from '../../src/lib/stats/contingency.ts';
import type { CrossTableOptions, Study } from '../../src/lib/study/types.ts';
import { given, momentsOf } from './fixture.ts';
import { pairedWaves, pairedWavesSource } from './paired-waves.ts';

type Matrix = readonly (readonly number[])[];

interface OracleTable {
  readonly n: number;
  readonly counts: Matrix;
  readonly shares: Matrix;
  readonly statistic: number;
  readonly ndf: number;
  readonly ddf?: number;
  readonly p: number;
  readonly residual: Matrix;
  readonly v: readonly [number, number];
}

/** What R and R survey say (test/oracle/cross-table.R). */
const { strong, ...R } = JSON.parse(
  readFileSync(new URL('../oracle/cross-table.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, Readonly<Record<string, OracleTable>>>> & {
  readonly strong: {
    readonly shares: Matrix;
    readonly v: readonly [number, number];
    readonly half: readonly [number, number];
  };
};

const COLUMNS: Readonly<Record<string, CrossTableOptions>> = {
  groups: { rows: 'age', columns: 'sex' },
  rating: { rows: 'sex', columns: 'a' },
  waves: { rows: 'wave', columns: 'age' },
};

/** The rows under one of the oracle's designs; `waves` is that of persons, with the waves counted. */
function asked(design: string, columns: string): Study {
  const of = pairedWaves(
    design === 'none' || design === 'waves' ? 'simple' : design,
    ...(design === 'none' ? (['ids'] as const) : []),
  );
  return {
    ...of,
    fields: design === 'none' ? of.fields.filter(({ role }) => role !== 'weight') : of.fields,
    options: { ...of.options, crossTable: COLUMNS[design === 'waves' ? 'waves' : columns]! },
  };
}

function near(found: number | null | undefined, expected: number, design: string): void {
  const relative = design === 'bounded' ? 1e-7 : 1e-9;
  expect(Math.abs(given(found) - expected)).toBeLessThanOrEqual(relative * Math.max(1, Math.abs(expected)));
}

const CASES = Object.entries(R).flatMap(([design, tables]) =>
  Object.entries(tables).map(([columns, wanted]) => ({ design, columns, wanted })),
);

test.each(CASES)('as svychisq, chisq.test and svycontrast have it: $design $columns', async (one) => {
  const { design, columns, wanted } = one;
  const about = asked(design, columns);
  // Nothing hidden: the smallest group has one respondent.
  const moments = await momentsOf(crossTable, pairedWavesSource(about), about);
  const of = { ...about, options: { ...about.options, minGroup: 2 } };
  const found = given(crossTable.solve(moments, of, of.options));
  expect(found.n).toBe(wanted.n);
  expect(found.cells.length).toBe(wanted.counts.length);
  wanted.counts.forEach((line, row) =>
    line.forEach((n, column) => {
      const cell = found.cells[row]?.[column];
      if (cell === null || cell === undefined) return;
      expect(cell.n).toBe(n);
      const total = line.reduce((sum, _, at) => sum + wanted.shares[row]![at]!, 0);
      if (cell.rowShare !== null) near(cell.rowShare, wanted.shares[row]![column]! / total, design);
      if (cell.residual !== null) near(cell.residual, wanted.residual[row]![column]!, design);
    }),
  );
  const { test: tested, v, corrected } = given(found.association);
  near(tested.statistic, wanted.statistic, design);
  near(tested.df[0], wanted.ndf, design);
  if (wanted.ddf !== undefined) near(tested.df[1], wanted.ddf, design);
  near(tested.p, wanted.p, design);
  near(v, wanted.v[0], design);
  near(corrected, wanted.v[1], design);
});

test('Cramér’s V with its bias taken off, where there is much of it', () => {
  for (const [effect, wanted] of [
    [1, strong.v],
    [2, strong.half],
  ] as const) {
    const { v, corrected } = cramersV(strong.shares, 110, effect);
    near(v, wanted[0], 'none');
    near(corrected, wanted[1], 'none');
  }
});
