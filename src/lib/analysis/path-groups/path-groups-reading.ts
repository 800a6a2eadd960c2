import type { Language } from '../../../strings/language.ts';
import type { PathDifference, PathGroupsTest } from './result.ts';

/** Level of the tests, as MICOM's. */
const LEVEL = 0.05;

/** A difference between groups that is beyond chance and between the same constructs. */
export function differs({ pHolm, comparable }: PathDifference): boolean {
  return comparable && pHolm < LEVEL;
}

/** What may be compared, in words, with the constructs that stand in the way. */
export function invarianceSentence(
  { invariance, constructs }: PathGroupsTest,
  name: (id: string) => string,
  language: Language,
): string {
  const failing = constructs.filter(({ established, equal }) =>
    invariance === 'none' ? !established : !equal,
  );
  return language.t(`path.groups.invariance.${invariance}`, {
    constructs: failing.map(({ id }) => name(id)).join(', '),
  });
}
