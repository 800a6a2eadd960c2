import { columnText } from '../load/column-text.ts';
import type { Kind } from './headings/heading.ts';
import { readHeadings } from './headings/read-headings.ts';
import type { Profile } from '../load/profile.ts';

/** A rating column with the item that it measures. */
export interface ItemColumn {
  readonly column: string;
  readonly kind: Kind | 'functional' | 'dysfunctional';
  /** The same for all columns of one item. */
  readonly item: string;
  /** What the item is called. */
  readonly label: string;
  /** The question that the item was asked in, or ''. */
  readonly group: string;
  /** The words of that question, where this column's heading holds them, or ''. */
  readonly question: string;
  /** True if an expectation or importance stands beside a performance of the same item. */
  readonly paired: boolean;
}

const key = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s_.\-–—]+/g, ' ')
    .trim();

/** "Staff.1", "Staff (2)" as "Staff", where a column of that heading asks for something else. */
function withoutRepeats(texts: readonly string[], told: readonly (Kind | undefined)[]): string[] {
  return texts.map((text, at) => {
    const base = /^(.+?)(?:[._]\d{1,2}|\s*\(\d{1,2}\))$/.exec(text)?.[1];
    const first = base === undefined ? -1 : texts.indexOf(base);
    return first >= 0 && told[first] !== told[at] ? base! : text;
  });
}

/**
 * Pairs the rating columns that measure the same item: performance, expectation and importance by the affixes of their names
 * (`p_speed`, `speed_exp`, `Speed (期望)`), or by equal items in differently worded questions (`How satisfied … [Staff]`,
 * `How important … [Staff]`). Every column gets an item; no item has two columns of one kind.
 *
 * @param scales one entry a column: the rows of one question have one scale.
 * @param told what the answers themselves say ("very important"), where they do.
 */
export function pairItems(
  columns: readonly Profile[],
  scales: readonly string[] = [],
  told: readonly (Kind | undefined)[] = [],
): ItemColumn[] {
  const texts = withoutRepeats(columns.map(columnText), told);
  const headings = readHeadings(texts, scales);
  const parts = columns.map((column, at) => ({
    column,
    text: texts[at]!,
    ...headings[at]!,
    kind: headings[at]!.kind ?? told[at],
  }));
  const stems = new Map<string, Set<Kind>>();
  for (const { item, kind } of parts) {
    const kinds = stems.get(key(item)) ?? new Set();
    stems.set(key(item), kinds.add(kind ?? 'performance'));
  }
  const taken = new Set<string>();
  const read = parts.map(({ column, text, group, question, item, kind, byLetter }) => {
    // A letter alone proves nothing, unless the same item has another kind of column.
    const believed = !byLetter || (stems.get(key(item))?.size ?? 0) > 1;
    const columnKind = believed ? (kind ?? 'performance') : 'performance';
    // A row that is only a code (SQ001) says nothing without its question.
    const label = believed && !/^[A-Z]{0,3}\d+$/i.test(item) ? item : text;
    let id = key(label);
    if (taken.has(`${columnKind} ${id}`)) id = key(`${group} ${label}`);
    for (let n = 2; taken.has(`${columnKind} ${id}`); n++) id = `${key(label)} ${n}`;
    taken.add(`${columnKind} ${id}`);
    return { column: column.name, kind: columnKind, item: id, label, group, question };
  });
  return read.map((entry) => ({
    ...entry,
    paired: read.some((other) => other.item === entry.item && other.kind !== entry.kind),
  }));
}
