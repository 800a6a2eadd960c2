import type { Study } from '../study/types.ts';
import type { Variable } from '../survey/available-means.ts';
import { meansReduction } from '../survey/reduction/means.ts';
import { driverReduction } from '../weighting/driver-reduction.ts';
import type { Reductions } from './types.ts';

/** The reductions of the statements `moments`, the means of these variables in every domain, and `drivers`. */
export function meanReductions(variablesOf: (study: Study) => readonly Variable[]): Reductions {
  return (study) => ({
    moments: meansReduction(variablesOf(study), study),
    drivers: driverReduction(study),
  });
}
