import { isRefusal, refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { firstChoice, structure } from '../../study/structure.ts';
import { DEFAULT_QUALITY, smallestGroup } from '../../study/types.ts';
import type { Study, StudyOptions } from '../../study/types.ts';
import { designRemarks } from '../../survey/design.ts';
import { orderedDomains } from '../../survey/domains.ts';
import { aggregation } from '../../weighting/aggregate.ts';
import { weightsAskedFor } from '../../weighting/weights.ts';
import { lookedAt } from './looked-at.ts';
import type {
  FlaggedSet,
  QualityMoments,
  QualityResult,
  SignResult,
  TogetherResult,
  Without,
} from './result.ts';
import { SIGNS, TOGETHER } from './signs.ts';
import type { Sign } from './signs.ts';

type Means = ReadonlyMap<string, number>;

/**
 * Which respondents show signs of careless answering, and what the index and its dimensions are without them, under the options' weights, which are the same with and
 * without. Signs that the study cannot give stand beside with their reason.
 */
export function solve(moments: QualityMoments, study: Study, options: StudyOptions): QualityResult | Refusal {
  const { design, n, weight, withheld, sets, groups, median, pairs } = moments;
  if (design.raking !== null) return design.raking;
  if (!(n > 0)) return refuse('nothing-answered', { rows: design.rows });
  const minimum = smallestGroup(options);
  if (n < minimum) return refuse('group-too-small', { n, minimum });
  const looked = lookedAt(study);
  const { scheme, local, refusal } = weightsAskedFor(moments, structure(study), study, options);
  const means: Means = new Map(
    moments.items.flatMap(({ item, mean }) => (mean === null ? [] : [[item, mean] as const])),
  );
  const index = refusal ?? scores(means, local, study);
  const without = (set: FlaggedSet | undefined): Without => {
    if (isRefusal(index)) return index;
    if (set?.means == null) return index.map((one) => ({ ...one, difference: 0 }));
    if (n - set.n < minimum) return refuse('quality-few-left', { n: n - set.n, minimum });
    const left = moments.items.flatMap(({ item, mean }, at) => {
      const own = set.means?.[at] ?? null;
      return own === null || mean === null ? [] : [[item, own] as const];
    });
    if (left.length < means.size) return refuse('quality-item-lost', { n: set.n });
    const found = scores(new Map(left), local, study);
    return isRefusal(found)
      ? found
      : found.map(({ node, value }, at) => ({ node, value, difference: value - (index[at]?.value ?? NaN) }));
  };
  const of = (sign: FlaggedSet['sign']) => {
    const set = sets.find((one) => one.sign === sign);
    const flagged = set?.n ?? 0;
    return {
      flagged,
      share: flagged / n,
      weighted: (set?.weight ?? 0) / weight,
      without: without(set),
    };
  };
  const signs = SIGNS.filter((sign) => withheld[sign] === undefined).map((sign): SignResult => {
    const classes = moments.classes.filter((one) => one.sign === sign);
    return {
      sign,
      cut: cutOf(sign, moments, looked.common.length),
      measured: sign === 'duplicate' ? n : classes.reduce((sum, one) => sum + one.n, 0),
      classes,
      ...of(sign),
    };
  });
  if (signs.length === 0) return refuse('quality-nothing');
  const together = TOGETHER.map((least): TogetherResult => ({ least, ...of(least) }));
  // More signs together than there are nobody can show.
  const wanted = Math.min((options.quality ?? DEFAULT_QUALITY).together, signs.length);
  const chosen = together.find(({ least }) => least === wanted) ?? together[0]!;
  return {
    scheme,
    n,
    weightedN: weight,
    items: looked.items.length,
    common: looked.common.length,
    pairs,
    median,
    signs,
    withheld: SIGNS.flatMap((sign) => {
      const why = withheld[sign];
      return why === undefined ? [] : [{ sign, why }];
    }),
    together,
    chosen,
    with: index,
    groups: orderedDomains(
      groups.map(({ domain }) => domain),
      study,
    ).flatMap((domain) => {
      const found = groups.find((one) => one.domain === domain.id);
      return found === undefined || found.n < minimum
        ? []
        : [{ domain, n: found.n, flagged: found.flagged[TOGETHER.indexOf(chosen.least)] ?? 0 }];
    }),
    unanswered: moments.items
      .map((one) => ({ item: one.item, n: n - one.n, share: 1 - one.n / n }))
      .sort((a, b) => b.n - a.n),
    remarks: designRemarks(design),
  };
}

/** Scores of the index and of what is weighed first below it. */
function scores(
  means: Means,
  local: Readonly<Record<string, number>>,
  study: Study,
): readonly { readonly node: string; readonly value: number }[] | Refusal {
  const system = structure(study);
  const { within } = aggregation(system, local, new Set(means.keys()));
  const nodes = [system.root, ...(firstChoice(system)?.children ?? [])];
  const found = [...new Set(nodes)].flatMap((node) => {
    const weights = within.get(node);
    if (weights === undefined) return [];
    const value = [...weights].reduce((sum, [item, weight]) => sum + weight * (means.get(item) ?? NaN), 0);
    return [{ node, value }];
  });
  return found[0]?.node === system.root ? found : refuse('no-weight-left');
}

function cutOf(sign: Sign, { cut, distance, items }: QualityMoments, common: number): number {
  if (sign === 'run') return Math.ceil(cut.run * common);
  if (sign === 'mahalanobis') return distance;
  if (sign === 'missing') return cut.missing * items.length;
  return sign === 'duplicate' ? 1 : cut[sign];
}
