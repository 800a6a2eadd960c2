import { describe, expect, test } from 'vitest';
import { crossTable } from '../../src/lib/analysis/cross-table/analysis.ts';
import { chosen } from '../../src/lib/analysis/cross-table/choice.ts';
import { readings } from '../../src/lib/analysis/cross-table/readings.ts';
import type { CrossTableResult } from '../../src/lib/analysis/cross-table/result.ts';
import { isRefusal, refuse } from '../../src/lib/study/refusal.ts';
import type { Refusal } from '../../src/lib/study/refusal.ts';
import type { Field, Study, StudyOptions } from '../../src/lib/study/types.ts';
import { refusalWords } from '../english.ts';
import { field, given, momentsOf, rowsOf, study, system } from './fixture.ts';
import { checkReadings } from './readings/check.ts';
import { CLAIMS } from './readings/claims.ts';

const FIELDS = [field('q', 'performance', { item: 'q' }), field('g', 'segment'), field('h', 'segment')];

function two(options: Partial<StudyOptions> = {}, fields: readonly Field[] = FIELDS): Study {
  return study(fields, system(['q']), { minGroup: 5, ...options });
}

/** Rows of a table of counts by its categories. */
function counted(counts: Readonly<Record<string, Readonly<Record<string, number>>>>): string {
  const rows = Object.entries(counts).flatMap(([g, line]) =>
    Object.entries(line).flatMap(([h, n]) => Array.from({ length: n }, (_, at) => [1 + (at % 10), g, h])),
  );
  return rowsOf(['q', 'g', 'h'], rows);
}

async function solved(of: Study, source: string): Promise<CrossTableResult | Refusal> {
  return crossTable.solve(await momentsOf(crossTable, source, of), of, of.options);
}

const TABLE = { a: { x: 3, y: 30, z: 20 }, b: { x: 20, y: 25, z: 40 }, c: { x: 30, y: 10, z: 12 } };

describe('cells', () => {
  test('a small cell is hidden with others, so that no margin tells it; the rest has counts and shares', async () => {
    const { cells, rows, columns, hidden, n, unanswered } = given(await solved(two(), counted(TABLE)));
    expect(n).toBe(190);
    expect(unanswered).toBe(0);
    expect(hidden).toBe(4);
    expect(rows.categories.map((one) => one.n)).toEqual([53, 85, 52]);
    expect(columns.categories.map(({ name }) => name)).toEqual(['x', 'y', 'z']);
    expect(cells.map((line) => line.map((cell) => cell === null))).toEqual([
      [true, false, true],
      [false, false, false],
      [true, false, true],
    ]);
    const shown = given(cells[0]![1]);
    expect(shown).toMatchObject({ n: 30 });
    expect(shown.rowShare).toBeCloseTo(30 / 53, 12);
    expect(shown.columnShare).toBeCloseTo(30 / 65, 12);
    // Nothing of what is hidden stands anywhere in the result.
    expect(JSON.stringify(cells)).not.toContain('"n":3,');
  });

  test('where a margin goes, so do the shares and residuals that would give it away', async () => {
    const found = given(
      await solved(two(), counted({ a: { x: 4 }, b: { x: 30, y: 40 }, c: { x: 50, y: 60 } })),
    );
    expect(found.rows.categories[0]).toMatchObject({ n: null, share: null });
    expect(found.cells[0]).toEqual([null, { n: 0, rowShare: null, columnShare: 0, residual: null, p: null }]);
  });

  test('no answer is no category, and counted apart', async () => {
    const source = rowsOf(
      ['q', 'g', 'h'],
      [
        ...Array.from({ length: 24 }, (_, at) => [1, at % 2 ? 'a' : 'b', at % 3 ? 'x' : 'y']),
        [1, null, 'x'],
        [1, 'a', null],
      ],
    );
    const found = given(await solved(two({ minGroup: 2 }), source));
    expect(found).toMatchObject({ n: 24, unanswered: 2 });
  });

  test('a rating stands by its codes, the worst first, also where high codes are bad', async () => {
    const down = { scale: { min: 1, max: 10, direction: 'down' } } as const;
    const fields = [field('q', 'performance', { item: 'q', ...down }), ...FIELDS.slice(1)];
    const of = two({ minGroup: 2, crossTable: { rows: 'g', columns: 'q' } }, fields);
    const found = given(await solved(of, counted({ a: { x: 20 }, b: { y: 30 } })));
    expect(found.columns.categories.map(({ name }) => name)).toEqual([
      '10',
      '9',
      '8',
      '7',
      '6',
      '5',
      '4',
      '3',
      '2',
      '1',
    ]);
    expect(found.columns.categories[0]).toMatchObject({ group: false, n: 5 });
  });
});

test('without a choice the first grouping stands against overall satisfaction, or else against the second grouping', () => {
  const overall = field('o', 'overall');
  const names = (fields: readonly Field[]): readonly string[] => {
    const { rows, columns } = given(chosen(two({}, fields)));
    return [rows.name, columns.name];
  };
  expect(names([...FIELDS, overall])).toEqual(['g', 'o']);
  expect(names(FIELDS)).toEqual(['g', 'h']);
});

describe('refusals, each with the next step', () => {
  const said = (refusal: unknown): string => {
    if (!isRefusal(refusal)) throw new Error('not refused');
    return refusalWords(refusal);
  };

  test('columns that cannot be chosen', () => {
    expect(crossTable.requires(study([FIELDS[0]!, FIELDS[1]!], system(['q'])))).toEqual(
      refuse('cross-table-columns'),
    );
    const column = crossTable.requires(two({ crossTable: { rows: 'g', columns: 'nothing' } }));
    expect(said(column)).toContain('“nothing”');
    const same = crossTable.requires(two({ crossTable: { rows: 'g', columns: 'g' } }));
    expect(said(same)).toMatch(/against itself.*crossTable/);
    expect(crossTable.requires(two())).toBeNull();
    const overall = [field('g', 'segment'), field('o', 'overall')];
    expect(crossTable.requires(study(overall, system(['q'])))).toBeNull();
  });

  test('one category, too many, too few respondents, nobody', async () => {
    expect(await solved(two(), counted({ a: { x: 20, y: 20 } }))).toEqual(
      refuse('one-category', { field: { field: 'g' } }),
    );
    const many = Object.fromEntries(Array.from({ length: 13 }, (_, at) => [`g${at}`, { x: 9, y: 9 }]));
    const refusal = await solved(two(), counted(many));
    expect(refusal).toMatchObject({ refused: 'many-categories' });
    expect(said(refusal)).toMatch(/13 categories.*at most 12/);
    expect(await solved(two(), counted({ a: { x: 2 }, b: { y: 2 } }))).toEqual(
      refuse('group-too-small', { n: 4, minimum: 5 }),
    );
    expect(
      await solved(
        two(),
        rowsOf(
          ['q', 'g', 'h'],
          [
            [1, null, null],
            [2, null, null],
          ],
        ),
      ),
    ).toMatchObject({ refused: 'nothing-answered' });
  });
});

describe('what is said', () => {
  test.each([
    ['together', TABLE, ['cross-table.together', 'cross-table.less', 'cross-table.more']],
    ['apart', { a: { x: 20, y: 21 }, b: { x: 22, y: 20 } }, ['cross-table.undecided']],
  ] as const)('only what the numbers bear: %s', async (_, table, codes) => {
    const of = two();
    const result = given(await solved(of, counted(table)));
    const found = readings(result, of);
    for (const code of codes) expect(found.map((one) => one.code)).toContain(code);
    checkReadings(found, { study: of, claims: CLAIMS['cross-table'], from: result, derived: /.*/ });
  });

  test('nothing of a hidden cell', async () => {
    const of = two({ minGroup: 21 });
    const result = given(await solved(of, counted(TABLE)));
    const said = readings(result, of);
    expect(said.at(-1)).toMatchObject({ code: 'cross-table.hidden', parameters: { count: result.hidden } });
    for (const { code, rests } of said)
      if (code === 'cross-table.more' || code === 'cross-table.less')
        expect(rests[0]!.n).toBeGreaterThanOrEqual(21);
  });
});
