import { expect, test } from 'vitest';
import { BLOCK_ROWS } from '../../../src/lib/stats/linear/blocked-products.ts';
import { productSums } from '../../../src/lib/stats/linear/product-sums.ts';
import { simdProgram } from '../../../src/lib/stats/linear/simd-program.ts';

test('the program for wide registers is one that this machine takes', () => {
  expect(WebAssembly.validate(simdProgram())).toBe(true);
});

test.each([true, false])(
  'sums of products are those of the definition, in blocks of any length, into matrices of several widths (wide registers: %s)',
  (simd) => {
    const columns = [3, 8, 5, 1];
    const { left, right, matrices, add } = productSums(columns, simd);
    const expected = columns.map((many) => Array.from({ length: many * many }, () => 0));
    let state = 7;
    const next = (): number => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647 - 0.5;
    [0, 1, 2, 7, 255, BLOCK_ROWS, 3].forEach((rows, round) => {
      const squared = round % 2 === 1;
      columns.forEach((many, matrix) => {
        // What stands behind the rows is of no account.
        for (let at = 0; at < many * BLOCK_ROWS; at += 1) [left[at], right[at]] = [next(), next()];
        left.fill(0, many * BLOCK_ROWS);
        right.fill(0, many * BLOCK_ROWS);
        const first = squared ? right : left;
        for (let j = 0; j < many; j += 1)
          for (let k = j; k < many; k += 1)
            for (let row = 0; row < rows; row += 1)
              expected[matrix]![j * many + k]! += first[j * BLOCK_ROWS + row]! * right[k * BLOCK_ROWS + row]!;
        add(matrix, rows, squared);
      });
    });
    columns.forEach((many, matrix) => {
      const { width, sums } = matrices[matrix]!;
      expect(width % 4).toBe(0);
      for (let j = 0; j < many; j += 1)
        for (let k = j; k < many; k += 1)
          expect(sums[j * width + k]).toBeCloseTo(expected[matrix]![j * many + k]!, 11);
    });
  },
);

test('no matrix, no room', () => {
  expect(productSums([]).matrices).toEqual([]);
});
