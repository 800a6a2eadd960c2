const collator = new Intl.Collator('und', { numeric: true });

/** Orders codes as a person would, numbers in them by their value: "wave 2" before "wave 10". The same in every language. */
export function byCode(one: string, other: string): number {
  return collator.compare(one, other);
}
