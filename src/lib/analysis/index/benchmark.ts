import { intervals } from '../../stats/estimate.ts';
import { holmOfTested } from '../../stats/holm.ts';
import { studentTwoSided } from '../../stats/distribution/student.ts';
import { refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { smallestGroup } from '../../study/types.ts';
import type { Study, StudyOptions } from '../../study/types.ts';
import { aggregation, combine } from '../../weighting/aggregate.ts';
import { applying } from '../../survey/common-items.ts';
import { unusableDesign } from '../../survey/design.ts';
import type { IndexMoments } from './moments.ts';
import type { DomainMoments } from '../../survey/moments.ts';
import type { BenchmarkResult } from './result.ts';
import type { SchemeWeights } from '../../weighting/types.ts';
import { structure } from '../../study/structure.ts';
import { allWeights, chosenScheme } from '../../weighting/weights.ts';

/** Under this standard error (score points) there is nothing to test. */
const NO_SPREAD = 1e-9;

/**
 * The study's provider minus another, node by node, each in its latest wave: common weights, on the items that apply to both; t tests
 * with PSUs − strata degrees of freedom, Holm within each level. Respondents of two providers are different people, so without
 * strata, clusters and raked margins their means are independent; with them the error is that of the difference itself (R's `svycontrast` over
 * `svyby(covmat = TRUE)`).
 *
 * @param against a category of the provider field; default: the first other one
 */
export function benchmark(
  moments: IndexMoments,
  study: Study,
  options: StudyOptions,
  against?: string,
): BenchmarkResult | Refusal {
  const system = structure(study);
  return benchmarkUnder(
    chosenScheme(allWeights(moments, system, study, options), options),
    moments,
    study,
    options,
    against,
  );
}

/** As `benchmark`, by weights that are known already. */
export function benchmarkUnder(
  scheme: SchemeWeights,
  moments: IndexMoments,
  study: Study,
  options: StudyOptions,
  against?: string,
): BenchmarkResult | Refusal {
  const unusable = unusableDesign(moments.design);
  if (unusable !== null) return unusable;
  const provider = study.focalProvider;
  if (!study.fields.some((field) => field.role === 'provider')) return refuse('no-provider');
  if (provider === undefined) return refuse('no-focal-provider');
  const providers = moments.domains.filter(({ domain }) => domain.kind === 'provider');
  const own = providers.find(({ domain }) => domain.category === provider);
  const other = providers.find(({ domain }) =>
    against === undefined ? domain.category !== provider : domain.category === against,
  );
  if (own === undefined || other === undefined || own === other) return refuse('one-provider', { provider });
  const small = [own, other].find(({ n }) => n < smallestGroup(options));
  if (small !== undefined) return refuse('group-too-small', { n: small.n, minimum: smallestGroup(options) });
  const system = structure(study);
  if (scheme.refusal !== null) return scheme.refusal;
  const theirs = new Set(applying(other));
  const common = new Set(applying(own).filter((item) => theirs.has(item)));
  if (common.size === 0) return refuse('no-common-items', { field: { field: own.domain.field ?? '' } });
  const { within } = aggregation(system, scheme.local, common);
  const together = moments.providers?.find((one) => one.against === other.domain.category)?.covariance;
  const df = moments.design.psus - moments.design.strata;
  const interval = intervals(options.confidence, df);
  const differences = [...system.nodes.values()].flatMap(({ id, level, children }) => {
    const weights = within.get(id);
    if (weights === undefined) return [];
    const score = (domain: DomainMoments) => combine(domain, weights, ({ mean }) => mean ?? NaN);
    const [ours, theirScore] = [score(own), score(other)];
    const n = Math.min(ours.n, theirScore.n);
    const se =
      together === undefined
        ? Math.hypot(ours.se, theirScore.se)
        : combine({ items: own.items, covariance: together }, weights, () => 0).se;
    if (children.length === 0 && n < smallestGroup(options)) return [];
    const value = ours.value - theirScore.value;
    const t = se > NO_SPREAD ? value / se : null;
    const p = t === null ? null : studentTwoSided(t, df);
    return [{ id, level, estimate: { ...interval(value, t === null ? 0 : se), n, t, p } }];
  });
  const levels = [...new Set(differences.map(({ level }) => level))];
  const nodes = levels.flatMap((level) => {
    const family = differences.filter((one) => one.level === level);
    const adjusted = holmOfTested(family.map(({ estimate }) => estimate.p));
    return family.map(({ id, estimate }, at) => [id, { ...estimate, pHolm: adjusted[at] ?? null }] as const);
  });
  return { provider, against: other.domain.category ?? '', nodes: Object.fromEntries(nodes) };
}
