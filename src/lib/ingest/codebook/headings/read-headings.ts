import { headingParts, kindOfQuestion } from './heading.ts';
import type { HeadingParts } from './heading.ts';
import { matrixRows } from './matrix-rows.ts';
import { sharedWords } from './shared-words.ts';

/**
 * Takes the headings of a table's rating columns apart, each by itself and then among the others: what several share is their
 * question, the rest is the item.
 *
 * @param scales what two columns of one question have in common, one entry a heading; absent: nothing is known of it.
 * @example readHeadings(['How important is - Staff', 'How important is - Price'])[0] // { item: 'Staff', kind: 'importance', … }
 */
export function readHeadings(texts: readonly string[], scales: readonly string[] = []): HeadingParts[] {
  const alone = texts.map(headingParts);
  // What names its kind by an affix or its row in brackets is read already.
  const open = alone.map(({ question, kind, item, byLetter }) => {
    const affixed = kind !== undefined && kindOfQuestion(item) === undefined;
    return question === '' && !affixed && !byLetter ? item : '';
  });
  const marked = matrixRows(open, scales);
  const left = open.flatMap((text, at) => (text !== '' && marked[at] === undefined ? [at] : []));
  const groups = Map.groupBy(left, (at) => `${scales[at] ?? ''}\u001f${alone[at]!.kind ?? ''}`);
  const shared = sharedWords(open, [...groups.values()]);
  return alone.map((parts, at) => {
    const found = marked[at] ?? shared[at];
    if (found === undefined) return parts;
    const { question, row: item } = found;
    return { group: question, question, item, kind: kindOfQuestion(question) ?? parts.kind, byLetter: false };
  });
}
