import type { Proposal } from './propose.ts';
import type { OpenScale } from './readings.ts';

/** Under this confidence a proposal is to be looked at. */
export const ASK_BELOW = 0.6;

/** Something of the proposal to look at, once for all columns that it is about. */
export interface Check {
  readonly fields: readonly string[];
  /** Code of the reason (`reason.<code>`). */
  readonly reason: string;
  /** The readings of their scale, the one taken first, with the index under each; absent where that is not what is open. */
  readonly open?: OpenScale;
}

/**
 * What to look at before a result is trusted: scales of which several readings stay open, that by which the index differs most first;
 * then the other proposals that nobody is sure of, the least sure first.
 */
export function checklist(proposals: readonly Proposal[]): Check[] {
  const open = [...new Set(proposals.flatMap((proposal) => proposal.open ?? []))].sort(
    (a, b) => b.difference - a.difference,
  );
  const unsure = proposals.filter(({ confidence }) => confidence < ASK_BELOW);
  const named = new Set(open.flatMap(({ fields }) => fields));
  const scales = open.flatMap((one): Check[] => {
    const first = unsure.find(({ field }) => one.fields.includes(field.name));
    return first ? [{ fields: one.fields, reason: first.reason, open: one }] : [];
  });
  const others = Map.groupBy(
    unsure.filter(({ field }) => !named.has(field.name)).sort((a, b) => a.confidence - b.confidence),
    ({ reason, confidence }) => `${reason} ${confidence}`,
  );
  return [
    ...scales,
    ...[...others.values()].map((members) => ({
      fields: members.map(({ field }) => field.name),
      reason: members[0]!.reason,
    })),
  ];
}
