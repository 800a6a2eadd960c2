import type { PathModelOptions } from '../../study/path-model.ts';
import type { Study } from '../../study/types.ts';
import { fieldKey } from '../../survey/indicators.ts';

/** What measures satisfaction, the surest first. */
const SATISFACTION = ['overall', 'confirmation', 'ideal'] as const;

/**
 * The construct that the importance–performance map is for: the one asked for; else the one with overall satisfaction, or with its
 * comparison with expectations or an ideal; else the one called `satisfaction`; else the last.
 *
 * @param leads ids of the constructs with predecessors, in the order of the model
 * @returns one of `leads`
 */
export function pathTarget(model: PathModelOptions, leads: readonly string[], study: Study): string {
  const measured = SATISFACTION.map((role) => {
    const keys = study.fields.filter((field) => field.role === role).map(({ name }) => fieldKey(name));
    return model.constructs.find(({ indicators }) => keys.some((key) => indicators.includes(key)))?.id;
  });
  const wished = [model.target, ...measured, 'satisfaction', leads.at(-1)];
  return wished.find((id) => id !== undefined && leads.includes(id)) ?? '';
}
