/** What a reader's text is, by its tokens alone. */
export type Statement =
  /** One statement: it ends before `to`, `first` is the word (or sign) it begins with, `calls` every name before a bracket. */
  | { readonly to: number; readonly first: string; readonly calls: readonly Call[] }
  | { readonly refused: 'empty' | 'several' }
  /** The bracket at this index closes what the text did not open, or opens more than may lie in one another. */
  | { readonly refused: 'bracket' | 'deep'; readonly at: number };

/** A name that stands before an opening bracket, in lower case and without quotes, and where. */
export interface Call {
  readonly name: string;
  readonly index: number;
}

/** Brackets in one another beyond this: the engine's parser has failed from some 900 on, and no one writes a tenth of it. */
export const DEEPEST = 200;

/**
 * DuckDB's lexer, as far as semicolons and brackets need it: comments (block comments nest), quoted texts and names,
 * escape strings, dollar quotes. The engine's own parser has the last word (`reading.ts`); this only takes a semicolon
 * at the end off and refuses texts that would not stay inside the brackets put around them.
 */
export function oneStatement(sql: string): Statement {
  let first = '';
  let to = 0;
  let ended = false;
  let depth = 0;
  let inside = 0;
  let unopened = -1;
  let previous = { text: '', index: 0 };
  const calls: Call[] = [];
  for (const { text, index } of tokens(sql)) {
    if (text === ';') {
      ended = first !== '';
      continue;
    }
    if (ended) return { refused: 'several' };
    if (text === '[' || text === '{') inside += 1;
    if (text === ']' || text === '}') inside -= 1;
    if (text === '(') {
      depth += 1;
      if (NAME.test(previous.text)) calls.push({ name: unquoted(previous.text), index: previous.index });
    }
    if (text === ')') depth -= 1;
    if (depth + inside > DEEPEST) return { refused: 'deep', at: index };
    if (depth < 0 && unopened < 0) unopened = index;
    first ||= text;
    to = index + text.length;
    previous = { text, index };
  }
  if (first === '') return { refused: 'empty' };
  return unopened < 0 ? { to, first, calls } : { refused: 'bracket', at: unopened };
}

/** The text with its `?` (those outside comments and quotes) replaced in order. Throws RangeError if the counts differ. */
export function withConstants(sql: string, constants: readonly string[]): string {
  const marks = [...tokens(sql)].filter(({ text }) => text === '?');
  if (marks.length !== constants.length)
    throw new RangeError(`The SQL has ${marks.length} parameters; it was given ${constants.length} values.`);
  const parts = marks.map(
    ({ index }, i) => sql.slice(i === 0 ? 0 : marks[i - 1]!.index + 1, index) + constants[i]!,
  );
  return parts.join('') + sql.slice(marks.length === 0 ? 0 : marks.at(-1)!.index + 1);
}

const TOKEN =
  /[eE]'(?:[^'\\]|\\[^]|'')*(?:'|$)|'(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$)|\$([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$|(?:(?!\s)[A-Za-z_\u0080-\uffff])(?:(?!\s)[\w$\u0080-\uffff])*|\d[\w.]*|\s+|--[^\r\n]*|\/\*|[^]/y;

/** A name; Unicode's spaces part names, as in the engine. */
const NAME = /^["A-Za-z_\u0080-\uffff]/;

function unquoted(name: string): string {
  return (name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name).toLowerCase();
}

/** The tokens of a text with their places; comments and white space are left out. */
export function* tokens(sql: string): Generator<{ text: string; index: number }> {
  let index = 0;
  while (index < sql.length) {
    TOKEN.lastIndex = index;
    let text = TOKEN.exec(sql)?.[0] ?? '';
    if (text === '/*') text = blockComment(sql, index);
    else if (/^\$.*\$$/.test(text)) text = sql.slice(index, endOf(sql, text, index + text.length));
    if (!/^(?:\s|--|\/\*)/.test(text)) yield { text, index };
    index += text.length;
  }
}

function blockComment(sql: string, start: number): string {
  let depth = 0;
  for (const mark of sql.slice(start).matchAll(/\/\*|\*\//g)) {
    depth += mark[0] === '/*' ? 1 : -1;
    if (depth === 0) return sql.slice(start, start + mark.index + 2);
  }
  return sql.slice(start);
}

function endOf(sql: string, mark: string, after: number): number {
  const end = sql.indexOf(mark, after);
  return end < 0 ? sql.length : end + mark.length;
}
