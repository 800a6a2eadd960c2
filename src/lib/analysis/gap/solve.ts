import { entryOf } from '../../study/entry.ts';
import { intervals } from '../../stats/estimate.ts';
import { holmOfTested } from '../../stats/holm.ts';
import { studentTwoSided } from '../../stats/distribution/student.ts';
import { refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { path } from '../../study/tree.ts';
import { smallestGroup } from '../../study/types.ts';
import type { Study, StudyOptions } from '../../study/types.ts';
import { aggregation, combine } from '../../weighting/aggregate.ts';
import { applying } from '../../survey/common-items.ts';
import { designRemarks, designRoles, unusableDesign } from '../../survey/design.ts';
import type { GapDomainMoments, GapMoments } from './moments.ts';
import type { GapEstimate, GapGroup, GapResult, Reversal } from './result.ts';
import { isGiven } from '../../weighting/types.ts';
import type { SchemeWeights } from '../../weighting/types.ts';
import { structure } from '../../study/structure.ts';
import type { MeasuredNode, Structure } from '../../study/structure.ts';
import { allWeights, chosenScheme } from '../../weighting/weights.ts';

/** Under this standard error (score points) all differences are the same: nothing to test. */
const NO_SPREAD = 1e-9;

interface Setting {
  readonly system: Structure;
  readonly scheme: SchemeWeights;
  readonly options: StudyOptions;
  /** Respondents in the design. */
  readonly n: number;
  /** Strata may have been drawn whole: no spread between units then leaves nothing unknown. */
  readonly finite: boolean;
  readonly census: boolean;
  /** PSUs − strata; null where the rows are a simple random sample, which takes n − 1 of the pairs. */
  readonly df: number | null;
}

/** A gap before its family of tests is known. */
type Untested = Omit<GapEstimate, 'pHolm' | 'verdict'> & {
  /** What it lacks to be tested: answers that differ, or anything unknown. */
  readonly without: 'spread' | 'error' | null;
};

/**
 * Gaps of every node and group under the options' weights, with paired t tests adjusted by Holm within each level and group. Where
 * the scheme is refused, items alone are shown. A simple random sample gives exactly R's paired `t.test` for items; any other
 * design its Taylor error with PSUs − strata degrees of freedom.
 */
export function solveGap(moments: GapMoments, study: Study, options: StudyOptions): GapResult | Refusal {
  const unusable = unusableDesign(moments.design);
  if (unusable !== null) return unusable;
  const { n, psus, strata } = moments.design;
  const { weight, stratum, cluster, population } = designRoles(study);
  const system = structure(study);
  const setting: Setting = {
    system,
    scheme: chosenScheme(allWeights(moments, system, study, options), options),
    options,
    n,
    finite: population,
    census: moments.design.census,
    df: weight || stratum || cluster ? psus - strata : null,
  };
  const groups = moments.domains.map((domain) => group(domain, setting));
  const tested = groups.some(({ nodes }) => Object.values(nodes).some(({ pHolm }) => pHolm !== null));
  return {
    groups,
    reversals: reversals(groups, study),
    unpaired: system.items.filter((item) => item.expectation === undefined).map((item) => item.id),
    refusal: setting.scheme.refusal,
    remarks: [
      ...designRemarks(moments.design),
      ...(tested ? [{ code: 'gap-family', parameters: {} }] : []),
      ...(tested && setting.scheme.refusal === null && !isGiven(setting.scheme.scheme)
        ? [{ code: 'gap-weights-held', parameters: {} }]
        : []),
    ],
  };
}

function group(domain: GapDomainMoments, setting: Setting): GapGroup {
  const { system, scheme, options } = setting;
  const shared = { domain: domain.domain, n: domain.n, weightedN: domain.weight };
  const smallest = smallestGroup(options);
  if (domain.n < smallest) {
    const refusal = refuse('group-too-small', { n: domain.n, minimum: smallest });
    return { ...shared, nodes: {}, constant: [], refusal };
  }
  const local = scheme.refusal === null ? scheme.local : {};
  const { within } = aggregation(system, local, new Set(applying(domain)));
  const untested = [...system.nodes.values()].flatMap((node) => {
    const weights = within.get(node.id);
    const found = weights && gapOf(node, weights, domain, setting);
    return found === undefined || (node.children.length === 0 && found.n < smallest) ? [] : [found];
  });
  return {
    ...shared,
    nodes: Object.fromEntries(adjusted(untested, options).map((found) => [found.node, found])),
    constant: untested.filter(({ without }) => without === 'spread').map(({ node }) => node),
    refusal: null,
  };
}

function gapOf(
  { id, level, children }: MeasuredNode,
  weights: ReadonlyMap<string, number>,
  domain: GapDomainMoments,
  setting: Setting,
): Untested {
  const taylor = combine(domain, weights, ({ mean }) => mean ?? NaN);
  const { value, n } = taylor;
  // A simple random sample: n/(n − 1) of the pairs instead of the whole table's, as in the textbook.
  const textbook = Math.sqrt((((setting.n - 1) / setting.n) * n) / Math.max(1, n - 1));
  const se = setting.df === null ? taylor.se * textbook : taylor.se;
  const df = setting.df ?? Math.max(1, n - 1);
  const without = se > NO_SPREAD ? null : known(domain, weights, setting) ? 'error' : 'spread';
  const t = without === null ? value / se : null;
  const item = children.length === 0 ? domain.items.find((one) => one.item === id) : undefined;
  const { value: performance } = combine(domain, weights, (one) => one.performance ?? NaN);
  const spread = item === undefined ? null : deviation(item);
  return {
    ...intervals(setting.options.confidence, df)(value, without === null ? se : 0),
    n,
    node: id,
    level,
    performance,
    expectation: performance - value,
    t,
    p: t === null ? null : studentTwoSided(t, df),
    dz: spread === null ? null : value / spread,
    without,
  };
}

/** Without an error: because everybody was asked, rather than because everybody answered the same? */
function known(
  { items }: GapDomainMoments,
  weights: ReadonlyMap<string, number>,
  { finite, census }: Setting,
): boolean {
  return census || (finite && items.some((item) => weights.has(item.item) && deviation(item) !== null));
}

/** Standard deviation of an item's differences, divisor n − 1. */
function deviation({ mean, square, n }: GapDomainMoments['items'][number]): number | null {
  if (mean === null || square === null || n < 2) return null;
  const variance = ((square - mean ** 2) * n) / (n - 1);
  return variance > NO_SPREAD ? Math.sqrt(variance) : null;
}

/** Holm within each level, and the verdict at the options' confidence. */
function adjusted(gaps: readonly Untested[], { confidence }: StudyOptions): readonly GapEstimate[] {
  const levels = [...new Set(gaps.map(({ level }) => level))];
  return levels.flatMap((level) => {
    const family = gaps.filter((one) => one.level === level);
    const probabilities = holmOfTested(family.map(({ p }) => p));
    return family.map(({ without, ...one }, index): GapEstimate => {
      const side = one.value > 0 ? 'above' : 'below';
      if (without === 'spread') return { ...one, pHolm: null, verdict: 'constant' };
      if (without === 'error')
        return { ...one, pHolm: null, verdict: Math.abs(one.value) > NO_SPREAD ? side : 'equal' };
      const pHolm = probabilities[index] ?? 1;
      return { ...one, pHolm, verdict: pHolm < 1 - confidence ? side : 'undecided' };
    });
  });
}

/**
 * Nodes under level 1 that fail in a segment, a channel or among all, while their ancestor at level 1 is not below expectation
 * among all respondents.
 */
function reversals(groups: readonly GapGroup[], study: Study): readonly Reversal[] {
  const all = groups.find(({ domain }) => domain.kind === 'all');
  return groups
    .filter(({ domain }) => domain.kind === 'all' || domain.kind === 'segment' || domain.kind === 'channel')
    .flatMap(({ domain, nodes }) =>
      Object.values(nodes).flatMap((gap): Reversal[] => {
        const under = gap.level > 1 ? path(study.system, gap.node)[1]?.id : undefined;
        const above = under === undefined ? undefined : entryOf(all?.nodes, under);
        if (under === undefined || above === undefined || gap.verdict !== 'below' || above.value < 0)
          return [];
        return [{ domain, node: gap.node, under, gap, above }];
      }),
    );
}
