import type { AnswerGroup, AnswerResult } from '../answer-shares/analysis.ts';
import type { GapEstimate, GapResult, Reversal } from './result.ts';
import type { ImportanceOfDimension, ImportanceTrend } from '../importance-trend/analysis.ts';
import type { Estimate } from '../../survey/types.ts';
import { percent, probability, signed } from '../../chart/format.ts';
import { extremes } from '../../chart/groups.ts';
import { domainName, nodeName } from '../../chart/names.ts';
import type { ChapterContext } from '../context.ts';
import type { Refusal } from '../../study/refusal.ts';
import { find, leaves } from '../../study/tree.ts';
import { basis, count, difference, estimated, given, plain, present, word } from '../live-number.ts';
import type { LiveNumber, NumberMaker } from '../live-number.ts';

function nodesIn({ result }: ChapterContext, domain: string): readonly GapEstimate[] | Refusal {
const gap = result('gap');
  return given(gap, ({ groups }: GapResult) =>
    given(
      present(
        groups.find((group) => group.domain.id === domain),
        domain,
      ),
      ({ refusal, nodes }: GapResult['groups'][number]) => refusal ?? Object.values(nodes),
    ),
  );
}

function gapOf(results: ChapterContext, domain: string, node: string): GapEstimate | Refusal {
  return given(nodesIn(results, domain), (nodes: readonly GapEstimate[]) =>
    present(
      nodes.find((found) => found.node === node),
      node,
    ),
  );
}

/** Counts the nodes of one level of a group by verdict; all of them with `any`. */
function counted(verdict: GapEstimate['verdict'] | 'any'): NumberMaker {
  return (results, domain = 'all', level = '1', under) =>
    given(nodesIn(results, domain), (nodes: readonly GapEstimate[]) => {
      const parent = under === undefined ? null : (find(results.study.system, under)?.node ?? null);
      const below = parent === null ? null : new Set(leaves(parent).map(({ id }) => id));
      return count(
        nodes.filter(
          (found) =>
            found.level === Number(level) &&
            (below === null || below.has(found.node)) &&
            (verdict === 'any' || found.verdict === verdict),
        ).length,
      );
    });
}

function deepest({ result }: ChapterContext): Reversal | Refusal {
const gap = result('gap');
  return given(gap, ({ reversals }: GapResult) =>
    present([...reversals].sort((a, b) => a.gap.value - b.gap.value)[0], 'reversal'),
  );
}

/** The significant item gap of all respondents that is smallest in standard deviations: significance without size. */
function slightest(results: ChapterContext): GapEstimate | Refusal {
  return given(nodesIn(results, 'all'), (nodes: readonly GapEstimate[]) =>
    present(
      nodes
        .filter((found) => found.dz !== null && found.verdict !== 'undecided')
        .sort((a, b) => Math.abs(a.dz ?? 0) - Math.abs(b.dz ?? 0))[0],
      'item',
    ),
  );
}

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

function answersOf({ result }: ChapterContext, domain: string): AnswerGroup | Refusal {
const answers = result('answer-shares');
  return given(answers, ({ groups }: AnswerResult) =>
    present(
      groups.find((group) => group.domain.id === domain),
      domain,
    ),
  );
}

function share(estimate: Estimate, results: ChapterContext): LiveNumber {
  const hundred = {
    ...estimate,
    value: 100 * estimate.value,
    low: 100 * estimate.low,
    high: 100 * estimate.high,
  };
  return { text: percent(estimate.value), title: basis(hundred, results), value: hundred.value };
}

/** Numbers of the gaps, of importance by wave, and of the shares of answers. */
export const GAP_NUMBERS = {
  gap: (results, domain = 'all', node = '') =>
    given(gapOf(results, domain, node), (found: GapEstimate) =>
      difference(found, 1, `${basis(found, results)}; p ${probability(found.pHolm)}`),
    ),
  performance: (results, domain = 'all', node = '') =>
    given(gapOf(results, domain, node), ({ performance }: GapEstimate) => plain(performance, 1)),
  expectation: (results, domain = 'all', node = '') =>
    given(gapOf(results, domain, node), ({ expectation }: GapEstimate) => plain(expectation, 1)),
  'gap-dz': (results, domain = 'all', node = '') =>
    given(gapOf(results, domain, node), ({ dz }: GapEstimate) =>
      given(present(dz, node), (found: number) => plain(found, 2)),
    ),
  'gap-n': (results, domain = 'all', node = '') =>
    given(gapOf(results, domain, node), ({ n }: GapEstimate) => count(n)),
  'gap-p': (results, domain = 'all', node = '') =>
    given(gapOf(results, domain, node), ({ pHolm }: GapEstimate) => ({
      ...word(probability(pHolm)),
      value: pHolm,
    })),
  'gaps-above': counted('above'),
  'gaps-below': counted('below'),
  'gaps-undecided': counted('undecided'),
  gaps: counted('any'),
  reversals: ({ result }) => given(result('gap'), ({ reversals }: GapResult) => count(reversals.length)),
  'reversal-items': ({ result }) =>
    given(result('gap'), ({ reversals }: GapResult) => count(new Set(reversals.map(({ node }) => node)).size)),
  'reversal-dimensions': ({ result }) =>
    given(result('gap'), ({ reversals }: GapResult) => count(new Set(reversals.map(({ under }) => under)).size)),
  'reversal-item': (results) =>
    given(deepest(results), ({ node }: Reversal) => word(nodeName(node, results.study, results.language))),
  'reversal-group': (results) =>
    given(deepest(results), ({ domain }: Reversal) => word(domainName(domain, results.study, results.language))),
  'reversal-gap': (results) =>
    given(deepest(results), ({ gap }: Reversal) => difference(gap, 1, basis(gap, results))),
  'reversal-above': (results) =>
    given(deepest(results), ({ above }: Reversal) => difference(above, 1, basis(above, results))),
  'slightest-item': (results) =>
    given(slightest(results), ({ node }: GapEstimate) => word(nodeName(node, results.study, results.language))),
  'slightest-gap': (results) =>
    given(slightest(results), (found: GapEstimate) => difference(found, 2, basis(found, results, 2))),
  'slightest-p': (results) =>
    given(slightest(results), ({ pHolm }: GapEstimate) => ({ ...word(probability(pHolm)), value: pHolm })),
  'slightest-dz': (results) => given(slightest(results), ({ dz }: GapEstimate) => plain(dz ?? 0, 2)),
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
    given(trendRange(results), ({ least }) => word(nodeName(least.member.node, results.study, results.language))),
  'importance-falling-points': (results) =>
    given(trendRange(results), ({ least }) => ({ ...word(signed(least.value, 1)), value: least.value })),
  'importance-rising': (results) =>
    given(trendRange(results), ({ most }) => word(nodeName(most.member.node, results.study, results.language))),
  'importance-rising-points': (results) =>
    given(trendRange(results), ({ most }) => ({ ...word(signed(most.value, 1)), value: most.value })),
  'answers-n': (results, domain = 'all') =>
    given(answersOf(results, domain), ({ n }: AnswerGroup) => count(n)),
  'answers-mean': (results, domain = 'all') =>
    given(answersOf(results, domain), ({ mean }: AnswerGroup) =>
      given(mean, (found: Estimate) => estimated(found, 1, basis(found, results))),
    ),
  'answers-top': (results, domain = 'all') =>
    given(answersOf(results, domain), ({ top }: AnswerGroup) =>
      given(top, (found: Estimate) => share(found, results)),
    ),
  'answers-above-lowest': (results, domain = 'all') =>
    given(answersOf(results, domain), ({ aboveLowest }: AnswerGroup) =>
      given(aboveLowest, (found: Estimate) => share(found, results)),
    ),
  'answers-share': (results, domain = 'all', position = '0') =>
    given(answersOf(results, domain), ({ shares }: AnswerGroup) =>
      given(present(shares[Number(position)], domain), (found: { share: number }) => ({
        ...word(percent(found.share)),
        value: 100 * found.share,
      })),
    ),
} as const satisfies Record<string, NumberMaker>;
