import { oneStatement, tokens } from '../../engine/statement.ts';

const NAME = /^(?:"|[A-Za-z_\u0080-\uffff])/;
/** Words before the name of a table. */
const BEFORE = new Set(['from', 'join', 'pivot', 'unpivot', 'summarize', 'table']);
/** Those of them that a list of tables follows. */
const LISTING = new Set(['from', 'join']);
/** Words that end a list of tables. */
const AFTER = new Set(
  'select values with where group order having window limit offset qualify union except intersect select sample using into'.split(
    ' ',
  ),
);

/**
 * Names of tables that a statement reads, in small letters: what stands behind FROM, JOIN, PIVOT … without a schema, but for those that the
 * statement itself names by WITH. More than it reads only where a text is no SQL.
 */
export function tableNames(sql: string): ReadonlySet<string> {
  const found = new Set<string>();
  const local = new Set<string>();
  if ('refused' in oneStatement(sql)) return found;
  const list = [...tokens(sql)].map(({ text }) => text);
  const levels = [{ expects: false, inList: false }];
  list.forEach((text, at) => {
    const level = levels.at(-1)!;
    const word = text.toLowerCase();
    const before = list[at - 1]?.toLowerCase();
    if (text === '(') levels.push({ expects: level.expects, inList: level.expects });
    else if (text === ')' && levels.length > 1) {
      levels.pop();
      levels.at(-1)!.expects = false;
    } else if (text === ',') level.expects = level.inList;
    else if (BEFORE.has(word) && before !== 'distinct')
      Object.assign(level, { expects: true, inList: LISTING.has(word) });
    else if (AFTER.has(word)) Object.assign(level, { expects: false, inList: false });
    else if (NAME.test(text)) {
      const name = unquoted(text);
      const isNamed = list[at + 1]?.toLowerCase() === 'as' && opensBracket(list, at + 2);
      if (isNamed && (before === 'with' || before === 'recursive' || before === ',')) local.add(name);
      else if (level.expects && word !== 'lateral') {
        level.expects = false;
        if (list[at + 1] !== '.' && list[at + 1] !== '(') found.add(name);
      }
    } else level.expects = false;
  });
  for (const name of local) found.delete(name);
  return found;
}

/** Whether a bracket opens here, be it behind NOT MATERIALIZED. */
function opensBracket(list: readonly string[], at: number): boolean {
  let next = at;
  while (/^(?:not|materialized)$/i.test(list[next] ?? '')) next += 1;
  return list[next] === '(';
}

function unquoted(name: string): string {
  return (name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name).toLowerCase();
}
