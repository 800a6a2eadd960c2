import type { Study } from '../../study/types.ts';
import { designRoles, hasDesign } from '../design.ts';
import { personField, personUnits, primaryUnits } from '../primary-units.ts';
import type { PrimaryUnits } from '../primary-units.ts';
import type { Domain } from '../types.ts';

/** How the groups of one field were drawn. */
export interface Sampling {
  readonly units: PrimaryUnits;
  /** Respondents were drawn singly and alike, and nobody is in two groups: textbook tests hold. */
  readonly plain: boolean;
  /** Groups are independent: nothing that they have in common enters an error. */
  readonly apart: boolean;
}

/** How the groups of a kind were drawn. Persons known by an id may stand in several waves, or have told of several providers. */
export function samplingOf(study: Study, kind: Domain['kind']): Sampling {
  const { stratum, cluster } = designRoles(study);
  const several = kind === 'wave' || kind === 'provider';
  const persons = several && !cluster && personField(study) !== undefined;
  const apart = !stratum && !cluster && study.options.raking === undefined && !persons;
  return {
    units: several ? personUnits(study) : primaryUnits(study),
    plain: !hasDesign(study) && !persons,
    apart,
  };
}
