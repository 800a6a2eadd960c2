/** An element of an MDX source, as it is written. */
export interface MdxElement {
  readonly name: string;
  /** Attributes with a quoted value; one in braces has the text between them. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Counted from 1. */
  readonly line: number;
}

/** Front matter, fenced code, comments, code in a line: nothing in them is an element. */
const NOT_ELEMENTS = [
  /^---\r?\n[\s\S]*?\r?\n---/,
  /^ *(`{3,}|~{3,})[^\n]*\n[\s\S]*?^ *\1/gm,
  /\{\/\*[\s\S]*?\*\/\}/g,
  /(`+)(?:(?!\1|\n\s*\n)[\s\S])+\1/g,
];

function blanked(source: string): string {
  return NOT_ELEMENTS.reduce(
    (text, pattern) => text.replace(pattern, (found) => found.replace(/[^\n]/g, ' ')),
    source,
  );
}

const NAME = /^[A-Za-z][\w.-]*/;

/**
 * The elements with one of these names, in the order of the source. What stands in code or in a comment does not count.
 *
 * @example elementsOf('<Figure id="weights">…</Figure>', ['Figure'])[0].attributes.get('id') // 'weights'
 */
export function elementsOf(source: string, names: readonly string[]): readonly MdxElement[] {
  const text = blanked(source);
  const found: MdxElement[] = [];
  for (const { index } of text.matchAll(/<(?=[A-Z])/g)) {
    const name = NAME.exec(text.slice(index + 1))?.[0] ?? '';
    if (!names.includes(name)) continue;
    found.push({
      name,
      attributes: attributesAt(text, index + 1 + name.length),
      line: text.slice(0, index).split('\n').length,
    });
  }
  return found;
}

/** Reads attributes up to the end of the tag. */
function attributesAt(text: string, start: number): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  let at = start;
  for (;;) {
    at += /^[\s/]*/.exec(text.slice(at))![0].length;
    const name = NAME.exec(text.slice(at))?.[0];
    if (name === undefined) return attributes;
    at += name.length;
    if (text[at] !== '=') continue;
    const end = valueEnd(text, at + 1);
    attributes.set(name, text.slice(at + 2, end - 1));
    at = end;
  }
}

/** The place after a value in quotes or braces that begins at `at`. */
function valueEnd(text: string, at: number): number {
  const opening = text[at];
  if (opening !== '{') return text.indexOf(opening ?? '', at + 1) + 1;
  let depth = 0;
  for (let place = at; place < text.length; place += 1) {
    if (text[place] === '{') depth += 1;
    else if (text[place] === '}') depth -= 1;
    if (depth === 0) return place + 1;
  }
  return text.length;
}
