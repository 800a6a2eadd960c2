/** Share of letter pairs that two texts have in common (Dice), 0–1; spaces, hyphens and capitals do not count. */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / (a.size + b.size);
}

/** A text as it is compared: lower case, without spaces, hyphens and underscores. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.\-–—/]+/g, '');
}

function pairsOf(text: string): Set<string> {
  const letters = Array.from(plain(text));
  if (letters.length === 1) return new Set(letters);
  return new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`));
}
