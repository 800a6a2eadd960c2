import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suppress } from '../../src/lib/stats/suppression.ts';

const counts = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(
      fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 90 })), {
        minLength: columns,
        maxLength: columns,
      }),
      { minLength: rows, maxLength: rows },
    ),
  )
  .filter(
    (table) =>
      table.every((row) => row.some((n) => n > 0)) &&
      table[0]!.every((_, column) => table.some((row) => row[column]! > 0)),
  );

/** Everything that is hidden, as unknowns: cells, then margins of rows and of columns. */
function unknowns(table: readonly (readonly number[])[], minimum: number) {
  const { cells, rows, columns } = suppress(table, minimum);
  return {
    cells,
    names: [
      ...cells.flatMap((row, r) => row.flatMap((hidden, c) => (hidden ? [`${r},${c}`] : []))),
      ...rows.flatMap((hidden, r) => (hidden ? [`${r},*`] : [])),
      ...columns.flatMap((hidden, c) => (hidden ? [`*,${c}`] : [])),
    ],
  };
}

/** Which of the unknowns the sums of rows, columns and margins determine: those that Gauß's elimination leaves alone in a line. */
function determined(table: readonly (readonly number[])[], names: readonly string[]): readonly string[] {
  const at = (name: string): number => names.indexOf(name);
  const line = (terms: readonly (readonly [string, number])[]): number[] => {
    const found = names.map(() => 0);
    for (const [name, sign] of terms) if (at(name) >= 0) found[at(name)]! += sign;
    return found;
  };
  const lines = [
    ...table.map((row, r) => line([...row.map((_, c) => [`${r},${c}`, 1] as const), [`${r},*`, -1]])),
    ...table[0]!.map((_, c) => line([...table.map((_, r) => [`${r},${c}`, 1] as const), [`*,${c}`, -1]])),
    line(table.map((_, r) => [`${r},*`, 1] as const)),
    line(table[0]!.map((_, c) => [`*,${c}`, 1] as const)),
  ];
  let rank = 0;
  for (let column = 0; column < names.length; column += 1) {
    const pivot = lines.findIndex((one, row) => row >= rank && Math.abs(one[column]!) > 1e-9);
    if (pivot < 0) continue;
    [lines[rank], lines[pivot]] = [lines[pivot]!, lines[rank]!];
    const by = lines[rank]![column]!;
    lines[rank] = lines[rank]!.map((value) => value / by);
    lines.forEach((one, row) => {
      if (row !== rank) lines[row] = one.map((value, k) => value - one[column]! * lines[rank]![k]!);
    });
    rank += 1;
  }
  return lines.flatMap((one) => {
    const places = one.flatMap((value, k) => (Math.abs(value) > 1e-9 ? [k] : []));
    return places.length === 1 ? [names[places[0]!]!] : [];
  });
}

test('no hidden count can be told from the margins and the rest, and every small one is hidden', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 2, max: 10 }), (table, minimum) => {
      const { cells, names } = unknowns(table, minimum);
      table.forEach((row, r) =>
        row.forEach((n, c) => {
          if (n > 0 && n < minimum) expect(cells[r]![c]).toBe(true);
          if (n === 0) expect(cells[r]![c]).toBe(false);
        }),
      );
      expect(determined(table, names)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('without small cells nothing is hidden; one small cell takes the three cheapest with it', () => {
  expect(
    suppress(
      [
        [20, 30],
        [40, 50],
      ],
      10,
    ).cells.flat(),
  ).toEqual([false, false, false, false]);
  const { cells, rows, columns } = suppress(
    [
      [3, 30, 40],
      [20, 50, 60],
      [70, 80, 25],
    ],
    10,
  );
  expect(cells).toEqual([
    [true, true, false],
    [true, true, false],
    [false, false, false],
  ]);
  expect([...rows, ...columns]).toEqual(Array(6).fill(false));
});

test('where a row has nothing else to hide behind, its margin goes too', () => {
  const { cells, rows } = suppress(
    [
      [4, 0],
      [30, 40],
      [50, 60],
    ],
    10,
  );
  expect(cells[0]).toEqual([true, false]);
  expect(rows[0]).toBe(true);
});
