import { intervals } from '../stats/estimate.ts';
import { holmOfTested } from '../stats/holm.ts';
import { studentTwoSided } from '../stats/distribution/student.ts';
import type { Study, StudyOptions } from '../study/types.ts';
import type { Domain, Estimate } from '../survey/types.ts';
import { designRoles } from '../survey/design.ts';
import { tested } from './reading.ts';
import type { Evidence } from './reading.ts';

/** A group's estimate, and what it weighs among its field's groups. */
export interface WeighedGroup {
  readonly domain: Domain;
  readonly estimate: Estimate;
  /** Summed design weight, or respondents. */
  readonly weight: number;
}

/** One group less the others of its field together. */
export interface Contrast {
  readonly domain: Domain;
  readonly estimate: Estimate;
  readonly difference: Estimate;
  /** Of the difference: p adjusted by Holm over the groups of the field. */
  readonly evidence: Evidence;
}

/** Under this standard error there is nothing to test. */
const NO_SPREAD = 1e-9;

/**
 * Every group of one field held against the others together (their mean by weight), from their estimates alone; of two groups the first is held
 * against the second, once. Groups of different people, drawn without strata or clusters and weighted without raking, are independent. Otherwise
 * their covariance would be needed, and its bound stands in its place: a difference has at most the sum of the standard errors (Cauchy–Schwarz), so
 * that what is said to be beyond chance is.
 *
 * @returns in the order of the groups; empty for fewer than two; without those in which nothing varies on either side, or of which everybody was asked
 */
export function againstRest(
  groups: readonly WeighedGroup[],
  study: Study,
  { confidence }: StudyOptions,
): readonly Contrast[] {
  const apart = independent(groups, study);
  const compared = groups.length < 2 ? [] : groups.length === 2 ? groups.slice(0, 1) : groups;
  const contrasts = compared.map((group) => {
    const rest = groups.filter((other) => other !== group);
    const total = rest.reduce((sum, { weight }) => sum + weight, 0);
    const parts = rest.map(({ estimate, weight }) => ({ estimate, share: weight / total }));
    const value =
      group.estimate.value - parts.reduce((sum, { estimate, share }) => sum + share * estimate.value, 0);
    const errors = [group.estimate.se, ...parts.map(({ estimate, share }) => share * estimate.se)];
    const se = apart ? Math.hypot(...errors) : errors.reduce((sum, error) => sum + error, 0);
    const { df, n } = group.estimate;
    const difference: Estimate = { ...intervals(confidence, df)(value, se), n };
    return { group, difference, p: se > NO_SPREAD ? studentTwoSided(value / se, df) : null };
  });
  const adjusted = holmOfTested(contrasts.map(({ p }) => p));
  return contrasts.flatMap(({ group: { domain, estimate }, difference }, at) => {
    const p = adjusted[at] ?? null;
    return p === null
      ? []
      : [{ domain, estimate, difference, evidence: tested(difference, p, 1 - confidence) }];
  });
}

/** True where the groups are independent samples. Persons known by an id may have answered in several waves, or of several providers. */
function independent(groups: readonly WeighedGroup[], study: Study): boolean {
  const { stratum, cluster } = designRoles(study);
  const kind = groups[0]?.domain.kind;
  const persons = study.fields.some(({ role }) => role === 'id') && (kind === 'wave' || kind === 'provider');
  return !stratum && !cluster && study.options.raking === undefined && !persons;
}

/** The groups of every field, in their order, those of a kind that is asked for. */
export function fieldsOf<G extends { readonly domain: Domain }>(
  groups: readonly G[],
  ...kinds: readonly Domain['kind'][]
): readonly { readonly field: string; readonly groups: readonly G[] }[] {
  const asked = groups.filter(({ domain }) => kinds.includes(domain.kind));
  return [...Map.groupBy(asked, ({ domain }) => domain.field ?? '')].map(([field, own]) => ({
    field,
    groups: own,
  }));
}
