import type { Profile } from './types.ts';

const KINDS: readonly (readonly [kind: 'email' | 'address' | 'phone', value: RegExp])[] = [
  ['email', /^[^@\s]+@[^@\s]+\.[^@\s]+$/],
  ['address', /^\d{1,3}(?:\.\d{1,3}){3}(?!\d)/],
  ['phone', /^(?:1[3-9]\d{9}|\+\d[\d\s()-]{7,})$/],
];

/** What the answers of a column look like, if most of its frequent values look like data about a person. */
export function personalData({ top }: Pick<Profile, 'top'>): 'email' | 'address' | 'phone' | undefined {
  const found = KINDS.find(
    ([, pattern]) => top.filter(({ value }) => pattern.test(String(value).trim())).length > top.length / 2,
  );
  return found?.[0];
}
