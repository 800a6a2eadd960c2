/** Control characters, line separators, direction marks and lone surrogates: what could move a terminal's cursor or hide text. */
const UNSAFE = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\p{Cs}]/gu;

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\u001b': '\\e' };

/**
 * Makes a text from a file fit for a terminal: no escape sequence, line break or direction mark in it stays active; each
 * is written out instead.
 *
 * @example safeText('\u001b[31mred') // '\\e[31mred'
 */
export function safeText(text: string): string {
  return text.replace(UNSAFE, (mark) => NAMED[mark] ?? `\\u{${mark.codePointAt(0)!.toString(16)}}`);
}
