import type { GapEstimate, GapResult, Reversal } from './result.ts';
import { probability } from '../../chart/format.ts';
import { domainName, nodeName } from '../../chart/names.ts';
import type { ChapterContext } from '../context.ts';
import type { Refusal } from '../../study/refusal.ts';
import { find, leaves } from '../../study/tree.ts';
import { basis, count, difference, given, plain, present, word } from '../live-number.ts';
import type { NumberMaker, NumberMakers } from '../live-number.ts';

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
        results.language,
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
        .filter((found) => found.dz !== null && found.pHolm !== null && found.verdict !== 'undecided')
        .sort((a, b) => Math.abs(a.dz ?? 0) - Math.abs(b.dz ?? 0))[0],
      'item',
    ),
  );
}

/** Numbers of the gaps. Arguments: domains, nodes. */
export const numbers: NumberMakers = {
  gap: (results, domain = 'all', node = '') =>
    given(gapOf(results, domain, node), (found: GapEstimate) =>
      difference(
        found,
        1,
        found.pHolm === null
          ? basis(found, results)
          : `${basis(found, results)}; p ${probability(found.pHolm)}`,
      ),
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
    given(gapOf(results, domain, node), ({ n }: GapEstimate) => count(n, results.language)),
  'gap-p': (results, domain = 'all', node = '') =>
    given(gapOf(results, domain, node), ({ pHolm }: GapEstimate) =>
      given(present(pHolm, node), (p: number) => ({ ...word(probability(p)), value: p })),
    ),
  'gaps-above': counted('above'),
  'gaps-below': counted('below'),
  'gaps-undecided': counted('undecided'),
  gaps: counted('any'),
  reversals: ({ language, result }) =>
    given(result('gap'), ({ reversals }: GapResult) => count(reversals.length, language)),
  'reversal-items': ({ language, result }) =>
    given(result('gap'), ({ reversals }: GapResult) =>
      count(new Set(reversals.map(({ node }) => node)).size, language),
    ),
  'reversal-dimensions': ({ language, result }) =>
    given(result('gap'), ({ reversals }: GapResult) =>
      count(new Set(reversals.map(({ under }) => under)).size, language),
    ),
  'reversal-item': (results) =>
    given(deepest(results), ({ node }: Reversal) => word(nodeName(node, results.study, results.language))),
  'reversal-group': (results) =>
    given(deepest(results), ({ domain }: Reversal) =>
      word(domainName(domain, results.study, results.language)),
    ),
  'reversal-gap': (results) =>
    given(deepest(results), ({ gap }: Reversal) => difference(gap, 1, basis(gap, results))),
  'reversal-above': (results) =>
    given(deepest(results), ({ above }: Reversal) => difference(above, 1, basis(above, results))),
  'slightest-item': (results) =>
    given(slightest(results), ({ node }: GapEstimate) =>
      word(nodeName(node, results.study, results.language)),
    ),
  'slightest-gap': (results) =>
    given(slightest(results), (found: GapEstimate) => difference(found, 2, basis(found, results, 2))),
  'slightest-p': (results) =>
    given(slightest(results), ({ pHolm, node }: GapEstimate) =>
      given(present(pHolm, node), (p: number) => ({ ...word(probability(p)), value: p })),
    ),
  'slightest-dz': (results) => given(slightest(results), ({ dz }: GapEstimate) => plain(dz ?? 0, 2)),
};
