/** A text without what changes between two exports of one question: case, numbering, spaces, marks. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\s*q?\d+\s*[、.．:：)]\s*/, '')
    .replace(/[\s\p{P}\p{S}]+/gu, '');
}

function pairs(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const characters = Array.from(text);
  for (let at = 0; at + 1 < characters.length; at++) {
    const pair = characters[at]! + characters[at + 1]!;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

function dice(one: string, other: string): number {
  if (one === other) return 1;
  const [first, second] = [pairs(one), pairs(other)];
  let both = 0;
  for (const [pair, n] of first) both += Math.min(n, second.get(pair) ?? 0);
  const total = Array.from(one).length + Array.from(other).length - 2;
  return total > 0 ? (2 * both) / total : 0;
}

/** True if each text has a word that the other has nothing like: "Satisfaction with speed" and "… with price" are two questions. */
function wordReplaced(a: string, b: string): boolean {
  const words = (text: string) =>
    new Set(
      text
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu),
    );
  const [one, other] = [words(a), words(b)];
  const own = [...one].filter((word) => !other.has(word));
  const theirs = [...other].filter((word) => !one.has(word));
  const unlike = (word: string, list: readonly string[]) => list.every((each) => dice(word, each) < 0.5);
  return own.some((word) => unlike(word, theirs)) && theirs.some((word) => unlike(word, own));
}

/**
 * How alike two headings are, 0–1: the Dice coefficient of their pairs of characters (Dice 1945), case, numbering, spaces and
 * marks left aside; 1 where nothing else differs; at most .7 where a word is replaced by quite another.
 *
 * @example likeness('Q3. Speed of service', 'Speed of the service') // .83
 */
export function likeness(a: string, b: string): number {
  const [one, other] = [plain(a), plain(b)];
  if (one === '' || other === '') return 0;
  const alike = dice(one, other);
  return alike < 1 && wordReplaced(a, b) ? Math.min(alike, 0.7) : alike;
}
