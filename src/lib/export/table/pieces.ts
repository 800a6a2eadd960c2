import type { FigureColumn, FigureTable } from '../../chart/types.ts';

/** A table cut to the width of a page. */
export interface TablePiece {
  readonly columns: readonly FigureColumn[];
  /** Shares of the page's width, adding to at most 1. */
  readonly widths: readonly number[];
}

/** Wider than this a column of words is broken into lines. */
const MOST = 30;
const LEAST = 5;

/** Signs of the Chinese, Japanese and Korean writing are twice as wide as Latin ones. */
const WIDE = /[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFF60]/g;
const widthOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

/** What may not be broken: the longest word; between Chinese signs any line may end. */
const wordWidth = (text: string): number =>
  Math.max(0, ...text.split(/[\s/–-]+/).map((word) => Math.min(12, widthOf(word))));

/**
 * A table's columns in pieces of at most so many signs side by side, each with the first column again: what a page cannot hold goes on below
 * instead of being set ever smaller.
 *
 * @param print a cell as it is printed
 * @param most signs side by side
 */
export function tablePieces(
  { columns, rows }: FigureTable,
  print: (value: string | number | null | undefined, column: FigureColumn) => string,
  most: number,
): TablePiece[] {
  const widths = columns.map((column) => {
    const cells = rows.map((row) => widthOf(print(row[column.key], column)));
    return Math.min(MOST, Math.max(LEAST, wordWidth(column.label), ...cells)) + 2;
  });
  const [first = 0] = widths;
  const pieces: number[][] = [];
  let used = Infinity;
  for (const [at, width] of widths.entries()) {
    if (used + width > most) {
      pieces.push(at === 0 ? [0] : [0, at]);
      used = at === 0 ? width : first + width;
    } else {
      pieces.at(-1)!.push(at);
      used += width;
    }
  }
  return pieces.map((piece) => {
    const total = Math.max(
      most * 0.6,
      piece.reduce((sum, at) => sum + widths[at]!, 0),
    );
    return { columns: piece.map((at) => columns[at]!), widths: piece.map((at) => widths[at]! / total) };
  });
}
