import type { GapEstimate, GapResult } from '../lib/analysis/gap/result.ts';
import { fixed, probability, signed } from '../lib/chart/format.ts';
import { domainName, nodeName } from '../lib/chart/names.ts';
import { walk } from '../lib/study/tree.ts';
import type { Study } from '../lib/study/types.ts';
import { say, t } from './strings.ts';
import { heading, table, text, type Block, type Column, type Tone } from './blocks.ts';
import { groupCells } from './index-section.ts';
import { count, interval } from './numbers.ts';
import { refusalWords } from './refusal-words.ts';

const right = (title: string): Column => ({ title, align: 'right' });

const TONES: Readonly<Record<GapEstimate['verdict'], Tone>> = {
  above: 'good',
  below: 'bad',
  undecided: 'plain',
};

/** Gaps of every node among all respondents, of the whole by group, and the reversals between levels. */
export function gapSection(result: GapResult, study: Study): Block[] {
  const unpaired = result.unpaired.map((item) => nodeName(item, study, 'en')).join(', ');
  return [
    ...nodesTable(result, study),
    ...(unpaired === '' ? [] : [text(t('cli.gap.unpaired', { items: unpaired }), 'quiet')]),
    ...groupsTable(result, study),
    ...reversalsTable(result, study),
  ];
}

/** The columns that every table of gaps shares. */
function gapColumns(study: Study): Column[] {
  const level = Math.round(study.options.confidence * 1000) / 10;
  return [
    right(t('cli.column.gap')),
    right(t('cli.column.interval', { level })),
    right(t('cli.column.pHolm')),
    right(t('cli.column.n')),
  ];
}

function gapCells(gap: GapEstimate): string[] {
  return [signed(gap.value, 2), interval(gap, true), probability(gap.pHolm), count(gap.n)];
}

function nodesTable(result: GapResult, study: Study): Block[] {
  const all = result.groups.find(({ domain }) => domain.kind === 'all');
  if (!all) return [];
  const title = heading(t('cli.section.gap', { group: domainName(all.domain, study, 'en') }));
  if (all.refusal) return [title, text(refusalWords(all.refusal, study), 'warning')];
  const rows = walk(study.system).flatMap(({ node, level }) => {
    const gap = all.nodes[node.id];
    if (!gap) return [];
    const name = '  '.repeat(level) + nodeName(node.id, study, 'en');
    return [
      {
        cells: [
          name,
          fixed(gap.performance, 2),
          fixed(gap.expectation, 2),
          ...gapCells(gap),
          gap.dz === null ? '' : fixed(gap.dz, 2),
          say('cli.verdict', gap.verdict),
        ],
        tone: TONES[gap.verdict],
      },
    ];
  });
  const columns = [
    { title: t('cli.column.node'), most: 44 },
    right(t('cli.column.performance')),
    right(t('cli.column.expectation')),
    ...gapColumns(study),
    right(t('cli.column.dz')),
    { title: t('cli.column.verdict') },
  ];
  return [title, table(columns, rows)];
}

function groupsTable(result: GapResult, study: Study): Block[] {
  const groups = result.groups.filter(({ domain }) => domain.kind !== 'all');
  if (groups.length === 0) return [];
  return [
    heading(t('cli.section.gapGroups')),
    table(
      [
        { title: t('cli.column.by'), most: 28 },
        { title: t('cli.column.group') },
        ...gapColumns(study),
        { title: '', most: 160 },
      ],
      groups.map((group) => {
        const gap = group.nodes[study.system.id];
        const names = groupCells(group, study);
        if (gap) return { cells: [...names, ...gapCells(gap)], tone: TONES[gap.verdict] };
        const remark = group.refusal ? refusalWords(group.refusal, study) : '';
        return { cells: [...names, '—', '', '', count(group.n), remark] };
      }),
    ),
  ];
}

function reversalsTable(result: GapResult, study: Study): Block[] {
  const title = heading(t('cli.section.reversals'));
  if (result.reversals.length === 0) return [title, text(t('cli.gap.none'))];
  return [
    title,
    table(
      [
        { title: t('cli.column.by'), most: 28 },
        { title: t('cli.column.group') },
        { title: t('cli.column.node') },
        ...gapColumns(study),
        { title: t('cli.column.under') },
        right(t('cli.column.gapAbove')),
      ],
      result.reversals.map(({ domain, node, under, gap, above }) => ({
        cells: [
          ...groupCells({ domain }, study),
          nodeName(node, study, 'en'),
          ...gapCells(gap),
          nodeName(under, study, 'en'),
          signed(above.value, 2),
        ],
        tone: 'bad',
      })),
    ),
  ];
}
