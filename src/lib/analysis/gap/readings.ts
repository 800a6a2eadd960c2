import { entryOf } from '../../study/entry.ts';
import { holmOfTested } from '../../stats/holm.ts';
import { comparedNodes } from '../../study/nodes.ts';
import { structure } from '../../study/structure.ts';
import { smallestGroup } from '../../study/types.ts';
import type { Study, StudyOptions } from '../../study/types.ts';
import { fieldsOf } from '../against-rest.ts';
import { figure, held, named, tested } from '../reading.ts';
import type { CodeOf, Evidence, Reading, ReadingContext, ReadingParameter } from '../reading.ts';
import { interval, NAMED, namedWith, rounded, shortList, size } from '../reading-parts.ts';
import type { GapEstimate, GapGroup, GapResult, Reversal } from './result.ts';
import type { words } from './reading-words.en.ts';

type GapReading = Reading<CodeOf<'gap', keyof typeof words>>;

/** Cohen's (1988) small, medium and large differences, in standard deviations. */
const SIZES = [
  [0.2, 'slight'],
  [0.5, 'small'],
  [0.8, 'medium'],
  [Infinity, 'large'],
] as const;

/** Under this the difference is called slight. */
const SLIGHT = 0.2;

/**
 * What the gaps between performance and expectation say: on the whole, by dimension and question (p adjusted by Holm as in the result), the largest
 * with its effect size, what fails under something that does not, and group by group.
 */
export function readings(
  result: GapResult,
  study: Study,
  { options = study.options }: ReadingContext = {},
): readonly GapReading[] {
  const shown = result.groups.filter(({ n, refusal }) => refusal === null && n >= smallestGroup(options));
  const all = shown.find(({ domain }) => domain.kind === 'all');
  const suppressed = result.groups.filter(({ n }) => n < smallestGroup(options)).length;
  return [
    ...(all === undefined ? [] : ofAll(all, result.reversals, shown, study, options)),
    ...groups(shown, study, options),
    ...(all === undefined || all.constant.length === 0 ? [] : [constant(all)]),
    ...(result.unpaired.length === 0 ? [] : [counted('gap.unpaired', result.unpaired.length)]),
    ...(suppressed === 0 ? [] : [counted('gap.suppressed', suppressed, smallestGroup(options))]),
  ];
}

function counted(code: GapReading['code'], count: number, minimum?: number): GapReading {
  return {
    code,
    parameters: { count, ...(minimum === undefined ? {} : { minimum }) },
    rests: [figure(count)],
  };
}

function evidenceOf(gap: Tested, { confidence }: StudyOptions): Evidence {
  return tested(gap, gap.pHolm, 1 - confidence);
}

type Tested = GapEstimate & { readonly pHolm: number };

const isTested = (gap: GapEstimate): gap is Tested => gap.pHolm !== null;

/** True where everybody was asked: the gap is known, and chance has no part in it. */
const isKnown = ({ pHolm, verdict }: GapEstimate): boolean => pHolm === null && verdict !== 'constant';

function ofAll(
  { nodes }: GapGroup,
  found: readonly Reversal[],
  shown: readonly GapGroup[],
  study: Study,
  options: StudyOptions,
): readonly GapReading[] {
  const system = structure(study);
  const all = Object.values(nodes);
  const whole = all.find(({ node }) => node === system.root);
  const isItem = (id: string): boolean => system.nodes.get(id)?.children.length === 0;
  const compared = comparedNodes(study).flatMap(({ id }) => (isItem(id) ? [] : (entryOf(nodes, id) ?? [])));
  const dimensions = compared.filter(isTested);
  const asked = all.filter(({ node }) => isItem(node));
  const items = asked.filter(isTested);
  const on = (side: 'below' | 'above' | 'undecided'): readonly GapReading[] => [
    ...sideReading('dimensions', side, dimensions, options),
    ...sideReading('items', side, items, options),
  ];
  return [
    ...(whole !== undefined && isTested(whole) ? [onTheWhole(whole, options)] : []),
    ...(whole !== undefined && isKnown(whole) ? [knownWhole(whole)] : []),
    ...known([...compared, ...asked].filter(isKnown)),
    ...on('below'),
    ...largest(items, asked, options),
    ...reversals(found, shown, options),
    ...on('above'),
    ...slight(items, options),
    ...on('undecided'),
  ];
}

function onTheWhole(gap: Tested, options: StudyOptions): GapReading {
  const evidence = evidenceOf(gap, options);
  const side = evidence.claim === 'above' || evidence.claim === 'below' ? evidence.claim : 'undecided';
  return {
    code: `gap.whole-${side}`,
    parameters: {
      ...(side === 'undecided' ? interval(gap, 1) : size(gap, 1)),
      n: gap.n,
      performance: rounded(gap.performance, 1),
      expectation: rounded(gap.expectation, 1),
    },
    rests: [evidence, figure(gap.performance, gap.n), figure(gap.expectation, gap.n)],
  };
}

/** Those that lie on one side of what was expected, the largest first. */
function sideReading(
  what: 'dimensions' | 'items',
  side: 'below' | 'above' | 'undecided',
  gaps: readonly Tested[],
  options: StudyOptions,
): readonly GapReading[] {
  const own = gaps
    .filter((gap) => evidenceOf(gap, options).claim === side)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  if (own.length === 0) return [];
  const list = shortList(own.map((gap) => namedWith({ node: gap.node }, interval(gap, 1))));
  return [
    {
      code: `gap.${what}-${side}`,
      parameters: { count: own.length, of: gaps.length, ...(side === 'undecided' ? {} : { list }) },
      rests: own.map((gap) => evidenceOf(gap, options)),
    },
  ];
}

/** Items with a difference beyond chance whose size can be told. */
function sized(
  items: readonly Tested[],
  options: StudyOptions,
): readonly (Tested & { readonly dz: number })[] {
  return items.flatMap((gap) =>
    evidenceOf(gap, options).claim === 'undecided' || gap.dz === null ? [] : [{ ...gap, dz: gap.dz }],
  );
}

/** How many differences are beyond chance but slight. */
function slight(items: readonly Tested[], options: StudyOptions): readonly GapReading[] {
  const beyond = sized(items, options);
  const own = beyond.filter(({ dz }) => Math.abs(dz) < SLIGHT);
  if (own.length === 0) return [];
  return [
    {
      code: 'gap.trivial',
      parameters: { count: own.length, of: beyond.length, limit: rounded(SLIGHT, 1) },
      rests: own.map(({ dz, n }) => ({ ...figure(Math.abs(dz), n), than: SLIGHT })),
    },
  ];
}

/** The largest shortfall with its effect size; one on which everybody agrees has none, and is said to be so. */
function largest(
  items: readonly Tested[],
  asked: readonly GapEstimate[],
  options: StudyOptions,
): readonly GapReading[] {
  const [worst] = sized(items, options)
    .filter(({ value }) => value < 0)
    .sort((a, b) => a.value - b.value);
  const [constant] = asked
    .filter(({ verdict, value }) => verdict === 'constant' && value < 0)
    .sort((a, b) => a.value - b.value);
  if (constant !== undefined && asked.every(({ value }) => value >= constant.value))
    return [
      {
        code: 'gap.largest-constant',
        parameters: { node: { node: constant.node }, value: rounded(-constant.value, 1), n: constant.n },
        rests: [figure(constant.value, constant.n)],
      },
    ];
  if (worst === undefined) return [];
  const dz = Math.abs(worst.dz);
  const called = SIZES.find(([limit]) => dz < limit)?.[1] ?? 'large';
  return [
    {
      code: 'gap.largest',
      parameters: {
        node: { node: worst.node },
        ...size(worst, 1),
        dz: rounded(dz, 2),
        size: { word: `gap.size.${called}` },
      },
      rests: [evidenceOf(worst, options), figure(worst.dz, worst.n)],
    },
  ];
}

/** The deepest reversals, one a node, and how many nodes there are. */
function reversals(
  found: readonly Reversal[],
  shown: readonly GapGroup[],
  options: StudyOptions,
): readonly GapReading[] {
  const usable = found.filter(
    ({ domain, gap }) =>
      shown.some((group) => group.domain.id === domain.id) &&
      (isTested(gap) ? evidenceOf(gap, options).claim : gap.verdict) === 'below',
  );
  const deepest = [...Map.groupBy(usable, ({ node }) => node).values()]
    .map((own) => own.reduce((least, one) => (one.gap.value < least.gap.value ? one : least)))
    .sort((a, b) => a.gap.value - b.gap.value);
  if (deepest.length === 0) return [];
  return [
    {
      code: 'gap.reversals',
      parameters: { nodes: deepest.length },
      rests: deepest.flatMap(({ gap, above }) => [shownAs(gap, options), named(above)]),
    },
    ...deepest.slice(0, NAMED).map(({ domain, node, under, gap, above }): GapReading => {
      const evidence = shownAs(above, options);
      return {
        code: evidence.claim === 'above' ? 'gap.reversal-above' : 'gap.reversal-undecided',
        parameters: { node: { node }, under: { node: under }, group: { domain }, ...size(gap, 1) },
        rests: [shownAs(gap, options), evidence],
      };
    }),
  ];
}

/** Field by field the groups in which the whole falls short or exceeds, adjusted by Holm over the groups of the field. */
function groups(shown: readonly GapGroup[], study: Study, options: StudyOptions): readonly GapReading[] {
  const { root } = structure(study);
  return fieldsOf(shown, 'segment', 'channel').flatMap(({ field, groups: own }) => {
    const wholes = own.flatMap(({ domain, nodes }) => {
      const gap = entryOf(nodes, root);
      return gap !== undefined && isTested(gap) ? [{ domain, gap }] : [];
    });
    const adjusted = holmOfTested(wholes.map(({ gap }) => gap.p));
    const found = wholes.map(({ domain, gap }, at) => ({
      domain,
      gap,
      evidence: tested(gap, adjusted[at] ?? 1, 1 - options.confidence),
    }));
    return (['below', 'above'] as const).flatMap((side): GapReading[] => {
      const on = found
        .filter(({ evidence }) => evidence.claim === side)
        .sort((a, b) => Math.abs(b.gap.value) - Math.abs(a.gap.value));
      if (on.length === 0) return [];
      return [
        {
          code: `gap.groups-${side}`,
          parameters: {
            field: { field },
            list: shortList(on.map(({ domain, gap }) => namedWith({ domain }, interval(gap, 1)))),
          },
          rests: on.map(({ evidence }) => evidence),
        },
      ];
    });
  });
}

/** By its test; without one as it is. */
function shownAs(gap: GapEstimate, options: StudyOptions): Evidence {
  return isTested(gap) ? evidenceOf(gap, options) : held(gap);
}

/** The gap on the whole where everybody was asked. */
function knownWhole(gap: GapEstimate): GapReading {
  return {
    code: 'gap.known-whole',
    parameters: {
      value: rounded(gap.value, 1),
      n: gap.n,
      performance: rounded(gap.performance, 1),
      expectation: rounded(gap.expectation, 1),
    },
    rests: [named(gap), figure(gap.performance, gap.n), figure(gap.expectation, gap.n)],
  };
}

/** Dimensions and items of which everybody was asked, by the side on which they lie, the largest first. */
function known(gaps: readonly GapEstimate[]): readonly GapReading[] {
  return (['below', 'above'] as const).flatMap((side): readonly GapReading[] => {
    const own = gaps
      .filter(({ verdict }) => verdict === side)
      .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
    if (own.length === 0) return [];
    return [
      {
        code: `gap.known-${side}`,
        parameters: { list: shortList(own.map(points)) },
        rests: own.map((gap) => held(gap)),
      },
    ];
  });
}

/** A node and its gap, where there is no interval. */
function points({ node, value }: GapEstimate): ReadingParameter {
  return { form: 'gap.points', parts: { name: { node }, value: rounded(value, 1) } };
}

function constant({ constant: ids, nodes }: GapGroup): GapReading {
  const own = ids.flatMap((id) => entryOf(nodes, id) ?? []);
  return {
    code: 'gap.constant',
    parameters: { list: shortList(own.map(points)) },
    rests: own.map(({ value, n }) => figure(value, n)),
  };
}
