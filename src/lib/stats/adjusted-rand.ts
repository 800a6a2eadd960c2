/**
 * The adjusted Rand index of two partitions of the same things (Hubert & Arabie 1985): 1 where they are the same, around 0 where they agree no more than by chance.
 *
 * @param one the part that each thing is in, and `other` the same in the other partition
 * @returns null where both partitions have one part, or only parts of one thing: nothing can agree
 */
export function adjustedRand(one: readonly PropertyKey[], other: readonly PropertyKey[]): number | null {
  const pairs = (sizes: Iterable<number>): number => {
    let sum = 0;
    for (const size of sizes) sum += (size * (size - 1)) / 2;
    return sum;
  };
  const sizesOf = (parts: readonly string[]): Iterable<number> => {
    const sizes = new Map<string, number>();
    for (const part of parts) sizes.set(part, (sizes.get(part) ?? 0) + 1);
    return sizes.values();
  };
  const together = pairs(sizesOf(one.map((part, at) => `${String(part)}\n${String(other[at])}`)));
  const [first, second] = [one, other].map((parts) => pairs(sizesOf(parts.map(String))));
  const all = pairs([one.length]);
  const expected = (first! * second!) / all;
  const most = (first! + second!) / 2;
  return most === expected ? null : (together - expected) / (most - expected);
}
