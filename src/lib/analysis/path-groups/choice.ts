import type { PathGroupsOptions } from '../../study/path-model.ts';
import type { Study } from '../../study/types.ts';
import { groupFields, orderedDomains } from '../../survey/domains.ts';
import type { Domain } from '../../survey/types.ts';

/** What is compared first where nothing was chosen. */
const KINDS = ['provider', 'segment', 'wave', 'channel'] as const;

/** The domains of every field that has two or more of them. */
export function groupChoices(ids: readonly string[], study: Study): readonly (readonly Domain[])[] {
  const domains = orderedDomains(ids, study);
  return groupFields(study)
    .map(({ field }) => domains.filter((one) => one.field === field.name))
    .filter((own) => own.length > 1);
}

/**
 * The two groups to be compared: those asked for, else the focal provider and another, else the first two of the first segment, of the waves,
 * of the channels. Null where no field has two groups.
 *
 * @param ids of the domains that have respondents
 */
export function chosenGroups(
  ids: readonly string[],
  study: Study,
  asked: PathGroupsOptions | undefined,
): readonly [Domain, Domain] | null {
  const choices = groupChoices(ids, study);
  const own = choices.find(([first]) => first?.field === asked?.field);
  const wished = [asked?.first, asked?.second].map((name) => own?.find(({ category }) => category === name));
  if (wished[0] !== undefined && wished[1] !== undefined && wished[0] !== wished[1])
    return [wished[0], wished[1]];
  for (const kind of KINDS) {
    const found = choices.find(([one]) => one?.kind === kind);
    if (found === undefined) continue;
    const first = found.find(({ category }) => kind === 'provider' && category === study.focalProvider);
    const [one, other] = first === undefined ? found : [first, ...found.filter((each) => each !== first)];
    return [one!, other!];
  }
  return null;
}
