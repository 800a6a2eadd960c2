import { signed } from '../../chart/format.ts';
import { extremes } from '../../chart/groups.ts';
import { nodeName } from '../../chart/names.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { Estimate } from '../../survey/types.ts';
import type { ChapterContext } from '../context.ts';
import { basis, difference, estimated, given, present, word } from '../live-number.ts';
import type { NumberMakers } from '../live-number.ts';
import type { ImportanceOfDimension, ImportanceTrend } from './analysis.ts';

function trend(results: ChapterContext, node: string): ImportanceOfDimension | Refusal {
  return given(results.result('importance-trend'), ({ dimensions }: ImportanceTrend) =>
    present(
      dimensions.find((found) => found.node === node),
      node,
    ),
  );
}

function trendRange({ result }: ChapterContext) {
  const importance = result('importance-trend');
  return given(importance, ({ dimensions }: ImportanceTrend) =>
    present(
      extremes(dimensions, ({ change }) => change),
      'wave',
    ),
  );
}

/** Numbers of stated importance by wave. Arguments: nodes. */
export const numbers: NumberMakers = {
  'importance-change': (results, node = '') =>
    given(trend(results, node), ({ change }: ImportanceOfDimension) =>
      given(present(change, node), (found: Estimate) => difference(found, 1, basis(found, results))),
    ),
  'importance-first': (results, node = '') =>
    given(trend(results, node), ({ byWave }: ImportanceOfDimension) =>
      given(present(byWave[0], node), (found: Estimate) => estimated(found, 1, basis(found, results))),
    ),
  'importance-last': (results, node = '') =>
    given(trend(results, node), ({ byWave }: ImportanceOfDimension) =>
      given(present(byWave.at(-1), node), (found: Estimate) => estimated(found, 1, basis(found, results))),
    ),
  'importance-falling': (results) =>
    given(trendRange(results), ({ least }) =>
      word(nodeName(least.member.node, results.study, results.language)),
    ),
  'importance-falling-points': (results) =>
    given(trendRange(results), ({ least }) => ({ ...word(signed(least.value, 1)), value: least.value })),
  'importance-rising': (results) =>
    given(trendRange(results), ({ most }) =>
      word(nodeName(most.member.node, results.study, results.language)),
    ),
  'importance-rising-points': (results) =>
    given(trendRange(results), ({ most }) => ({ ...word(signed(most.value, 1)), value: most.value })),
};
