import { areDurations } from './durations.ts';
import { meansMissing } from '../words/missing.ts';
import { columnNames } from './names.ts';
import { numberOf, withDecimalPoint } from '../words/number.ts';
import type { Head } from '../format/head.ts';
import type { Meta } from '../tools/types.ts';
import type { ColumnFacts } from '../format/column-facts.ts';

/** How one column of the file is to be loaded. */
export interface ColumnPlan {
  readonly name: string;
  /** Its place among the columns of the file, from 1. */
  readonly place: number;
  /** The name as it stood in the file, before duplicates and empty ones were renamed, uncut. */
  readonly given: string;
  /** The question's words; the given name where the file has no others. */
  readonly heading: string;
  readonly type: 'number' | 'string';
  /** Numbers are written with a decimal comma. */
  readonly decimalComma: boolean;
  /** Texts that are lengths of time ("1小时2分3秒"): read as seconds. */
  readonly seconds?: boolean;
  /** Nothing was answered at the beginning of the file: its type is not known before all is read. */
  readonly unseen?: boolean;
  /** What the file itself says of the column, where it has a codebook of its own. */
  readonly facts?: ColumnFacts;
  /** A column that the survey tool added by itself. */
  readonly meta?: Meta;
}

/** True if the sampled cells of a column hold numbers with a decimal comma (only believed where the delimiter is not the comma). */
function hasDecimalComma(values: readonly string[]): boolean {
  return values.some(
    (value) => numberOf(value) === undefined && numberOf(withDecimalPoint(value)) !== undefined,
  );
}

const isDuration = (heading: string): boolean =>
  /duration|time.?taken|interview.?time|minutes|how long|(?:waiting|handling|response|total) time|所用|时长|時長|用时|用時|耗时|耗時|[时時][间間]$|多久|多长时间|多長時間/i.test(
    heading,
  );

/**
 * A name and a type for each column: `number` if all sampled answers are numbers (texts that mean "no answer" aside), else
 * `string`; where nothing of the sample was answered as the file says, else `string`. Lengths of time are numbers (of seconds).
 */
export function planColumns({ columns, sample, dialect }: Head): ColumnPlan[] {
  const names = columnNames(columns.map(({ name }) => name));
  return columns.map(({ name: given, text: heading, meta, facts }, column) => {
    const values = sample
      .map((record) => record[column]!)
      .filter((value) => value.trim() !== '' && !meansMissing(value));
    const decimalComma = dialect.delimiter === ';' && hasDecimalComma(values);
    const numeric = values.every(
      (value) => numberOf(decimalComma ? withDecimalPoint(value) : value) !== undefined,
    );
    const seconds = !numeric && areDurations(values, meta === 'duration' || isDuration(heading));
    const isNumber = seconds || (values.length > 0 ? numeric : facts?.type === 'number');
    const type = isNumber ? ('number' as const) : ('string' as const);
    return {
      name: names[column]!,
      place: column + 1,
      given,
      heading,
      type,
      decimalComma: decimalComma && type === 'number',
      ...(seconds && { seconds }),
      ...(values.length === 0 && !facts && { unseen: true }),
      ...(meta && { meta }),
      ...(facts && { facts }),
    };
  });
}
