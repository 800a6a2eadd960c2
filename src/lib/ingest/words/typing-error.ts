/** Shorter words have too many neighbours to be told by a letter. */
const SHORTEST = 5;
/** From this length on a word may have two letters wrong. */
const LONG = 10;

/** Letters put in, left out, exchanged or swapped with their neighbour (Damerau 1964, each place changed once). */
function distance(a: string, b: string): number {
  const [one, other] = [Array.from(a), Array.from(b)];
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let at = 1; at <= other.length; at++) {
      const same = one[row - 1] === other[at - 1];
      const swapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      line[at] = Math.min(
        above[at]! + 1,
        line[at - 1]! + 1,
        above[at - 1]! + (same ? 0 : 1),
        swapped ? before[at - 2]! + 1 : Infinity,
      );
    }
    before = above;
    above = line;
  }
  return above[other.length]!;
}

/** A word with a letter or two wrong; its first letter is right, so that no "un…" or "dis…" is taken for one. */
function isNear(word: string, known: string): boolean {
  if (word === known) return true;
  const [length, longer] = [word.length, known.length].toSorted((a, b) => a - b) as [number, number];
  if (longer < SHORTEST || !word.startsWith(known.charAt(0)) || /\d/.test(word + known)) return false;
  return distance(word, known) <= (length < LONG ? 1 : 2);
}

const words = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s\p{P}]+/u)
    .filter((word) => word !== '');

/**
 * True if a text is another with one word written wrongly: "very satisified" for "very satisfied", never "dissatisfied" for "satisfied".
 * Texts that differ in case, spaces and marks alone are the same text, not an error.
 */
export function isTypingError(text: string, known: string): boolean {
  const [own, theirs] = [words(text), words(known)];
  if (own.length !== theirs.length) return false;
  const differ = own.filter((word, at) => word !== theirs[at]).length;
  return differ === 1 && own.every((word, at) => isNear(word, theirs[at]!));
}

/** A text without case, spaces and marks: what is left where two spellings name one thing ("Business", "BUSINESS", "north-west"). */
export const spelt = (text: string): string => words(text).join(' ');
