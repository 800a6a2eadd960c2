import type { Language } from '../strings/language.ts';
import type { GroupIndex, IndexResult } from '../lib/analysis/index/result.ts';
import type { Estimate } from '../lib/survey/types.ts';
import { fixed } from '../lib/chart/format.ts';
import { extremes } from '../lib/chart/groups.ts';
import { domainName, fieldName, nodeName } from '../lib/chart/names.ts';
import { remarkSentence } from '../lib/chart/remark-sentence.ts';
import { labelText } from '../lib/study/label.ts';
import { isRefusal, type Refusal } from '../lib/study/refusal.ts';
import type { IndicatorNode, Study } from '../lib/study/types.ts';

import { heading, table, text, type Block, type Column } from './blocks.ts';
import { count, interval } from './numbers.ts';
import { refusalWords } from './refusal-words.ts';

/** The index by group with interval and n, the weights side by side with their effect, and the points lost. */
export function indexSection(result: IndexResult, study: Study, language: Language): Block[] {
  const groups = groupsTable(result, study, language);
  const weighed = firstWeighed(study.system);
  if (weighed.length === 0) return groups;
  return [
    ...groups,
    ...weightsTable(result, study, weighed, language),
    ...effectTable(result, study, language),
    ...lostTable(result, study, weighed, language),
  ];
}

/** The highest nodes that have to be weighed against each other: the dimensions; of a single dimension its children. */
function firstWeighed({ children = [] }: IndicatorNode): readonly IndicatorNode[] {
  const [only] = children;
  return children.length === 1 && only ? firstWeighed(only) : children;
}

const right = (title: string): Column => ({ title, align: 'right' });
const schemeName = (scheme: string, language: Language): string => language.say('cli.scheme', scheme);
const value = (estimate: Estimate | Refusal | undefined): string =>
  estimate === undefined || isRefusal(estimate) ? '—' : fixed(estimate.value, 2);

/** The first two cells of a group's row: the grouping field and the category. */
export function groupCells({ domain }: Pick<GroupIndex, 'domain'>, study: Study, language: Language): [string, string] {
  return [
    domain.field === undefined ? '' : fieldName(domain.field, study, language),
    domainName(domain, study, language),
  ];
}

function groupsTable(result: IndexResult, study: Study, language: Language): Block[] {
  const level = Math.round(study.options.confidence * 1000) / 10;
  // Only where some item does not apply to some group do the two item sets differ.
  const twoSets = result.groups.some(({ notCommon }) => notCommon.length > 0);
  const rows = result.groups.map((group) => {
    const { index, ownSet, n } = group;
    const own = twoSets ? [value(ownSet)] : [];
    const figures = isRefusal(index) ? ['—', ''] : [value(index), interval(index)];
    const remark = isRefusal(index) ? refusalWords(index, study, language) : '';
    return { cells: [...groupCells(group, study, language), ...figures, ...own, count(n), remark] };
  });
  const { leftOut, psus, strata } = result;
  return [
    heading(language.t('cli.section.index', { scheme: schemeName(result.scheme, language) })),
    table(
      [
        { title: language.t('cli.column.by'), most: 28 },
        { title: language.t('cli.column.group') },
        right(language.t('cli.column.index')),
        right(language.t('cli.column.interval', { level })),
        ...(twoSets ? [right(language.t('cli.column.ownItems'))] : []),
        right(language.t('cli.column.n')),
        { title: '', most: 160 },
      ],
      rows,
    ),
    ...(twoSets ? [text(language.t('cli.index.twoSets'), 'quiet')] : []),
    text(language.t('cli.index.leftOut', { n: leftOut, psus, strata }), 'quiet'),
    ...result.remarks.map((remark) => text(remarkSentence(remark, study, language))),
  ];
}

function weightsTable(result: IndexResult, study: Study, weighed: readonly IndicatorNode[], language: Language): Block[] {
  const percent = (weight: number | undefined): string =>
    weight === undefined ? '—' : fixed(100 * weight, 1);
  const refused = result.weights.filter(({ refusal }) => refusal !== null);
  const explained = result.weights.find(({ scheme, r2 }) => scheme === 'regression' && r2 !== null);
  return [
    heading(language.t('cli.section.weights')),
    table(
      [
        { title: language.t('cli.column.dimension') },
        ...result.weights.map(({ scheme }) => right(schemeName(scheme, language))),
      ],
      weighed.map((node) => ({
        cells: [labelText(node.label, language.code), ...result.weights.map(({ local }) => percent(local[node.id]))],
      })),
    ),
    ...refused.map(({ scheme, refusal }) =>
      text(
        language.t('cli.index.schemeRefused', { scheme: schemeName(scheme, language), sentence: refusalWords(refusal!, study, language) }),
        'warning',
      ),
    ),
    ...result.weights.flatMap(({ scheme, remarks }) =>
      remarks.map((remark) =>
        text(
          language.t('cli.index.schemeRefused', {
            scheme: schemeName(scheme, language),
            sentence: remarkSentence(remark, study, language),
          }),
          'quiet',
        ),
      ),
    ),
    ...(result.agreement ? [text(language.t('cli.index.agreement', { ...result.agreement }), 'quiet')] : []),
    ...(explained
      ? [text(language.t('cli.index.r2', { r2: explained.r2!, scheme: schemeName(explained.scheme, language) }), 'quiet')]
      : []),
  ];
}

/** The index of all respondents under every scheme that gives one, lowest and highest. */
function rangeText({ effect, groups }: IndexResult, language: Language): Block[] {
  const all = groups.find(({ domain }) => domain.kind === 'all')?.domain.id ?? '';
  const range = extremes(Object.values(effect), (found) => found[all]);
  const schemes = Object.values(effect).filter((found) => found[all] && !isRefusal(found[all])).length;
  return range === undefined || schemes < 2
    ? []
    : [text(language.t('cli.index.range', { low: range.least.value, high: range.most.value, schemes }))];
}

function effectTable(result: IndexResult, study: Study, language: Language): Block[] {
  const schemes = result.weights.filter(({ refusal }) => refusal === null).map(({ scheme }) => scheme);
  return [
    heading(language.t('cli.section.effect')),
    table(
      [
        { title: language.t('cli.column.by'), most: 28 },
        { title: language.t('cli.column.group') },
        ...schemes.map((scheme) => right(schemeName(scheme, language))),
      ],
      result.groups.map((group) => ({
        cells: [
          ...groupCells(group, study, language),
          ...schemes.map((scheme) => value(result.effect[scheme]?.[group.domain.id])),
        ],
      })),
    ),
    ...rangeText(result, language),
  ];
}

function lostTable(result: IndexResult, study: Study, weighed: readonly IndicatorNode[], language: Language): Block[] {
  const all = result.groups.find(({ domain }) => domain.kind === 'all');
  const scores = weighed.map(({ id }) => all?.nodes[id]).filter((score) => score !== undefined);
  if (!all || scores.length === 0) return [];
  return [
    heading(language.t('cli.section.lost', { group: domainName(all.domain, study, language) })),
    table(
      [
        { title: language.t('cli.column.dimension') },
        right(language.t('cli.column.score')),
        right(language.t('cli.column.weight')),
        right(language.t('cli.column.contribution')),
        right(language.t('cli.column.lost')),
      ],
      scores
        .toSorted((one, other) => other.lost - one.lost)
        .map((node) => ({
          cells: [
            nodeName(node.node, study, language),
            fixed(node.value, 2),
            fixed(100 * node.weight, 1),
            fixed(node.contribution, 2),
            fixed(node.lost, 2),
          ],
        })),
    ),
  ];
}
