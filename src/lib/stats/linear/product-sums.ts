import { addCrossProducts, BLOCK_ROWS, paddedWidth } from './blocked-products.ts';
import { started } from '../wasm/code.ts';
import { simdProgram } from './simd-program.ts';

/** Sums of products of columns, block by block, in one matrix or several. */
export interface ProductSums {
  /** The columns of a block, one after the other, `BLOCK_ROWS` numbers each; what fills up the columns of a matrix holds 0. */
  readonly left: Float64Array;
  readonly right: Float64Array;
  readonly matrices: readonly {
    /** Its columns and what fills them up. */
    readonly width: number;
    /** width × width, row by row; entries below the diagonal are of no use. */
    readonly sums: Float64Array;
  }[];
  /**
   * Adds Σ left_j · right_k over the first rows of the block to a matrix, for every j ≤ k. The row after them may be overwritten.
   *
   * @param squared the left columns are the right ones
   */
  readonly add: (matrix: number, rows: number, squared?: boolean) => void;
}

const NUMBER = Float64Array.BYTES_PER_ELEMENT;
const PAGE = 65_536;

type Add = (sums: number, left: number, right: number, width: number, rows: number) => void;

let over: ReturnType<typeof started<Add>> | undefined;

/**
 * Room for a block and the matrices of so many columns each, and what adds to them: in registers of 128 bits where there are some, six
 * times as fast as number by number.
 *
 * @param simd false: number by number
 */
export function productSums(columns: readonly number[], simd = true): ProductSums {
  if (over === undefined) over = started<Add>(simdProgram);
  const widths = columns.map(paddedWidth);
  const block = Math.max(0, ...widths) * BLOCK_ROWS;
  const size = 2 * block + widths.reduce((sum, width) => sum + width * width, 0);
  const memory =
    simd && over !== null
      ? new WebAssembly.Memory({ initial: Math.max(1, Math.ceil((NUMBER * size) / PAGE)) })
      : undefined;
  const numbers = new Float64Array(memory?.buffer ?? new ArrayBuffer(NUMBER * size), 0, size);
  const [left, right] = [numbers.subarray(0, block), numbers.subarray(block, 2 * block)];
  let taken = 2 * block;
  const matrices = widths.map((width) => {
    taken += width * width;
    return { width, sums: numbers.subarray(taken - width * width, taken) };
  });
  if (memory === undefined)
    return {
      ...{ left, right, matrices },
      add(matrix, rows, squared = false) {
        const { width, sums } = matrices[matrix]!;
        addCrossProducts(sums, squared ? right : left, right, width, rows);
      },
    };
  const add = over!(memory);
  return {
    ...{ left, right, matrices },
    add(matrix, rows, squared = false) {
      if (rows === 0) return;
      const { width, sums } = matrices[matrix]!;
      const first = squared ? right : left;
      // It takes two rows at a time.
      if (rows % 2 === 1)
        for (let column = 0; column < width; column += 1) first[column * BLOCK_ROWS + rows] = 0;
      add(sums.byteOffset, first.byteOffset, right.byteOffset, width, rows);
    },
  };
}
