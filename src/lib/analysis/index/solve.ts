import { entryOf } from '../../study/entry.ts';
import { intervals } from '../../stats/estimate.ts';
import type { Remark } from '../../study/remark.ts';
import { isRefusal, refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { smallestGroup } from '../../study/types.ts';
import type { Study, StudyOptions } from '../../study/types.ts';
import { aggregation, combine } from '../../weighting/aggregate.ts';
import { applying, commonItems } from '../../survey/common-items.ts';
import { designRemarks, unusableDesign } from '../../survey/design.ts';
import { benchmarkUnder } from './benchmark.ts';
import type { IndexMoments } from './moments.ts';
import type { DomainMoments } from '../../survey/moments.ts';
import type { GroupIndex, IndexResult, NodeScore } from './result.ts';
import { isGiven } from '../../weighting/types.ts';
import type { SchemeWeights } from '../../weighting/types.ts';
import { fitOnce } from '../../weighting/scheme-weights.ts';
import { schemeAgreement } from './scheme-agreement.ts';
import { structure } from '../../study/structure.ts';
import type { Structure } from '../../study/structure.ts';
import type { Estimate } from '../../survey/types.ts';
import { allWeights, chosenScheme } from '../../weighting/weights.ts';

/** What every group is solved with. */
interface Setting {
  readonly system: Structure;
  readonly options: StudyOptions;
  readonly interval: ReturnType<typeof intervals>;
}

/**
 * The index, its nodes and its groups under the options' scheme, the other schemes beside it. Standard errors hold the weights
 * fixed. A scheme that the data cannot support is a refusal in its place; an unusable design or an empty table refuses the
 * whole.
 */
export function solveIndex(
  moments: IndexMoments,
  study: Study,
  options: StudyOptions,
): IndexResult | Refusal {
  const { design, domains, drivers, importance } = moments;
  const unusable = unusableDesign(design);
  if (unusable !== null) return unusable;
  const { rows, leftOut, psus, strata } = design;
  const setting = {
    system: structure(study),
    options,
    interval: intervals(options.confidence, psus - strata),
  };
  const weights = allWeights({ drivers, importance }, setting.system, study, options);
  const chosen = chosenScheme(weights, options);
  const common = commonItems(domains, smallestGroup(options));
  const inGroups = (scheme: SchemeWeights): Readonly<Record<string, Estimate | Refusal>> =>
    Object.fromEntries(
      domains.map((domain) => [
        domain.domain.id,
        indexOf(domain, scheme, common.get(domain.domain.id) ?? new Set(), setting),
      ]),
    );
  const effect = Object.fromEntries(weights.map((scheme) => [scheme.scheme, inGroups(scheme)]));
  const groups = domains.map((domain): GroupIndex => {
    const { id, field } = domain.domain;
    const inField = domains.filter(
      (other) => other.domain.field === field && other.n >= smallestGroup(options),
    );
    const own = new Set(applying(domain));
    return {
      domain: domain.domain,
      n: domain.n,
      weightedN: domain.weight,
      index: entryOf(effect[chosen.scheme], id) ?? refuse('nothing-answered', { rows }),
      ownSet: indexOf(domain, chosen, own, setting),
      notCommon: [...new Set(inField.flatMap(applying))].filter((item) => !common.get(id)?.has(item)),
      nodes: nodeScores(domain, chosen, own, setting),
    };
  });
  const benchmark = benchmarkUnder(chosen, moments, study, options);
  const agreement = schemeAgreement(weights, setting.system);
  return {
    scheme: chosen.scheme,
    weights,
    agreement,
    fits: study.fields.some(({ role }) => role === 'overall')
      ? drivers.flatMap((one) => fitOnce(one) ?? [])
      : [],
    groups,
    effect,
    rows,
    leftOut,
    psus,
    strata,
    benchmark,
    remarks: designRemarks(design),
    notes: notesOf(chosen, benchmark),
  };
}

function notesOf({ scheme, refusal }: SchemeWeights, benchmark: IndexResult['benchmark']): readonly Remark[] {
  const note = (code: string): Remark => ({ code, parameters: {} });
  const compared = isRefusal(benchmark) ? [] : Object.values(benchmark.nodes);
  return [
    ...(refusal === null ? [note(isGiven(scheme) ? 'weights-given' : 'weights-held')] : []),
    ...(compared.some(({ pHolm }) => pHolm !== null) ? [note('benchmark-family')] : []),
  ];
}

/** Why a group shows nothing under a scheme, or null. */
function withheld({ n }: DomainMoments, scheme: SchemeWeights, options: StudyOptions): Refusal | null {
  const minimum = smallestGroup(options);
  return n < minimum ? refuse('group-too-small', { n, minimum }) : scheme.refusal;
}

function indexOf(
  domain: DomainMoments,
  scheme: SchemeWeights,
  items: ReadonlySet<string>,
  { system, options, interval }: Setting,
): Estimate | Refusal {
  const refusal = withheld(domain, scheme, options);
  if (refusal !== null) return refusal;
  if (items.size === 0) return refuse('no-common-items', { field: { field: domain.domain.field ?? '' } });
  const weights = aggregation(system, scheme.local, items).within.get(system.root);
  if (weights === undefined) return refuse('no-weight-left');
  const { value, se, n } = combine(domain, weights, ({ mean }) => mean ?? NaN);
  return { ...interval(value, se), n };
}

/** Every node of the group; items that fewer than `minGroup` answered are withheld. */
function nodeScores(
  domain: DomainMoments,
  scheme: SchemeWeights,
  items: ReadonlySet<string>,
  { system, options, interval }: Setting,
): Readonly<Record<string, NodeScore>> {
  if (withheld(domain, scheme, options) !== null) return {};
  const { within, weight } = aggregation(system, scheme.local, items);
  const scores = [...system.nodes.values()].flatMap(
    ({ id: node, level, children }): [string, NodeScore][] => {
      const weights = within.get(node);
      if (weights === undefined) return [];
      const { value, se, n } = combine(domain, weights, ({ mean }) => mean ?? NaN);
      if (children.length === 0 && n < smallestGroup(options)) return [];
      const share = weight.get(node) ?? 0;
      const shared = { weight: share, contribution: share * value, lost: share * (100 - value) };
      return [[node, { ...interval(value, se), n, node, level, ...shared }]];
    },
  );
  return Object.fromEntries(scores);
}
