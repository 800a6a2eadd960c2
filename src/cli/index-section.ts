import type { GroupIndex, IndexResult } from '../lib/analysis/index/result.ts';
import type { Estimate } from '../lib/survey/types.ts';
import { fixed } from '../lib/chart/format.ts';
import { extremes } from '../lib/chart/groups.ts';
import { domainName, fieldName, nodeName } from '../lib/chart/names.ts';
import { remarkSentence } from '../lib/chart/remark-sentence.ts';
import { labelText } from '../lib/study/label.ts';
import { isRefusal, type Refusal } from '../lib/study/refusal.ts';
import type { IndicatorNode, Study } from '../lib/study/types.ts';
import { say, t } from './strings.ts';
import { heading, table, text, type Block, type Column } from './blocks.ts';
import { count, interval } from './numbers.ts';
import { refusalWords } from './refusal-words.ts';

/** The index by group with interval and n, the weights side by side with their effect, and the points lost. */
export function indexSection(result: IndexResult, study: Study): Block[] {
  const groups = groupsTable(result, study);
  const weighed = firstWeighed(study.system);
  if (weighed.length === 0) return groups;
  return [
    ...groups,
    ...weightsTable(result, study, weighed),
    ...effectTable(result, study),
    ...lostTable(result, study, weighed),
  ];
}

/** The highest nodes that have to be weighed against each other: the dimensions; of a single dimension its children. */
function firstWeighed({ children = [] }: IndicatorNode): readonly IndicatorNode[] {
  const [only] = children;
  return children.length === 1 && only ? firstWeighed(only) : children;
}

const right = (title: string): Column => ({ title, align: 'right' });
const schemeName = (scheme: string): string => say('cli.scheme', scheme);
const value = (estimate: Estimate | Refusal | undefined): string =>
  estimate === undefined || isRefusal(estimate) ? '—' : fixed(estimate.value, 2);

/** The first two cells of a group's row: the grouping field and the category. */
export function groupCells({ domain }: Pick<GroupIndex, 'domain'>, study: Study): [string, string] {
  return [
    domain.field === undefined ? '' : fieldName(domain.field, study, 'en'),
    domainName(domain, study, 'en'),
  ];
}

function groupsTable(result: IndexResult, study: Study): Block[] {
  const level = Math.round(study.options.confidence * 1000) / 10;
  // Only where some item does not apply to some group do the two item sets differ.
  const twoSets = result.groups.some(({ notCommon }) => notCommon.length > 0);
  const rows = result.groups.map((group) => {
    const { index, ownSet, n } = group;
    const own = twoSets ? [value(ownSet)] : [];
    const figures = isRefusal(index) ? ['—', ''] : [value(index), interval(index)];
    const remark = isRefusal(index) ? refusalWords(index, study) : '';
    return { cells: [...groupCells(group, study), ...figures, ...own, count(n), remark] };
  });
  const { leftOut, psus, strata } = result;
  return [
    heading(t('cli.section.index', { scheme: schemeName(result.scheme) })),
    table(
      [
        { title: t('cli.column.by'), most: 28 },
        { title: t('cli.column.group') },
        right(t('cli.column.index')),
        right(t('cli.column.interval', { level })),
        ...(twoSets ? [right(t('cli.column.ownItems'))] : []),
        right(t('cli.column.n')),
        { title: '', most: 160 },
      ],
      rows,
    ),
    ...(twoSets ? [text(t('cli.index.twoSets'), 'quiet')] : []),
    text(t('cli.index.leftOut', { n: leftOut, psus, strata }), 'quiet'),
    ...result.remarks.map((remark) => text(remarkSentence(remark, study))),
  ];
}

function weightsTable(result: IndexResult, study: Study, weighed: readonly IndicatorNode[]): Block[] {
  const percent = (weight: number | undefined): string =>
    weight === undefined ? '—' : fixed(100 * weight, 1);
  const refused = result.weights.filter(({ refusal }) => refusal !== null);
  const explained = result.weights.find(({ scheme, r2 }) => scheme === 'regression' && r2 !== null);
  return [
    heading(t('cli.section.weights')),
    table(
      [
        { title: t('cli.column.dimension') },
        ...result.weights.map(({ scheme }) => right(schemeName(scheme))),
      ],
      weighed.map((node) => ({
        cells: [labelText(node.label, 'en'), ...result.weights.map(({ local }) => percent(local[node.id]))],
      })),
    ),
    ...refused.map(({ scheme, refusal }) =>
      text(
        t('cli.index.schemeRefused', { scheme: schemeName(scheme), sentence: refusalWords(refusal!, study) }),
        'warning',
      ),
    ),
    ...result.weights.flatMap(({ scheme, remarks }) =>
      remarks.map((remark) =>
        text(
          t('cli.index.schemeRefused', {
            scheme: schemeName(scheme),
            sentence: remarkSentence(remark, study),
          }),
          'quiet',
        ),
      ),
    ),
    ...(result.agreement ? [text(t('cli.index.agreement', { ...result.agreement }), 'quiet')] : []),
    ...(explained
      ? [text(t('cli.index.r2', { r2: explained.r2!, scheme: schemeName(explained.scheme) }), 'quiet')]
      : []),
  ];
}

/** The index of all respondents under every scheme that gives one, lowest and highest. */
function rangeText({ effect, groups }: IndexResult): Block[] {
  const all = groups.find(({ domain }) => domain.kind === 'all')?.domain.id ?? '';
  const range = extremes(Object.values(effect), (found) => found[all]);
  const schemes = Object.values(effect).filter((found) => found[all] && !isRefusal(found[all])).length;
  return range === undefined || schemes < 2
    ? []
    : [text(t('cli.index.range', { low: range.least.value, high: range.most.value, schemes }))];
}

function effectTable(result: IndexResult, study: Study): Block[] {
  const schemes = result.weights.filter(({ refusal }) => refusal === null).map(({ scheme }) => scheme);
  return [
    heading(t('cli.section.effect')),
    table(
      [
        { title: t('cli.column.by'), most: 28 },
        { title: t('cli.column.group') },
        ...schemes.map((scheme) => right(schemeName(scheme))),
      ],
      result.groups.map((group) => ({
        cells: [
          ...groupCells(group, study),
          ...schemes.map((scheme) => value(result.effect[scheme]?.[group.domain.id])),
        ],
      })),
    ),
    ...rangeText(result),
  ];
}

function lostTable(result: IndexResult, study: Study, weighed: readonly IndicatorNode[]): Block[] {
  const all = result.groups.find(({ domain }) => domain.kind === 'all');
  const scores = weighed.map(({ id }) => all?.nodes[id]).filter((score) => score !== undefined);
  if (!all || scores.length === 0) return [];
  return [
    heading(t('cli.section.lost', { group: domainName(all.domain, study, 'en') })),
    table(
      [
        { title: t('cli.column.dimension') },
        right(t('cli.column.score')),
        right(t('cli.column.weight')),
        right(t('cli.column.contribution')),
        right(t('cli.column.lost')),
      ],
      scores
        .toSorted((one, other) => other.lost - one.lost)
        .map((node) => ({
          cells: [
            nodeName(node.node, study, 'en'),
            fixed(node.value, 2),
            fixed(100 * node.weight, 1),
            fixed(node.contribution, 2),
            fixed(node.lost, 2),
          ],
        })),
    ),
  ];
}
