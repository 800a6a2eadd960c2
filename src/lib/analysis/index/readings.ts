import { entryOf } from '../../study/entry.ts';
import { isRefusal } from '../../study/refusal.ts';
import { smallestGroup } from '../../study/types.ts';
import type { Study, StudyOptions } from '../../study/types.ts';
import { comparedNodes } from '../../study/nodes.ts';
import { firstChoice, structure } from '../../study/structure.ts';
import { leaves } from '../../study/tree.ts';
import type { Estimate } from '../../survey/types.ts';
import { madeUnder } from '../made-under.ts';
import { figure, named, sideOf } from '../reading.ts';
import type { CodeOf, Evidence, Reading, ReadingContext } from '../reading.ts';
import { interval, NAMED, namedWith, rounded } from '../reading-parts.ts';
import type { IndexBootstrap } from './bootstrap.ts';
import { gradeOf, GRADES } from './grade.ts';
import { groupReadings, changeReadings } from './group-readings.ts';
import { partOf } from './part.ts';
import type { GroupIndex, IndexResult, NodeScore } from './result.ts';
import { headlineInterval } from './two-errors.ts';
import { weightReadings } from './weight-readings.ts';
import type { words } from './reading-words.en.ts';

/** One that has its sentence. */
export type IndexReading = Reading<CodeOf<'index', keyof typeof words>>;

/**
 * What the index says: its level, how good that is called, where points are missing, what weighs most, and how far the choice of weights, groups
 * and waves move it. With a bootstrap under the same options its intervals, which know that weights are estimated, stand in the place of the others.
 */
export function readings(
  result: IndexResult,
  study: Study,
  { options = study.options, resampled }: ReadingContext<IndexBootstrap> = {},
): readonly IndexReading[] {
  const bootstrap =
    resampled === undefined || isRefusal(resampled) || resampled.options !== madeUnder(options)
      ? null
      : resampled;
  const all = result.groups.find(({ domain, n }) => domain.kind === 'all' && n >= smallestGroup(options));
  return [
    ...(all === undefined ? [] : wholeReadings(all, result, study, options, bootstrap)),
    ...changeReadings(result, study, options, bootstrap),
    ...groupReadings(result, study, options),
    ...weightReadings(result, study, bootstrap),
    ...(all === undefined ? [] : schemeReadings(result, all, study)),
    ...suppressed(result, options),
  ];
}

function wholeReadings(
  all: GroupIndex,
  result: IndexResult,
  study: Study,
  options: StudyOptions,
  bootstrap: IndexBootstrap | null,
): readonly IndexReading[] {
  if (isRefusal(all.index)) return [];
  const estimated = entryOf(bootstrap?.effect[result.scheme], all.domain.id);
  const index = estimated ? { ...all.index, ...headlineInterval(estimated) } : all.index;
  return [
    {
      code: 'index.level',
      parameters: { ...interval(index, 1), n: index.n, level: 100 * options.confidence },
      rests: [named(index)],
    },
    ...partReadings(result, study),
    gradeReading(index, options),
    ...lostReadings(all, study),
  ];
}

/** Whose index it is, where a provider or the latest wave alone is in it: so many of all rows. */
function partReadings(result: IndexResult, study: Study): readonly IndexReading[] {
  const part = partOf(result, study);
  if (part === null || part.n >= result.rows) return [];
  const { provider, wave, n } = part;
  return [
    {
      code: 'index.part',
      parameters: {
        list: { list: [provider, wave].flatMap((domain) => (domain ? [{ domain }] : [])) },
        n,
        rows: result.rows,
      },
      rests: [figure(n), figure(result.rows)],
    },
  ];
}

function gradeReading(index: Estimate, { cutPoints }: StudyOptions): IndexReading {
  const grade = gradeOf(index, cutPoints);
  const { value, low, high, n } = index;
  const bounds = [Infinity, ...cutPoints, -Infinity];
  const rangeOf = (at: number): readonly [number, number] => [bounds[at + 1]!, bounds[at]!];
  const gradeAt = (score: number): number => cutPoints.filter((cut) => score < cut).length;
  if (grade !== 'undetermined')
    return {
      code: 'index.grade',
      parameters: { grade: { word: `grades.${grade}` } },
      rests: [{ claim: 'within', value, low, high, n, range: rangeOf(gradeAt(low)) }],
    };
  const [worst, best] = [gradeAt(low), gradeAt(high)];
  return {
    code: 'index.grade-undetermined',
    parameters: {
      worst: { word: `grades.${GRADES[worst]!}` },
      best: { word: `grades.${GRADES[best]!}` },
    },
    rests: [{ claim: 'across', value, low, high, n, range: rangeOf(gradeAt(low)) }],
  };
}

type Bounded = Evidence & { readonly low: number; readonly high: number };

/** Points missing to 100, with the interval that the node's score gives them (its weight as it is). */
function lost({ value, low, high, n, weight }: NodeScore): Bounded {
  const of = (score: number): number => weight * (100 - score);
  return { claim: 'level', value: of(value), low: of(high), high: of(low), n };
}

/** How far two losses lie apart, at least and at most. */
function apart(one: Bounded, other: Bounded): Evidence {
  const [low, high] = [one.low - other.high, one.high - other.low];
  return { claim: sideOf({ low, high }), value: one.value - other.value, low, high, n: one.n };
}

/** Where points are missing: one node, if even the least that it may lose is more than the most of every other; else all that may lose most. */
function lostReadings({ nodes }: GroupIndex, study: Study): readonly IndexReading[] {
  const scored = (ids: readonly string[]) =>
    ids
      .flatMap((id) => {
        const score = entryOf(nodes, id);
        return score === undefined ? [] : [{ id, lost: lost(score) }];
      })
      .sort((a, b) => b.lost.value - a.lost.value);
  const dimensions = scored(comparedNodes(study).map(({ id }) => id));
  const items = scored(leaves(study.system).map(({ id }) => id)).slice(0, 3);
  const [first, ...others] = dimensions;
  const [rival] = [...others].sort((a, b) => b.lost.high - a.lost.high);
  if (first === undefined || rival === undefined) return [];
  const missing = dimensions.reduce((sum, { lost: { value } }) => sum + value, 0);
  const most = dimensions.filter(({ lost: { high } }) => high >= first.lost.low);
  const dimensionReading: IndexReading =
    most.length === 1
      ? {
          code: 'index.lost-most',
          parameters: { node: { node: first.id }, ...interval(first.lost, 1), missing: rounded(missing, 1) },
          rests: [
            {
              ...first.lost,
              claim: 'above',
              than: rival.lost.high,
            },
            figure(missing),
          ],
        }
      : {
          code: 'index.lost-together',
          parameters: {
            missing: rounded(missing, 1),
            list: {
              list: most
                .slice(0, NAMED)
                .map(({ id, lost: points }) => namedWith({ node: id }, interval(points, 1))),
            },
          },
          rests: [
            apart(first.lost, rival.lost),
            figure(missing),
            ...most.slice(0, NAMED).map((one) => one.lost),
          ],
        };
  const same = items.every(({ id }) => dimensions.some((one) => one.id === id));
  if (items.length < 2 || same) return [dimensionReading];
  return [
    dimensionReading,
    {
      code: 'index.lost-items',
      parameters: {
        list: { list: items.map(({ id, lost: points }) => namedWith({ node: id }, interval(points, 1))) },
      },
      rests: items.map((one) => one.lost),
    },
  ];
}

/** What the choice of the weights does to the index: lowest and highest of the schemes that give one. */
function schemeReadings(
  { effect }: IndexResult,
  { domain }: GroupIndex,
  study: Study,
): readonly IndexReading[] {
  if ((firstChoice(structure(study))?.children.length ?? 0) < 2) return [];
  const found = Object.entries(effect)
    .flatMap(([scheme, groups]) => {
      const estimate = entryOf(groups, domain.id);
      return estimate === undefined || isRefusal(estimate) ? [] : [{ scheme, estimate }];
    })
    .sort((a, b) => a.estimate.value - b.estimate.value);
  const [least, most] = [found[0], found.at(-1)];
  if (least === undefined || most === undefined || found.length < 2) return [];
  return [
    {
      code: 'index.schemes-range',
      parameters: {
        count: found.length,
        lowest: rounded(least.estimate.value, 1),
        highest: rounded(most.estimate.value, 1),
        lowestScheme: { word: `chapter.scheme.${least.scheme}` },
        highestScheme: { word: `chapter.scheme.${most.scheme}` },
      },
      rests: [named(least.estimate), named(most.estimate)],
    },
  ];
}

function suppressed({ groups }: IndexResult, options: StudyOptions): readonly IndexReading[] {
  const minimum = smallestGroup(options);
  const count = groups.filter(({ n }) => n < minimum).length;
  return count === 0
    ? []
    : [{ code: 'index.suppressed', parameters: { count, minimum }, rests: [figure(count)] }];
}
