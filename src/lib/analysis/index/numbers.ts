import { entryOf } from '../../study/entry.ts';
import { gradeOf } from './grade.ts';
import { leaves } from '../../study/tree.ts';
import type { Language } from '../../../strings/language.ts';
import type { BenchmarkResult, GroupIndex, IndexResult, NodeScore, SchemeAgreement } from './result.ts';
import type { BootstrapEstimate } from '../../survey/resampling/bootstrap-estimates.ts';
import type { IndexChange } from './changes.ts';
import type { IndexBootstrap } from './bootstrap.ts';
import type { Estimate } from '../../survey/types.ts';
import { fixed, percent, probability, signed } from '../../chart/format.ts';
import { extremes } from '../../chart/groups.ts';
import { domainName, nodeName } from '../../chart/names.ts';
import { comparedNodes } from '../../study/nodes.ts';
import { currentChanges } from './current-changes.ts';
import { headlineInterval, twoErrors } from './two-errors.ts';
import type { TwoErrors } from './two-errors.ts';
import type { ChapterContext } from '../context.ts';
import { isRefusal, refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';

import { basis, count, difference, estimated, given, plain, present, word } from '../live-number.ts';
import type { NumberMakers } from '../live-number.ts';

function groupOf({ result }: ChapterContext, domain: string): GroupIndex | Refusal {
  const index = result('index');
  return given(index, (found: IndexResult) =>
    present(
      found.groups.find((group) => group.domain.id === domain),
      domain,
    ),
  );
}

function indexOf(results: ChapterContext, domain: string): Estimate | Refusal {
  return given(groupOf(results, domain), (group: GroupIndex) => group.index);
}

function scoreOf(results: ChapterContext, domain: string, node: string): NodeScore | Refusal {
  return given(groupOf(results, domain), (group: GroupIndex) =>
    isRefusal(group.ownSet) ? group.ownSet : present(entryOf(group.nodes, node), node),
  );
}

function between(low: number, high: number, digits: string, language: Language): string {
  return language.t('chapter.between', {
    low: fixed(low, Number(digits)),
    high: fixed(high, Number(digits)),
  });
}

function changeOf(results: ChapterContext, from = '', to = '', part = 'common'): BootstrapEstimate | Refusal {
  return given(currentChanges(results), (changes: readonly IndexChange[]) => {
    const found = changes.find((one) => one.from === from && one.to === to);
    const parts: Readonly<Record<string, unknown>> = { ...found };
    return present(parts[part] as BootstrapEstimate | null | undefined, `${from} → ${to}`);
  });
}

function changeInterval(estimate: BootstrapEstimate, language: Language): string {
  const { low, high } = headlineInterval(estimate);
  return language.t('chapter.between', { low: signed(low, 1), high: signed(high, 1) });
}

function errorsOf(results: ChapterContext, domain: string): TwoErrors | Refusal {
  return given(twoErrors(results), (both: readonly TwoErrors[]) =>
    present(
      both.find((one) => one.domain.id === domain),
      domain,
    ),
  );
}

/** The groups of all segment fields, lowest and highest index. */
function segmentRange(results: ChapterContext) {
  return given(results.result('index'), ({ groups }: IndexResult) => {
    const segments = groups.filter(({ domain }) => domain.kind === 'segment' || domain.kind === 'channel');
    return present(
      extremes(segments, (group) => group.index),
      'segment',
    );
  });
}

/** One group's index under every scheme that gives one, lowest and highest. */
function schemeRange(results: ChapterContext, domain: string) {
  return given(results.result('index'), ({ effect }: IndexResult) =>
    present(
      extremes(Object.keys(effect), (scheme) => entryOf(entryOf(effect, scheme), domain)),
      domain,
    ),
  );
}

function dimensionLoss(results: ChapterContext, domain: string) {
  return given(groupOf(results, domain), (group: GroupIndex) =>
    present(
      extremes(comparedNodes(results.study), (node) => {
        const score = entryOf(group.nodes, node.id);
        return score === undefined ? undefined : { value: score.lost };
      }),
      domain,
    ),
  );
}

function weightRange(results: ChapterContext, scheme: string) {
  return given(results.result('index'), ({ weights, scheme: chosen }: IndexResult) => {
    const found = weights.find((candidate) => candidate.scheme === (scheme === 'chosen' ? chosen : scheme));
    return present(
      extremes(comparedNodes(results.study), (node) => {
        const value = entryOf(found?.local, node.id);
        return value === undefined ? undefined : { value };
      }),
      scheme,
    );
  });
}

/** The scores of one group, node by node. */
function gradedIn({ result }: ChapterContext, domain: string): GroupIndex['nodes'] | Refusal {
  const index = result('index');
  return given(index, ({ groups }: IndexResult) =>
    given(
      present(
        groups.find((group) => group.domain.id === domain),
        domain,
      ),
      ({ ownSet, nodes }: GroupIndex) => (isRefusal(ownSet) ? ownSet : nodes),
    ),
  );
}

function benchmarked({ result }: ChapterContext): BenchmarkResult | Refusal {
  return given(result('index'), ({ benchmark }: IndexResult) => benchmark);
}

/** Numbers of the index analysis. Arguments: domain ids, node ids, schemes. */
export const numbers: NumberMakers = {
  /** index/<domain>/<digits> */
  index: (results, domain = 'all', digits = '1') =>
    given(indexOf(results, domain), (found: Estimate) =>
      estimated(found, Number(digits), basis(found, results)),
    ),
  'index-interval': (results, domain = 'all', digits = '1') =>
    given(indexOf(results, domain), ({ low, high }: Estimate) =>
      word(between(low, high, digits, results.language)),
    ),
  /** Standard errors of a group's index in points: weights taken as known, and estimated anew in every resample. */
  'se-known': (results, domain = 'all') =>
    given(errorsOf(results, domain), ({ fixed: known }) => plain(known.se, 2)),
  'se-estimated': (results, domain = 'all') =>
    given(errorsOf(results, domain), ({ estimated: found }) => plain(found.se, 2)),
  'index-interval-estimated': (results, domain = 'all', digits = '1') =>
    given(errorsOf(results, domain), ({ estimated: found }) => {
      const { low, high } = headlineInterval(found);
      return word(between(low, high, digits, results.language));
    }),
  /** change/<from>/<to>/<common|total|scores|weights>: one index minus another, in points; by domain ids. */
  change: (results, ...of) =>
    given(changeOf(results, ...of), (found: BootstrapEstimate) => ({
      text: signed(found.value, 1),
      title: changeInterval(found, results.language),
      value: found.value,
    })),
  'change-interval': (results, ...of) =>
    given(changeOf(results, ...of), (found: BootstrapEstimate) =>
      word(changeInterval(found, results.language)),
    ),
  resamples: ({ language, resampled }) =>
    given(resampled.index ?? refuse('not-resampled'), ({ resamples }: IndexBootstrap) =>
      count(resamples, language),
    ),
  'index-own': (results, domain = 'all', digits = '1') =>
    given(groupOf(results, domain), (group: GroupIndex) =>
      given(group.ownSet, (found: Estimate) => estimated(found, Number(digits), basis(found, results))),
    ),
  'not-common': (results, domain = 'all') =>
    given(groupOf(results, domain), (group: GroupIndex) => count(group.notCommon.length, results.language)),
  n: (results, domain = 'all') =>
    given(groupOf(results, domain), (group: GroupIndex) => count(group.n, results.language)),
  rows: ({ language, result }) => given(result('index'), ({ rows }: IndexResult) => count(rows, language)),
  scheme: ({ language, result }) =>
    given(result('index'), ({ scheme }: IndexResult) => word(language.say('chapter.scheme', scheme))),
  'r-squared': ({ result }, scheme = 'johnson') =>
    given(result('index'), ({ weights }: IndexResult) =>
      given(present(weights.find((found) => found.scheme === scheme)?.r2, scheme), (r2: number) =>
        plain(r2, 2),
      ),
    ),
  'index-under': (results, scheme = 'equal', domain = 'all', digits = '1') =>
    given(results.result('index'), ({ effect }: IndexResult) =>
      given(present(entryOf(entryOf(effect, scheme), domain), domain), (found: Estimate) =>
        estimated(found, Number(digits), basis(found, results)),
      ),
    ),
  'schemes-lowest': (results, domain = 'all') =>
    given(schemeRange(results, domain), ({ least }) => plain(least.value, 1)),
  'schemes-lowest-name': (results, domain = 'all') =>
    given(schemeRange(results, domain), ({ least }) =>
      word(results.language.say('chapter.scheme', least.member)),
    ),
  'schemes-highest': (results, domain = 'all') =>
    given(schemeRange(results, domain), ({ most }) => plain(most.value, 1)),
  'schemes-highest-name': (results, domain = 'all') =>
    given(schemeRange(results, domain), ({ most }) =>
      word(results.language.say('chapter.scheme', most.member)),
    ),
  'schemes-range': (results, domain = 'all') =>
    given(schemeRange(results, domain), ({ least, most }) => plain(most.value - least.value, 1)),
  /** Schemes that give the group an index. */
  schemes: (results, domain = 'all') =>
    given(results.result('index'), ({ effect }: IndexResult) =>
      count(
        Object.values(effect).filter(
          (groups) => entryOf(groups, domain) !== undefined && !isRefusal(entryOf(groups, domain)),
        ).length,
        results.language,
      ),
    ),
  agreement: ({ language, result }) =>
    given(result('index'), ({ agreement }: IndexResult) =>
      given(present(agreement, 'agreement'), ({ w, schemes }: SchemeAgreement) => ({
        ...plain(w, 2),
        title: language.t('chapter.agreement', { schemes }),
      })),
    ),
  'lowest-group': (results) =>
    given(segmentRange(results), ({ least }) =>
      word(domainName(least.member.domain, results.study, results.language)),
    ),
  'lowest-index': (results) => given(segmentRange(results), ({ least }) => plain(least.value, 1)),
  'highest-group': (results) =>
    given(segmentRange(results), ({ most }) =>
      word(domainName(most.member.domain, results.study, results.language)),
    ),
  'highest-index': (results) => given(segmentRange(results), ({ most }) => plain(most.value, 1)),
  'index-difference': (results, one = 'all', other = 'all') =>
    given(indexOf(results, one), (first: Estimate) =>
      given(indexOf(results, other), (second: Estimate) => {
        const value = first.value - second.value;
        return { text: signed(value, 1), title: '', value };
      }),
    ),
  weight: (results, scheme = 'chosen', node = '') =>
    given(results.result('index'), ({ weights, scheme: chosen }: IndexResult) => {
      const found = weights.find((candidate) => candidate.scheme === (scheme === 'chosen' ? chosen : scheme));
      return given(present(entryOf(found?.local, node), node), (value: number) => ({
        text: percent(value),
        title: '',
        value: 100 * value,
      }));
    }),
  'weight-largest': (results, scheme = 'chosen') =>
    given(weightRange(results, scheme), ({ most }) => ({
      ...word(percent(most.value)),
      value: 100 * most.value,
    })),
  'weight-largest-name': (results, scheme = 'chosen') =>
    given(weightRange(results, scheme), ({ most }) =>
      word(nodeName(most.member.id, results.study, results.language)),
    ),
  'weight-smallest': (results, scheme = 'chosen') =>
    given(weightRange(results, scheme), ({ least }) => ({
      ...word(percent(least.value)),
      value: 100 * least.value,
    })),
  'weight-smallest-name': (results, scheme = 'chosen') =>
    given(weightRange(results, scheme), ({ least }) =>
      word(nodeName(least.member.id, results.study, results.language)),
    ),
  score: (results, domain = 'all', node = '') =>
    given(scoreOf(results, domain, node), (found: NodeScore) => estimated(found, 1, basis(found, results))),
  contribution: (results, domain = 'all', node = '') =>
    given(scoreOf(results, domain, node), ({ contribution }: NodeScore) => plain(contribution, 1)),
  lost: (results, domain = 'all', node = '') =>
    given(scoreOf(results, domain, node), ({ lost }: NodeScore) => plain(lost, 1)),
  'lost-most': (results, domain = 'all') =>
    given(dimensionLoss(results, domain), ({ most }) =>
      word(nodeName(most.member.id, results.study, results.language)),
    ),
  'lost-most-points': (results, domain = 'all') =>
    given(dimensionLoss(results, domain), ({ most }) => plain(most.value, 1)),
  'lost-least': (results, domain = 'all') =>
    given(dimensionLoss(results, domain), ({ least }) =>
      word(nodeName(least.member.id, results.study, results.language)),
    ),
  'lost-least-points': (results, domain = 'all') =>
    given(dimensionLoss(results, domain), ({ least }) => plain(least.value, 1)),
  benchmark: (results, node) =>
    given(benchmarked(results), ({ nodes }) =>
      given(present(entryOf(nodes, node ?? results.study.system.id), node ?? ''), (found) =>
        difference(
          found,
          1,
          found.pHolm === null
            ? basis(found, results)
            : `${basis(found, results)}; p ${probability(found.pHolm)}`,
        ),
      ),
    ),
  'benchmark-above': (results) =>
    given(benchmarked(results), ({ nodes }) =>
      count(
        comparedNodes(results.study).filter(({ id }) => {
          const found = entryOf(nodes, id);
          return (
            found !== undefined &&
            found.value > 0 &&
            found.pHolm !== null &&
            found.pHolm < 1 - results.study.options.confidence
          );
        }).length,
        results.language,
      ),
    ),
  dimensions: ({ language, study }) => count(comparedNodes(study).length, language),
  confidence: ({ study }) => plain(100 * study.options.confidence, 0),
  'grade-cuts': ({ study }) => word(study.options.cutPoints.join(', ')),
  grade: (results, node = '', domain = 'all') =>
    given(gradedIn(results, domain), (nodes) =>
      given(present(entryOf(nodes, node), node), (score: Estimate) =>
        word(results.language.t(`grades.${gradeOf(score, results.study.options.cutPoints)}`)),
      ),
    ),
  'grades-of': (results, wanted = 'good', domain = 'all') =>
    given(gradedIn(results, domain), (nodes) => {
      const items = leaves(results.study.system).flatMap(({ id }) => entryOf(nodes, id) ?? []);
      return count(
        items.filter((score) => gradeOf(score, results.study.options.cutPoints) === wanted).length,
        results.language,
      );
    }),
};
