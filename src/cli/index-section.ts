import type { GroupIndex, IndexResult } from '../lib/analysis/index-result.ts';
import type { Estimate } from '../lib/analysis/types.ts';
import { fixed } from '../lib/chart/format.ts';
import { dimensionsOf, domainName, fieldName, nodeName } from '../lib/chart/names.ts';
import { labelText } from '../lib/study/label.ts';
import { isRefusal, type Refusal } from '../lib/study/refusal.ts';
import type { Study } from '../lib/study/types.ts';
import { say, t } from '../strings/index.ts';
import { heading, table, text, type Block, type Column } from './blocks.ts';
import { count, interval } from './numbers.ts';
import { refusalWords } from './refusal-words.ts';

/** The index by group with interval and n, the weights side by side with their effect, and the points lost. */
export function indexSection(result: IndexResult, study: Study): Block[] {
  return [
    ...groupsTable(result, study),
    ...weightsTable(result, study),
    ...effectTable(result, study),
    ...lostTable(result, study),
  ];
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
  const notes: Block[] = [];
  const rows = result.groups.map((group) => {
    const [by, name] = groupCells(group, study);
    if (isRefusal(group.index)) return { cells: [by, name, '—', refusalWords(group.index), count(group.n)] };
    if (group.notCommon.length > 0 && !isRefusal(group.ownSet)) {
      notes.push(
        text(t('cli.index.notCommon', { group: name, value: fixed(group.ownSet.value, 2) }), 'quiet'),
      );
    }
    return { cells: [by, name, value(group.index), interval(group.index), count(group.n)] };
  });
  const { leftOut, psus, strata } = result;
  return [
    heading(t('cli.section.index', { scheme: schemeName(result.scheme) })),
    table(
      [
        { title: t('cli.column.by') },
        { title: t('cli.column.group') },
        right(t('cli.column.index')),
        { title: t('cli.column.interval', { level }), most: 60 },
        right(t('cli.column.n')),
      ],
      rows,
    ),
    ...notes,
    text(t('cli.index.leftOut', { n: leftOut, psus, strata }), 'quiet'),
  ];
}

function weightsTable(result: IndexResult, study: Study): Block[] {
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
      dimensionsOf(study).map((node) => ({
        cells: [labelText(node.label, 'en'), ...result.weights.map(({ global }) => percent(global[node.id]))],
      })),
    ),
    ...refused.map(({ scheme, refusal }) =>
      text(
        t('cli.index.schemeRefused', { scheme: schemeName(scheme), sentence: refusalWords(refusal!, study) }),
        'warning',
      ),
    ),
    ...(explained
      ? [text(t('cli.index.r2', { r2: explained.r2!, scheme: schemeName(explained.scheme) }), 'quiet')]
      : []),
  ];
}

function effectTable(result: IndexResult, study: Study): Block[] {
  const schemes = result.weights.map(({ scheme }) => scheme);
  return [
    heading(t('cli.section.effect')),
    table(
      [
        { title: t('cli.column.by') },
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
  ];
}

function lostTable(result: IndexResult, study: Study): Block[] {
  const all = result.groups.find(({ domain }) => domain.kind === 'all');
  const dimensions = Object.values(all?.nodes ?? {}).filter(({ level }) => level === 1);
  if (!all || dimensions.length === 0) return [];
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
      dimensions
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
