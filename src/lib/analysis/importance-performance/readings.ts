import { isRefusal } from '../../study/refusal.ts';
import { smallestGroup } from '../../study/types.ts';
import type { Study, StudyOptions } from '../../study/types.ts';
import { figure, held, named } from '../reading.ts';
import type { Claim, CodeOf, Evidence, Reading, ReadingContext } from '../reading.ts';
import { interval, namedWith, rounded, shortList, size } from '../reading-parts.ts';
import type { PriorityBootstrap } from './bootstrap.ts';
import type { ImportancePerformanceResult, Place, PriorityItem } from './result.ts';
import { prioritiesMadeUnder } from './solve.ts';
import type { words } from './reading-words.en.ts';

type PriorityReading = Reading<CodeOf<'importance-performance', keyof typeof words>>;

/** In what order places are spoken of. */
const PLACES = [
  'concentrate',
  'short',
  'keep',
  'low',
  'overkill',
  'enough',
] as const satisfies readonly Place[];

/** What to look at first, what else has its place on the map beyond chance, and how sure the order of priorities is. */
export function readings(
  result: ImportancePerformanceResult,
  study: Study,
  { options = study.options, resampled }: ReadingContext<PriorityBootstrap> = {},
): readonly PriorityReading[] {
  const items = result.items.filter(({ priority }) => priority.n >= smallestGroup(options));
  if (items.length === 0) return [];
  const clear = items.filter(isClear);
  const unclear = items.filter((item) => evidenceOf(item).some(({ claim }) => claim === 'undecided'));
  const placed = PLACES.flatMap((place) => ofPlace(place, clear, result));
  const first = placed.filter(({ code }) => /concentrate|short/.test(code));
  const ranks =
    resampled !== undefined &&
    !isRefusal(resampled) &&
    resampled.options === prioritiesMadeUnder({ ...study, options })
      ? resampled.ranks
      : null;
  return [
    ...(first.length > 0 || result.crosshair === null
      ? first
      : [{ code: 'importance-performance.none' as const, parameters: {}, rests: [figure(0)] }]),
    ...(ranks === null
      ? [
          {
            code: 'importance-performance.no-bootstrap' as const,
            parameters: {},
            rests: [figure(items[0]!.priority.value)],
          },
        ]
      : ofRanks(items, ranks, options)),
    ...placed.filter((one) => !first.includes(one)),
    ...(unclear.length === 0
      ? []
      : [
          {
            code: 'importance-performance.undecided' as const,
            parameters: { count: unclear.length, of: items.length },
            rests: unclear.flatMap((item) => evidenceOf(item).filter(({ claim }) => claim === 'undecided')),
          },
        ]),
  ];
}

/** On which sides an item's importance and performance lie where its place is beyond chance; by the line, its priority. */
const SIDES: Readonly<Record<Place, readonly Claim[]>> = {
  concentrate: ['above', 'below'],
  keep: ['above', 'above'],
  low: ['below', 'below'],
  overkill: ['below', 'above'],
  short: ['above'],
  enough: ['below'],
};

function isClear(item: PriorityItem): boolean {
  return evidenceOf(item).every(({ claim }, at) => claim === SIDES[item.place][at]);
}

/** What places the item: both distances from the crosshair, or by the line of equal height the priority. */
function evidenceOf({ place, performanceFrom, importanceFrom, priority }: PriorityItem): readonly Evidence[] {
  return place === 'short' || place === 'enough'
    ? [held(priority)]
    : [held(importanceFrom), held(performanceFrom)];
}

function ofPlace(
  place: Place,
  clear: readonly PriorityItem[],
  { importance, crosshair }: ImportancePerformanceResult,
): readonly PriorityReading[] {
  const own = clear.filter((item) => item.place === place);
  if (own.length === 0) return [];
  if (place === 'short' || place === 'enough')
    return [
      {
        code: `importance-performance.${place}`,
        parameters: {
          unit: { word: `importance-performance.unit.${importance}` },
          list: shortList(own.map(({ item, priority }) => namedWith({ node: item }, size(priority, 1)))),
        },
        rests: own.flatMap(evidenceOf),
      },
    ];
  if (crosshair === null) return [];
  return [
    {
      code: `importance-performance.${place}`,
      parameters: {
        kind: { word: `importance-performance.kind.${importance}` },
        importanceLine: rounded(crosshair.importance, importance === 'stated' ? 1 : 2),
        performanceLine: rounded(crosshair.performance, 1),
        list: shortList(
          own.map(({ item, performance }) => namedWith({ node: item }, interval(performance, 1))),
        ),
      },
      rests: [
        ...own.flatMap(evidenceOf),
        ...own.map(({ performance }) => named(performance)),
        figure(crosshair.importance),
        figure(crosshair.performance),
      ],
    },
  ];
}

function ofRanks(
  items: readonly PriorityItem[],
  ranks: PriorityBootstrap['ranks'],
  { confidence }: StudyOptions,
): readonly PriorityReading[] {
  const ranked = items
    .flatMap(({ item }) => {
      const rank = Object.hasOwn(ranks, item) ? ranks[item] : undefined;
      return rank === undefined ? [] : [{ item, value: rank.rank, low: rank.low, high: rank.high }];
    })
    .sort((a, b) => a.value - b.value);
  const [first] = ranked;
  if (first === undefined) return [];
  const evidence = ({ value, low, high }: typeof first): Evidence => ({
    claim: 'level',
    value,
    low,
    high,
    n: null,
  });
  const node = { node: first.item };
  const level = 100 * confidence;
  const candidates = ranked.filter(({ low }) => low <= 1);
  const sure = first.high <= 1;
  return [
    sure
      ? { code: 'importance-performance.rank-sure', parameters: { node, level }, rests: [evidence(first)] }
      : {
          code: 'importance-performance.rank-first',
          parameters: { node, level, low: first.low, high: first.high },
          rests: [evidence(first)],
        },
    ...(sure || candidates.length < 2
      ? []
      : [
          {
            code: 'importance-performance.rank-candidates' as const,
            parameters: { list: shortList(candidates.map(({ item }) => ({ node: item }))) },
            rests: candidates.map(evidence),
          },
        ]),
  ];
}
