const LETTER = /[A-Za-z\p{Script=Latin}\d]/u;

/** True if a text may be cut between these two characters: not inside a word. */
function betweenWords(before: string | undefined, after: string | undefined): boolean {
  return before === undefined || after === undefined || !LETTER.test(before) || !LETTER.test(after);
}

/** The end of a text, of at most so many characters, cut between words ("…" before it where it was cut). */
export function endOf(text: string, most: number): string {
  const characters = Array.from(text);
  if (characters.length <= most) return text;
  const first = characters.length - most + 1;
  const cuts = characters
    .slice(first)
    .findIndex((_, at) => betweenWords(characters[first + at - 1], characters[first + at]));
  return `…${characters
    .slice(first + Math.max(cuts, 0))
    .join('')
    .trimStart()}`;
}

/** The beginning of a text, of at most so many characters, cut between words ("…" after it where it was cut). */
export function beginningOf(text: string, most: number): string {
  const characters = Array.from(text);
  if (characters.length <= most) return text;
  let end = most - 1;
  while (end > 1 && !betweenWords(characters[end - 1], characters[end])) end--;
  return `${characters
    .slice(0, end > 1 ? end : most - 1)
    .join('')
    .trimEnd()}…`;
}
