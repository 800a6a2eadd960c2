import type { Study } from '../../study/types.ts';
import type { Domain } from '../../survey/types.ts';
import type { IndexResult } from './result.ts';

/** Whose answers the index of a study holds, where these are not all. */
export interface Part {
  /** The study's provider; absent: all of them. */
  readonly provider?: Domain;
  /** The latest wave; absent: there is one alone, or every provider has its own. */
  readonly wave?: Domain;
  /** Respondents in the index. */
  readonly n: number;
}

/** The provider and the wave that the index of all respondents holds alone, where a column tells them apart; null where it holds everybody. */
export function partOf({ groups }: Pick<IndexResult, 'groups'>, study: Study): Part | null {
  const [all] = groups;
  if (all?.domain.kind !== 'all') return null;
  const of = (kind: Domain['kind']): readonly Domain[] =>
    groups.filter(({ domain }) => domain.kind === kind).map(({ domain }) => domain);
  const providers = of('provider');
  const provider =
    providers.length > 1 ? providers.find(({ category }) => category === study.focalProvider) : undefined;
  const waves = of('wave');
  const apart = waves.length < 2 || (providers.length > 1 && provider === undefined);
  const wave = apart ? undefined : waves.at(-1);
  if (provider === undefined && wave === undefined) return null;
  return { ...(provider && { provider }), ...(wave && { wave }), n: all.n };
}
