import { numberOf } from '../words/number.ts';
import { filledForward, readsAsHeading, withRow } from '../tools/heading-rows.ts';
import { plainHeading } from '../tools/metadata.ts';
import { recognise } from '../tools/recognise.ts';
import type { Records, ToolColumn, ToolId } from '../tools/types.ts';
import type { ColumnFacts } from './column-facts.ts';

/** More lines above the heading than this are no title. */
const MOST_TITLE_ROWS = 12;

/** A column as its heading tells it. */
export interface Column extends ToolColumn {
  /** What the file itself says of the column, where it has a codebook of its own. */
  readonly facts?: ColumnFacts | undefined;
}

/** Where the heading of a file lies and what it says. */
export interface Layout {
  /** The survey tool that wrote the file, if it is one that is known, and what gave it away. */
  readonly tool?: { readonly id: ToolId; readonly evidence: string };
  /** Records above the heading: a title, a date, blank lines. */
  readonly titleRows: number;
  /** Records of heading; 0 where the first record is an answer. */
  readonly headerRows: number;
  /** What a second record of heading is, where no tool explains it: `groups` over columns, `texts` under names, `units`. */
  readonly second?: 'groups' | 'texts' | 'units';
  readonly columns: readonly Column[];
}

/** Rows of heading that are known beforehand: the first and the last, counted from 1 (a Frictionless dialect's `headerRows`). */
export type GivenRows = readonly [first: number, last: number];

const filled = (record: readonly string[]): number => record.filter((cell) => cell.trim() !== '').length;

/** Records before the heading: blank ones, and those of one or two cells at the left of a table that is much wider. */
function titleRows(records: Records, width: number): number {
  if (width < 3) return 0;
  let rows = 0;
  while (rows < Math.min(MOST_TITLE_ROWS, records.length - 1)) {
    const record = records[rows]!;
    const cells = filled(record);
    const atLeft =
      record.slice(0, 2).some((cell) => cell.trim() !== '') &&
      record.slice(2).every((cell) => cell.trim() === '');
    if (cells > 0 && !(atLeft && cells <= Math.min(2, width / 3))) break;
    rows++;
  }
  return filled(records[rows] ?? []) >= Math.max(2, 0.3 * width) ? rows : 0;
}

const UNIT =
  /^(?:[(（[【]?\s*(?:\d{1,3}\s*(?:[-–—~～至到]|to)\s*\d{1,3}(?:\s*分)?|%|％|分|score|points?|scale.*|1\s*[=＝].*|unit|units|单位.*|單位.*|yyyy.*|text|number|秒|s|sec|seconds|元|岁|years?|date)\s*[)）\]】]?)$/i;

/** True if a heading stands over several columns beside each other (a merged cell), each with a word of its own below it. */
function isSpread(first: readonly string[], second: readonly string[]): boolean {
  const below = (at: number): string => (second[at] ?? '').trim();
  const under = first.filter((_, at) => below(at) !== '').length;
  const spread = first.filter(
    (cell, at) =>
      cell.trim() !== '' &&
      below(at) !== '' &&
      ((first[at + 1] === cell && below(at + 1) !== below(at)) || first[at - 1] === cell),
  ).length;
  return spread > 1 && spread === under;
}

/** What a second record of heading would be; undefined if it is none. */
function secondRow(first: readonly string[], second: readonly string[], below: Records): Layout['second'] {
  const words = second.filter((cell) => cell.trim() !== '');
  if (words.length === 0 || below.length === 0) return undefined;
  if (words.length >= 2 && words.filter((cell) => UNIT.test(cell.trim())).length > 0.6 * words.length)
    return 'units';
  const underGroups = first.some(
    (cell, at) => cell.trim() === '' && at > 0 && (second[at] ?? '').trim() !== '',
  );
  const names = first.map(plainHeading).filter((cell) => cell !== '');
  const repeated = names.length - new Set(names).size;
  const heading = readsAsHeading(second, below);
  const numeric = words.some((cell) => numberOf(cell) !== undefined);
  if ((underGroups || isSpread(first, second) || repeated > names.length / 3) && heading) return 'groups';
  // Names without a blank (q1, sat_price) over their questions.
  const codes = names.filter((cell) => /^[A-Za-z][\w.]{0,24}$/.test(cell)).length;
  const length = (cells: readonly string[]) =>
    cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length;
  if (heading && !numeric && codes > 0.8 * names.length && length(words) > 2 * length(names)) return 'texts';
  return undefined;
}

function joined(
  first: readonly string[],
  second: readonly string[],
  how: NonNullable<Layout['second']>,
  width: number,
): ToolColumn[] {
  const groups = filledForward(first, width);
  return Array.from({ length: width }, (_, at) => {
    const top = plainHeading(first[at] ?? '');
    const under = plainHeading(second[at] ?? '');
    if (how === 'groups') {
      const text =
        under === ''
          ? top
          : plainHeading(groups[at]!) === ''
            ? under
            : withRow(plainHeading(groups[at]!), under);
      return { name: text, text };
    }
    if (how === 'texts') return { name: top, text: under || top };
    return {
      name: first[at] ?? '',
      text: under === '' ? top : `${top} ${/^[([（【]/.test(under) ? under : `(${under})`}`,
    };
  });
}

const single = (record: readonly string[]): ToolColumn[] =>
  record.map((name) => ({ name, text: plainHeading(name) }));

/** The heading as its reader gave it: a tool's where that has as many rows, else the rows joined. */
function given(records: Records, [first, last]: GivenRows, width: number): Layout {
  const heading = records.slice(first - 1, last);
  const rows = { titleRows: first - 1, headerRows: heading.length };
  const [top = [], second = []] = heading;
  const found = recognise(records.slice(first - 1));
  if (found?.headerRows === heading.length) return { ...found, titleRows: first - 1 };
  if (heading.length < 2) return { ...rows, columns: single(top) };
  const second_ = secondRow(top, second, records.slice(last)) ?? (filled(top) < width ? 'groups' : 'texts');
  return { ...rows, second: second_, columns: joined(top, second, second_, width) };
}

/** A tool's heading of one row, over which someone has spread a question: the row below tells its columns. */
function underOneRow(
  found: Omit<Layout, 'titleRows'>,
  [first = [], second = [], ...below]: Records,
): Omit<Layout, 'titleRows'> {
  const how = found.headerRows === 1 ? secondRow(first, second, below) : undefined;
  if (how !== 'groups' || found.columns.some(({ meta }, at) => meta && (second[at] ?? '').trim() !== ''))
    return found;
  const texts = joined(first, second, how, Math.max(first.length, second.length));
  const columns = texts.map((column, at) => {
    const own = found.columns[at];
    return own && (own.meta !== undefined || (second[at] ?? '').trim() === '') ? own : column;
  });
  return { ...found, headerRows: 2, second: how, columns };
}

/**
 * Finds the heading of a table: which survey tool wrote it, the records above it that are a title, and its own records.
 *
 * @param records the beginning of the file, ragged as it is; none of them empty.
 * @param width the number of cells that most records have.
 * @param isAnswer whether the record at this place is an answer like the others (then there is no heading).
 */
export function findLayout(
  records: Records,
  width: number,
  isAnswer: (first: number) => boolean,
  rows?: GivenRows,
): Layout {
  if (rows) return given(records, rows, width);
  // A question over many columns looks like a title: so tools are asked with and without what looks like one.
  const above = titleRows(records, width);
  for (const title of new Set([0, above])) {
    const found = recognise(records.slice(title));
    if (found) return { ...underOneRow(found, records.slice(title)), titleRows: title };
  }
  const [first = [], second = []] = records.slice(above);
  if (above === 0 && isAnswer(0)) return { titleRows: 0, headerRows: 0, columns: [] };
  // A heading of empty cells over answers is no title: the answers below it are none of its words.
  if (above > 0 && filled(records[above - 1]!) === 0 && isAnswer(above))
    return { titleRows: above - 1, headerRows: 1, columns: single(records[above - 1]!) };
  const how = first.length === width ? secondRow(first, second, records.slice(above + 2)) : undefined;
  return how === undefined
    ? { titleRows: above, headerRows: 1, columns: single(first) }
    : { titleRows: above, headerRows: 2, second: how, columns: joined(first, second, how, width) };
}
