import { meansMissing } from './missing.ts';
import { columnNames } from './names.ts';
import { numberOf, withDecimalPoint } from './number.ts';
import type { Head } from './dialect.ts';

/** How one column of the file is to be loaded. */
export interface ColumnPlan {
  readonly name: string;
  readonly heading: string;
  readonly type: 'number' | 'string';
  /** Numbers are written with a decimal comma. */
  readonly decimalComma: boolean;
}

/** True if the sampled cells of a column hold numbers with a decimal comma (only believed where the delimiter is not the comma). */
function hasDecimalComma(values: readonly string[]): boolean {
  return values.some(
    (value) => numberOf(value) === undefined && numberOf(withDecimalPoint(value)) !== undefined,
  );
}

/**
 * A name and a type for each column: `number` if all sampled answers are numbers (texts that mean "no answer" aside), else
 * `string`; `string` too where nothing was answered.
 */
export function planColumns({ headings, sample, dialect }: Head): ColumnPlan[] {
  const names = columnNames(headings);
  return headings.map((heading, column) => {
    const values = sample
      .map((record) => record[column]!)
      .filter((value) => value.trim() !== '' && !meansMissing(value));
    const decimalComma = dialect.delimiter === ';' && hasDecimalComma(values);
    const numeric = values.every(
      (value) => numberOf(decimalComma ? withDecimalPoint(value) : value) !== undefined,
    );
    const type = numeric && values.length > 0 ? ('number' as const) : ('string' as const);
    return { name: names[column]!, heading, type, decimalComma: decimalComma && type === 'number' };
  });
}
