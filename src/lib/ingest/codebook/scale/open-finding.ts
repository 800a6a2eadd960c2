import type { Study } from '../../../study/types.ts';
import { named } from '../../findings/listed.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Profile } from '../../load/profile.ts';
import { meanScore } from '../readings.ts';
import type { OpenScale } from '../readings.ts';
import { endsText, readingsText } from '../readings-text.ts';

/** The mean score of some columns on a scale, 0–100. */
function scoreOf(columns: readonly Profile[], study: Study, change: object): number {
  const scores = columns.flatMap((profile) => {
    const scale = study.fields.find(({ name }) => name === profile.name)?.scale;
    return (scale && meanScore(profile, { ...scale, ...change })) ?? [];
  });
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(scores.length, 1);
}

/**
 * A scale of which several readings stay open, with the index under each: `scale-zero` where a 0 was taken for no answer
 * (`scale-zero-mostly` where nearly all are), else `scale-readings`. It is undone by the likeliest of the other readings.
 */
export function openFinding(open: OpenScale, study: Study, columns: readonly Profile[]): Finding {
  const { fields, readings } = open;
  const [taken, ...others] = readings;
  const index = taken!.index ?? 0;
  // The likeliest of the others.
  const other = others[0]!;
  const members = columns.filter(({ name }) => fields.includes(name));
  const { min, max, ...rest } = other.scale;
  const set = {
    missing: [],
    ...rest,
    ...(min !== taken!.scale.min && { min }),
    ...(max !== taken!.scale.max && { max }),
  };
  const undo: Finding['undo'] = { fields, set: { scale: set } };
  const shared = { names: named(fields), columns: fields.length, difference: open.difference };
  const scale = study.fields.find(({ name }) => name === fields[0])!.scale!;
  if (scale.min === 1 && other.scale.min === 0 && scale.missing?.includes(0)) {
    const n = members.reduce((sum, { top }) => sum + (top.find(({ value }) => value === 0)?.n ?? 0), 0);
    const all = members.reduce((sum, { answered }) => sum + answered, 0);
    return {
      code: n > all / 2 ? 'scale-zero-mostly' : 'scale-zero',
      level: 'warning',
      parameters: {
        ...shared,
        n,
        max: scale.max,
        score: scoreOf(members, study, {}),
        other: scoreOf(members, study, { min: 0, missing: other.scale.missing ?? [] }),
        index,
        otherIndex: other.index ?? index,
      },
      undo,
    };
  }
  return {
    code: 'scale-readings',
    level: 'warning',
    ...(fields.length === 1 && { field: fields[0] }),
    parameters: {
      ...shared,
      ...(fields.length === 1 && { field: fields[0]! }),
      readings: readingsText(open),
      taken: endsText(taken!),
    },
    undo,
  };
}
